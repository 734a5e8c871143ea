"""`appointments replay export` and `shrink`: stored calls as scenarios."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from cli.errors import BAD_CONFIGURATION, CommandError
from cli.replay.options import CallId, stored_call

if TYPE_CHECKING:
    from evals.condition import Condition
    from evals.run import Result
    from evals.scenario import Scenario
    from graph.policy import Policy


def export(call_id: CallId) -> None:
    """Print a call as a scenario for `appointments evals`, with what came of it as expected."""
    from evals.export import as_yaml
    from evals.run import run

    policy = _policy()
    scenario, _ = asyncio.run(_exported(call_id, policy))
    result = asyncio.run(run(scenario))
    print(as_yaml([scenario], policy), end="")
    for failure in result.failures:
        _warn(f"as a scenario the call ends otherwise: {failure}")
    if result.failures:
        _warn(
            "as a scenario it has one clock and one calendar; or today's "
            f"code differs: `appointments replay check {call_id}`"
        )


def shrink(
    source: Annotated[
        str, typer.Argument(metavar="ID|FILE", help="A stored call, or a file of scenarios.")
    ],
    fails: Annotated[
        str, typer.Option("--fails", metavar="EXPR", help="What it has to show; see above.")
    ],
) -> None:
    """Print the shortest scenario that still shows EXPR, with names and numbers replaced.

    EXPR is FIELD=VALUE or FIELD!=VALUE, several of them joined by `and`. Fields: outcome (booked,
    cancelled, gave_up, transferred, none), phase, date, time, booked (as 2026-12-01T15:30, or
    none), reason (any turn's, as the evals name it), turns and fallbacks (numbers, also with < <= >
    >=).

    For example: --fails "outcome=gave_up and reason=unclear", --fails "booked!=2026-12-01T15:30".

    Of a FILE every scenario that shows it is shrunk. What it expected and did not get it expects
    still, the rest as it goes now; a stored call expects what came of it, to be corrected by hand
    to what should have.
    """
    from evals.condition import Condition, ConditionError
    from evals.export import as_yaml
    from evals.scenario_file import SUFFIXES

    try:
        condition = Condition.parse(fails)
    except ConditionError as error:
        raise CommandError(f"--fails {error}", exit_code=BAD_CONFIGURATION) from error
    policy = _policy()
    file = Path(source).suffix in SUFFIXES or Path(source).is_file()
    scenarios = asyncio.run(_shrink(source, file, condition, policy))
    print(as_yaml(scenarios, policy, f"shows {condition}"), end="")


def _policy() -> "Policy":
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings

    return load_policy(BookingSettings().appointments_policy)


async def _exported(call_id: str, policy: "Policy") -> tuple["Scenario", str | None]:
    """The call as a scenario, and the caller's name."""
    from evals.export import as_scenario

    async with stored_call(call_id) as (call, _):
        return as_scenario(call, policy), call.caller


async def _shrink(
    source: str, file: bool, condition: "Condition", policy: "Policy"
) -> list["Scenario"]:
    from evals.condition import facts
    from evals.run import run
    from evals.shrink import shrink

    path = Path(source)
    stored = [] if file else [await _exported(source, policy)]
    candidates = [(scenario, None) for scenario in _read(path, policy)] if file else stored
    found = []
    with Console(stderr=True).status("shrinking"):
        for scenario, caller in candidates:
            if (shrunk := await shrink(scenario, condition.holds, caller=caller)) is None:
                continue
            if shrunk.personal:
                _warn(f"{scenario.id} shows it only with the names and numbers that were said")
            found.append(shrunk.expecting() if file else _as_it_went(shrunk.result))
    if found:
        return found
    told = ""
    if len(candidates) == 1:
        came = facts(await run(candidates[0][0]))
        told = ": " + ", ".join(f"{field}={value}" for field, value in came.items())
    raise CommandError(
        f"{source} does not show {condition}{told}", hint="give an EXPR that holds of it as it is"
    )


def _as_it_went(result: "Result") -> "Scenario":
    """The scenario, expecting what came of it."""
    from evals.export import expectation
    from evals.scenario import Expectation

    row = result.as_json()
    expected = expectation(row["outcome"], row["date"], row["time"], row["turns"])
    update = {"expect": Expectation.model_validate(expected)}
    return result.scenario.model_copy(update=update)


def _read(path: Path, policy: "Policy") -> list["Scenario"]:
    from evals.scenario_file import read_scenarios

    scenarios, problems = read_scenarios([path], policy)
    if problems:
        raise CommandError("\n".join(problems), hint="correct the file")
    return scenarios


def _warn(text: str) -> None:
    typer.secho(text, fg="yellow", err=True)
