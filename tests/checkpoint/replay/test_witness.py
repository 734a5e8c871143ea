from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from langgraph.checkpoint.memory import InMemorySaver

from checkpoint.replay.recording import Answered, Booked, RecordedTurn
from checkpoint.replay.witness import take_turn
from checkpoint.saver import serializer
from graph.calendar import Booking, CalendarUnavailable, Interval, SlotTaken
from graph.context import Context
from graph.graph import build
from graph.turn import App, Turn
from tests.checkpoint.server import thread
from tests.graph.call import MONDAY, POLICY, taken
from tests.graph.openai_server import openai_server

BUSY = taken("2026-12-01T09:00")


class Fickle:
    """A calendar whose booking ends as told; it says what is taken, or is away."""

    def __init__(self, fault: Exception | None = None, *, away: bool = False) -> None:
        self.fault = fault
        self.away = away

    async def busy(self, start: datetime, end: datetime) -> Sequence[Interval]:
        if self.away:
            raise CalendarUnavailable("gone")
        return BUSY

    async def book(self, booking: Booking) -> str:
        if self.fault is not None:
            raise self.fault
        return "an-id"


@pytest.fixture
def app() -> App:
    return build().compile(checkpointer=InMemorySaver(serde=serializer()))


def context(calendar: Fickle | None = None, **options: object) -> Context:
    moments = iter(MONDAY + timedelta(seconds=n) for n in range(100))
    return Context(
        clock=lambda: next(moments),
        calendar=calendar or Fickle(),
        policy=POLICY,
        **options,  # type: ignore[arg-type]
    )


async def take(app: App, context: Context, *utterances: str | None) -> list[RecordedTurn]:
    turns = [await take_turn(app, u, context=context, config=thread("a")) for u in utterances]
    return [turn for turn in turns if isinstance(turn, RecordedTurn)]


async def test_each_turn_has_one_moment_and_the_checkpoint_it_went_on_from(app: App) -> None:
    opening, answer = await take(app, context(), None, "next Tuesday at three")
    assert (opening.given.now, answer.given.now) == (MONDAY, MONDAY + timedelta(seconds=1))
    assert opening.given.parent is None
    assert answer.given.parent == opening.checkpoint_id
    assert (answer.given.reply_cut, answer.given.tapped) == (False, False)


async def test_a_checkpoint_that_is_named_and_how_the_words_came_are_kept(app: App) -> None:
    (opening, _) = await take(app, context(), None, "next Tuesday at three")
    turn = await take_turn(
        app,
        "next Friday",
        context=context(),
        config=thread("a", opening.checkpoint_id),
        reply_cut=True,
        tapped=True,
    )
    assert isinstance(turn, RecordedTurn)
    assert turn.given.parent == opening.checkpoint_id
    assert (turn.given.reply_cut, turn.given.tapped) == (True, True)


async def test_what_the_calendar_says_is_kept(app: App) -> None:
    turns = await take(app, context(), None, "next Tuesday at three", "yes")
    assert [len(turn.given.asked) for turn in turns] == [0, 1, 0]
    assert turns[1].given.asked[0].taken == tuple(BUSY)
    assert turns[2].given.booked == (Booked("2026-12-01", "15:00", "an-id"),)


@pytest.mark.parametrize(
    ("fault", "refused"),
    [(SlotTaken("too late"), "taken"), (CalendarUnavailable("gone"), "unavailable")],
)
async def test_a_booking_that_fails_is_kept_as_that(
    app: App, fault: Exception, refused: str
) -> None:
    turns = await take(app, context(Fickle(fault)), None, "next Tuesday at three", "yes")
    (booked,) = turns[2].given.booked
    assert (booked.appointment_id, booked.refused) == (None, refused)
    assert turns[2].state["reason"] == refused


async def test_a_calendar_that_is_away_is_kept_as_that(app: App) -> None:
    turns = await take(app, context(Fickle(away=True)), None, "next Tuesday at three")
    assert turns[1].given.asked[0].taken is None


async def test_what_the_language_model_answers_is_kept_and_that_it_did_not(app: App) -> None:
    reading = {"intent": "help", "date": None, "time": None}
    answers: Iterator[dict[str, Any] | int] = iter([reading, 503])
    async with openai_server(lambda _: next(answers)) as server:
        said = context(assistant=server.model)
        turns = await take(app, said, None, "purple monkey", "purple monkey dishwasher")
    assert [turn.given.answered for turn in turns] == [
        (),
        (Answered("Reading", reading),),
        (Answered("Reading", None),),
    ]
    (turn,) = await take(app, context(), "yes")
    assert turn.given.answered is None


async def test_what_cannot_be_stored_is_not_heard(app: App) -> None:
    turns = await take(app, context(), None, "next\0 Tuesday \ud83d")
    assert turns[1].utterance == "next Tuesday ?"


async def test_without_a_memory_nothing_is_recorded() -> None:
    turn = await take_turn(build().compile(), None, context=context(), config=thread("a"))
    assert type(turn) is Turn
