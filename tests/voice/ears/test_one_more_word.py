"""Who says one more word behind a day has not finished, however softly he says it."""

import numpy as np
import pytest

from tests.voice.conftest import Say
from tests.voice.hearing import quiet, words
from voice.ears.moonshine import Moonshine
from voice.ears.moonshine_stt import MoonshineSTT
from voice.ears.one_more_word import one_more_word


@pytest.fixture(scope="module")
def moonshine() -> Moonshine:
    return MoonshineSTT().load()


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("The third of December at", "at"),
        ("No, December the third at", "at"),
        ("Next Tuesday at", "at"),
        ("I would like to come tomorrow at", "at"),
        ("No, the second of", "of"),
    ],
)
def test_a_soft_word_behind_a_day_is_told(
    moonshine: Moonshine, say: Say, said: str, word: str
) -> None:
    assert heard(moonshine, say, said).endswith(f" {word}.")


@pytest.mark.parametrize(
    "said",
    [
        "The third of December.",
        "No, December the third.",
        "Next Tuesday.",
        "I would like to come tomorrow.",
        "No, the second.",
        "Friday, yeah.",
    ],
)
def test_who_has_finished_said_none(moonshine: Moonshine, say: Say, said: str) -> None:
    last = said.split()[-1].rstrip(".").lower()
    assert heard(moonshine, say, said).lower().rstrip(".,").endswith(last)


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("No, this Thursday it.", "No, this Thursday", " it."),
        ("The twenty-first,", "The twenty-first", ","),
        ("The second up", "The second", " up"),
        ("On the 13th or 30th.", "On the 13th or 30th", "."),
        ("Friday", "Friday", ""),
    ],
)
def test_it_may_stand_behind_the_day_a_text_ends_with(text: str, day: str, rest: str) -> None:
    found = one_more_word(text)
    assert found is not None
    assert (found.day, found.rest) == (day, rest)
    assert found.settled([5.1, 9.0, 9.0]) == text
    assert found.settled([4.9, 0.5, 2.0]) == f"{day} of."


@pytest.mark.parametrize(
    "text", ["Thursday at three.", "Friday, please.", "a fortnight", "Fridays"]
)
def test_no_day_at_the_end(text: str) -> None:
    assert one_more_word(text) is None


def heard(moonshine: Moonshine, say: Say, text: str) -> str:
    samples = np.concatenate((words(say, text), quiet(0.13)))
    return moonshine.transcribe(np.asarray(samples / 32768, np.float32))[0].text
