import random

import pytest

from evals.minimise import Utterances, fewest_words, minimise
from evals.scenario import Said, said


@pytest.mark.parametrize("seed", range(30))
async def test_what_is_needed_is_what_is_left(seed: int) -> None:
    chance = random.Random(seed)
    items = list(range(chance.randint(1, 60)))
    needed = set(chance.sample(items, chance.randint(1, min(5, len(items)))))

    async def shows(part: list[int]) -> bool:
        return needed <= set(part)

    assert await minimise(items, shows) == sorted(needed)


async def test_nothing_of_what_is_left_can_be_left_out_alone() -> None:
    async def shows(part: list[int]) -> bool:
        return sum(part) >= 50

    left = await minimise(list(range(30)), shows)
    assert sum(left) >= 50
    assert all(sum(left) - one < 50 for one in left)


async def test_turns_go_first_then_words_and_nothing_becomes_a_silence() -> None:
    async def shows(entries: Utterances) -> bool:
        return any("b" in said(one).say.split() for one in entries) and entries[-1] == "x"

    assert await fewest_words(["q", "a b c", "", "r s", "x"], shows) == ["b", "x"]


async def test_a_silence_that_is_needed_stays() -> None:
    async def shows(entries: Utterances) -> bool:
        return entries.count("") >= 2

    assert await fewest_words(["a b", "", "c", ""], shows) == ["", ""]


async def test_what_had_happened_before_the_words_stays() -> None:
    entry = Said(say="yes of course", reply="cut")

    async def shows(entries: Utterances) -> bool:
        return any(isinstance(one, Said) and "yes" in one.say for one in entries)

    assert await fewest_words(["a", entry], shows) == [Said(say="yes", reply="cut")]
