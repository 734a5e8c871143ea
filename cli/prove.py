"""`appointments prove`: the flow's properties, over every call there can be."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from cli.counting import counting
from cli.errors import CommandError, writing

SCENARIOS = Path(__file__).parents[1] / "evals" / "scenarios"

if TYPE_CHECKING:
    from evals.prove.proof import Proof
    from graph.policy import Policy


def prove(
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="F", help="Write the verdicts here.")
    ] = None,
    mutants: Annotated[
        bool,
        typer.Option(
            "--mutants", help="Damage every guard and consent check, and show what finds it out."
        ),
    ] = False,
    drawing: Annotated[
        Path | None,
        typer.Option(
            "--draw", metavar="DIR", help="Only draw the flow, as Mermaid and as SVG, into DIR."
        ),
    ] = None,
) -> None:
    """Walk every call there can be; fails if a property does not hold, with the call that shows it.

    It takes the nodes and guards of the flow itself, in the smallest business in which every
    situation exists, with the patience of `appointments.toml`.
    """
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from evals.prove.choices import Unforeseen
    from evals.prove.draw import write_drawings
    from evals.prove.proof import prove as proven

    if drawing is not None:
        with writing(f"--draw {drawing}"):
            for file in write_drawings(drawing):
                print(file)
        return
    owner = load_policy(BookingSettings().appointments_policy)
    if mutants:
        _damage(owner, json_file)
        return
    progress = Console(stderr=True)
    with progress.status("walking every call there can be") as status:
        try:
            proof = proven(
                owner,
                lambda found: status.update(f"{len(found.situations)} states, {found.steps} turns"),
            )
        except Unforeseen as gap:
            raise CommandError(
                f"nothing is proven: {gap}",
                hint="the proof keeps open what no turn looks at: give that a place in evals/prove",
            ) from gap
    _show(proof, Console(highlight=False))
    _write(json_file, proof.as_json())
    if not proof.holds:
        raise typer.Exit(1)


def _damage(owner: "Policy", json_file: Path | None) -> None:
    from evals.prove.mutation import damaged, fates
    from evals.scenario_file import read_scenarios

    scenarios, problems = read_scenarios([SCENARIOS], owner)
    if problems:
        raise CommandError("\n".join(problems), hint="correct the files")
    out, known = Console(highlight=False), []
    total = len(damaged())
    with counting("damages", total) as one_more:
        for fate in fates(owner, scenarios):
            known.append(fate)
            one_more()
            if fate.caught is None:
                out.print(f"[bold red]✗[/] {fate.function}: {fate.what}")
                out.print(escape(fate.diff))
    caught = sum(fate.caught is not None for fate in known)
    out.print(f"{caught} of {total} damages found out: {caught / total:.1%}")
    _write(json_file, {"score": caught / total, "damages": [asdict(fate) for fate in known]})
    if caught < total:
        raise typer.Exit(1)


def _write(file: Path | None, found: dict[str, Any]) -> None:
    if file is None:
        return
    with writing(f"--json {file}"):
        file.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def _show(proof: "Proof", out: Console) -> None:
    for verdict in proof.properties:
        mark = "[green]✓[/]" if verdict.holds else "[bold red]✗[/]"
        out.print(f"{mark} {escape(verdict.sentence)}", soft_wrap=True)
        if not verdict.holds:
            out.print(f"    {escape(verdict.statement)}", soft_wrap=True)
            for line in verdict.counterexample:
                out.print(f"    {escape(line)}", soft_wrap=True)
    held = sum(verdict.holds for verdict in proof.properties)
    out.print(
        f"{held} of {len(proof.properties)} properties hold: {proof.states} states, "
        f"{proof.transitions} transitions, {proof.turns} turns in {proof.seconds} s"
    )
