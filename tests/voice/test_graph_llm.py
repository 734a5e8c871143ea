"""The rule of the heard turn, turn by turn."""

import asyncio

import pytest
from langgraph.checkpoint.memory import InMemorySaver

from booking.memory import MemoryCalendar
from checkpoint.saver import serializer
from graph.calendar import Booking
from graph.context import Context
from graph.graph import build
from graph.phrases import en
from graph.turn import App, Turn
from tests.graph.call import MONDAY, POLICY
from tests.voice.history import History
from voice.graph_llm import GraphLLM, Reply


@pytest.fixture
def app() -> App:
    return build().compile(checkpointer=InMemorySaver(serde=serializer()))


class Conversation:
    """A `GraphLLM` and the history that a session would hand it."""

    def __init__(self, app: App, context: Context, time_limit: float = 8.0) -> None:
        self.turns: list[Turn] = []
        self.faults: list[BaseException] = []
        self.history = History()
        self.llm = GraphLLM(
            app,
            context,
            "conversation",
            on_turn=lambda turn, _: self.turns.append(turn),
            on_fault=self.faults.append,
            time_limit=time_limit,
        )

    async def asked(self, words: str | None = None) -> Reply:
        """The reply to these words (None: to silence), not yet heard."""
        if words is not None:
            self.history.said(words)
        return await self.llm.reply(self.history.chat_ctx)

    async def answered(self, words: str | None = None) -> Reply:
        """The reply to these words, heard to its end."""
        reply = await self.asked(words)
        self.history.heard(reply)
        return reply


@pytest.fixture
def conversation(app: App, context: Context) -> Conversation:
    return Conversation(app, context)


async def test_opens_the_call_then_books(
    conversation: Conversation, calendar: MemoryCalendar
) -> None:
    opening = await conversation.answered()
    await conversation.answered("next Tuesday at half past three")
    booked = await conversation.answered("yes")
    assert "Harbour Dental" in opening.text
    assert booked.final
    assert [(b.date, b.time) for b in calendar.booked.values()] == [("2026-12-01", "15:30")]


async def test_a_reply_nobody_heard_did_not_happen(conversation: Conversation) -> None:
    await conversation.answered()
    await conversation.asked("next Tuesday")
    joined = await conversation.asked("at half past three")
    assert joined.turn is not None
    assert joined.turn.utterance == "next Tuesday at half past three"
    assert joined.turn.number == 1
    assert joined.turn.state["phase"] == "confirmation"


async def test_asked_again_the_same_reply_comes_without_a_second_run(
    conversation: Conversation,
) -> None:
    await conversation.answered()
    first = await conversation.asked("next Tuesday")
    again = await conversation.llm.reply(conversation.history.chat_ctx)
    assert again.turn is first.turn
    assert len(conversation.turns) == 2


async def test_a_yes_to_a_read_back_that_was_cut_reads_it_back_again(
    conversation: Conversation, calendar: MemoryCalendar
) -> None:
    await conversation.answered()
    read_back = await conversation.asked("next Tuesday at half past three")
    conversation.history.heard(read_back, cut=True)
    again = await conversation.answered("yes")
    assert not calendar.booked
    assert "half past three" in again.text
    await conversation.answered("yes")
    assert len(calendar.booked) == 1


async def test_what_is_booked_is_not_booked_again_by_words_over_an_unheard_reply(
    conversation: Conversation, calendar: MemoryCalendar
) -> None:
    await conversation.answered()
    await conversation.answered("next Tuesday at half past three")
    booked = await conversation.asked("yes")
    again = await conversation.asked("no, make it four")
    assert again.text == booked.text
    assert again.final
    assert [b.time for b in calendar.booked.values()] == ["15:30"]


async def test_a_goodbye_nobody_answered_can_be_gone_on_from(conversation: Conversation) -> None:
    await conversation.answered()
    ended = await conversation.asked("goodbye")
    gone_on = await conversation.asked("no wait, next Tuesday please")
    assert ended.final
    assert not gone_on.final
    assert gone_on.turn is not None
    assert gone_on.turn.state["date"] == "2026-12-01"


async def test_a_goodbye_that_was_answered_is_the_end(conversation: Conversation) -> None:
    await conversation.answered()
    ended = await conversation.answered("goodbye")
    again = await conversation.asked("next Tuesday please")
    assert (again.text, again.final) == (ended.text, True)


async def test_silence_is_asked_into_and_ends_the_call_at_last(conversation: Conversation) -> None:
    await conversation.answered()
    replies = [await conversation.answered() for _ in range(3)]
    assert [turn.utterance for turn in conversation.turns] == [None, "", "", ""]
    assert len({reply.text for reply in replies}) == 3
    assert replies[-1].final


async def test_who_speaks_before_the_opening_is_heard_answers_it(
    conversation: Conversation,
) -> None:
    await conversation.asked()
    reply = await conversation.asked("next Tuesday at half past three")
    assert reply.turn is not None
    assert reply.turn.state["phase"] == "confirmation"


async def test_a_fault_is_an_apology_and_the_next_turn_goes_on_from_before_it(
    conversation: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    await conversation.answered()
    with monkeypatch.context() as patched:
        patched.setattr("voice.graph_llm.take_turn", _fails)
        apology = await conversation.answered("next Tuesday")
    assert (apology.text, apology.final) == (en.words.sorry, False)
    assert [str(fault) for fault in conversation.faults] == ["broken"]
    reply = await conversation.answered("next Tuesday at half past three")
    assert reply.turn is not None
    assert reply.turn.state["phase"] == "confirmation"


async def test_after_three_faults_in_a_row_the_agent_hangs_up(
    conversation: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    await conversation.answered()
    monkeypatch.setattr("voice.graph_llm.take_turn", _fails)
    replies = [await conversation.answered(words) for words in ("Tuesday", "Tuesday", "Tuesday")]
    assert [reply.text for reply in replies] == [en.words.sorry, en.words.sorry, en.words.give_up]
    assert [reply.final for reply in replies] == [False, False, True]


async def _fails(*_: object, **__: object) -> Turn:
    raise RuntimeError("broken")


class HeldCalendar(MemoryCalendar):
    """Answers only once it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()
        self.let_go = asyncio.Event()

    async def book(self, booking: Booking) -> str:
        self.asked.set()
        await self.let_go.wait()
        return await super().book(booking)


async def test_a_turn_that_is_cancelled_is_finished_all_the_same(app: App) -> None:
    calendar = HeldCalendar()
    context = Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY)
    conversation = Conversation(app, context)
    await conversation.answered()
    await conversation.answered("next Tuesday at half past three")
    interrupted = asyncio.create_task(conversation.asked("yes"))
    await calendar.asked.wait()
    interrupted.cancel()
    calendar.let_go.set()
    reply = await conversation.asked("please")
    assert reply.final
    assert len(calendar.booked) == 1


async def test_a_turn_that_takes_too_long_is_an_apology_and_keeps_what_it_did(app: App) -> None:
    calendar = HeldCalendar()
    context = Context(clock=lambda: MONDAY, calendar=calendar, policy=POLICY)
    conversation = Conversation(app, context)
    await conversation.answered()
    await conversation.answered("next Tuesday at half past three")
    conversation.llm.time_limit = 0.0
    apology = await conversation.answered("yes")
    assert apology.text == en.words.sorry
    conversation.llm.time_limit = 8.0
    calendar.let_go.set()
    reply = await conversation.asked("yes")
    assert reply.final
    assert len(calendar.booked) == 1
