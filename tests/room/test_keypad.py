"""Keys of a telephone, as LiveKit hands them on."""

import pytest

from checkpoint.database import Pool
from evals.caller import Caller
from tests.house import House
from tests.room.test_booking_call import appointments

pytestmark = [pytest.mark.room, pytest.mark.timeout(90)]


async def test_a_call_is_answered_by_keys(house: House, caller: Caller, house_pool: Pool) -> None:
    await caller.call(house.url, name="Fay")
    await caller.turn(0)
    await caller.silence()
    await caller.say("next Tuesday")
    assert (await caller.turn(1))["phase"] == "collect_time"
    await caller.silence()
    await press(caller, "1530#")
    asked = await caller.turn(2)
    assert (asked["phase"], asked["slots"]["time"]) == ("confirmation", "15:30")
    await caller.silence()
    await press(caller, "1")
    assert (await caller.turn(3))["outcome"] == "booked"
    await caller.gone.wait()
    assert len(await appointments(house_pool, "Fay")) == 1


async def press(caller: Caller, keys: str) -> None:
    for key in keys:
        code = 11 if key == "#" else int(key)
        await caller.room.local_participant.publish_dtmf(code=code, digit=key)
