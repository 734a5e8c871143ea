import { renderHook } from "@testing-library/react";
import { RoomEvent } from "livekit-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "../testing/fakeRoom";
import { useAbsentAgent, useAgentLeaving } from "./useAgentPresence";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("useAbsentAgent", () => {
  it("gives an awaited agent 15 s", () => {
    const onAbsent = vi.fn();
    renderHook(() => useAbsentAgent(true, onAbsent));
    vi.advanceTimersByTime(14_999);
    expect(onAbsent).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onAbsent).toHaveBeenCalledOnce();
  });

  it("is content once it is there", () => {
    const onAbsent = vi.fn();
    const { rerender } = renderHook(({ awaited }) => useAbsentAgent(awaited, onAbsent), {
      initialProps: { awaited: true },
    });
    vi.advanceTimersByTime(10_000);
    rerender({ awaited: false });
    vi.advanceTimersByTime(60_000);
    expect(onAbsent).not.toHaveBeenCalled();
  });
});

describe("useAgentLeaving", () => {
  it("notices the agent, and only the agent", () => {
    const room = new FakeRoom();
    const onLeft = vi.fn();
    renderHook(() => useAgentLeaving(room.asRoom(), onLeft));
    room.emit(RoomEvent.ParticipantDisconnected, { isAgent: false });
    expect(onLeft).not.toHaveBeenCalled();
    room.emit(RoomEvent.ParticipantDisconnected, { isAgent: true });
    expect(onLeft).toHaveBeenCalledOnce();
  });
});
