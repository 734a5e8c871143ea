import { locale } from "../text";
import { CallError } from "./callError";

const AGENT_NAME = "appointments";
const DEFAULT_RETRY_AFTER = 30;

/** Where to connect, and the permission to. */
export interface Credentials {
  serverUrl: string;
  participantToken: string;
}

/**
 * Asks the API for a fresh room and a token to enter it, in LiveKit's token endpoint format.
 * Rejects with a CallError, or with the signal's reason when aborted.
 */
export async function requestToken(name: string, signal: AbortSignal): Promise<Credentials> {
  const response = await post(name, signal);
  const body: unknown = await response.json().catch(() => null);
  signal.throwIfAborted();
  if (!response.ok) throw refusal(response, body);
  const serverUrl = stringIn(body, "server_url");
  const participantToken = stringIn(body, "participant_token");
  if (!serverUrl || !participantToken) throw new CallError("server_unreachable");
  return { serverUrl, participantToken };
}

async function post(name: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch("/api/token", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({
        room_config: { agents: [{ agent_name: AGENT_NAME }] },
        ...(name && { participant_name: name }),
        // Without it the agent speaks the owner's language.
        ...(locale && { participant_attributes: { locale } }),
      }),
      signal,
    });
  } catch {
    signal.throwIfAborted();
    throw new CallError("server_unreachable");
  }
}

function refusal(response: Response, body: unknown): CallError {
  if (response.status === 429) {
    return new CallError("rate_limited", { retryAfter: secondsToWait(response) });
  }
  if (response.status >= 500) return new CallError("server_unreachable");
  return new CallError("token_refused", { detail: stringIn(body, "detail") });
}

function secondsToWait(response: Response): number {
  const seconds = Number(response.headers.get("Retry-After") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : DEFAULT_RETRY_AFTER;
}

function stringIn(body: unknown, key: string): string | undefined {
  const value = (body as Record<string, unknown> | null)?.[key];
  return typeof value === "string" ? value : undefined;
}
