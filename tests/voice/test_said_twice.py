"""What is said twice is done once."""

from tests.voice.room import DAY, Room


async def test_a_yes_said_again_before_the_booking_is_heard_books_once(room: Room) -> None:
    await room.has_read_back()
    yes = room.recorded("Yes, please.")
    room.thinking.clear()
    await room.microphone.speak(yes)
    await room.thinking.wait()
    await room.microphone.speak(yes)
    await room.has_booked_once()


async def test_a_day_said_twice_is_one_day(room: Room) -> None:
    await room.has_asked_for_the_time()
    again = await room.hears(DAY)
    assert (again.state["phase"], again.state["date"]) == ("collect_time", "2026-12-01")
