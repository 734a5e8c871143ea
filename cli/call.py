"""`appointments call`: a call from recordings, without a server."""

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from cli.clock import Now
from cli.conversation import open_conversation
from cli.errors import CommandError

if TYPE_CHECKING:
    from voice.call_file import CallResult


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
    result = asyncio.run(_call(files, now, out))
    if as_json:
        print(json.dumps(_as_json(result), indent=2))
        return
    for turn in _as_json(result)["turns"]:
        if turn["file"]:
            print(f"{turn['file']}: {turn['said']}")
        print(f"agent: {turn['reply']}")
    print(f"outcome: {result.outcome or 'none, the recordings ended first'}")


async def _call(files: list[Path], now: datetime | None, out: Path | None) -> "CallResult":
    from voice.call_file import call_file
    from voice.errors import CallError, SpeechMissingError
    from voice.providers import build_speech
    from voice.settings import VoiceSettings

    progress = Console(stderr=True)
    try:
        with progress.status("loading speech"):
            speech = await asyncio.to_thread(build_speech, VoiceSettings())
        async with open_conversation("call", now, None) as conversation:
            with progress.status(f"the call is on: {len(files)} recordings"):
                return await call_file(
                    files,
                    app=conversation.app,
                    context=conversation.context,
                    speech=speech,
                    conversation_id=conversation.id,
                    recorder=conversation.recorder,
                    out=out,
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
            }
            for played in result.turns
        ],
    }
