"""A caller whose line breaks in the middle of a reply has not heard it."""

import pytest

from checkpoint.database import Pool
from evals.caller import Caller
from tests.house import House
from tests.room.test_booking_call import appointments
from voice.piper_tts import PiperTTS

pytestmark = [pytest.mark.room, pytest.mark.timeout(90)]


async def test_he_is_read_back_the_value_again_before_a_yes_counts(
    house: House, caller: Caller, voice: PiperTTS, house_pool: Pool
) -> None:
    await caller.call(house.url, name="Eve")
    await caller.turn(0)
    await caller.silence()
    await caller.say("next Tuesday at half past three")
    assert (await caller.turn(1))["phase"] == "confirmation"
    async with Caller(voice) as back:
        await back.join(caller.access)
        assert (await back.turn(0))["phase"] == "confirmation"
        assert await appointments(house_pool, "Eve") == []
        await back.silence()
        await back.say("yes please")
        assert (await back.turn(1))["outcome"] == "booked"
        await back.gone.wait()
    assert len(await appointments(house_pool, "Eve")) == 1
