"""Callers with a voice, on the local ears."""

from pathlib import Path
from typing import Any

import numpy as np

from evals.run import Result
from evals.scenario import Scenario
from evals.spoken import LocalVoice, Recordings, Voice, cannot_be_spoken, run_spoken
from tests.graph.call import POLICY
from voice.providers import build_speech
from voice.recording import SAMPLE_RATE
from voice.settings import VoiceSettings
from voice.wav import Pcm, write_wav

BOOKED = {"outcome": "booked", "date": "2026-12-01", "time": "15:30"}


def scenario(name: str, caller: Any, expect: dict[str, Any], **policy: Any) -> Scenario:
    values = {"id": name, "now": "2026-11-23T09:00:00-05:00", "policy": policy}
    return Scenario.read(values | {"caller": caller, "expect": expect}, POLICY)


async def called(voice: Voice, *scenarios: Scenario) -> list[Result]:
    speech = build_speech(VoiceSettings())
    results = {it.scenario.id: it async for it in run_spoken(scenarios, voice, speech, None)}
    return [results[scenario.id] for scenario in scenarios]


async def test_what_is_spoken_is_recognised_and_the_next_words_depend_on_the_reply() -> None:
    by_state = {
        "collect_date": ["next Tuesday"],
        "collect_time": ["at half past three"],
        "confirmation": ["yes please"],
    }
    meanwhile = [
        "next Tuesday at half past three",
        {"say": "yes please", "taken": ["2026-12-01T15:30"]},
    ]
    first, second = await called(
        LocalVoice(),
        scenario("by-state", by_state, BOOKED),
        scenario("taken", meanwhile, {"outcome": None, "fallbacks": {"taken": 1}}),
    )
    assert first.passed, (first.failures, [turn.utterance for turn in first.turns])
    assert first.turns[1].utterance is not None
    assert "tuesday" in first.turns[1].utterance.lower()
    assert len(first.milliseconds) == 3, "one for each reply to words"
    assert all(0 < waited < 10_000 for waited in first.milliseconds)
    assert second.passed, (second.failures, [turn.utterance for turn in second.turns])


class SaysAnotherDayFirst:
    """A voice, for ears that mishear a day at the first time."""

    def __init__(self) -> None:
        self._voice, self._said = LocalVoice(), list[str]()

    def say(self, words: str) -> Pcm:
        self._said.append(words)
        first = self._said.count(words) == 1
        return self._voice.say(words.replace("Tuesday", "Thursday") if first else words)


async def test_a_day_misheard_is_put_right_before_it_is_booked() -> None:
    words = ["next Tuesday, please", "at half past three", "yes please"]
    (result,) = await called(SaysAnotherDayFirst(), scenario("put-right", words, BOOKED))
    assert result.passed, (result.failures, [turn.utterance for turn in result.turns])
    assert result.corrections == 1
    assert result.said == [*words[:2], words[0], words[2]]


def test_the_same_words_are_said_differently_each_time() -> None:
    voice = LocalVoice()
    first, second = (voice.say("next Tuesday, please") for _ in range(2))
    assert not np.array_equal(first, second)


async def test_recordings_are_found_by_what_is_said_in_them(tmp_path: Path) -> None:
    recordings, voice = Recordings(tmp_path), LocalVoice()
    words = "next Tuesday at half past three"
    call = scenario("recorded", [words, "", "yes"], BOOKED | {"fallbacks": {"silence": 1}})
    assert recordings.file("yes").name == "8a798890fe938171.wav"
    assert recordings.missing(call) == [
        f"recorded: no recording of {said!r}: it is looked for as {recordings.file(said)}"
        for said in (words, "yes")
    ]
    # Somebody else said it, and the folder does not know.
    write_wav(recordings.file(words), voice.say(words), SAMPLE_RATE)
    write_wav(recordings.file("yes"), voice.say("goodbye"), SAMPLE_RATE)
    assert recordings.missing(call) == []
    assert np.any(recordings.say("yes"))
    (result,) = await called(recordings, call)
    assert result.turns[-1].state.get("outcome") == "cancelled"
    assert "outcome: cancelled, expected booked" in result.failures


def test_what_cannot_be_spoken_says_why() -> None:
    plain = scenario("a", ["yes"], {"outcome": None})
    assert cannot_be_spoken(plain) is None
    cut = scenario("b", {"confirmation": [{"say": "yes", "reply": "cut"}]}, {"outcome": None})
    assert "has finished" in (cannot_be_spoken(cut) or "")
    spanish = scenario("c", ["sí"], {"outcome": None}, locale="es")
    assert "English only" in (cannot_be_spoken(spanish) or "")
