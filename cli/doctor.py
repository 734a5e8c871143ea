"""`appointments doctor`: what is configured, what is missing, what to do."""

import asyncio
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from cli.checks import Finding

MARKS = {"ok": ("✓", "green"), "off": ("·", "dim"), "missing": ("✗", "red")}


def doctor() -> None:
    """Say what is configured, what is missing and what to do. Exit code 1 if something is missing.

    Nothing is started. Whose key is set is asked whether it is right; no key is shown.
    """
    with Console(stderr=True).status("looking"):
        found = asyncio.run(_look())
    _print(found)
    if any(finding.state == "missing" for finding in found):
        raise typer.Exit(1)


async def _look() -> "list[Finding]":
    from cli.checks import findings

    return await findings()


def _print(found: "list[Finding]") -> None:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for finding in found:
        mark, style = MARKS[finding.state]
        detail = Text(finding.detail)
        if finding.todo:
            detail.append(f"\nhint: {finding.todo}", style="yellow")
        state = "" if finding.state == "ok" else f" {finding.state}"
        table.add_row(Text(mark + state, style=style), Text(finding.part), detail)
    Console().print(table)
