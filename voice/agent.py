"""A job of the worker: one caller in one room, from picking up to hanging up."""

import asyncio
import logging
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from contextvars import copy_context
from datetime import UTC, datetime, timedelta
from typing import cast
from uuid import uuid4
from zoneinfo import ZoneInfo

import structlog
from livekit import rtc
from livekit.agents import Agent, AgentSession, JobContext, JobProcess
from livekit.agents.voice.events import AgentStateChangedEvent, UserStateChangedEvent

from booking.policy_file import load_policy
from booking.postgres import PostgresCalendar
from booking.read_ahead import ReadAhead
from booking.settings import BookingSettings
from checkpoint.database import ensure_database, open_pool
from checkpoint.records import Recorder
from checkpoint.saver import CallSaver
from checkpoint.settings import StoreSettings
from graph.context import Context
from graph.filling import LOOK_AHEAD
from graph.graph import build
from graph.phrases import LOCALES, phrases_for
from graph.phrases.fixed import fixed
from graph.policy import Policy, language_of
from graph.single_prompt import NO_MODEL, build_single_prompt
from graph.turn import App
from graph.understand import understand
from monitoring import logs, metrics
from voice import beginning, harmless
from voice.assistant import build_assistant
from voice.call import Call
from voice.prompts import Keep, Prompts, Synthesise
from voice.providers import Speech, build_speech, in_language, speaks
from voice.publish import Publisher
from voice.session import build_session, room_options
from voice.settings import VoiceSettings

_log = logging.getLogger(__name__)

LOCALE_ATTRIBUTE = "locale"
"""On the caller's participant, from the token: the language the caller's page is in."""

GREETING_SENTENCES = 4
"""So many prompts a first call begins with."""

SPEECH = "speech"
"""Under this key a process keeps the models it loaded before its first call."""


def prewarm(process: JobProcess) -> None:
    """Before a process takes its first call: load what hears, understands and speaks."""
    logs.configure("voice")
    harmless.demote()
    beginning.wait()
    # `up` shows this line.
    _log.info("loading speech")
    policy = load_policy(BookingSettings().appointments_policy)
    now = datetime.now(ZoneInfo(policy.timezone))
    with ThreadPoolExecutor(1) as beside:
        understanding = beside.submit(_understand_first, policy, now)
        speech = build_speech(VoiceSettings(), kept_prompts(policy, now))
    understanding.result()
    process.userdata[SPEECH] = speech
    if speech.prompts is not None:
        # The greeting at once, the rest while nobody calls.
        speech.prompts.fill(GREETING_SENTENCES)
        speech.prompts.fill_beside()


def kept_prompts(policy: Policy, now: datetime) -> Keep:
    """The stores of what is said in the same words, by this policy and on this day."""
    folder = StoreSettings().appointments_data_dir / "prompts"

    def keep(voice: str, locale: str, synthesise: Synthesise | None = None) -> Prompts:
        return Prompts(folder / voice, fixed(phrases_for(locale), policy, now), synthesise)

    return keep


def _understand_first(policy: Policy, now: datetime) -> None:
    """The first utterance builds the language's rules: 0.1 s that no caller need wait."""
    understand(
        "tomorrow at three",
        expecting="collect_date",
        now=now,
        locale=policy.locale,
        policy=policy,
    )


async def answer(job: JobContext) -> None:
    """Talk with the caller of the job's room; the job ends when the call is over."""
    beginning.begin()
    conversation_id = str(uuid4())
    structlog.contextvars.bind_contextvars(conversation_id=conversation_id, room=job.job.room.name)
    speech: Speech = job.proc.userdata[SPEECH]
    if speech.prompts is not None:
        speech.prompts.stop()
    closing = AsyncExitStack()
    context = copy_context()

    async def close() -> None:
        # The framework ends a job in another context than it begins one: lines would be nobody's.
        await asyncio.create_task(closing.aclose(), context=context)

    job.add_shutdown_callback(close)
    try:
        call = await _prepare(job, speech, conversation_id, closing)
        call.session.on("agent_state_changed", _spoken)
        call.session.on("close", lambda _: job.shutdown("the call is over"))
        await call.begin(room=job.room, room_options=room_options(call.answer))
    except Exception:
        _log.exception("the call could not begin")
        metrics.errors.labels("begin").inc()
        if job.room.isconnected():
            await _apologise(job, speech)
        job.shutdown("the call could not begin")


