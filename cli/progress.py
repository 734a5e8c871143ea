"""What a start shows while it goes on: one line a part, waiting, working or ready."""

import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Literal, Self

from rich.console import Console
from rich.live import Live
from rich.markup import escape
from rich.spinner import Spinner
from rich.table import Table
from rich.text import Text

PLAIN_SECONDS = 15.0
"""Where lines cannot be redrawn, a part that takes long says so this often."""


class Step:
    """One part of the start."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.state: Literal["waiting", "working", "ready", "failed"] = "waiting"
        self.detail = ""
        self.began: float | None = None
        self.ended: float | None = None
        self.told: float | None = None

    def seconds(self, now: float) -> float | None:
        """How long it has taken so far, or took."""
        return None if self.began is None else (self.ended or now) - self.began


class Progress:
    """A live list on a terminal, plain lines anywhere else. Also says what happens afterwards."""

    def __init__(
        self,
        names: Sequence[str],
        console: Console,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.console = console
        self._steps = {name: Step(name) for name in names}
        self._clock = clock
        self._live: Live | None = None
        self._spinner = Spinner("dots", style="cyan")

    def __enter__(self) -> Self:
        if self.console.is_terminal:
            self._live = Live(
                console=self.console, get_renderable=self._table, refresh_per_second=8
            )
            self._live.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.finish()

    def finish(self) -> None:
        """Leave the list as it is; what is said later goes below it."""
        if self._live is not None:
            self._live.stop()
            self._live = None

    def working(self, name: str, detail: str) -> None:
        """The part is being started; `detail` says what it is doing just now."""
        step = self._steps[name]
        now = self._clock()
        if step.state != "working" or step.began is None:
            step.began, step.ended, step.told = now, None, None
        step.state, step.detail = "working", detail
        if self._live is None and (step.told is None or now - step.told >= PLAIN_SECONDS):
            took = "" if step.told is None else f" ({now - step.began:.0f} s)"
            step.told = now
            self.say(f"{name}: {detail}{took}")

    def ready(self, name: str, detail: str = "") -> None:
        """The part does its work now."""
        step = self._end(name, "ready", detail)
        if self._live is None:
            told = f"ready, {detail}" if detail else "ready"
            self.say(f"{name}: {told} ({step.seconds(self._clock()) or 0:.1f} s)")

    def beside(self, name: str, detail: str) -> None:
        """The part does its work, and something else that takes long."""
        self._steps[name].detail = detail
        if self._live is None:
            self.say(f"{name}: {detail}", style="dim")

    def failed(self, name: str, detail: str = "") -> None:
        """The part does not work. Why is said apart: it may take more than a line."""
        self._end(name, "failed", detail)

    def say(self, text: str, *, style: str | None = None) -> None:
        """A line of its own, above the list or below what is already there."""
        self.console.print(escape(text), style=style, highlight=False, soft_wrap=True)

    def _end(self, name: str, state: Literal["ready", "failed"], detail: str) -> Step:
        step = self._steps[name]
        now = self._clock()
        step.began = now if step.began is None else step.began
        step.state, step.detail, step.ended = state, detail, now
        return step

    def _table(self) -> Table:
        now = self._clock()
        table = Table.grid(padding=(0, 1))
        table.add_column(width=1)
        table.add_column(no_wrap=True)
        table.add_column(justify="right", no_wrap=True)
        table.add_column(no_wrap=True, overflow="ellipsis")
        for step in self._steps.values():
            seconds = step.seconds(now)
            table.add_row(
                self._mark(step),
                Text(step.name, style="dim" if step.state == "waiting" else ""),
                Text("" if seconds is None else f"{seconds:.1f} s", style="dim"),
                Text(step.detail or ("waiting" if step.state == "waiting" else ""), style="dim"),
            )
        return table

    def _mark(self, step: Step) -> Text | Spinner:
        match step.state:
            case "waiting":
                return Text("·", style="dim")
            case "working":
                return self._spinner
            case "ready":
                return Text("✓", style="green")
            case "failed":
                return Text("✗", style="red")
