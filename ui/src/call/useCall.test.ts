import { useRoomContext } from "@livekit/components-react";
import { act, renderHook } from "@testing-library/react";
import { DisconnectReason, RoomEvent } from "livekit-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "../testing/fakeRoom";
import { useCall } from "./useCall";

vi.mock(import("@livekit/components-react"), async (original) => ({
  ...(await original()),
  useRoomContext: vi.fn(),
}));

const READY = { "lk.agent.state": "listening" };

async function connected(attributes: Record<string, string> = {}) {
  const room = new FakeRoom();
  room.setAttributes("agent", attributes);
  vi.mocked(useRoomContext).mockReturnValue(room.asRoom());
  const call = renderHook(() => useCall());
  await act(async () => call.result.current.start({ name: "", microphone: false }));
  return { room, ...call };
}

beforeEach(() => {
  const body = JSON.stringify({ server_url: "ws://there", participant_token: "t" });
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(body, { status: 201 })),
  );
});
afterEach(() => void vi.useRealTimers());

describe("useCall", () => {
  it("is connected without the agent and active with it, also while it comes and goes", async () => {
    const { room, result } = await connected();
    expect(result.current.stage).toBe("connected");
    act(() => room.setAttributes("agent", { "lk.agent.state": "initializing" }));
    expect(result.current.stage).toBe("connected");
    act(() => room.setAttributes("agent", READY));
    expect(result.current.stage).toBe("active");
    act(() => room.setAttributes("agent", {}));
    expect(result.current.stage).toBe("active");
  });

  it("fails when no agent comes, and leaves the room", async () => {
    vi.useFakeTimers();
    const { room, result } = await connected();
    act(() => void vi.advanceTimersByTime(15_000));
    expect(result.current).toMatchObject({ stage: "initial", error: { kind: "agent_absent" } });
    expect(room.disconnect).toHaveBeenCalled();
  });

  it("hangs up when the agent leaves", async () => {
    const { room } = await connected(READY);
    act(() => void room.emit(RoomEvent.ParticipantDisconnected, { isAgent: true }));
    expect(room.disconnect).toHaveBeenCalled();
  });

  it("takes the phase from the agent's attribute, and from the last turn once the agent is gone", async () => {
    const { room, result } = await connected({ ...READY, "appointment.phase": "confirmation" });
    await act(() => room.stream("appointment.turn", ['{"phase":"terminal"}']));
    expect(result.current.phase).toBe("confirmation");
    act(() => room.setAttributes("agent", {}));
    expect(result.current.phase).toBe("terminal");
  });

  it("calls a dropped line a fault before the outcome, and the end of the call after it", async () => {
    const before = await connected(READY);
    act(() => void before.room.emit(RoomEvent.Disconnected, DisconnectReason.UNKNOWN_REASON));
    expect(before.result.current).toMatchObject({ stage: "initial", error: { kind: "connection_lost" } });

    const after = await connected(READY);
    await act(() => after.room.stream("appointment.turn", ['{"phase":"terminal","outcome":"booked"}']));
    act(() => void after.room.emit(RoomEvent.Disconnected, DisconnectReason.UNKNOWN_REASON));
    expect(after.result.current).toMatchObject({ stage: "ended", error: null });
  });
});
