"""`appointments replay show`: one call, turn by turn."""

import asyncio
import json
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from rich.console import Console

from cli.replay.dialogue import SILENCE, console, line, took, understood, way
from cli.replay.options import AsJson, CallId, stored_call

if TYPE_CHECKING:
    from checkpoint.replay.stored import StoredCall, StoredTurn


def show(call_id: CallId, as_json: AsJson = False) -> None:
    """Show a call turn by turn: said, understood, decided and why, replied, heard, and how long."""
    call = asyncio.run(_load(call_id))
    if as_json:
        print(json.dumps(_as_json(call), indent=2, ensure_ascii=False))
        return
    out = console()
    line(out, f"call {call.id}", "bold")
    caller = f", {call.caller}" if call.caller else ""
    line(out, f"{call.started_at.isoformat()}, {call.channel}, {call.locale}{caller}")
    for turn in call.turns:
        _show(out, call, turn)
    line(out, f"\noutcome: {call.outcome or 'none, the caller went away'}", "bold")


async def _load(call_id: str) -> "StoredCall":
    async with stored_call(call_id) as (call, _):
        return call


def _show(out: Console, call: "StoredCall", turn: "StoredTurn") -> None:
    moment = turn.moment.astimezone(ZoneInfo(call.policy.timezone)) if call.policy else turn.moment
    aside = "" if turn in call.counted else ", left aside: nobody heard the reply"
    phases = f"{turn.phase_before or 'the beginning'} → {turn.phase_after}"
    line(out, f"\nturn {turn.number}, {moment:%H:%M:%S}, {phases}{aside}", "bold")
    rows = {
        "agent": turn.reply,
        "heard": _heard(turn),
        "took": took(turn.timings_ms),
        "note": turn.unreadable or "",
    }
    if turn.said is not None:
        tapped = " (tapped)" if turn.recording and turn.recording.given.tapped else ""
        told = {"caller": (turn.said or SILENCE) + tapped, "understood": understood(turn.heard)}
        rows = told | {"guards": _way(turn)} | rows
    else:
        rows = {"guards": _way(turn)} | rows
    for name, text in rows.items():
        if text:
            line(out, f"  {name:<11} {text}")


def _way(turn: "StoredTurn") -> str:
    from graph.graph import build

    guards = {node: next(iter(branches)) for node, branches in build().branches.items()}
    outcome = turn.recording.after.outcome if turn.recording else None
    return way(turn.path, guards, {"fallback": turn.reason, "terminal": outcome})


def _heard(turn: "StoredTurn") -> str:
    match turn.reply_heard:
        case "full":
            return "to its end"
        case "cut":
            return f"cut off: {turn.reply_heard_text or '…'}"
        case "unheard":
            return "not at all"
        case _:
            return "unknown"


def _as_json(call: "StoredCall") -> dict[str, Any]:
    return {
        "id": call.id,
        "started_at": call.started_at.isoformat(),
        "ended_at": call.ended_at.isoformat() if call.ended_at else None,
        "channel": call.channel,
        "locale": call.locale,
        "outcome": call.outcome,
        "turns": [
            {
                "number": turn.number,
                "at": turn.moment.isoformat(),
                "said": turn.said,
                "understood": turn.heard,
                "phase_before": turn.phase_before,
                "phase_after": turn.phase_after,
                "path": list(turn.path),
                "guards": _way(turn),
                "reason": turn.reason,
                "reply": turn.reply,
                "heard": turn.reply_heard,
                "heard_text": turn.reply_heard_text,
                "counted": turn in call.counted,
                "timings_ms": dict(turn.timings_ms),
                "replayable": turn.recording is not None,
            }
            for turn in call.turns
        ],
    }
