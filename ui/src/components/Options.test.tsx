import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Options } from "./Options";

describe("Options", () => {
  it("types the words it shows when one is tapped", async () => {
    const onPick = vi.fn(async () => undefined);
    render(<Options options={["2026-12-01", "15:30"]} onPick={onPick} />);
    await userEvent.click(screen.getByRole("button", { name: "3:30 PM" }));
    expect(onPick).toHaveBeenCalledWith("3:30 PM");
    expect(screen.getByRole("button", { name: "Tue, Dec 1" })).toBeTruthy();
  });

  it("is not there when nothing is on offer", () => {
    render(<Options options={[]} onPick={vi.fn()} />);
    expect(screen.queryByRole("list")).toBeNull();
  });
});
