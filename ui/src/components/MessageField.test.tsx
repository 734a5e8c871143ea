import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { MessageField } from "./MessageField";

const field = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Message" });

describe("MessageField", () => {
  it("sends on Enter and on the button, and empties itself", async () => {
    const onSend = vi.fn(async () => undefined);
    render(<MessageField onSend={onSend} />);
    await userEvent.type(field(), "  next Tuesday {Enter}");
    expect(onSend).toHaveBeenLastCalledWith("next Tuesday");
    expect(field().value).toBe("");
    await userEvent.type(field(), "at three");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(onSend).toHaveBeenLastCalledWith("at three");
  });

  it("sends nothing but spaces to nobody", async () => {
    const onSend = vi.fn(async () => undefined);
    render(<MessageField onSend={onSend} />);
    await userEvent.type(field(), "   {Enter}");
    expect(onSend).not.toHaveBeenCalled();
  });

  it("gives the words back when they could not be sent", async () => {
    render(<MessageField onSend={vi.fn().mockRejectedValue(new Error("not connected"))} />);
    await userEvent.type(field(), "next Tuesday{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe("That was not sent. Try again.");
    expect(field().value).toBe("next Tuesday");
  });
});
