"""What may have been said: the search of this machine's recogniser."""

import numpy as np
import pytest

from tests.voice.conftest import Say
from tests.voice.hearing import words
from voice.ears.expected import Said
from voice.ears.misheard_time import misheard_time
from voice.ears.moonshine import SAMPLE_RATE, Moonshine, Samples
from voice.ears.moonshine_stt import MoonshineSTT


@pytest.fixture(scope="module")
def moonshine() -> Moonshine:
    return MoonshineSTT().load()


def samples(say: Say, text: str) -> Samples:
    return np.asarray(words(say, text) / 32768, np.float32)


def test_the_likeliest_comes_first(moonshine: Moonshine, say: Say) -> None:
    speech = samples(say, "At four.")
    noise = np.random.default_rng(3).normal(0, 0.1, speech.size).astype(np.float32)
    found = moonshine.transcribe(speech + noise)
    assert len(found) > 1
    ranks = [one.score + Said().then(f"{one.text} ").expected for one in found]
    assert ranks == sorted(ranks, reverse=True)
    assert len({one.text for one in found}) == len(found)


def test_what_is_clear_is_heard_in_one_way(moonshine: Moonshine, say: Say) -> None:
    (only,) = moonshine.transcribe(samples(say, "I would like to come next Thursday."))
    assert only.text.lower().startswith("i would like to come next thursday")


def test_who_speaks_for_long_is_heard_from_beginning_to_end(moonshine: Moonshine, say: Say) -> None:
    sentences = [
        "Next Monday is too early.",
        *["I have to work in the morning."] * 14,
        "So Friday.",
    ]
    (only,) = moonshine.transcribe(np.concatenate([samples(say, one) for one in sentences]))
    assert "monday" in only.text.lower()
    assert "friday" in only.text.lower()


@pytest.mark.parametrize("seed", range(4))
def test_what_is_expected_makes_no_answer_out_of_noise(moonshine: Moonshine, seed: int) -> None:
    size = SAMPLE_RATE // 2
    white = np.fft.rfft(np.random.default_rng(seed).normal(size=size))
    pink = np.fft.irfft(white / np.sqrt(np.arange(white.size) + 1), n=size)
    noise = (pink / np.abs(pink).max() * 0.05 * np.hanning(size)).astype(np.float32)
    assert moonshine.transcribe(noise)[0].text in ("You", "Mm-Hmm")


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("No, the thirteenth please.", "the thirteenth"),
        ("No, the thirtieth please.", "the thirtieth"),
        ("Book it for the 13th of March.", "thirteenth"),
        ("It has to be the sixth of December.", "the sixth of"),
        ("I could come on the sixteenth of December.", "the sixteenth of"),
        ("I will be there at three fifteen.", "three fifteen"),
        ("I will be there at three fifty.", "three fifty"),
    ],
)
def test_what_sounds_alike_is_told_apart(
    moonshine: Moonshine, say: Say, said: str, heard: str
) -> None:
    first, *_ = moonshine.transcribe(np.pad(samples(say, said), SAMPLE_RATE // 10))
    assert heard in first.text


def test_a_day_that_was_misheard_is_found(
    moonshine: Moonshine, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    speech = np.pad(samples(say, "No, the 13th please."), SAMPLE_RATE // 10)
    monkeypatch.setattr("voice.ears.moonshine.misheard_day", lambda _: None)
    assert "thirteenth" not in moonshine.transcribe(speech)[0].text
    monkeypatch.undo()
    assert "thirteenth" in moonshine.transcribe(speech)[0].text


@pytest.mark.parametrize("time", ["half past two", "one", "quarter to four", "five fifteen"])
def test_a_time_that_was_misheard_is_found(
    moonshine: Moonshine, say: Say, monkeypatch: pytest.MonkeyPatch, time: str
) -> None:
    speech = np.pad(samples(say, f"I will be there at {time} in the afternoon."), SAMPLE_RATE // 10)
    misheard = misheard_time("I will be there at the love and the afternoon.")
    monkeypatch.setattr("voice.ears.moonshine.misheard_time", lambda _: misheard)
    heard = moonshine.transcribe(speech)[0].text
    assert heard == f"I will be there at {time} in the afternoon."


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
    speech = np.pad(samples(say, said), (0, SAMPLE_RATE // 10))
    assert moonshine.transcribe(speech)[0].text.endswith(f" {word}.")


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
def test_who_has_finished_with_a_day_said_none(moonshine: Moonshine, say: Say, said: str) -> None:
    speech = np.pad(samples(say, said), (0, SAMPLE_RATE // 10))
    last = said.split()[-1].rstrip(".").lower()
    assert moonshine.transcribe(speech)[0].text.lower().rstrip(".,").endswith(last)
