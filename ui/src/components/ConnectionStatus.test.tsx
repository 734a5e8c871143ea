import { useConnectionState } from "@livekit/components-react";
import { render, screen, within } from "@testing-library/react";
import { ConnectionState } from "livekit-client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Announcer } from "./Announcer";
import { ConnectionStatus } from "./ConnectionStatus";

vi.mock(import("@livekit/components-react"), async (original) => ({
  ...(await original()),
  useConnectionState: vi.fn(),
}));

beforeEach(() => void vi.mocked(useConnectionState).mockReturnValue(ConnectionState.Connected));

describe("ConnectionStatus", () => {
  it.each(["initial", "connecting", "connected", "active"] as const)("marks %s among the four", (stage) => {
    render(<ConnectionStatus stage={stage} />);
    const stages = within(screen.getByRole("list", { name: "Connection" })).getAllByRole("listitem");
    expect(stages.map((item) => item.textContent)).toEqual(["Initial", "Connecting", "Connected", "Active"]);
    const current = stages.filter((item) => item.getAttribute("aria-current") === "step");
    expect(current.map((item) => item.textContent?.toLowerCase())).toEqual([stage]);
  });

  it("shows and says that it is reconnecting", () => {
    vi.mocked(useConnectionState).mockReturnValue(ConnectionState.Reconnecting);
    render(<ConnectionStatus stage="active" />);
    expect(screen.getByText("Reconnecting…")).toBeTruthy();
    render(<Announcer stage="active" />);
    expect(screen.getByRole("status").textContent).toContain("Reconnecting");
  });
});

describe("Announcer", () => {
  it("says each change aloud", () => {
    const { rerender } = render(<Announcer stage="connecting" />);
    expect(screen.getByRole("status").textContent).toBe("Connecting.");
    rerender(<Announcer stage="active" />);
    expect(screen.getByRole("status").textContent).toBe("The agent is on the line.");
  });
});
