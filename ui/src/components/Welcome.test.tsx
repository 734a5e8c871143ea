import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { CallError, type CallErrorKind } from "../call/callError";
import type { Connection } from "../call/connection";
import { text } from "../text";
import { Welcome } from "./Welcome";

function show(connection: Partial<Connection> = {}) {
  const on = { onName: vi.fn(), onStart: vi.fn(), onType: vi.fn(), onRetry: vi.fn(), cancel: vi.fn() };
  const call = { stage: "initial" as const, error: null, cancel: on.cancel, ...connection };
  render(<Welcome call={call} name="" {...on} />);
  return { on, user: userEvent.setup() };
}

describe("Welcome", () => {
  it("starts a call, spoken or typed", async () => {
    const { on, user } = show();
    await user.click(screen.getByRole("button", { name: "Start call" }));
    expect(on.onStart).toHaveBeenCalledOnce();
    await user.click(screen.getByRole("button", { name: "Type instead" }));
    expect(on.onType).toHaveBeenCalledOnce();
  });

  it("starts with Enter in the name field", async () => {
    const { on, user } = show();
    await user.type(screen.getByRole("textbox", { name: /your name/i }), "A{Enter}");
    expect(on.onName).toHaveBeenCalledWith("A");
    expect(on.onStart).toHaveBeenCalledOnce();
  });

  it.each([
    ["connecting", "Connecting…"],
    ["connected", "Waiting for the agent…"],
  ] as const)("can be given up while %s, and is not started twice", async (stage, name) => {
    const { on, user } = show({ stage });
    await user.dblClick(screen.getByRole("button", { name }));
    expect(on.onStart).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(on.cancel).toHaveBeenCalledOnce();
  });

  it.each(Object.keys(text.errors) as CallErrorKind[])(
    "tells of %s, what to do, and retries",
    async (kind) => {
      const { on, user } = show({ error: new CallError(kind) });
      const alert = screen.getByRole("alert");
      expect(alert.textContent).toContain(text.errors[kind].title);
      expect(alert.textContent).toContain(text.errors[kind].advice);
      await user.click(screen.getByRole("button", { name: "Retry" }));
      expect(on.onRetry).toHaveBeenCalledOnce();
    },
  );

  it("shows what the API said beyond that", () => {
    show({ error: new CallError("token_refused", { detail: "Sign in first." }) });
    expect(screen.getByRole("alert").textContent).toContain("Sign in first.");
  });

  it("holds back while the service wants to be left alone", async () => {
    const { on, user } = show({ error: new CallError("rate_limited", { retryAfter: 12 }) });
    await user.click(screen.getByRole("button", { name: "Retry in 12 s" }));
    expect(on.onRetry).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Type instead" })).toHaveProperty("disabled", true);
  });
});
