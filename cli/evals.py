"""`appointments evals`: scenarios through the real conversation."""

import asyncio
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from cli.errors import CommandError

if TYPE_CHECKING:
    from evals.run import Result
    from evals.scenario import Scenario


def evals(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Files of scenarios, or folders of them.")
    ],
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="F", help="Write what came of each here.")
    ] = None,
) -> None:
    """Make the calls that scenarios describe; fails if one does not end as it must."""
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from evals.scenario_file import read_scenarios

    policy = load_policy(BookingSettings().appointments_policy)
    scenarios, problems = read_scenarios(paths, policy)
    results = asyncio.run(_run(scenarios))
    if json_file is not None:
        _write(json_file, results)
    failed = [result for result in results if not result.passed]
    out = Console(highlight=False)
    for result in failed:
        _show(result, out)
    out.print(f"{len(results) - len(failed)} of {len(results)} scenarios passed")
    if problems:
        raise CommandError(
            "\n".join(problems), hint="correct the files; the other scenarios were run"
        )
    if failed:
        raise typer.Exit(1)


async def _run(scenarios: Sequence["Scenario"]) -> list["Result"]:
    from evals.run import run

    # One process: a call takes some 20 ms, a second process as long to start as a hundred calls.
    progress = Console(stderr=True)
    shown = track(scenarios, "calls", console=progress, disable=not progress.is_terminal)
    return [await run(scenario) for scenario in shown]


def _write(file: Path, results: Sequence["Result"]) -> None:
    rows = ",\n".join(json.dumps(result.as_json()) for result in results)
    try:
        file.write_text(f"[\n{rows}\n]\n" if rows else "[]\n", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"--json {file}: cannot be written: {error.strerror}") from error


def _show(result: "Result", out: Console) -> None:
    """A scenario that failed: why, and what was said."""
    out.print(f"[bold red]✗ {_printable(result.scenario.id)}[/]")
    for failure in result.failures:
        out.print(f"  {escape(failure)}")
    transcript = Table.grid(padding=(0, 2, 0, 0))
    for turn in result.turns:
        if turn.utterance is not None:
            transcript.add_row("", "caller:", _printable(turn.utterance or "(silence)"))
        reason = turn.state.get("reason")
        said = f"{turn.reply} ({reason})" if reason else turn.reply
        transcript.add_row("", "agent:", _printable(said))
    out.print(transcript)
    out.print()


def _printable(words: str) -> str:
    """A caller may say anything, also halves of surrogate pairs and what looks like markup."""
    return escape(words.encode("utf-8", "replace").decode())
