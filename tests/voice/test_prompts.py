"""What is kept as sound, where, and what never is."""

from pathlib import Path

import numpy as np
import pytest

from voice.piper_tts import PiperTTS
from voice.prompts import Prompt, Prompts
from voice.providers import Speech


class Voice:
    """Counts what it has to synthesise."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> bytes:
        self.asked.append(text)
        return text.encode()


def test_what_was_synthesised_once_is_there_in_the_next_process(tmp_path: Path) -> None:
    first, second = Voice(), Voice()
    prompts = Prompts(tmp_path / "joe", ["Hello.", "Goodbye."], first)
    prompts.fill()
    again = Prompts(tmp_path / "joe", ["Hello.", "Goodbye."], second)
    again.load()
    again.fill()
    assert first.asked == ["Hello.", "Goodbye."]
    assert second.asked == []
    assert again.get("Goodbye.") == Prompt(b"Goodbye.", [])


def test_another_voice_has_its_own(tmp_path: Path) -> None:
    Prompts(tmp_path / "joe", ["Hello."], Voice()).fill()
    other = Prompts(tmp_path / "amy", ["Hello."], Voice())
    other.load()
    assert other.get("Hello.") is None


def test_a_name_is_never_kept(tmp_path: Path) -> None:
    prompts = Prompts(tmp_path / "joe", ["Hello."], Voice())
    prompts.put("Hello Ann.", Prompt(b"sound"))
    assert prompts.get("Hello Ann.") is None
    assert list(tmp_path.rglob("*.pcm")) == []


def test_the_most_wanted_come_first_and_a_call_ends_it(tmp_path: Path) -> None:
    voice = Voice()
    prompts = Prompts(tmp_path / "joe", ["Hello.", "What for?", "Goodbye."], voice)
    prompts.fill(1)
    prompts.stop()
    prompts.fill()
    assert voice.asked == ["Hello."]


def test_a_folder_that_cannot_be_written_costs_no_call(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "joe").write_text("in the way")
    prompts = Prompts(tmp_path / "joe", ["Hello."], Voice())
    prompts.load()
    prompts.fill()
    assert prompts.get("Hello.") == Prompt(b"Hello.")
    assert "cannot be kept" in caplog.text


@pytest.mark.parametrize("damage", [b"", b"\0" * 40, b"half"])
def test_a_damaged_file_is_synthesised_again(damage: bytes, tmp_path: Path) -> None:
    Prompts(tmp_path, ["Hello."], Voice()).fill()
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1] if damage == b"half" else damage)
    voice = Voice()
    prompts = Prompts(tmp_path, ["Hello."], voice)
    prompts.load()
    prompts.fill()
    assert voice.asked == ["Hello."]
    assert Prompts(tmp_path, ["Hello."]).get("Hello.") == Prompt(b"Hello.", [])


def test_what_another_process_kept_is_not_synthesised_again(tmp_path: Path) -> None:
    voice = Voice()
    prompts = Prompts(tmp_path, ["Hello."], voice)
    prompts.load()
    Prompts(tmp_path, ["Hello."], Voice()).fill()
    prompts.fill()
    assert voice.asked == []


def test_the_words_are_kept_with_the_sound(tmp_path: Path) -> None:
    said = Prompt(b"sound", [("Good ", 0.0), ("morning. ", 0.25)])
    Prompts(tmp_path, ["Good morning."]).put("Good morning.", said)
    assert Prompts(tmp_path, ["Good morning."]).get("Good morning.") == said


def test_the_log_tells_how_far_it_is(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    prompts = Prompts(tmp_path, ["Hello.", "What for?", "Goodbye."], Voice())
    prompts.fill(1)
    prompts.fill()
    prompts.fill()
    assert caplog.messages == [f"prompts: {there} of 3 are kept" for there in (0, 1, 3)]


class Synthesised(list[str]):
    """The pieces a mouth had to synthesise."""


@pytest.fixture
def mouth(speech: Speech, tmp_path: Path) -> tuple[PiperTTS, Synthesised]:
    """The local voice with prompts kept, and what it synthesises from now on."""
    assert isinstance(speech.tts, PiperTTS)
    texts = ["All right.", "Shall I book a check-up on Tuesday,"]
    mouth = PiperTTS(lambda sound: Prompts(tmp_path, texts, sound))
    mouth._voice = speech.tts.load()
    assert mouth.prompts is not None
    mouth.prompts.fill()
    asked = Synthesised()
    sound = mouth._sound

    def counted(piece: str) -> bytes:
        asked.append(piece)
        return sound(piece)

    mouth._sound = counted  # type: ignore[method-assign]
    return mouth, asked


def test_only_what_varies_is_synthesised(mouth: tuple[PiperTTS, Synthesised]) -> None:
    voice, asked = mouth
    list(voice.spoken("All right. At four."))
    assert asked == ["At four."]


def test_a_long_sentence_begins_with_its_kept_opening(mouth: tuple[PiperTTS, Synthesised]) -> None:
    voice, asked = mouth
    pieces = voice.spoken(
        "Shall I book a check-up on Tuesday, the first of December, at half past three?"
    )
    next(pieces)
    assert asked == []
    list(pieces)
    assert asked == ["the first of December, at half past three?"]


def test_where_pieces_meet_there_is_a_breath_and_no_click(
    mouth: tuple[PiperTTS, Synthesised],
) -> None:
    voice, _ = mouth
    first, second = voice.spoken(
        "Shall I book a check-up on Tuesday, the first of December, at half past three?"
    )
    before, after = np.frombuffer(first, np.int16), np.frombuffer(second, np.int16)
    assert before[-1] == 0
    assert abs(int(after[0])) < 200
    loud = np.flatnonzero(np.abs(np.concatenate([before, after]).astype(int)) > 200)
    assert np.diff(loud).max() < 0.3 * 22_050
