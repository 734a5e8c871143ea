"""When a turn ends: by what was said, measured on the sound itself."""

import asyncio
from typing import Any

import numpy as np
import pytest
from livekit import rtc
from livekit.agents import stt
from livekit.agents.language import LanguageCode
from livekit.agents.utils import AudioBuffer

from graph.completeness import Completeness
from tests.voice.conftest import Say
from tests.voice.hearing import PATIENCE_SECONDS, WINDOW, Heard, Until, hear, over, quiet, words
from voice.ears import utterance
from voice.ears.endpointing import Endpointing
from voice.ears.likeliest import likeliest
from voice.ears.moonshine_stt import MoonshineSTT
from voice.ears.patience import PATIENCE, Weight
from voice.ears.whole_ear import GOES_ON, rest_of
from voice.providers import Speech
from voice.recording import SAMPLE_RATE
from voice.wav import Pcm


class Noting(MoonshineSTT):
    """`heard`: whatever it made of what it was given."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    async def _recognize_impl(self, buffer: AudioBuffer, **how: Any) -> stt.SpeechEvent:
        found = await super()._recognize_impl(buffer, **how)
        self.heard.append(found.alternatives[0].text.lower())
        return found


async def heard(speech: Speech, what: Weight, *parts: Pcm | Until) -> Heard:
    return await hear(Endpointing(speech.stt, speech.vad, lambda _: what), *parts)


@pytest.mark.parametrize("what", ["complete", "none", "consent", "beginning"])
async def test_how_long_silence_has_to_be_depends_on_what_was_said(
    speech: Speech, say: Say, what: Completeness
) -> None:
    spoken = words(say, "Next Tuesday at half past three.")
    ears = await heard(speech, what, quiet(0.5), spoken, over(1))
    (text,), (end,) = ears.texts, ears.ends
    assert "half" in text.lower()
    silence = end - (0.5 + spoken.size / SAMPLE_RATE)
    assert silence >= PATIENCE[what] - 0.05
    assert silence < PATIENCE[what] + 1.0


@pytest.mark.parametrize("what", ["none", "consent", "beginning"])
async def test_who_goes_on_within_it_has_said_one_thing(
    speech: Speech, say: Say, what: Completeness
) -> None:
    ears = await heard(
        speech,
        what,
        quiet(0.5),
        words(say, "Half past three"),
        quiet(PATIENCE[what] - 0.2),
        words(say, "in the afternoon."),
        over(1),
    )
    assert "three" in ears.texts[0].lower()
    assert "afternoon" in ears.texts[0].lower()


async def test_nothing_is_lost_between_two_turns_close_together(speech: Speech, say: Say) -> None:
    ears = await heard(
        speech,
        "complete",
        quiet(0.5),
        words(say, "Half past three"),
        quiet(0.6),
        words(say, "in the afternoon."),
        over(2),
    )
    text = ears.text.lower()
    assert "three" in text
    assert "afternoon" in text


async def test_who_goes_on_after_an_answer_is_heard_with_it(speech: Speech, say: Say) -> None:
    """Alone "fifteen" is heard as something else."""
    ten, fifteen = words(say, "Ten"), words(say, "fifteen.")
    ears = await heard(speech, "complete", quiet(0.5), ten, quiet(0.5), fifteen, over(2))
    assert [text.lower().strip(".,") for text in ears.texts] == ["ten", "fifteen"]


@pytest.mark.parametrize(("what", "pause"), [("complete", GOES_ON + 0.4), ("none", 1.05)])
async def test_who_was_given_time_is_heard_alone(
    speech: Speech, say: Say, what: Weight, pause: float
) -> None:
    tuesday, at_ten = words(say, "Next Tuesday."), words(say, "At ten.")
    ear = Noting()
    hearing = Endpointing(ear, speech.vad, lambda _: what)
    ears = await hear(hearing, quiet(0.5), tuesday, quiet(pause), at_ten, over(2))
    assert len(ears.texts) == 2
    assert not [text for text in ear.heard if "tuesday" in text and "ten" in text]


@pytest.mark.parametrize(
    ("heard", "rest"),
    [
        (["Next Tuesday at ten."], ["at ten."]),
        (["next tuesday, at ten.", "Next Tuesday, attend."], ["at ten.", "attend."]),
        (["Next Tuesday at ten.", "Next Thursday at ten."], ["at ten."]),
        (["Next Tuesday."], None),
        (["Next Thursday at ten.", "Next Tuesday at ten."], None),
        (["At ten."], None),
        ([""], None),
    ],
)
def test_the_rest_is_what_stands_behind_what_was_said_before(
    heard: list[str], rest: list[str] | None
) -> None:
    found = rest_of(may_be(*heard), "Next Tuesday,")
    assert (found and [one.text for one in found.alternatives]) == rest


async def test_who_only_listens_has_no_turn_and_the_agent_may_go_on(
    speech: Speech, say: Say
) -> None:
    okay = words(say, "Okay.")
    ears = await heard(speech, "backchannel", quiet(0.5), okay, over(1))
    assert ears.texts == []
    (end,) = ears.ends
    assert end - (0.5 + okay.size / SAMPLE_RATE) < PATIENCE["none"]


async def test_who_never_pauses_is_answered_and_heard_on(
    speech: Speech, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(utterance, "LONGEST", 2.0)
    talk = words(say, "I would like to come in because my tooth has been hurting since the weekend")
    day = Until(lambda heard: heard.text.endswith("day."))
    ears = await heard(speech, "none", quiet(0.5), talk, words(say, "Next Tuesday."), day)
    assert len(ears.texts) > 1
    assert ears.ends[0] < 4.0
    text = ears.text.lower()
    assert "come in" in text
    assert text.endswith("day.")
    # Nothing is agreed to by words that go on.
    assert all(text.endswith("…") for text in ears.texts[:-1])


async def test_noise_without_words_is_no_turn(speech: Speech) -> None:
    noise = np.random.default_rng(1).normal(0, 2000, SAMPLE_RATE).astype(np.int16)
    ears = await heard(speech, "complete", quiet(0.5), noise, quiet(1.0))
    assert ears.texts == []
    assert ears.ends == []


async def test_what_cannot_be_decoded_is_lost_and_nothing_after_it(
    speech: Speech, say: Say, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """However often: the framework gives up ears after four faults in a row."""
    ear = MoonshineSTT()
    faults: list[stt.STTError] = []
    ears = Endpointing(ear, speech.vad, lambda _: "complete")
    ears.on("error", faults.append)

    def breaks() -> None:
        monkeypatch.setattr(ear, "_decode", lambda _: 1 / 0)

    lost = [quiet(0.5), words(say, "Next Tuesday."), quiet(1.0)] * 5
    heard = await hear(
        ears, breaks, *lost, monkeypatch.undo, words(say, "Half past three."), over(6)
    )
    assert [text.lower().strip(".,") for text in heard.texts] == ["half past three"]
    assert len(heard.ends) == 6
    assert faults
    assert all(fault.recoverable for fault in faults)
    assert "could not be decoded" in caplog.text
    await ear.aclose()


async def test_sound_that_stops_in_mid_word_is_heard_all_the_same(speech: Speech, say: Say) -> None:
    ears = await heard(speech, "beginning", quiet(0.5), words(say, "Yes please."))
    assert "yes" in ears.texts[0].lower()


async def test_a_microphone_that_is_gone_is_silent(speech: Speech, say: Say) -> None:
    """What was said into it was held until there was sound again."""
    spoken = words(say, "Yes please.")
    async with Endpointing(speech.stt, speech.vad, lambda _: "consent").stream() as stream:
        for at in range(0, spoken.size, WINDOW):
            window = spoken[at : at + WINDOW]
            stream.push_frame(rtc.AudioFrame(window.tobytes(), SAMPLE_RATE, 1, window.size))
        async with asyncio.timeout(PATIENCE_SECONDS):
            kinds = [stt.SpeechEventType.START_OF_SPEECH, stt.SpeechEventType.FINAL_TRANSCRIPT]
            for kind in (*kinds, stt.SpeechEventType.END_OF_SPEECH):
                event = await anext(stream)
                assert event.type == kind
                if event.alternatives:
                    assert "yes" in event.alternatives[0].text.lower()


def may_be(*texts: str) -> stt.SpeechEvent:
    alternatives = [stt.SpeechData(LanguageCode("en"), text) for text in texts]
    return stt.SpeechEvent(stt.SpeechEventType.FINAL_TRANSCRIPT, alternatives=alternatives)


@pytest.mark.parametrize(
    ("weights", "text"),
    [
        ({"to buy": "unclear", "goodbye": "complete"}, "goodbye"),
        ({"have passed": "unclear", "half past": "beginning"}, "half past"),
        ({"four": "complete", "fourth": "complete"}, "four"),
        ({"the twenty": "beginning", "the twentieth": "complete"}, "the twenty"),
        ({"hear": "unclear", "here": "none"}, "hear"),
        # Nobody is taken to have agreed who more likely said something else.
        ({"yet": "unclear", "yes": "consent"}, "yet"),
        ({"no": "none", "noon": "complete"}, "no"),
        ({"yes": "consent", "yes, four": "complete"}, "yes"),
    ],
)
def test_of_what_may_have_been_said_the_likeliest_that_makes_sense(
    weights: dict[str, Weight], text: str
) -> None:
    heard, what = likeliest(may_be(*weights), weights.__getitem__)
    assert heard.alternatives[0].text == text
    assert what == weights[text]
