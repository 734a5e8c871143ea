"""`appointments evals`: scenarios through the real conversation."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cli.call import keep_quiet
from cli.counting import counting
from cli.errors import BAD_CONFIGURATION, CommandError, writing
from cli.json_list import json_list

Write = Callable[[dict[str, Any]], None]

TYPED = "Typed, through the real graph", "A turn through the graph"
"""How calls without a voice are made, and what their milliseconds are of."""

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langsmith import Client

    from evals.coverage import Coverage
    from evals.run import Result
    from evals.scenario import Scenario
    from graph.policy import Policy


def evals(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH…", help="Files of scenarios, or folders of them.")
    ],
    json_file: Annotated[
        Path | None, typer.Option("--json", metavar="F", help="Write what came of each here.")
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write a page with pictures into this folder."),
    ] = None,
    spoken: Annotated[
        bool, typer.Option("--spoken", help="Let the local voice speak what callers say.")
    ] = False,
    audio: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Play recordings instead: named by the first 16 hex digits of the SHA-256 of "
            "what is said, .wav.",
        ),
    ] = None,
    noise: Annotated[
        float | None,
        typer.Option(
            min=0, max=60, metavar="DB", help="Pink noise, so many dB under what is said."
        ),
    ] = None,
    langsmith: Annotated[
        bool,
        typer.Option(
            "--langsmith", help="Make the calls as an experiment in LangSmith (LANGSMITH_API_KEY)."
        ),
    ] = False,
    repeat: Annotated[
        int,
        typer.Option(min=1, metavar="K", help="Make every call K times and tell pass^k."),
    ] = 1,
) -> None:
    """Make the calls that scenarios describe; fails if one does not end as it must.

    A language model takes part where one is configured.
    """
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from evals.coverage import cover
    from evals.report.page import write_report
    from evals.scenario_file import read_scenarios
    from voice.assistant import build_assistant
    from voice.settings import VoiceSettings

    if langsmith and (spoken or audio is not None or repeat > 1):
        raise CommandError(
            "--langsmith makes typed calls, once each: not with --spoken, --audio or --repeat",
            exit_code=BAD_CONFIGURATION,
        )
    if noise is not None and not spoken and audio is None:
        raise CommandError("--noise goes with --spoken or --audio", exit_code=BAD_CONFIGURATION)
    client = _langsmith() if langsmith else None
    policy = load_policy(BookingSettings().appointments_policy)
    assistant = build_assistant(VoiceSettings())
    scenarios, problems = read_scenarios(paths, policy)
    if report is not None:
        # Told now, not when the calls are over.
        with writing(f"--report {report}"):
            report.mkdir(parents=True, exist_ok=True)
    voiced = spoken or audio is not None
    if voiced:
        scenarios, unspoken = _to_speak(scenarios, audio)
        problems += unspoken
    if problems and not scenarios:
        raise CommandError("\n".join(problems), hint="correct the files; no scenario was run")
    if repeat > 1 and assistant is None and not voiced:
        _note("without a language model and speech every try ends the same: each call is made once")
        repeat = 1
    with json_list(json_file) as write:
        if client is not None:
            results = _experiment(client, scenarios, policy, assistant)
            for result in results:
                write(result.as_json())
        elif voiced:
            results = asyncio.run(_speak(scenarios * repeat, audio, noise, assistant, write))
        else:
            results = _type(scenarios * repeat, assistant, write)
    coverage = cover(result.turns for result in results)
    if report is not None:
        how, took = _made(audio, noise) if voiced else TYPED
        by = f"with {assistant.name or 'a language model'}" if assistant else "by rules alone"
        with writing(f"--report {report}"):
            page = write_report(report, results, coverage, f"{how}, {by}.", took)
        _note(f"report: {page}")
    failed = [result for result in results if not result.passed]
    out = Console(highlight=False)
    for result in failed:
        _show(result, out)
    _tell_coverage(coverage, out)
    if repeat > 1:
        _tell_pass_hat(results, repeat, out)
    out.print(f"{len(results) - len(failed)} of {len(results)} scenarios passed")
    if corrected := sum(result.passed and result.corrections > 0 for result in results):
        out.print(f"  {corrected} of them once the caller had put right what was read back to him")
    if problems:
        raise CommandError(
            "\n".join(problems), hint="correct the files; the other scenarios were run"
        )
    if failed:
        raise typer.Exit(1)


def _type(
    scenarios: Sequence["Scenario"], assistant: "BaseChatModel | None", write: Write
) -> list["Result"]:
    from evals.batch import run_all

    results = []
    with counting("calls", len(scenarios)) as one_more:
        for result in run_all(scenarios, assistant):
            results.append(result)
            write(result.as_json())
            one_more()
    return results


def _langsmith() -> "Client":
    from langsmith import Client

    from evals.settings import LangSmithSettings

    settings = LangSmithSettings()
    if settings.langsmith_api_key is None:
        raise CommandError(
            "--langsmith needs LANGSMITH_API_KEY; without it nothing is sent",
            hint="set it in the environment or in .env, or leave --langsmith out",
            exit_code=BAD_CONFIGURATION,
        )
    key = settings.langsmith_api_key.get_secret_value()
    return Client(settings.langsmith_endpoint, api_key=key)


def _experiment(
    client: "Client",
    scenarios: Sequence["Scenario"],
    policy: "Policy",
    assistant: "BaseChatModel | None",
) -> list["Result"]:
    from langsmith.utils import LangSmithError

    from evals.experiment import evaluate

    try:
        return asyncio.run(evaluate(client, scenarios, policy, assistant))
    except LangSmithError as error:
        raise CommandError(
            f"LangSmith: {error}", hint="is LANGSMITH_API_KEY right, and LANGSMITH_ENDPOINT?"
        ) from error


def _to_speak(
    scenarios: Sequence["Scenario"], audio: Path | None
) -> tuple[list["Scenario"], list[str]]:
    """The scenarios that can be spoken, and what keeps others from it that should be."""
    with Console(stderr=True).status("loading speech"):
        from evals.spoken import Recordings, cannot_be_spoken

    can = [scenario for scenario in scenarios if cannot_be_spoken(scenario) is None]
    reasons = Counter(filter(None, map(cannot_be_spoken, scenarios)))
    for reason, count in reasons.items():
        _note(f"{count} scenarios are not spoken: {reason}")
    if audio is None:
        return can, []
    recordings = Recordings(audio)
    missing = {scenario.id: recordings.missing(scenario) for scenario in can}
    there = [scenario for scenario in can if not missing[scenario.id]]
    return there, [line for lines in missing.values() for line in lines]


async def _speak(
    scenarios: Sequence["Scenario"],
    audio: Path | None,
    noise: float | None,
    assistant: "BaseChatModel | None",
    write: Write,
) -> list["Result"]:
    """The results in the order of the scenarios; written in the order in which calls end."""
    from evals.spoken import LocalVoice, Noisy, Recordings, Voice, run_spoken
    from voice.errors import CallError, SpeechMissingError
    from voice.providers import build_speech
    from voice.settings import VoiceSettings

    keep_quiet()
    results = []
    try:
        with Console(stderr=True).status("loading speech"):
            voice: Voice = LocalVoice() if audio is None else Recordings(audio)
            voice = voice if noise is None else Noisy(voice, noise)
            speech = build_speech(VoiceSettings())
        with counting("calls", len(scenarios)) as one_more:
            async for result in run_spoken(scenarios, voice, speech, assistant):
                results.append(result)
                write(result.as_json())
                one_more()
    except (CallError, SpeechMissingError) as error:
        raise CommandError(str(error)) from error
    place = {scenario.id: number for number, scenario in enumerate(scenarios)}
    return sorted(results, key=lambda result: place[result.scenario.id])


def _made(audio: Path | None, noise: float | None) -> tuple[str, str]:
    """How calls with a voice were made, and what their milliseconds are of."""
    voice = "Spoken by the local voice" if audio is None else "Played from recordings"
    where = "" if noise is None else f" in noise {noise:g} dB under it"
    return (
        f"{voice}{where}, through voice detection, recognition and endpointing",
        "From the caller's last sound to the first of the reply",
    )


def _tell_coverage(coverage: "Coverage", out: Console) -> None:
    """What of the flow was reached, and what was missed."""
    from evals.coverage import KINDS

    out.print("flow: " + ", ".join(coverage.told(kind) for kind in KINDS), soft_wrap=True)
    for kind in KINDS:
        if missed := coverage.missed(kind):
            out.print(f"  {kind} missed: {', '.join(missed)}", style="dim", soft_wrap=True)


def _tell_pass_hat(results: Sequence["Result"], tries: int, out: Console) -> None:
    from evals.batch import pass_hat

    shares = (f"pass^{k} {pass_hat(results, k):.1%}" for k in range(1, tries + 1))
    out.print(", ".join(shares), soft_wrap=True)


def _note(text: str) -> None:
    typer.echo(text, err=True)


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
