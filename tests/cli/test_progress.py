"""What a start shows."""

import io

import pytest
from rich.console import Console

from cli.progress import Progress
from tests.clock import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_without_a_terminal_each_part_says_that_it_starts_and_is_ready(clock: Clock) -> None:
    text = io.StringIO()
    with Progress(["Postgres"], Console(file=text), clock=clock) as progress:
        progress.working("Postgres", "starting")
        clock.now = 1.2
        progress.ready("Postgres", "embedded")
    assert text.getvalue().splitlines() == [
        "Postgres: starting",
        "Postgres: ready, embedded (1.2 s)",
    ]


def test_without_a_terminal_a_long_step_shows_now_and_then_that_it_moves(clock: Clock) -> None:
    text = io.StringIO()
    with Progress(["LiveKit"], Console(file=text), clock=clock) as progress:
        for second in range(31):
            clock.now = second
            progress.working("LiveKit", f"{second} packages")
    assert text.getvalue().splitlines() == [
        "LiveKit: 0 packages",
        "LiveKit: 15 packages (15 s)",
        "LiveKit: 30 packages (30 s)",
    ]


def test_what_goes_on_beside_is_told_once_the_list_is_finished(clock: Clock) -> None:
    text = io.StringIO()
    with Progress(["Agent"], Console(file=text), clock=clock) as progress:
        progress.ready("Agent")
        progress.beside("Agent", "prompts: 12 of 122 are kept")
    assert text.getvalue().splitlines() == [
        "Agent: ready (0.0 s)",
        "Agent: prompts: 12 of 122 are kept",
    ]


def test_on_a_terminal_every_part_has_its_line(clock: Clock) -> None:
    text = io.StringIO()
    console = Console(file=text, force_terminal=True, width=60)
    with Progress(["Postgres", "LiveKit", "Page"], console, clock=clock) as progress:
        progress.working("Postgres", "starting")
        clock.now = 2.0
        progress.ready("Postgres", "embedded")
        progress.working("LiveKit", "12 packages")
        progress.finish()
    last = text.getvalue()[-400:]
    assert "Postgres" in last
    assert "2.0 s" in last
    assert "12 packages" in last
    assert "waiting" in last


def test_what_programs_say_is_never_read_as_markup(clock: Clock) -> None:
    text = io.StringIO()
    with Progress([], Console(file=text), clock=clock) as progress:
        progress.say("agent: [red]raised[/red] [/nothing]")
    assert text.getvalue() == "agent: [red]raised[/red] [/nothing]\n"


def test_no_color_is_honoured(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    text = io.StringIO()
    with Progress(["API"], Console(file=text, force_terminal=True), clock=clock) as progress:
        progress.ready("API")
        progress.say("API died", style="red")
    assert "\x1b[31m" not in text.getvalue()
    assert "\x1b[32m" not in text.getvalue()
