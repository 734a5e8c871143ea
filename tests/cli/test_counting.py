"""Counted work tells how far it is, and where no bar can be drawn as well."""

import io

from rich.console import Console

from cli.counting import counting


def test_where_no_bar_can_be_drawn_a_line_tells_how_much_is_left() -> None:
    moments = iter([0.0, 10.0, 20.0, 25.0, 200.0])
    written = io.StringIO()
    console = Console(file=written, force_terminal=False)
    with counting("calls", 10, console, lambda: next(moments)) as one_more:
        for _ in range(4):
            one_more()
    assert written.getvalue().splitlines() == [
        "calls: 2 of 10, 20 s, 80 s left",
        "calls: 4 of 10, 3 min, 5 min left",
    ]


def test_on_a_terminal_there_is_a_bar() -> None:
    written = io.StringIO()
    with counting("calls", 2, Console(file=written, force_terminal=True)) as one_more:
        one_more()
    assert "1/2" in written.getvalue()
