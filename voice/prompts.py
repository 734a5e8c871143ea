"""Prompts kept as sound: synthesised once per voice, on disk from then on.

Only what was named beforehand is kept: nothing that a caller said or is called goes to disk.
"""

import hashlib
import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

_log = logging.getLogger(__name__)

Synthesise = Callable[[str], bytes]
"""The sound of a text, 16-bit mono PCM at the voice's rate; blocks."""


class Prompts:
    """The sounds of one voice in `folder`, which is named for it.

    `texts` are what is kept, the most wanted first. A folder that cannot be written costs only
    that everything is synthesised again in the next process.
    """

    def __init__(self, folder: Path, texts: Iterable[str], synthesise: Synthesise) -> None:
        self._folder = folder
        self._synthesise = synthesise
        self._texts = list(texts)
        self._sounds: dict[str, bytes] = {}
        self._stopped = threading.Event()

    def load(self) -> None:
        """Read what is there; blocks."""
        for text in self._texts:
            try:
                self._sounds[text] = self._path(text).read_bytes()
            except OSError:
                continue

    def get(self, text: str) -> bytes | None:
        """The sound of a text, if it is kept."""
        return self._sounds.get(text)

    def keeps(self, text: str) -> bool:
        """Whether a text is one of those whose sound is to be kept."""
        return text in self._texts

    def put(self, text: str, sound: bytes) -> None:
        """Keep the sound of a text from now on; blocks. Of any other text nothing is kept."""
        if not self.keeps(text) or not sound:
            return
        self._sounds[text] = sound
        path = self._path(text)
        part = path.with_suffix(f".{threading.get_ident()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(sound)
            part.replace(path)
        except OSError as error:
            _log.warning("prompts cannot be kept in %s: %s", self._folder, error)

    def fill(self, most: int | None = None) -> None:
        """Synthesise what is missing, at most so many, until told to stop; blocks."""
        missing = [text for text in self._texts if text not in self._sounds]
        for text in missing[:most]:
            if self._stopped.is_set():
                return
            self.put(text, self._synthesise(text))

    def fill_beside(self) -> None:
        """Go on filling in a thread of its own, which ends with the process."""
        threading.Thread(target=self.fill, name="prompts", daemon=True).start()

    def stop(self) -> None:
        """Fill no further: a call has the processor to itself."""
        self._stopped.set()

    def _path(self, text: str) -> Path:
        return self._folder / f"{hashlib.sha256(text.encode()).hexdigest()[:32]}.pcm"
