"""`appointments call`: a call from recordings, without a server."""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from cli.clock import Now
from cli.conversation import open_conversation
from cli.errors import CommandError

if TYPE_CHECKING:
    from voice.call_file import CallResult, FileTurn


def call(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE.wav…", help="What the caller says, in order.")
    ],
    now: Now = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    out: Annotated[
        Path | None, typer.Option(metavar="F.wav", help="Write the agent's audio here.")
    ] = None,
) -> None:
    """Play recordings to the agent: real hearing, endpointing, conversation and voice."""
    keep_quiet()
    if as_json:
        result = asyncio.run(_call(files, now, out, lambda _: None))
        print(json.dumps(_as_json(result), indent=2))
    else:
        result = asyncio.run(_call(files, now, out, _print_turn))
        print(f"outcome: {result.outcome or 'none, the recordings ended first'}")


def keep_quiet() -> None:
    """Nothing but what a caller can act upon, unless LOG_LEVEL asks for more."""
    from monitoring import logs
    from monitoring.settings import LogSettings

    settings = LogSettings()
    if "log_level" in settings.model_fields_set:
        logs.configure("call", settings)
        return
    logs.configure("call", settings.model_copy(update={"log_level": "WARNING"}))
    # It warns of a machine that is slow for a moment.
    logging.getLogger("livekit.agents").setLevel(logging.ERROR)


def _print_turn(played: "FileTurn") -> None:
    if played.file:
        print(f"{played.file}: {played.turn.utterance}")
    print(f"agent: {played.turn.reply}", flush=True)


async def _call(
    files: list[Path],
    now: datetime | None,
    out: Path | None,
    on_turn: "Callable[[FileTurn], None]",
) -> "CallResult":
    from voice.call_file import call_file
    from voice.errors import CallError, SpeechMissingError
    from voice.providers import build_speech
    from voice.settings import VoiceSettings

    progress = Console(stderr=True)
    try:
        with progress.status("loading speech"):
            speech = build_speech(VoiceSettings())
        async with open_conversation("call", now, None) as conversation:
            return await call_file(
                files,
                app=conversation.app,
                context=conversation.context,
                speech=speech,
                conversation_id=conversation.id,
                recorder=conversation.recorder,
                out=out,
                on_turn=on_turn,
            )
    except (CallError, SpeechMissingError) as error:
        raise CommandError(str(error)) from error


def _as_json(result: "CallResult") -> dict[str, Any]:
    last: Mapping[str, Any] = result.turns[-1].turn.state if result.turns else {}
    return {
        "conversation_id": result.conversation_id,
        "outcome": result.outcome,
        "date": last.get("date"),
        "time": last.get("time"),
        "turns": [
            {
                "file": str(played.file) if played.file else None,
                "said": played.turn.utterance,
                "phase": played.turn.state.get("phase"),
                "reason": played.turn.state.get("reason"),
                "reply": played.turn.reply,
                "waited_ms": round(played.waited * 1000) if played.file else None,
            }
            for played in result.turns
        ],
    }
