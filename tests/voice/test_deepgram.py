"""Deepgram's ears, real plugin against its wire protocol: right, and out of order in every way.

What the vendor told is in capitals, what this machine heard itself is not.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Literal

import numpy as np
import pytest
from livekit.agents import APIError, stt
from livekit.agents.utils import http_context
from pydantic import SecretStr

from graph.completeness import Completeness
from tests.voice.conftest import Say
from tests.voice.deepgram_server import DeepgramServer, Mode, deepgram_server
from tests.voice.hearing import Until, hear, over, quiet, words
from voice.ears.endpointing import Endpointing
from voice.ears.patience import PATIENCE, Weight
from voice.providers import Speech, deepgram
from voice.recording import SAMPLE_RATE
from voice.settings import VoiceSettings

Model = Literal["nova-3", "flux"]
BOTH: list[Model] = ["nova-3", "flux"]

LATE = 2.0
"""A vendor that decodes on this machine is given longer than one with machines of its own."""


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voice.ears.line.LATE", LATE)


@asynccontextmanager
async def vendor(
    speech: Speech, model: Model = "nova-3", locale: str = "en"
) -> AsyncIterator[tuple[DeepgramServer, stt.STT[Any]]]:
    async with deepgram_server(speech.stt) as server, http_context.open():
        settings = VoiceSettings(
            deepgram_api_key=SecretStr("sesame"),
            deepgram_model=model,
            deepgram_base_url=server.url,
        )
        ear = deepgram(settings, locale)
        assert ear is not None
        yield server, ear


def ears(speech: Speech, ear: stt.STT[Any], what: Weight = "complete") -> Endpointing:
    return Endpointing(ear, speech.vad, lambda _: what, behind=speech.stt)


@pytest.mark.parametrize("model", BOTH)
@pytest.mark.parametrize("what", ["complete", "consent", "beginning"])
async def test_the_rule_is_that_of_local_ears(
    speech: Speech, say: Say, model: Model, what: Completeness
) -> None:
    spoken = words(say, "Next Tuesday at half past three.")
    async with vendor(speech, model) as (_, ear):
        heard = await hear(ears(speech, ear, what), quiet(0.5), spoken, over(1))
    (text,), (end,) = heard.texts, heard.ends
    assert text.isupper()
    assert "TUESDAY" in text
    silence = end - (0.5 + spoken.size / SAMPLE_RATE)
    assert silence >= PATIENCE[what] - 0.05
    assert silence < PATIENCE[what] + 1.0


@pytest.mark.parametrize("model", BOTH)
@pytest.mark.parametrize("what", ["consent", "beginning"])
async def test_who_goes_on_within_it_has_said_one_thing(
    speech: Speech, say: Say, model: Model, what: Completeness
) -> None:
    """A beginning waits, whatever Flux thinks of it."""
    async with vendor(speech, model) as (server, ear):
        heard = await hear(
            ears(speech, ear, what),
            quiet(0.5),
            words(say, "Half past three"),
            quiet(PATIENCE[what] - 0.3),
            words(say, "in the afternoon."),
            over(1),
        )
    assert heard.text.isupper()
    assert "THREE" in heard.text
    assert "AFTERNOON" in heard.text
    if model == "flux":
        assert len(server.told) == 2


async def test_flux_is_believed_where_words_tell_nothing(speech: Speech, say: Say) -> None:
    spoken = words(say, "I have been there before.")
    ends: dict[Model, float] = {}
    for model in BOTH:
        async with vendor(speech, model) as (_, ear):
            heard = await hear(ears(speech, ear, "none"), quiet(0.5), spoken, over(1))
        assert heard.text.isupper()
        ends[model] = heard.ends[0]
    assert ends["flux"] < ends["nova-3"]


@pytest.mark.parametrize("model", BOTH)
async def test_nothing_is_lost_or_said_twice_between_turns_close_together(
    speech: Speech, say: Say, model: Model
) -> None:
    async with vendor(speech, model) as (_, ear):
        heard = await hear(
            ears(speech, ear),
            quiet(0.5),
            words(say, "Half past three"),
            quiet(0.7),
            words(say, "in the afternoon."),
            over(2),
        )
    text = heard.text.lower()
    assert text.count("three") == 1
    assert text.count("afternoon") == 1


@pytest.mark.parametrize(
    ("model", "mode"),
    [
        *(("nova-3", mode) for mode in ("slow", "garbage", "dead", "closed", 401, 429)),
        *(("flux", mode) for mode in ("garbage", "dead", "closed", 429)),
    ],
)
async def test_a_vendor_out_of_order_costs_no_word_and_comes_back(
    speech: Speech,
    say: Say,
    model: Model,
    mode: Mode,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is said when it is right again is not yet told by it, what is said after that is."""
    monkeypatch.setattr("voice.circuit.LONGEST_PAUSE", 1.0)
    caplog.set_level("INFO")
    spoken = words(say, "Next Tuesday morning.")
    faults: list[stt.STTError] = []
    async with vendor(speech, model) as (server, ear):
        call = ears(speech, ear)
        call.on("error", faults.append)
        heard = await hear(
            call,
            lambda: server.breaks(mode),
            quiet(0.5),
            spoken,
            over(1),
            lambda: server.works("right"),
            Until(lambda _: server.is_dialled),
            quiet(0.3),
            spoken,
            Until(lambda heard: len(heard.ends) == 2 and "Deepgram is back" in caplog.text),
            spoken,
            over(3),
        )
    first, second, third = heard.texts
    assert not first.isupper()
    assert heard.ends[0] < 0.5 + spoken.size / SAMPLE_RATE + LATE + 2.5
    assert third.isupper()
    assert [text.lower().count("tuesday") for text in (first, second, third)] == [1, 1, 1]
    assert all(isinstance(fault.error, APIError) and fault.recoverable for fault in faults)
    assert "this machine takes over" in caplog.text
    assert "sesame" not in caplog.text
    assert ("is DEEPGRAM_API_KEY right?" in caplog.text) == (mode == 401)


