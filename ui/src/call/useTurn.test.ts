import { act, renderHook } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeRoom } from "../testing/fakeRoom";
import { useTurn } from "./useTurn";

const TOPIC = "appointment.turn";

function listen() {
  const room = new FakeRoom();
  return { room, ...renderHook(() => useTurn(room.asRoom())) };
}

describe("useTurn", () => {
  it("has the newest turn, put together from its chunks", async () => {
    const { room, result } = listen();
    expect(result.current).toBeNull();
    await act(() => room.stream(TOPIC, ['{"phase":"collect_', 'date"}']));
    await act(() => room.stream(TOPIC, ['{"phase":"collect_time"}']));
    expect(result.current?.phase).toBe("collect_time");
  });

  it("keeps what it has when a message is malformed or breaks off", async () => {
    const { room, result } = listen();
    await act(() => room.stream(TOPIC, ['{"phase":"collect_time"}']));
    await act(() => room.stream(TOPIC, ["{nonsense"]));
    await act(() => room.stream(TOPIC, ['{"phase":', new Error("stream closed")]));
    expect(result.current?.phase).toBe("collect_time");
  });

  it("believes nobody but the agent", async () => {
    const { room, result } = listen();
    await act(() => room.stream(TOPIC, ['{"phase":"terminal"}'], { from: "stranger" }));
    await act(() => room.stream(TOPIC, ['{"phase":"terminal"}'], { from: "nobody" }));
    expect(result.current).toBeNull();
  });

  it("forgets when another call begins, and stops listening when it goes", async () => {
    const { room, result, unmount } = listen();
    await act(() => room.stream(TOPIC, ['{"phase":"terminal"}']));
    act(() => room.begin());
    expect(result.current).toBeNull();
    unmount();
    expect(room.handlers.size).toBe(0);
  });
});
