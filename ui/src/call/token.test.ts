import { describe, expect, it, vi } from "vitest";
import { requestToken } from "./token";

const never = new AbortController().signal;

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetch = vi.fn(
    async (_url: string, _init: RequestInit) => new Response(JSON.stringify(body), { status, headers }),
  );
  vi.stubGlobal("fetch", fetch);
  return fetch;
}

describe("requestToken", () => {
  it("asks for our agent in the page's language and for nothing the caller left out", async () => {
    const fetch = answer(201, { server_url: "ws://there", participant_token: "t" });
    expect(await requestToken("", never)).toEqual({ serverUrl: "ws://there", participantToken: "t" });
    const [url, init] = fetch.mock.calls[0] ?? [];
    expect(url).toBe("/api/token");
    expect(JSON.parse(String(init?.body))).toEqual({
      room_config: { agents: [{ agent_name: "appointments" }] },
      participant_attributes: { locale: "en" },
    });
  });

  it("sends the caller's name", async () => {
    const fetch = answer(201, { server_url: "ws://there", participant_token: "t" });
    await requestToken("Ada", never);
    expect(JSON.parse(String(fetch.mock.calls[0]?.[1].body))).toMatchObject({ participant_name: "Ada" });
  });

  it("waits as long as it is told when there are too many calls", async () => {
    answer(429, {}, { "Retry-After": "12" });
    await expect(requestToken("", never)).rejects.toMatchObject({ kind: "rate_limited", retryAfter: 12 });
  });

  it.each(["soon", "-3"])("waits a while where Retry-After is %s", async (after) => {
    answer(429, {}, { "Retry-After": after });
    await expect(requestToken("", never)).rejects.toMatchObject({ kind: "rate_limited", retryAfter: 30 });
  });

  it("passes on why the API refuses", async () => {
    answer(403, { title: "Forbidden", status: 403, detail: "Sign in first." });
    await expect(requestToken("", never)).rejects.toMatchObject({
      kind: "token_refused",
      detail: "Sign in first.",
    });
  });

  it.each([
    [503, {}],
    [502, "Bad gateway"],
    [201, { server_url: "ws://there" }],
    [201, null],
  ])("takes %i with %j for a service that is down", async (status, body) => {
    answer(status, body);
    await expect(requestToken("", never)).rejects.toMatchObject({ kind: "server_unreachable" });
  });

  it("takes a network fault for a service that is down", async () => {
    vi.stubGlobal("fetch", vi.fn().mockRejectedValue(new TypeError("fetch failed")));
    await expect(requestToken("", never)).rejects.toMatchObject({ kind: "server_unreachable" });
  });

  it("is no error of the service when the caller gives up", async () => {
    const attempt = new AbortController();
    vi.stubGlobal(
      "fetch",
      vi.fn().mockImplementation(async () => {
        attempt.abort();
        throw new DOMException("aborted", "AbortError");
      }),
    );
    await expect(requestToken("", attempt.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});
