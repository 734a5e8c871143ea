"""A tap is the same event as speech, also while somebody speaks."""

from booking.memory import MemoryCalendar
from tests.voice.room import Room


async def test_a_tap_into_the_question_answers_it(room: Room) -> None:
    await room.asks_for_the_time()
    await room.agent_has_spoken(1.0)
    room.call.answer("half past three")
    turn = await room.counted.get()
    assert turn.state["time"] == "15:30"
    heard = turn.state["heard"]
    assert heard is not None
    assert heard.source == "tap"


async def test_a_tapped_yes_before_the_value_was_heard_books_nothing(
    room: Room, calendar: MemoryCalendar
) -> None:
    await room.reads_back()
    await room.agent_has_spoken(1.0)
    room.call.answer("yes")
    again = await room.counted.get()
    assert again.state["phase"] == "confirmation"
    assert not calendar.booked
    await room.agent_has_finished()
    room.call.answer("yes")
    assert (await room.counted.get()).state["outcome"] == "booked"
    # Too late for anything else; it is not lost either.
    room.call.answer("how long does it take")
    answer = await room.counted.get()
    assert "thirty minutes" in answer.reply
    await room.has_booked_once()


async def test_a_tap_in_the_middle_of_his_own_words_is_the_same_answer(
    room: Room, calendar: MemoryCalendar
) -> None:
    await room.has_asked_for_the_time()
    spoken = room.recorded("At half past three in the afternoon, please.")
    half = spoken.size // 2
    await room.microphone.speak(spoken[:half])
    room.call.answer("half past three")
    await room.microphone.speak(spoken[half:])
    turn = await room.waits_for(lambda turn: turn.state["phase"] == "confirmation")
    assert turn.state["time"] == "15:30"
    await room.caller_hangs_up()
    assert not calendar.booked


async def test_two_taps_at_once_are_both_answered_in_order(room: Room) -> None:
    await room.opens()
    await room.agent_has_spoken(1.0)
    room.call.answer("next Tuesday")
    room.call.answer("half past three")
    turn = await room.waits_for(lambda turn: turn.state["phase"] == "confirmation")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "15:30")
