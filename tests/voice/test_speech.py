"""This machine's own ears and mouth."""

import numpy as np
import pytest
from livekit import rtc
from livekit.agents import vad

from voice import local_speech, piper_tts
from voice.ears.moonshine_stt import MoonshineSTT, trim_lead
from voice.errors import SpeechMissingError
from voice.piper_tts import PiperTTS
from voice.providers import Speech, vendors
from voice.settings import VoiceSettings


async def spoken(speech: Speech, text: str) -> rtc.AudioFrame:
    async with speech.tts.synthesize(text) as stream:
        return rtc.combine_audio_frames([audio.frame async for audio in stream])


async def heard(speech: Speech, frame: rtc.AudioFrame) -> str:
    event = await speech.stt.recognize([frame])
    return event.alternatives[0].text


def silence(seconds: float, sample_rate: int) -> rtc.AudioFrame:
    count = int(seconds * sample_rate)
    return rtc.AudioFrame(bytes(2 * count), sample_rate, 1, count)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Next Tuesday at half past three.", {"tuesday", "half", "past", "three"}),
        ("Yes, please.", {"yes", "please"}),
    ],
)
async def test_what_piper_says_moonshine_hears(speech: Speech, text: str, words: set[str]) -> None:
    said = await heard(speech, await spoken(speech, text))
    assert words <= set(said.lower().replace("-", " ").replace(",", "").rstrip(".").split())


async def test_the_silence_before_an_utterance_adds_no_word(speech: Speech) -> None:
    frame = await spoken(speech, "Yes.")
    late = rtc.combine_audio_frames([silence(0.5, frame.sample_rate), frame])
    assert (await heard(speech, late)).lower().strip(".") == "yes"


@pytest.mark.parametrize("seconds", [0.0, 0.005, 1.0])
async def test_in_silence_nothing_is_heard(speech: Speech, seconds: float) -> None:
    assert await heard(speech, silence(seconds, 16_000)) == ""


async def test_in_noise_nothing_is_heard(speech: Speech) -> None:
    noise = np.random.default_rng(1).normal(0, 2000, 16_000).astype(np.int16)
    assert await heard(speech, rtc.AudioFrame(noise.tobytes(), 16_000, 1, noise.size)) == ""


async def test_stereo_at_another_rate_is_heard(speech: Speech) -> None:
    mono = np.frombuffer((await spoken(speech, "Yes, please.")).data, np.int16)
    stereo = np.repeat(mono, 2)
    frame = rtc.AudioFrame(stereo.tobytes(), piper_tts.SAMPLE_RATE, 2, mono.size)
    assert "yes" in (await heard(speech, frame)).lower()


async def test_sentences_come_one_by_one(speech: Speech) -> None:
    assert isinstance(speech.tts, PiperTTS)
    assert len(list(speech.tts.spoken("Hello. Which day would suit you?"))) == 2


def test_a_soft_onset_is_kept() -> None:
    sound = np.concatenate([np.zeros(16_000), np.full(1_600, 0.01), np.full(8_000, 0.5)])
    kept = trim_lead(sound.astype(np.float32))
    assert 9_600 <= kept.size < 12_000


def test_without_packages_and_keys_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(local_speech, "find_spec", lambda _: None)
    nothing = VoiceSettings(deepgram_api_key=None, cartesia_api_key=None)
    with pytest.raises(SpeechMissingError, match=r"DEEPGRAM_API_KEY.*uv sync --group local"):
        vendors(nothing)
    with pytest.raises(SpeechMissingError, match="moonshine-voice"):
        MoonshineSTT().load()
    with pytest.raises(SpeechMissingError, match="piper-tts"):
        PiperTTS().load()


def test_the_detector_can_be_silero(speech: Speech) -> None:
    from voice.providers import build_speech

    chosen = build_speech(VoiceSettings(vad="silero")).vad
    assert isinstance(chosen, vad.VAD)
    assert type(chosen) is not type(speech.vad)
