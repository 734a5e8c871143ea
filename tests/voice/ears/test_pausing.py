"""Who pauses inside his answers is spoken into once, and then given the time he takes."""

import pytest
from livekit import rtc

from tests.voice.conftest import Say
from tests.voice.hearing import Heard, Until, hear, over, quiet, words
from voice.ears.endpointing import Endpointing
from voice.ears.patience import PATIENCE, Weight, patience
from voice.ears.pausing import PAUSE, Pausing
from voice.ears.utterance import Utterance
from voice.ears.whole_ear import GOES_ON
from voice.providers import Speech
from voice.wav import Pcm


@pytest.fixture
def paused(say: Say) -> list[Pcm]:
    """An answer with a pause inside."""
    return [words(say, "Half past three"), quiet(0.6), words(say, "in the afternoon.")]


@pytest.fixture
def in_one_go(say: Say) -> Pcm:
    return words(say, "Next Tuesday.")


def after(turns: int) -> list[Pcm | Until]:
    """The turns are over, and what is said then belongs to none of them."""
    return [over(turns), quiet(GOES_ON + 0.4)]


async def heard(speech: Speech, *parts: Pcm | Until, what: Weight = "complete") -> Heard:
    return await hear(Endpointing(speech.stt, speech.vad, lambda _: what), quiet(0.5), *parts)


async def test_who_went_on_behind_an_answer_is_waited_for_from_then_on(
    speech: Speech, paused: list[Pcm]
) -> None:
    ears = await heard(speech, *paused, *after(2), *paused, *after(3), *paused, over(4))
    _, _, third, fourth = (text.lower() for text in ears.texts)
    for text in (third, fourth):
        assert "three" in text
        assert "afternoon" in text


async def test_who_gives_two_answers_in_one_go_is_believed_again(
    speech: Speech, paused: list[Pcm], in_one_go: Pcm
) -> None:
    ears = await heard(
        speech, *paused, *after(2), in_one_go, *after(3), in_one_go, *after(4), in_one_go, over(5)
    )
    slow, still, quick = (b - a for a, b in zip(ears.ends[1:], ears.ends[2:], strict=False))
    assert abs(slow - still) < PATIENCE["none"] / 2
    assert still - quick > PATIENCE["none"] / 2


def said(pausing: Pausing, begins: float, ends: float, *, answered: bool, pause: float = 0) -> bool:
    """Whether more is expected behind an answer once this has been said."""
    frame = rtc.AudioFrame(b"", 16_000, 1, 0)
    pausing.begins(begins)
    pausing.ends(Utterance([frame], 0.0, pause=pause), ends, answered=answered)
    return pausing.pace == "pauses"


def test_what_is_learnt_of_a_caller() -> None:
    pausing = Pausing()
    assert not said(pausing, 1.0, 2.0, answered=True, pause=PAUSE)
    assert not said(pausing, 2.0 + GOES_ON + 0.1, 5.0, answered=False)
    # Behind what is no answer he may say what he likes.
    assert not said(pausing, 5.5, 6.0, answered=True)
    assert said(pausing, 6.5, 7.0, answered=False)
    assert said(pausing, 10.0, 11.0, answered=False)
    assert said(pausing, 15.0, 16.0, answered=True)
    assert said(pausing, 20.0, 21.0, answered=True, pause=PAUSE)
    assert said(pausing, 25.0, 26.0, answered=True)
    assert not said(pausing, 30.0, 31.0, answered=True)


def test_a_caller_is_given_more_time_for_his_first_answer() -> None:
    pausing = Pausing()
    frame = rtc.AudioFrame(b"", 16_000, 1, 0)
    first = patience("complete", pace=pausing.pace)
    pausing.ends(Utterance([frame], 0.0), 1.0, answered=False)
    assert patience("complete", pace=pausing.pace) == first > PATIENCE["complete"]
    pausing.ends(Utterance([frame], 0.0), 2.0, answered=True)
    assert patience("complete", pace=pausing.pace) == PATIENCE["complete"]


def test_before_the_first_answer_all_else_takes_its_usual_time() -> None:
    for what in PATIENCE:
        if what != "complete":
            assert patience(what, pace="not known") == patience(what)
    assert patience("complete", over=True, pace="not known") == PATIENCE["complete"]


@pytest.mark.parametrize("over", [False, True])
def test_only_behind_an_answer_more_is_expected(over: bool) -> None:
    for what in PATIENCE:
        waits = patience(what, over=over, pace="pauses")
        assert waits == patience("none" if what == "complete" else what, over=over)
