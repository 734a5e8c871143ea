"""`appointments chat`: the same conversation, typed."""

import asyncio
import sys
import time
from datetime import datetime

from cli.clock import Now
from cli.conversation import Locale, open_conversation


def chat(now: Now = None, locale: Locale = None) -> None:
    """Talk to the agent by typing. Needs no LiveKit and no speech; piped input works."""
    asyncio.run(_chat(now, locale))


async def _chat(now: datetime | None, locale: str | None) -> None:
    from checkpoint.replay.witness import take_turn

    async with open_conversation("chat", now, locale) as conversation:
        context, recorder = conversation.context, conversation.recorder
        outcome = None
        utterance = None
        while outcome is None:
            began = time.perf_counter()
            turn = await take_turn(
                conversation.app,
                utterance,
                context=context,
                config={"configurable": {"thread_id": conversation.id}},
            )
            took = {"graph": round((time.perf_counter() - began) * 1000, 1)}
            recorder.reply_heard(recorder.turn(turn, at=context.now(), timings_ms=took), "full")
            print(turn.reply, flush=True)
            outcome = turn.state.get("outcome")
            if outcome is None and (utterance := await asyncio.to_thread(_read_line)) is None:
                break
        recorder.end(outcome, at=context.now())


def _read_line() -> str | None:
    """The next typed utterance, or None when there is no more."""
    if sys.stdin.isatty():
        print("> ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None
