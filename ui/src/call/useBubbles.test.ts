import { act, renderHook } from "@testing-library/react";
import { RoomEvent } from "livekit-client";
import { describe, expect, it } from "vitest";
import { FakeRoom } from "../testing/fakeRoom";
import { useBubbles } from "./useBubbles";

function listen() {
  const room = new FakeRoom();
  const said = (segment: string, words: (string | Error)[], final: boolean, from = "caller") =>
    act(() =>
      room.stream("lk.transcription", words, {
        from,
        id: crypto.randomUUID(),
        attributes: { "lk.segment_id": segment, "lk.transcription_final": String(final) },
      }),
    );
  return { room, said, ...renderHook(() => useBubbles(room.asRoom())) };
}

describe("useBubbles", () => {
  it("lets the caller's words grow in one bubble until they are final", async () => {
    const { said, result } = listen();
    await said("s1", ["next"], false);
    expect(result.current.bubbles).toEqual([{ id: "s1", from: "caller", text: "next", final: false }]);
    await said("s1", ["next Tuesday"], true);
    expect(result.current.bubbles).toEqual([{ id: "s1", from: "caller", text: "next Tuesday", final: true }]);
  });

  it("takes the agent's words as final when their stream ends, even cut short", async () => {
    const { said, result } = listen();
    await said("s1", ["What day ", "would suit you?"], false, "agent");
    await said("s2", ["Shall I ", new Error("stream closed")], false, "agent");
    expect(result.current.bubbles).toEqual([
      { id: "s1", from: "agent", text: "What day would suit you?", final: true },
      { id: "s2", from: "agent", text: "Shall I ", final: true },
    ]);
  });

  it("types to the agent and shows what was typed", async () => {
    const { room, said, result } = listen();
    await said("s1", ["What day?"], false, "agent");
    await act(() => result.current.send("Tuesday"));
    expect(room.localParticipant.sendText).toHaveBeenCalledWith("Tuesday", { topic: "lk.chat" });
    expect(result.current.bubbles.at(-1)).toEqual({
      id: "typed",
      from: "caller",
      text: "Tuesday",
      final: true,
    });
  });

  it("shows nothing that could not be sent", async () => {
    const { room, result } = listen();
    room.localParticipant.sendText.mockRejectedValue(new Error("not connected"));
    await expect(result.current.send("Tuesday")).rejects.toThrow("not connected");
    expect(result.current.bubbles).toEqual([]);
  });

  it("keeps the words when the call ends and forgets them when another begins", async () => {
    const { room, said, result } = listen();
    await said("s1", ["Goodbye!"], true, "agent");
    act(() => void room.emit(RoomEvent.Disconnected));
    expect(result.current.bubbles).toHaveLength(1);
    act(() => room.begin());
    expect(result.current.bubbles).toEqual([]);
  });
});
