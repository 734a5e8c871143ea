"""A conversation without a room: opened on the user's own database, closed in order."""

import uuid
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from cli.clock import clock
from cli.errors import CommandError
from cli.store import open_store

if TYPE_CHECKING:
    from checkpoint.records import Channel, Recorder
    from graph.context import Context
    from graph.turn import App

Locale = Annotated[
    str | None, typer.Option(help="Language of the conversation; the policy's by default.")
]


@dataclass(frozen=True)
class Conversation:
    """What a conversation needs, open; its record has begun."""

    id: str
    app: "App"
    context: "Context"
    recorder: "Recorder"


@asynccontextmanager
async def open_conversation(
    channel: "Channel", now: datetime | None, locale: str | None
) -> AsyncIterator[Conversation]:
    """The whole conversation over Postgres, which is started and stopped as needed."""
    from booking.policy_file import load_policy
    from booking.postgres import PostgresCalendar
    from booking.settings import BookingSettings
    from checkpoint.records import Recorder
    from checkpoint.saver import CallSaver
    from graph.context import Context
    from graph.graph import build
    from graph.phrases import LOCALES, phrases_for
    from voice.assistant import build_assistant
    from voice.settings import VoiceSettings

    policy = load_policy(BookingSettings().appointments_policy)
    language = locale or policy.locale
    try:
        phrases_for(language)
    except ValueError as error:
        raise CommandError(
            f"--locale {language} is not spoken here", hint=f"allowed: {', '.join(LOCALES)}"
        ) from error
    async with AsyncExitStack() as stack:
        pool = await stack.enter_async_context(open_store())
        conversation_id = str(uuid.uuid4())
        saver = await stack.enter_async_context(CallSaver(pool, conversation_id))
        recorder = await stack.enter_async_context(Recorder(pool, conversation_id))
        context = Context(
            clock=clock(now, policy.timezone),
            calendar=PostgresCalendar(pool),
            policy=policy,
            locale=language,
            assistant=build_assistant(VoiceSettings()),
        )
        recorder.begin(at=context.now(), channel=channel, locale=language, policy=policy, stage=2)
        app = build().compile(checkpointer=saver, name="appointment")
        yield Conversation(conversation_id, app, context, recorder)
