import { ConnectionError, createLocalAudioTrack } from "livekit-client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "../testing/fakeRoom";
import { openCall } from "./openCall";

vi.mock(import("livekit-client"), async (original) => ({
  ...(await original()),
  createLocalAudioTrack: vi.fn(),
}));

const microphone = { stop: vi.fn() };
const never = new AbortController().signal;
const CALL = { name: "", microphone: true, signal: never };

function tokens(status = 201) {
  const body = JSON.stringify({ server_url: "ws://there", participant_token: "secret" });
  const fetch = vi.fn(async () => new Response(body, { status }));
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

beforeEach(() => {
  vi.mocked(createLocalAudioTrack).mockResolvedValue(microphone as never);
});

describe("openCall", () => {
  it("joins the room and then speaks", async () => {
    tokens();
    const room = new FakeRoom();
    await openCall(room.asRoom(), CALL);
    expect(room.connect).toHaveBeenCalledWith("ws://there", "secret");
    expect(room.localParticipant.publishTrack).toHaveBeenCalledWith(microphone);
    expect(microphone.stop).not.toHaveBeenCalled();
  });

  it("leaves the microphone alone when the caller types", async () => {
    tokens();
    const room = new FakeRoom();
    await openCall(room.asRoom(), { ...CALL, microphone: false });
    expect(createLocalAudioTrack).not.toHaveBeenCalled();
    expect(room.localParticipant.publishTrack).not.toHaveBeenCalled();
  });

  it.each([
    ["NotAllowedError", "microphone_refused"],
    ["NotFoundError", "microphone_missing"],
    ["NotReadableError", "microphone_missing"],
    ["TypeError", "microphone_missing"],
  ])("says of %s: %s, and asks for no token", async (name, kind) => {
    const fetch = tokens();
    vi.mocked(createLocalAudioTrack).mockRejectedValue(Object.assign(new Error(), { name }));
    await expect(openCall(new FakeRoom().asRoom(), CALL)).rejects.toMatchObject({ kind });
    expect(fetch).not.toHaveBeenCalled();
  });

  it("switches the microphone off when there is no token", async () => {
    tokens(503);
    await expect(openCall(new FakeRoom().asRoom(), CALL)).rejects.toMatchObject({
      kind: "server_unreachable",
    });
    expect(microphone.stop).toHaveBeenCalled();
  });

  it.each([
    [ConnectionError.notAllowed("token secret refused", 401), "token_refused"],
    [ConnectionError.serverUnreachable("ws://there?access_token=secret"), "server_unreachable"],
    [new Error("access_token=secret"), "server_unreachable"],
  ])("keeps the token out of what it says when the room refuses", async (refusal, kind) => {
    tokens();
    const room = new FakeRoom();
    room.connect.mockRejectedValue(refusal);
    await expect(openCall(room.asRoom(), CALL)).rejects.toMatchObject({
      kind,
      message: kind,
      detail: undefined,
    });
    expect(microphone.stop).toHaveBeenCalled();
    expect(room.disconnect).toHaveBeenCalled();
  });

  it("leaves the room and the microphone when the caller gives up while it connects", async () => {
    tokens();
    const room = new FakeRoom();
    const attempt = new AbortController();
    room.connect.mockImplementation(async () => attempt.abort());
    await expect(openCall(room.asRoom(), { ...CALL, signal: attempt.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(microphone.stop).toHaveBeenCalled();
    expect(room.disconnect).toHaveBeenCalled();
  });

  it("does not touch the room when the caller gave up before, who may be calling anew", async () => {
    tokens();
    const room = new FakeRoom();
    await expect(openCall(room.asRoom(), { ...CALL, signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(microphone.stop).toHaveBeenCalled();
    expect(room.disconnect).not.toHaveBeenCalled();
  });
});