async def test_a_vendor_that_tells_in_time_is_back_though_this_machine_was_faster(
    speech: Speech, say: Say, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.voice.deepgram_server.SLOW_SECONDS", 0.5)
    caplog.set_level("INFO")
    spoken = words(say, "Next Tuesday morning.")
    async with vendor(speech) as (server, ear):
        heard = await hear(
            ears(speech, ear),
            lambda: server.breaks(429),
            quiet(0.5),
            lambda: server.works("slow"),
            Until(lambda _: server.is_dialled),
            quiet(0.3),
            spoken,
            Until(lambda _: "Deepgram is back" in caplog.text),
        )
    # How this machine ends it does not matter.
    assert [text.lower().strip(".,") for text in heard.texts] == ["next tuesday morning"]
    assert "Deepgram is back" in caplog.text


async def test_the_next_call_does_not_wait_for_a_vendor_that_was_away(
    speech: Speech, say: Say
) -> None:
    """It listens beside, and is relied on once it has told something in time."""
    spoken = words(say, "Next Tuesday morning.")
    async with vendor(speech) as (server, ear):
        server.breaks("dead")
        await hear(ears(speech, ear), quiet(0.5), spoken, over(1))
        first = await hear(ears(speech, ear), quiet(0.5), spoken, over(1))
        assert not first.text.isupper()
        assert first.ends[0] < 0.5 + spoken.size / SAMPLE_RATE + LATE
        server.works("right")
        await hear(ears(speech, ear), quiet(0.5), spoken, over(1), quiet(LATE))
        third = await hear(ears(speech, ear), quiet(0.5), spoken, over(1))
        assert third.text.isupper()


@pytest.mark.parametrize("what", ["backchannel", "unclear"])
async def test_a_hum_of_which_it_tells_nothing_is_no_fault_of_it(
    speech: Speech, say: Say, what: Weight, caplog: pytest.LogCaptureFixture
) -> None:
    """This machine hears words in it: the line was hung up, and the next answer heard here."""
    async with vendor(speech) as (server, ear):
        server.breaks("dead")
        await hear(ears(speech, ear, what), quiet(0.5), words(say, "Mhm."), over(1), quiet(0.5))
        assert len(server.seen) == 1
    assert "takes over" not in caplog.text


async def test_with_nobody_behind_it_one_that_tells_nothing_is_dialled_again(
    speech: Speech, say: Say
) -> None:
    """It took the sound and never answered: a deaf call."""
    spoken = words(say, "Next Tuesday.")
    async with vendor(speech) as (server, ear):
        server.breaks("dead")
        heard = await hear(
            Endpointing(ear, speech.vad, lambda _: "complete"),
            quiet(0.5),
            spoken,
            over(1),
            quiet(0.5),
            spoken,
            over(2),
            lambda: server.works("right"),
            quiet(1.0),
            spoken,
            over(3),
        )
        assert len(server.seen) == 2
    assert heard.text.isupper()


async def test_a_line_that_breaks_inside_an_utterance_loses_nothing_of_it(
    speech: Speech, say: Say
) -> None:
    async with vendor(speech) as (server, ear):
        heard = await hear(
            ears(speech, ear, "beginning"),
            quiet(0.5),
            words(say, "Half past three"),
            lambda: server.breaks("closed"),
            quiet(0.5),
            words(say, "in the afternoon."),
            over(1),
        )
    (text,) = heard.texts
    assert not text.isupper()
    assert "three" in text.lower()
    assert "afternoon" in text


async def test_with_nobody_behind_it_another_language_is_heard(speech: Speech, say: Say) -> None:
    async with vendor(speech, locale="es") as (server, ear):
        alone = Endpointing(ear, speech.vad, lambda _: "complete")
        heard = await hear(alone, quiet(0.5), words(say, "Half past three."), over(1))
        assert heard.text.isupper()
        assert server.seen[0].query["language"] == "es"


@pytest.mark.parametrize(
    ("model", "mode"),
    [("nova-3", "closed"), ("nova-3", 429), ("nova-3", "picks up late"), ("flux", "closed")],
)
async def test_with_nobody_behind_it_what_is_said_while_it_is_away_is_told_later(
    speech: Speech, say: Say, model: Model, mode: Mode, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither what was said just before it broke nor what is said before it is back is lost."""
    caplog.set_level("INFO")
    faults: list[stt.STTError] = []
    async with vendor(speech, model) as (server, ear):
        alone = Endpointing(ear, speech.vad, lambda _: "beginning")
        alone.on("error", faults.append)
        heard = await hear(
            alone,
            quiet(0.5),
            words(say, "Half past three"),
            lambda: server.breaks("closed"),
            quiet(0.2),
            lambda: server.breaks(mode),
            words(say, "in the afternoon."),
            quiet(2.0),
            lambda: server.works("right"),
            over(1),
            words(say, "Next Tuesday."),
            over(2),
        )
    first, second = (text.lower() for text in heard.texts)
    assert [first.count(word) for word in ("half", "three", "afternoon")] == [1, 1, 1]
    assert second.count("tuesday") == 1
    assert all(fault.recoverable for fault in faults)
    assert "Deepgram is back" in caplog.text
    assert "this machine takes over" not in caplog.text


async def test_a_sound_without_words_is_no_turn(speech: Speech) -> None:
    noise = np.random.default_rng(1).normal(0, 2000, SAMPLE_RATE).astype(np.int16)
    async with vendor(speech) as (_, ear):
        heard = await hear(ears(speech, ear), quiet(0.5), noise, quiet(LATE + 1.0))
    assert heard.texts == []


async def test_flux_is_told_what_a_state_waits_for_on_the_same_line(
    speech: Speech, say: Say
) -> None:
    async with vendor(speech, "flux") as (server, ear):
        call = ears(speech, ear)
        heard = await hear(
            call,
            quiet(0.5),
            lambda: call._update_session_keyterms(["half past"]),
            quiet(0.5),
            words(say, "Half past three."),
            over(1),
        )
        assert heard.text.isupper()
        (request,) = server.seen
        assert request.query["eager_eot_threshold"] == "0.4"
        assert server.configured == [{"type": "Configure", "keyterms": ["half past"]}]


async def test_nova_has_one_list_for_the_call_and_stays_connected(speech: Speech) -> None:
    async with vendor(speech) as (server, ear):
        call = ears(speech, ear)
        await hear(
            call, quiet(0.5), lambda: call._update_session_keyterms(["half past"]), quiet(0.5)
        )
        (request,) = server.seen
    assert {"Monday", "December", "o'clock"} <= set(request.query.getall("keyterm"))
    assert request.query["interim_results"] == "true"
    assert request.query["mip_opt_out"] == "true"
    assert request.headers["Authorization"] == "Token sesame"