def listen_to_room(room: rtc.Room, call: Call, caller: str) -> None:
    """Have the call told what the caller does in the room beside sound: keys, a line that breaks.

    `caller` is his identity: who else is there, who listens in or transfers, is not heard.
    """

    def pressed(event: rtc.SipDTMF) -> None:
        if event.participant is None or event.participant.identity == caller:
            call.press(event.digit)

    def left(participant: rtc.RemoteParticipant) -> None:
        if participant.identity == caller:
            call.line_broke()

    def joined(participant: rtc.RemoteParticipant) -> None:
        if participant.identity == caller:
            call.line_is_back()

    room.on("sip_dtmf_received", pressed)
    room.on("participant_disconnected", left)
    room.on("participant_connected", joined)


def _spoken(change: AgentStateChangedEvent) -> None:
    if change.new_state == "speaking":
        beginning.over()


async def _prepare(
    job: JobContext, speech: Speech, conversation_id: str, closing: AsyncExitStack
) -> Call:
    """Everything a call needs. What must be closed after it is pushed on `closing`."""
    settings, store = VoiceSettings(), StoreSettings()
    policy = load_policy(BookingSettings().appointments_policy)
    await job.connect()
    # A Postgres that is away is waited for beside the call, which begins without it.
    pool = await open_pool(store.database_url or await ensure_database(store))
    closing.push_async_callback(pool.close)
    saver = await closing.enter_async_context(CallSaver(pool, conversation_id))
    recorder = await closing.enter_async_context(Recorder(pool, conversation_id))
    caller = await job.wait_for_participant()
    locale, unvoiced = choose_locale(caller.attributes, policy, settings)
    speech = in_language(speech, settings, language_of(locale))
    calendar = ReadAhead(PostgresCalendar(pool))
    context = Context(
        clock=lambda: datetime.now(UTC),
        calendar=calendar,
        policy=policy,
        locale=locale,
        caller=caller.name or None,
        assistant=build_assistant(settings),
    )
    stage_one = settings.agent_stage == "1"
    notice = NO_MODEL if stage_one and context.assistant is None else unvoiced
    publisher = Publisher(job.room, policy, locale, notice)
    closing.push_async_callback(publisher.aclose)
    recorder.begin(
        at=datetime.now(UTC),
        channel="voice",
        locale=locale,
        policy=policy,
        stage=int(settings.agent_stage),
        room=job.room.name,
        caller=context.caller,
    )
    metrics.conversations_started.labels("voice").inc()
    call = Call(
        app=cast(App, build_single_prompt().compile())
        if stage_one
        else build().compile(checkpointer=saver),
        context=context,
        conversation_id=conversation_id,
        build=lambda conversation, weigh: build_session(speech, conversation, weigh),
        recorder=recorder,
        counted=lambda turn: publisher.turn(turn, context.now()),
        told=publisher.flush,
        echo=has_echo(caller),
    )
    if not stage_one:
        read_ahead(call.session, calendar, context)
    closing.push_async_callback(call.finish)
    listen_to_room(job.room, call, caller.identity)
    return call


def read_ahead(session: AgentSession[None], calendar: ReadAhead, context: Context) -> None:
    """Have the days a caller may name read whenever he begins to speak."""
    days = timedelta(days=context.policy.horizon_days) + LOOK_AHEAD

    def state_changed(change: UserStateChangedEvent) -> None:
        if change.new_state == "speaking":
            today = context.now().date()
            calendar.read(*context.days(today, today + days))

    session.on("user_state_changed", state_changed)


def has_echo(caller: rtc.RemoteParticipant) -> bool:
    """Whether the agent may hear itself at the caller's: telephone networks cancel their echo."""
    return caller.kind != rtc.ParticipantKind.PARTICIPANT_KIND_SIP


def choose_locale(
    attributes: Mapping[str, str], policy: Policy, settings: VoiceSettings
) -> tuple[str, str | None]:
    """The caller's language, else the owner's; English, and why, where nothing here speaks it.

    Who speaks the owner's language is understood as it is spoken where the owner is.
    """
    wanted = attributes.get(LOCALE_ATTRIBUTE, policy.locale)
    language = language_of(wanted)
    if language not in LOCALES or wanted == language_of(policy.locale):
        wanted, language = policy.locale, language_of(policy.locale)
    if speaks(settings, language):
        return wanted, None
    _log.warning(
        "no voice for %s: set DEEPGRAM_API_KEY and CARTESIA_API_KEY; this call is in English",
        wanted,
    )
    return "en", phrases_for(wanted).words.unvoiced


async def _apologise(job: JobContext, speech: Speech) -> None:
    """Say that it cannot be done now, and hang up: silence would be worse."""
    session = build_session(speech, None)
    await session.start(
        Agent(instructions=""),
        room=job.room,
        room_options=room_options(),
        record=False,
        session_host=False,
    )
    await session.say(phrases_for("en").words.give_up, allow_interruptions=False)
    await session.aclose()
