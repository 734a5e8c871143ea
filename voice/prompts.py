"""Prompts kept as sound: synthesised once per voice, on disk from then on.

Only what was named beforehand is kept: nothing that a caller said or is called goes to disk.
"""

import hashlib
import json
import logging
import os
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

_log = logging.getLogger(__name__)

Synthesise = Callable[[str], bytes]
"""The sound of a text, 16-bit mono PCM at the voice's rate; blocks."""

TELL_SECONDS = 10.0
"""How often filling says in the log how far it is."""


@dataclass(frozen=True)
class Prompt:
    """The sound of a text, 16-bit mono PCM, and its words as the voice told them, each with the
    second it begins at; a voice that tells none has none here.
    """

    pcm: bytes
    words: Sequence[tuple[str, float]] = ()


class Prompts:
    """The sounds of one voice in `folder`, which is named for it.

    `texts` are what is kept, the most wanted first. Without `synthesise` nothing is filled, and
    kept is what was said in a call. A folder that cannot be written costs only that everything is
    synthesised again in the next process, and a file that was damaged that its text is.
    """

    def __init__(
        self, folder: Path, texts: Iterable[str], synthesise: Synthesise | None = None
    ) -> None:
        self._folder = folder
        self._synthesise = synthesise
        self._texts = dict.fromkeys(texts)
        self._sounds: dict[str, Prompt] = {}
        self._stopped = threading.Event()
        self._told: float | None = None
        self._writable = True

    def load(self) -> None:
        """Read what is there; blocks."""
        for text in self._texts:
            self.get(text)

    def get(self, text: str) -> Prompt | None:
        """The sound of a text, if it is kept. What another process kept meanwhile is read."""
        if text not in self._sounds and self.keeps(text):
            try:
                self._sounds[text] = _unpacked(self._path(text).read_bytes())
            except (OSError, ValueError):
                return None
        return self._sounds.get(text)

    def keeps(self, text: str) -> bool:
        """Whether a text is one of those whose sound is to be kept."""
        return text in self._texts

    def put(self, text: str, sound: Prompt) -> None:
        """Keep the sound of a text from now on; blocks. Of any other text nothing is kept."""
        if not self.keeps(text) or not sound.pcm:
            return
        self._sounds[text] = sound
        path = self._path(text)
        # Of its own: processes that are forked have threads of the same number.
        part = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(_packed(sound))
            part.replace(path)
        except OSError as error:
            if self._writable:
                _log.warning("prompts cannot be kept in %s: %s", self._folder, error)
            self._writable = False

    def fill(self, most: int | None = None) -> None:
        """Synthesise what is missing, at most so many, until told to stop; blocks."""
        if self._synthesise is None:
            return
        missing = [text for text in self._texts if text not in self._sounds][:most]
        for text in missing:
            if self._stopped.is_set():
                return
            if self._told is None or time.monotonic() - self._told >= TELL_SECONDS:
                self._tell()
            if self.get(text) is None:
                self.put(text, Prompt(self._synthesise(text)))
        if missing:
            self._tell()

    def fill_beside(self) -> None:
        """Go on filling in a thread of its own, which ends with the process."""
        threading.Thread(target=self.fill, name="prompts", daemon=True).start()

    def stop(self) -> None:
        """Fill no further: a call has the processor to itself."""
        self._stopped.set()

    def _tell(self) -> None:
        # `up` shows these lines.
        _log.info("prompts: %d of %d are kept", len(self._sounds), len(self._texts))
        self._told = time.monotonic()

    def _path(self, text: str) -> Path:
        return self._folder / f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.prompt"


class Keep(Protocol):
    """Makes the store of what a voice says again and again in a language."""

    def __call__(
        self, voice: str, locale: str, synthesise: Synthesise | None = None
    ) -> Prompts: ...


def _packed(sound: Prompt) -> bytes:
    """A checksum, the words, and the sound, a line each but for the last."""
    content = json.dumps(sound.words).encode() + b"\n" + sound.pcm
    return b"%08x\n" % zlib.crc32(content) + content


def _unpacked(packed: bytes) -> Prompt:
    """Raises `ValueError` where it is not what was packed."""
    checksum, _, content = packed.partition(b"\n")
    if int(checksum, 16) != zlib.crc32(content):
        raise ValueError("damaged")
    words, _, pcm = content.partition(b"\n")
    return Prompt(pcm, [(word, at) for word, at in json.loads(words)])
