import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useCountdown } from "./useCountdown";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("useCountdown", () => {
  it("counts to nought and stays there", () => {
    const { result } = renderHook(() => useCountdown(2, "first"));
    expect(result.current).toBe(2);
    act(() => void vi.advanceTimersByTime(1000));
    expect(result.current).toBe(1);
    act(() => void vi.advanceTimersByTime(5000));
    expect(result.current).toBe(0);
  });

  it("starts over with each new cause, even for the same time", () => {
    const { result, rerender } = renderHook(({ cause }) => useCountdown(2, cause), {
      initialProps: { cause: "first" },
    });
    act(() => void vi.advanceTimersByTime(5000));
    rerender({ cause: "second" });
    expect(result.current).toBe(2);
    act(() => void vi.advanceTimersByTime(1000));
    expect(result.current).toBe(1);
  });
});
