"""What a vendor says again and again in the same words, real plugin against its wire protocol."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from livekit import rtc
from livekit.agents import APIError
from livekit.agents.types import USERDATA_TIMED_TRANSCRIPT
from livekit.agents.utils import http_context
from pydantic import SecretStr

from graph.phrases import Facts, phrases_for
from graph.phrases.fixed import sentences
from tests.graph.call import MONDAY, POLICY
from tests.voice.cartesia_server import CartesiaServer, Mode, cartesia_server
from voice import providers
from voice.agent import kept_prompts
from voice.mouth import Mouth
from voice.prompts import Prompts, Synthesise
from voice.providers import build_speech, in_language
from voice.settings import VoiceSettings

FIXED = "Which day would suit you?"
GREETING = f"Hello. This is the booking assistant. {FIXED}"
TEXTS = ["Hello.", "This is the booking assistant.", FIXED]


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in the image: no voice of this machine's, and a vendor that is given long."""
    monkeypatch.setattr(providers, "_piper", lambda _: None)
    monkeypatch.setattr("voice.mouth.PATIENCE_ALONE_SECONDS", 1.0)


@pytest.fixture
async def server() -> AsyncIterator[CartesiaServer]:
    async with cartesia_server() as server, http_context.open():
        yield server


class Said:
    """What came out, and the words with the second each was told to begin at."""

    def __init__(self) -> None:
        self.pcm = b""
        self.words: list[tuple[str, float]] = []

    @property
    def text(self) -> str:
        return "".join(word for word, _ in self.words)

    def hears(self, frame: rtc.AudioFrame) -> None:
        self.pcm += bytes(frame.data)
        for word in frame.userdata.get(USERDATA_TIMED_TRANSCRIPT, []):
            self.words.append((str(word), word.start_time))


def cloud(server: CartesiaServer, voice: str) -> VoiceSettings:
    return VoiceSettings(
        cartesia_api_key=SecretStr("sesame"),
        cartesia_voice=voice,
        cartesia_base_url=server.url,
        deepgram_api_key=SecretStr("sesame"),
    )


@asynccontextmanager
async def process(server: CartesiaServer, folder: Path, voice: str) -> AsyncIterator[Mouth]:
    """The mouth of a process of its own: nothing but the disk is shared with others."""

    def keep(voice: str, locale: str, synthesise: Synthesise | None = None) -> Prompts:
        return Prompts(folder / voice, TEXTS, synthesise)

    mouth = build_speech(cloud(server, voice), keep).tts
    assert isinstance(mouth, Mouth)
    yield mouth
    await mouth.aclose()


async def hear(mouth: Mouth, text: str) -> Said:
    said = Said()
    async with mouth.stream() as stream:
        stream.push_text(text)
        stream.end_input()
        async for audio in stream:
            said.hears(audio.frame)
    return said


async def say(server: CartesiaServer, folder: Path, text: str, voice: str = "friendly") -> Said:
    async with process(server, folder, voice) as mouth:
        return await hear(mouth, text)


def kept(folder: Path) -> list[Path]:
    return list(folder.rglob("*.prompt"))


async def test_the_second_time_the_vendor_is_not_asked(
    server: CartesiaServer, tmp_path: Path
) -> None:
    first = await say(server, tmp_path, GREETING)
    assert [ask["transcript"].strip() for ask in server.asked] == TEXTS
    asked = len(server.seen)
    again = await say(server, tmp_path, GREETING)
    assert len(server.seen) == asked
    assert again.pcm == first.pcm
    assert again.text == GREETING
    starts = [start for _, start in again.words]
    assert starts == pytest.approx([start for _, start in first.words])
    assert starts == sorted(starts)
    assert len(set(starts)) == len(GREETING.split())


@pytest.mark.parametrize("locale", ["en", "es"])
async def test_the_greeting_is_asked_for_once_in_each_language(
    server: CartesiaServer, tmp_path: Path, locale: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("APPOINTMENTS_DATA_DIR", str(tmp_path))
    greeting = phrases_for(locale).greeting(Facts(policy=POLICY, now=MONDAY))
    settings = cloud(server, "friendly")
    asked = 0
    for _ in range(2):
        speech = build_speech(settings, kept_prompts(POLICY, MONDAY))
        mouth = in_language(speech, settings, locale).tts
        assert isinstance(mouth, Mouth)
        assert (await hear(mouth, greeting)).text == greeting
        await mouth.aclose()
        asked = asked or len(server.asked)
    assert len(server.asked) == asked == len(sentences(greeting))
    assert {ask["language"] for ask in server.asked} == {locale}
    (folder,) = {file.parent.name for file in kept(tmp_path)}
    assert folder == f"Cartesia,sonic-3,friendly,{locale},22050"


async def test_what_varies_is_asked_for_and_never_kept(
    server: CartesiaServer, tmp_path: Path
) -> None:
    for _ in range(2):
        said = await say(server, tmp_path, f"Hello, Ann. {FIXED}")
        assert said.text == f"Hello, Ann. {FIXED}"
    asked = [ask["transcript"].strip() for ask in server.asked]
    assert asked == ["Hello, Ann.", FIXED, "Hello, Ann."]
    assert len(kept(tmp_path)) == 1


async def test_no_voice_says_what_another_one_said(server: CartesiaServer, tmp_path: Path) -> None:
    await say(server, tmp_path, FIXED)
    await say(server, tmp_path, FIXED, voice="stern/../friendly")
    assert [ask["voice"]["id"] for ask in server.asked] == ["friendly", "stern/../friendly"]
    assert len({file.parent for file in kept(tmp_path)}) == 2
    assert all(file.parent.parent == tmp_path for file in kept(tmp_path))


@pytest.mark.parametrize("mode", ["stalls", "breaks off", "cut", "cut untold", "closed", 401])
async def test_what_breaks_off_is_not_kept(
    server: CartesiaServer, tmp_path: Path, mode: Mode
) -> None:
    server.mode = mode
    with pytest.raises(APIError):
        await say(server, tmp_path, FIXED)
    assert kept(tmp_path) == []


async def test_what_the_caller_cuts_is_not_kept(server: CartesiaServer, tmp_path: Path) -> None:
    server.mode = "stalls"
    async with process(server, tmp_path, "friendly") as mouth, mouth.stream() as stream:
        stream.push_text(FIXED)
        stream.end_input()
        await anext(stream)
    assert kept(tmp_path) == []


async def test_a_folder_that_cannot_be_written_costs_no_word(
    server: CartesiaServer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "prompts").write_text("in the way")
    for _ in range(2):
        said = await say(server, tmp_path / "prompts", FIXED)
        assert said.text == FIXED
    assert len(server.asked) == 2
    assert "cannot be kept" in caplog.text
