"""What narrows a day or a time down, and what is offered then."""

from tests.graph.call import Call


async def test_hours_said_before_the_day_hold_for_it() -> None:
    call = await Call.opened()
    turn = await call.said("some morning next week")
    assert turn.state["within"] == ["00:00", "11:59"]
    turn = await call.said("Wednesday")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-02", "09:00")
    assert all(time < "12:00" for time in turn.state["offer"])
    assert turn.state["phase"] == "confirmation"


async def test_a_time_named_later_is_taken_for_itself() -> None:
    call = await Call.opened()
    await call.said("in the morning")
    turn = await call.said("next Wednesday at three")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-02", "15:00")


async def test_starting_over_forgets_the_hours() -> None:
    call = await Call.opened()
    await call.said("some morning next week")
    await call.said("start over")
    turn = await call.said("next Wednesday")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-02", None)


async def test_by_a_day_offers_that_day_too_and_said_again_means_it() -> None:
    call = await Call.opened()
    turn = await call.said("by Tuesday next week")
    assert turn.state["offer"] == ["2026-11-23", "2026-11-27", "2026-12-01"]
    turn = await call.said("by Tuesday next week")
    assert turn.state["date"] == "2026-12-01"


async def test_by_a_day_against_one_it_allows_means_the_day_named() -> None:
    call = await Call.opened()
    await call.said("Thursday at ten")
    turn = await call.said("Nope, I can only make it by Tuesday next week")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-01", "10:00")
    assert turn.state["phase"] == "confirmation"
    assert call.booked == []


async def test_a_day_of_two_readings_leaves_none_that_a_yes_could_be_to() -> None:
    call = await Call.opened()
    await call.said("this Friday at ten")
    turn = await call.said("Friday is bad, how about Monday")
    assert (turn.state["date"], turn.state["reason"]) == (None, "ambiguous_date")
    turn = await call.said("yes")
    assert (turn.state["date"], call.booked) == (None, [])
    turn = await call.said("the second")
    assert (turn.state["date"], turn.state["time"]) == ("2026-11-30", "10:00")


async def test_two_days_named_again_as_they_were_asked_about_are_the_first() -> None:
    call = await Call.opened()
    turn = await call.said("the eighth or eighteenth at ten")
    assert (turn.state["date"], turn.state["reason"]) == (None, "ambiguous_date")
    turn = await call.said("the eighth or eighteenth")
    assert (turn.state["date"], turn.state["phase"]) == ("2026-12-08", "confirmation")
    assert call.booked == []


async def test_other_days_than_were_asked_about_are_asked_about() -> None:
    call = await Call.opened()
    await call.said("the eighth or eighteenth at ten")
    turn = await call.said("the ninth or tenth")
    assert (turn.state["date"], turn.state["reason"]) == (None, "ambiguous_date")


async def test_of_two_times_asked_about_a_day_leaves_the_first_it_has() -> None:
    call = await Call.opened()
    turn = await call.said("at eight or eleven in the morning")
    assert turn.state["reason"] == "ambiguous_time"
    turn = await call.said("next Wednesday")
    assert (turn.state["date"], turn.state["time"]) == ("2026-12-02", "11:00")
    assert turn.state["phase"] == "confirmation"


async def test_as_soon_as_possible_and_maybe_later_asks_for_the_time() -> None:
    call = await Call.opened()
    turn = await call.said("I want it done ASAP, maybe later today if possible?")
    assert (turn.state["date"], turn.state["time"]) == ("2026-11-23", None)


async def test_before_one_time_or_after_another_leaves_out_what_lies_between() -> None:
    call = await Call.opened()
    await call.said("next Wednesday before ten or after three")
    offer = call.turns[-1].state["offer"]
    assert offer[0] < "10:00"
    assert offer[-1] > "15:00"
    assert not any("10:00" < time < "15:00" for time in offer)
