"""`appointments understand`: what is understood of a text, or of a file of texts."""

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from cli.clock import Now, clock
from cli.errors import CommandError

if TYPE_CHECKING:
    from graph.heard import Phase


def understand(
    text: Annotated[str, typer.Argument(metavar="TEXT|FILE.jsonl")],
    now: Now = None,
    expecting: Annotated[
        str | None, typer.Option(metavar="PHASE", help="The state the agent waits in.")
    ] = None,
    locale: Annotated[str | None, typer.Option(help="The policy's by default.")] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON; of a file one object a row.")
    ] = False,
) -> None:
    """Show what is understood; of a file with gold, how much of it is right."""
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from evals.understanding import as_json as row_as_json
    from evals.understanding import hear, read, score
    from graph.heard import Phase

    policy = load_policy(BookingSettings().appointments_policy)
    language = locale or policy.locale
    if expecting is not None and expecting not in get_args(Phase):
        raise CommandError(
            f"--expecting {expecting} is no state", hint=f"allowed: {', '.join(get_args(Phase))}"
        )
    moment = clock(now, policy.timezone)()
    if not text.endswith(".jsonl"):
        typed = {"text": text, "expecting": expecting}
        row, heard, ms = next(hear([typed], policy, moment, language))
        said = {key: value for key, value in dataclasses.asdict(heard).items() if value}
        if as_json:
            print(json.dumps(row_as_json(row, heard, ms)))
        else:
            print("\n".join(f"{key}: {_told(value)}" for key, value in said.items()))
        return
    path = Path(text)
    try:
        rows = read(path)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise CommandError(f"{path}: not JSON lines: {error}") from error
    if expecting is not None:
        rows = [{"expecting": cast("Phase", expecting), **row} for row in rows]
    if as_json:
        for row, heard, ms in hear(rows, policy, moment, language):
            print(json.dumps(row_as_json(row, heard, ms)))
        return
    for name, figure in dataclasses.asdict(score(hear(rows, policy, moment, language))).items():
        print(f"{name}: {figure:.4g}" if isinstance(figure, float) else f"{name}: {figure}")


def _told(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
