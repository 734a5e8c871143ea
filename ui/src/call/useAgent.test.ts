import { act, renderHook } from "@testing-library/react";
import { RoomEvent } from "livekit-client";
import { useEffect } from "react";
import { describe, expect, it } from "vitest";
import { FakeRoom } from "../testing/fakeRoom";
import { useAgent } from "./useAgent";

describe("useAgent", () => {
  it("follows the agent's attributes, and nobody else's", () => {
    const room = new FakeRoom();
    const { result } = renderHook(() => useAgent(room.asRoom()));
    expect(result.current).toEqual({ state: null, phase: null });
    act(() => room.setAttributes("stranger", { "lk.agent.state": "speaking" }));
    expect(result.current.state).toBeNull();
    act(() =>
      room.setAttributes("agent", { "lk.agent.state": "listening", "appointment.phase": "collect_date" }),
    );
    expect(result.current).toEqual({ state: "listening", phase: "collect_date" });
    act(() => room.setAttributes("agent", { "lk.agent.state": "dancing", "appointment.phase": "" }));
    expect(result.current).toEqual({ state: null, phase: null });
  });

  it("does not miss an attribute that is set before it listens", () => {
    const room = new FakeRoom();
    const { result } = renderHook(() => {
      // Effects run in order: this one after the render and before the hook's own subscription.
      useEffect(() => room.setAttributes("agent", { "lk.agent.state": "listening" }), []);
      return useAgent(room.asRoom());
    });
    expect(result.current.state).toBe("listening");
  });

  it("notices that the agent is gone", () => {
    const room = new FakeRoom();
    room.setAttributes("agent", { "lk.agent.state": "listening" });
    const { result } = renderHook(() => useAgent(room.asRoom()));
    room.remoteParticipants.delete("agent");
    act(() => void room.emit(RoomEvent.ParticipantDisconnected));
    expect(result.current.state).toBeNull();
  });
});
