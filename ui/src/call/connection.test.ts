import { describe, expect, it } from "vitest";
import { CallError } from "./callError";
import { type ConnectionEvent, connectionAfter, INITIAL } from "./connection";

const failed = (kind: CallError["kind"]): ConnectionEvent => ({ type: "failed", error: new CallError(kind) });
const after = (...events: (ConnectionEvent | Exclude<ConnectionEvent["type"], "failed">)[]) => {
  const { stage, error } = events
    .map((event) => (typeof event === "string" ? ({ type: event } as ConnectionEvent) : event))
    .reduce(connectionAfter, INITIAL);
  return error ? `${stage}: ${error.kind}` : stage;
};

describe("connectionAfter", () => {
  it("goes from initial to active and ends when someone hangs up", () => {
    expect(after("started")).toBe("connecting");
    expect(after("started", "opened")).toBe("connected");
    expect(after("started", "opened", "answered")).toBe("active");
    expect(after("started", "opened", "answered", "hung up")).toBe("ended");
    expect(after("started", "opened", "answered", "hung up", "reset")).toBe("initial");
  });

  it("is back at the start with a reason when it fails, and forgets it on the next try", () => {
    expect(after("started", failed("rate_limited"))).toBe("initial: rate_limited");
    expect(after("started", failed("rate_limited"), "started")).toBe("connecting");
  });

  it("takes a line that drops for a fault, and an agent that leaves at once for one that never came", () => {
    expect(after("started", "opened", "lost")).toBe("initial: connection_lost");
    expect(after("started", "opened", "hung up")).toBe("initial: agent_absent");
    expect(after("started", "opened", "answered", "lost")).toBe("ended: connection_lost");
  });

  it("ignores what comes too late", () => {
    expect(after("opened")).toBe("initial");
    expect(after("answered")).toBe("initial");
    expect(after("started", "reset", "opened", "hung up")).toBe("initial");
    expect(after("started", "opened", failed("agent_absent"), "hung up")).toBe("initial: agent_absent");
    expect(after("started", "opened", "answered", "hung up", "lost", failed("agent_absent"))).toBe("ended");
  });
});
