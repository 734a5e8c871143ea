import { useAudioPlayback, useTrackToggle } from "@livekit/components-react";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Controls } from "./Controls";

vi.mock(import("@livekit/components-react"), async (original) => ({
  ...(await original()),
  useAudioPlayback: vi.fn(),
  useTrackToggle: vi.fn(),
}));

const toggle = vi.fn(async () => undefined);
const startAudio = vi.fn(async () => undefined);
const button = (name: string) => screen.getByRole("button", { name });

function playback(canPlayAudio: boolean) {
  vi.mocked(useAudioPlayback).mockReturnValue({ canPlayAudio, startAudio });
}

beforeEach(() => {
  playback(true);
  vi.mocked(useTrackToggle).mockReturnValue({ enabled: true, pending: false, toggle } as never);
});

describe("Controls", () => {
  it("switches microphone and speaker, which say whether they are on, and hangs up", async () => {
    const onSpeaker = vi.fn();
    const onEnd = vi.fn();
    render(<Controls speaker onSpeaker={onSpeaker} onEnd={onEnd} />);
    expect(button("Microphone").getAttribute("aria-pressed")).toBe("true");
    expect(button("Speaker").getAttribute("aria-pressed")).toBe("true");
    await userEvent.click(button("Microphone"));
    expect(toggle).toHaveBeenCalledOnce();
    await userEvent.click(button("Speaker"));
    expect(onSpeaker).toHaveBeenCalledWith(false);
    await userEvent.click(button("End call"));
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it("says that the browser refused the microphone", async () => {
    vi.mocked(useTrackToggle).mockImplementation(({ onDeviceError }) => {
      const refuse = async () => onDeviceError?.(Object.assign(new Error(), { name: "NotAllowedError" }));
      return { enabled: false, pending: false, toggle: refuse } as never;
    });
    render(<Controls speaker onSpeaker={vi.fn()} onEnd={vi.fn()} />);
    await userEvent.click(button("Microphone"));
    expect(screen.getByRole("alert").textContent).toBe("The microphone is blocked");
  });

  it("asks for the sound where the browser holds it back", async () => {
    playback(false);
    render(<Controls speaker onSpeaker={vi.fn()} onEnd={vi.fn()} />);
    await userEvent.click(button("Turn on sound"));
    expect(startAudio).toHaveBeenCalledOnce();
  });
});
