/** Why a call did not come about or broke off. Each has its words in `text.errors`. */
export type CallErrorKind =
  | "microphone_refused"
  | "microphone_missing"
  | "server_unreachable"
  | "agent_absent"
  | "token_refused"
  | "rate_limited"
  | "connection_lost";

/**
 * What the caller is told. LiveKit's own messages never are: they contain the access token.
 * `detail` is what our API says beyond the kind; `retryAfter` is in seconds.
 */
export class CallError extends Error {
  readonly kind: CallErrorKind;
  readonly detail: string | undefined;
  readonly retryAfter: number;

  constructor(kind: CallErrorKind, more: { detail?: string | undefined; retryAfter?: number } = {}) {
    super(kind);
    this.name = "CallError";
    this.kind = kind;
    this.detail = more.detail;
    this.retryAfter = more.retryAfter ?? 0;
  }
}
