"""`appointments chat`: the same conversation, typed."""

import asyncio
import sys
import uuid
from contextlib import AsyncExitStack
from datetime import datetime
from typing import Annotated

import typer
from rich.console import Console

from cli.clock import Now, clock
from cli.errors import CommandError


def chat(
    now: Now = None,
    locale: Annotated[
        str | None, typer.Option(help="Language of the conversation; the policy's by default.")
    ] = None,
) -> None:
    """Talk to the agent by typing. Needs no LiveKit and no speech; piped input works."""
    asyncio.run(_chat(now, locale))


async def _chat(now: datetime | None, locale: str | None) -> None:
    from booking.policy_file import load_policy
    from booking.postgres import PostgresCalendar
    from booking.settings import BookingSettings
    from checkpoint.database import ensure_database, open_pool, stop_embedded
    from checkpoint.migrations import migrate
    from checkpoint.records import Recorder
    from checkpoint.saver import CallSaver
    from checkpoint.settings import StoreSettings
    from graph.context import Context
    from graph.graph import build
    from graph.phrases import LOCALES
    from graph.turn import take_turn

    policy = load_policy(BookingSettings().appointments_policy)
    language = locale or policy.locale
    if language.split("-")[0] not in LOCALES:
        raise CommandError(
            f"--locale {language}: not spoken here", hint=f"allowed: {', '.join(LOCALES)}"
        )
    store = StoreSettings()
    async with AsyncExitStack() as stack:
        with Console(stderr=True).status("Starting Postgres …"):
            url = await ensure_database(store)
            stack.push_async_callback(stop_embedded, store)
            await migrate(url)
        pool = await open_pool(url)
        stack.push_async_callback(pool.close)
        conversation_id = str(uuid.uuid4())
        saver = await stack.enter_async_context(CallSaver(pool, conversation_id))
        recorder = await stack.enter_async_context(Recorder(pool, conversation_id))
        app = build().compile(checkpointer=saver, name="appointment")
        context = Context(
            clock=clock(now, policy.timezone),
            calendar=PostgresCalendar(pool),
            policy=policy,
            locale=language,
        )
        recorder.begin(at=context.now(), channel="chat", locale=language, stage=2)
        outcome = None
        utterance = None
        while outcome is None:
            turn = await take_turn(
                app,
                utterance,
                context=context,
                config={"configurable": {"thread_id": conversation_id}},
            )
            recorder.reply_heard(recorder.turn(turn, at=context.now()), "full")
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
