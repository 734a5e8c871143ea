import {
  ConnectionError,
  ConnectionErrorReason,
  createLocalAudioTrack,
  type LocalAudioTrack,
  MediaDeviceFailure,
  type Room,
} from "livekit-client";
import { CallError } from "./callError";
import { type Credentials, requestToken } from "./token";

export interface CallOptions {
  /** What the agent may call the caller; empty for none. */
  name: string;
  microphone: boolean;
  signal: AbortSignal;
}

/**
 * Microphone first, then token, then room: a caller who must allow the microphone misses no word,
 * and a refused one costs no call. Whatever fails, the microphone is off and the room left.
 * Rejects with a CallError, or with the signal's reason when aborted.
 */
export async function openCall(room: Room, { name, microphone, signal }: CallOptions): Promise<void> {
  const track = microphone ? await openMicrophone() : null;
  try {
    signal.throwIfAborted();
    await enter(room, await requestToken(name, signal), track, signal);
  } catch (error) {
    track?.stop();
    signal.throwIfAborted();
    throw asCallError(error);
  }
}

async function enter(
  room: Room,
  credentials: Credentials,
  track: LocalAudioTrack | null,
  signal: AbortSignal,
) {
  const leave = () => void room.disconnect();
  signal.addEventListener("abort", leave);
  try {
    await room.connect(credentials.serverUrl, credentials.participantToken);
    if (track) await room.localParticipant.publishTrack(track);
    signal.throwIfAborted();
  } catch (error) {
    await room.disconnect();
    throw error;
  } finally {
    signal.removeEventListener("abort", leave);
  }
}

async function openMicrophone(): Promise<LocalAudioTrack> {
  try {
    return await createLocalAudioTrack();
  } catch (error) {
    const refused = MediaDeviceFailure.getFailure(error) === MediaDeviceFailure.PermissionDenied;
    throw new CallError(refused ? "microphone_refused" : "microphone_missing");
  }
}

function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  const refused = error instanceof ConnectionError && error.reason === ConnectionErrorReason.NotAllowed;
  return new CallError(refused ? "token_refused" : "server_unreachable");
}
