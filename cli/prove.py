"""`appointments prove`: the flow's properties, over every call there can be."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.markup import escape

from cli.errors import CommandError

if TYPE_CHECKING:
    from evals.prove.proof import Proof


def prove(
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="F", help="Write the verdicts here.")
    ] = None,
) -> None:
    """Walk every call there can be; fails if a property does not hold, with the call that shows it.

    It takes the nodes and guards of the flow itself, in the smallest business in which every
    situation exists, with the patience of `appointments.toml`.
    """
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from evals.prove.proof import prove as proven

    owner = load_policy(BookingSettings().appointments_policy)
    progress = Console(stderr=True)
    with progress.status("walking every call there can be") as status:
        proof = proven(
            owner,
            lambda found: status.update(f"{len(found.situations)} states, {found.steps} turns"),
        )
    _show(proof, Console(highlight=False))
    if json_file is not None:
        try:
            json_file.write_text(json.dumps(proof.as_json(), indent=1) + "\n", encoding="utf-8")
        except OSError as error:
            raise CommandError(f"--json {json_file}: not written: {error.strerror}") from error
    if not proof.holds:
        raise typer.Exit(1)


def _show(proof: "Proof", out: Console) -> None:
    for verdict in proof.properties:
        mark = "[green]✓[/]" if verdict.holds else "[bold red]✗[/]"
        out.print(f"{mark} {escape(verdict.sentence)}")
        if not verdict.holds:
            out.print(f"    {escape(verdict.statement)}")
            for line in verdict.counterexample:
                out.print(f"    {escape(line)}")
    held = sum(verdict.holds for verdict in proof.properties)
    out.print(
        f"{held} of {len(proof.properties)} properties hold: {proof.states} states, "
        f"{proof.transitions} transitions, {proof.turns} turns in {proof.seconds} s"
    )
