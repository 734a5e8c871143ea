"""The design's transition table, row by row, through the real graph."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from graph.calendar import Booking, CalendarUnavailable, SlotTaken
from tests.graph.call import Call, taken


class Unreachable:
    """A calendar that answers only once `back` is set."""

    def __init__(self, call: Call) -> None:
        self.call, self.back = call, False

    async def busy(self, start: object, end: object) -> list[object]:
        if not self.back:
            raise CalendarUnavailable("away")
        return []

    async def book(self, booking: Booking) -> str:
        if not self.back:
            raise CalendarUnavailable("away")
        return await self.call.memory.book(booking)


async def test_greeting_introduces_itself_and_asks_for_the_day() -> None:
    call = Call(caller="Ann")
    turn = await call.take(None)
    assert turn.path == ("greeting", "collect_date")
    assert turn.number == 0
    assert "Ann" in turn.reply
    assert "Harbour Dental" in turn.reply
    assert "day" in turn.reply
    assert turn.state["phase"] == "collect_date"


async def test_greeting_keeps_what_was_said_already() -> None:
    turn = await Call().said("hi, next Tuesday at 3 pm please")
    assert turn.path == ("greeting", "collect_date", "collect_time", "confirmation")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "15:00")


async def test_a_day_then_a_time_then_yes_books_exactly_that() -> None:
    call = await Call.opened()
    assert (await call.said("next Tuesday")).path == ("collect_date", "collect_time")
    assert (await call.said("half past three")).path == ("collect_time", "confirmation")
    turn = await call.said("yes")
    assert turn.path == ("confirmation", "terminal")
    assert turn.ended
    assert turn.state["outcome"] == "booked"
    assert "Tuesday, the first of December, at half past three" in turn.reply
    (booking,) = call.booked
    assert (booking.date, booking.time, booking.zone) == ("2026-12-01", "15:30", "America/New_York")
    assert booking.slot.start.isoformat() == "2026-12-01T20:30:00+00:00"
    assert booking.slot.end - booking.slot.start == timedelta(minutes=30)
    assert turn.state["appointment_id"] in call.memory.booked


async def test_a_time_said_before_the_day_is_kept() -> None:
    call = await Call.opened()
    turn = await call.said("at 3 pm")
    assert turn.path == ("collect_date", "collect_date")
    assert "three o'clock" in turn.reply
    assert (await call.said("tomorrow")).state["phase"] == "confirmation"


async def test_no_with_a_new_time_is_read_back_again_before_it_books() -> None:
    call = await Call.opened()
    first = await call.said("next Tuesday at 3 pm")
    second = await call.said("no, make it four pm")
    assert second.path == ("confirmation", "collect_time", "confirmation")
    assert second.state["consent"] not in (None, first.state["consent"])
    assert "four o'clock" in second.reply
    assert call.booked == []
    await call.said("yes please")
    assert [(b.date, b.time) for b in call.booked] == [("2026-12-01", "16:00")]


async def test_a_new_day_keeps_the_time_and_goes_through_both_slots() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at 3 pm", "no, Wednesday")
    assert turn.path == ("confirmation", "collect_date", "collect_time", "confirmation")
    assert (turn.state["date"], turn.state["time"]) == ("2026-11-25", "15:00")


async def test_a_new_day_on_which_the_time_is_taken_asks_for_another_time() -> None:
    call = await Call.opened(busy=taken("2026-11-25T15:00"))
    turn = await call.said("next Tuesday at 3 pm", "no, Wednesday")
    assert turn.path == ("confirmation", "fallback", "confirmation", "collect_time")
    assert turn.state["reason"] == "taken"
    assert (turn.state["date"], turn.state["time"]) == ("2026-11-25", None)


async def test_bare_no_asks_what_to_change_then_that_slot() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at 3 pm", "no")
    assert turn.path == ("confirmation", "confirmation")
    assert "the day or the time" in turn.reply
    turn = await call.said("the time")
    assert turn.path == ("confirmation", "collect_time")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", None)


async def test_a_yes_to_what_to_change_reads_back_instead_of_booking() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at 3 pm", "no", "yes")
    assert turn.path == ("confirmation", "confirmation")
    assert call.booked == []
    assert (await call.said("yes")).state["outcome"] == "booked"


async def test_a_yes_to_a_read_back_that_was_cut_off_reads_back_again() -> None:
    call = await Call.opened()
    await call.said("next Tuesday at 3 pm")
    turn = await call.take("yes", reply_cut=True)
    assert turn.path == ("confirmation", "confirmation")
    assert "three o'clock" in turn.reply
    assert call.booked == []
    await call.said("yes")
    assert len(call.booked) == 1


@pytest.mark.parametrize("utterance", ["yes, but make it four", "yes, at four o'clock"])
async def test_a_yes_to_another_value_is_no_yes(utterance: str) -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at 3 pm", utterance)
    assert call.booked == []
    assert turn.state["phase"] == "confirmation"
    assert turn.state["time"] == "16:00"


@pytest.mark.parametrize("before", [[], ["next Tuesday"], ["next Tuesday at 3 pm"]])
@pytest.mark.parametrize(
    ("utterance", "outcome"),
    [
        ("cancel that please", "cancelled"),
        ("goodbye", "cancelled"),
        ("I want to speak to a human", "transferred"),
    ],
)
async def test_cancel_goodbye_and_a_human_end_from_everywhere(
    before: list[str], utterance: str, outcome: str
) -> None:
    call = await Call.opened()
    turn = await call.said(*before, utterance)
    assert turn.path[-1] == "terminal"
    assert turn.state["outcome"] == outcome
    assert call.booked == []


@pytest.mark.parametrize("before", [[], ["next Tuesday"], ["next Tuesday at 3 pm"]])
@pytest.mark.parametrize("utterance", ["could you repeat that?", "help"])
async def test_repeat_and_help_stay_in_the_same_state(before: list[str], utterance: str) -> None:
    call = await Call.opened()
    await call.said(*before)
    asked = call.turns[-1]
    turn = await call.said(utterance)
    assert turn.path == (asked.state["phase"], asked.state["phase"])
    assert asked.reply.split(". ")[-1] in turn.reply
    assert turn.state.get("retries") == 0


async def test_start_over_forgets_everything() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at 3 pm", "start over")
    assert turn.state["phase"] == "collect_date"
    assert (turn.state["date"], turn.state["time"], turn.state["consent"]) == (None, None, None)


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        ("", "silence"),
        ("purple monkey dishwasher", "unclear"),
        ("yes", "no_value"),
        ("yesterday", "past"),
        ("Saturday", "closed"),
        ("on Christmas day", "closed"),
        ("the third of December 2027", "too_far"),
    ],
)
async def test_what_is_no_day_goes_through_fallback_and_back(utterance: str, reason: str) -> None:
    call = await Call.opened()
    turn = await call.said(utterance)
    assert turn.path == ("collect_date", "fallback", "collect_date")
    assert turn.state["reason"] == reason
    assert turn.state["resume"] == "collect_date"
    assert turn.state["date"] is None


@pytest.mark.parametrize(
    ("utterance", "reason"),
    [
        ("8 pm", "outside_hours"),
        ("ten past three in the afternoon", "off_grid"),
        ("at 3 pm", "taken"),
        ("in the evening", "outside_hours"),
        ("", "silence"),
    ],
)
async def test_what_is_no_time_goes_through_fallback_and_back(utterance: str, reason: str) -> None:
    call = await Call.opened(busy=taken("2026-12-01T15:00"))
    turn = await call.said("next Tuesday", utterance)
    assert turn.path == ("collect_time", "fallback", "collect_time")
    assert turn.state["reason"] == reason
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", None)


async def test_a_taken_time_offers_the_nearest_free_ones() -> None:
    call = await Call.opened(busy=taken("2026-12-01T15:00"))
    turn = await call.said("next Tuesday at 3 pm")
    assert turn.state["offer"] == ["14:00", "14:30", "15:30"]
    assert "half past three" in turn.reply


async def test_today_too_soon_and_already_gone() -> None:
    call = await Call.opened(notice_minutes=120)
    turn = await call.said("today at ten in the morning")
    assert turn.state["reason"] == "too_soon"
    call = await Call.opened(now=Call().now.replace(hour=18))
    assert (await call.said("today")).state["reason"] == "full"


async def test_every_retry_asks_in_other_words_and_the_third_gives_up() -> None:
    call = await Call.opened()
    replies = [(await call.said("purple monkey dishwasher")).reply for _ in range(3)]
    assert len(set(replies)) == 3
    turn = call.turns[-1]
    assert turn.path == ("collect_date", "fallback", "terminal")
    assert turn.state["outcome"] == "gave_up"


async def test_giving_up_hands_over_where_a_person_is_named() -> None:
    call = await Call.opened(transfer_to="Alex")
    turn = await call.said(*["purple monkey dishwasher"] * 3)
    assert turn.state["outcome"] == "transferred"
    assert "Alex" in turn.reply


async def test_progress_forgives_earlier_retries() -> None:
    call = await Call.opened()
    turn = await call.said("blah", "blah", "next Tuesday", "blah", "blah")
    assert turn.path == ("collect_time", "fallback", "collect_time")
    assert not turn.ended


@pytest.mark.parametrize("limit", [{"max_prompts": 5}, {"max_turns": 5}])
async def test_a_caller_who_never_gets_anywhere_is_let_go(limit: dict[str, int]) -> None:
    call = await Call.opened(**limit)
    for _ in range(5):
        assert not call.turns[-1].ended
        await call.said("could you repeat that?")
    assert call.turns[-1].state["outcome"] == "gave_up"
    assert call.turns[-1].path == ("collect_date", "fallback", "terminal")


async def test_a_yes_counts_also_as_the_very_last_word() -> None:
    call = await Call.opened(max_turns=5)
    turn = await call.said("next Tuesday at 3 pm", *["make it four", "make it three"], "hm", "yes")
    assert turn.state["outcome"] == "booked"


async def test_taken_between_yes_and_booking_goes_back_for_another_time() -> None:
    call = await Call.opened()
    await call.said("next Tuesday at 3 pm")
    call.memory._blocked += taken("2026-12-01T15:00")
    turn = await call.said("yes")
    assert turn.path == ("confirmation", "terminal", "fallback", "collect_time")
    assert turn.state["reason"] == "taken"
    assert turn.state["offer"] == ["14:00", "14:30", "15:30"]
    assert turn.state["consent"] is None
    turn = await call.said("half past three", "yes")
    assert [(b.date, b.time) for b in call.booked] == [("2026-12-01", "15:30")]


async def test_what_has_passed_since_the_read_back_is_not_booked() -> None:
    call = await Call.opened()
    await call.said("today at 11 am")
    call.now += timedelta(hours=3)
    turn = await call.said("yes")
    assert turn.path == ("confirmation", "terminal", "fallback", "collect_time")
    assert turn.state["reason"] == "past"
    assert call.booked == []


async def test_a_lost_calendar_is_felt_only_when_booking_and_then_asked_again() -> None:
    call = Call()
    calendar = Unreachable(call)
    call = await Call.opened(calendar=calendar)
    calendar.call = call
    turn = await call.said("next Tuesday at 3 pm", "yes")
    assert turn.path == ("confirmation", "terminal", "fallback", "confirmation")
    assert turn.state["reason"] == "unavailable"
    calendar.back = True
    assert (await call.said("yes")).state["outcome"] == "booked"
    assert len(call.booked) == 1


async def test_a_part_of_the_day_reads_back_the_first_time_and_offers_others() -> None:
    call = await Call.opened(busy=taken("2026-12-01T09:00"))
    turn = await call.said("next Tuesday in the morning")
    assert turn.path == ("collect_date", "collect_time", "confirmation")
    assert turn.state["offer"] == ["09:30", "10:30", "11:30"]
    assert "half past nine, half past ten, or half past eleven in the morning" in turn.reply
    assert turn.reply.endswith("on Tuesday, the first of December, at half past nine?")
    turn = await call.said("half past ten is better")
    assert turn.state["time"] == "10:30"
    await call.said("yes")
    assert [b.time for b in call.booked] == ["10:30"]


async def test_the_weekday_of_today_is_asked_about() -> None:
    call = await Call.opened()
    turn = await call.said("Monday")
    assert turn.state["reason"] == "ambiguous_date"
    assert turn.state["offer"] == ["2026-11-23", "2026-11-30"]
    assert "Do you mean" in turn.reply
    assert (await call.said("the thirtieth")).state["date"] == "2026-11-30"


async def test_opening_hours_decide_which_half_of_the_day_or_it_is_asked_about() -> None:
    call = await Call.opened(hours={"tue": ["07:00-20:00"]})
    assert (await call.said("next Tuesday at eight")).state["time"] == "08:00"
    call = await Call.opened(hours={"tue": ["07:00-21:00"]})
    turn = await call.said("next Tuesday at eight")
    assert turn.state["offer"] == ["08:00", "20:00"]
    assert "eight in the morning or eight in the evening" in turn.reply
    turn = await call.said("in the evening")
    assert turn.state["time"] == "20:00"


async def test_ten_thousand_characters_of_noise_are_a_fallback() -> None:
    call = await Call.opened()
    turn = await call.said("\ud800 \x00 zxqj " * 1000)
    assert turn.path == ("collect_date", "fallback", "collect_date")


async def test_after_the_end_nothing_more_is_booked() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at 3 pm", "yes", "yes", "Wednesday at four pm")
    assert turn.path == ("terminal",)
    assert turn.state["outcome"] == "booked"
    assert len(call.booked) == 1


async def test_a_second_caller_gets_the_same_time_refused() -> None:
    call = await Call.opened()
    await call.said("next Tuesday at 3 pm", "yes")
    another = replace(call.booked[0], conversation_id="another")
    with pytest.raises(SlotTaken):
        await call.memory.book(another)


async def test_a_refused_time_is_tried_again_on_another_day() -> None:
    call = await Call.opened(busy=taken("2026-12-01T15:30"))
    turn = await call.said("next Tuesday at half past three", "then Wednesday the second")
    assert turn.state["phase"] == "confirmation"
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-02", "15:30")


async def test_a_time_said_with_a_closed_day_is_kept() -> None:
    call = await Call.opened()
    turn = await call.said("Saturday at 3 pm", "then Friday")
    assert (turn.state["date"], turn.state["time"]) == ("2026-11-27", "15:00")


async def test_a_correction_to_a_closed_day_leaves_both_slots_alone() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at 3 pm", "no, Saturday at four")
    assert turn.path == ("confirmation", "fallback", "confirmation")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "15:00")
    assert "Tuesday, the first of December, at three o'clock" in turn.reply


async def test_the_same_answer_to_the_same_offer_takes_the_first() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday", "any time after one", "any time after one")
    assert turn.state["time"] == "13:00"
    call = await Call.opened()
    turn = await call.said("some time next week", "some time next week")
    assert turn.state["date"] == "2026-11-30"
    assert turn.state["phase"] == "collect_time"


async def test_a_yes_with_a_question_books_and_is_answered() -> None:
    call = await Call.opened(address="12 Harbour Street")
    turn = await call.said("next Tuesday at 3 pm", "yes. And what's the address?")
    assert turn.state["outcome"] == "booked"
    assert "The address is 12 Harbour Street. You are booked" in turn.reply


@pytest.mark.parametrize(
    ("words", "time"),
    [("the first one", "14:00"), ("the last one", "15:30"), ("the second one", "14:30")],
)
async def test_one_of_the_offered_times_is_taken_by_its_place(words: str, time: str) -> None:
    call = await Call.opened(busy=taken("2026-12-01T15:00"))
    turn = await call.said("next Tuesday at 3 pm", words)
    assert turn.state["time"] == time


async def test_a_bare_figure_after_a_no_is_a_correction() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at three", "no, four")
    assert turn.state["time"] == "16:00"


async def test_the_weekday_on_the_table_said_again_is_the_same_day() -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at three", "yes, Tuesday at four", "yes")
    assert [(b.date, b.time) for b in call.booked] == [("2026-12-01", "16:00")]
    assert turn.ended


async def test_a_caller_who_names_other_days_is_not_let_go_for_closed_ones() -> None:
    call = await Call.opened()
    turn = await call.said("Sunday", "then Saturday", "on Christmas day", "Friday then")
    assert turn.state["date"] == "2026-11-27"
    turn = await (await Call.opened()).said("Sunday", "Sunday", "Sunday")
    assert turn.state["outcome"] == "gave_up"


async def test_greetings_and_thanks_use_up_no_patience() -> None:
    call = await Call.opened()
    turn = await call.said("hello?", "hi", "thanks", "hello")
    assert turn.path == ("collect_date", "collect_date")
    assert turn.state["retries"] == 0


@pytest.mark.parametrize("utterance", ["what?", "are you a human?", "are you a robot?"])
async def test_puzzled_callers_are_kept(utterance: str) -> None:
    call = await Call.opened()
    turn = await call.said("next Tuesday at three", utterance)
    assert turn.path == ("confirmation", "confirmation")
    assert "three o'clock" in turn.reply


async def test_a_turn_needs_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_thread(*_: object) -> None:
        pytest.fail("a thread was asked for, which costs more than the turn")

    monkeypatch.setattr(asyncio.get_running_loop(), "run_in_executor", no_thread)
    call = await Call.opened()
    turn = await call.said("next Tuesday at three", "yes")
    assert turn.state["outcome"] == "booked"
