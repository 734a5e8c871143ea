import { act, renderHook } from "@testing-library/react";
import { DisconnectReason, RoomEvent } from "livekit-client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "../testing/fakeRoom";
import { CallError } from "./callError";
import { useConnection } from "./useConnection";

const TYPING = { name: "", microphone: false };

function connection() {
  const room = new FakeRoom();
  return { room, ...renderHook(() => useConnection(room.asRoom())) };
}

async function activeCall() {
  const call = connection();
  await act(async () => call.result.current.start(TYPING));
  act(() => call.result.current.answered());
  return call;
}

beforeEach(() => {
  const body = JSON.stringify({ server_url: "ws://there", participant_token: "t" });
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(body, { status: 201 })),
  );
});

describe("useConnection", () => {
  it("connects", async () => {
    const { result } = connection();
    await act(async () => result.current.start(TYPING));
    expect(result.current.stage).toBe("connected");
  });

  it("says why it could not connect, and connects on the next try", async () => {
    const { room, result } = connection();
    room.connect.mockRejectedValueOnce(new Error("no"));
    await act(async () => result.current.start(TYPING));
    expect(result.current).toMatchObject({ stage: "initial", error: { kind: "server_unreachable" } });
    await act(async () => result.current.start(TYPING));
    expect(result.current).toMatchObject({ stage: "connected", error: null });
  });

  it("gives up without an error", async () => {
    const { room, result } = connection();
    room.connect.mockImplementation(() => new Promise(() => undefined));
    await act(async () => void result.current.start(TYPING));
    await vi.waitFor(() => expect(room.connect).toHaveBeenCalled());
    act(() => result.current.cancel());
    expect(result.current).toMatchObject({ stage: "initial", error: null });
    expect(room.disconnect).toHaveBeenCalled();
  });

  it.each([
    DisconnectReason.ROOM_DELETED,
    DisconnectReason.CLIENT_INITIATED,
    DisconnectReason.PARTICIPANT_REMOVED,
  ])("takes reason %i for hanging up", async (reason) => {
    const { room, result } = await activeCall();
    act(() => void room.emit(RoomEvent.Disconnected, reason));
    expect(result.current).toMatchObject({ stage: "ended", error: null });
  });

  it.each([undefined, DisconnectReason.SERVER_SHUTDOWN, DisconnectReason.UNKNOWN_REASON])(
    "takes reason %s for a lost connection",
    async (reason) => {
      const { room, result } = await activeCall();
      act(() => void room.emit(RoomEvent.Disconnected, reason));
      expect(result.current.error?.kind).toBe("connection_lost");
    },
  );

  it("leaves the room when the call fails", async () => {
    const { room, result } = connection();
    await act(async () => result.current.start(TYPING));
    act(() => result.current.fail(new CallError("agent_absent")));
    expect(result.current.error?.kind).toBe("agent_absent");
    expect(room.disconnect).toHaveBeenCalled();
  });
});
