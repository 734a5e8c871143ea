"""Moonshine, the speech recogniser that moonshine-voice carries, run without that package's code.

Its own library leaves a thread spinning for 43 ms after every utterance: on two cores that is one
of them, just when the reply is made. Run by onnxruntime on one thread it hears the same words as
fast and burns nothing afterwards. The model: Jeffries et al. 2024, arXiv:2410.15608.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voice.ears.alike import alike
from voice.ears.expected import MOST, Said
from voice.ears.misheard_day import misheard_day
from voice.ears.misheard_time import misheard_time
from voice.ears.one_more_word import WORDS, one_more_word

SAMPLE_RATE = 16_000

Samples = NDArray[np.float32]
"""Mono, 16 kHz, -1 to 1."""

_START, _END = 1, 2
_NONE = 1 << 30
_HEADS, _WIDTH = 8, 36
_TOKENS_A_SECOND = 12
"""More than anybody says: what goes on longer has lost the thread and repeats itself."""

_LONGEST = 15 * SAMPLE_RATE
"""Samples decoded at once: the model has learnt from no more than some thirty seconds."""
_SEAM = 3 * SAMPLE_RATE
"""Samples in whose quietest tenth of a second longer speech is cut in two."""

_BEAM = 3
"""Hypotheses followed at once."""
_MARGIN = 1.5
"""Nats behind the likeliest within which a hypothesis is followed. Where the model is sure there is
but one, so that searching takes no longer than taking the likeliest word each time."""
_FEW, _MANY = 4, 8
"""Texts that are never left out, and most whose likelihood as a whole is asked for."""
_GIVEN_UP = 10.0
"""Nats behind the likeliest of several texts, as far as they go, beyond which one is left out. Of
24 days settled each was at most 6.7 behind on the way."""
_UNEXPECTED = _MARGIN + MOST
"""Nats behind its likeliest continuation beyond which nothing expected can make up for it."""


_Tokens = tuple[int, ...]
_Past = dict[str, NDArray[np.float32]]
"""What the decoder keeps of the steps before, by the name of its input, a row for each text."""


@dataclass(frozen=True)
class Hypothesis:
    """What may have been said, and the logarithm of how likely it is by the sound alone."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class _Path:
    """A hypothesis that goes on: `score` is by the sound alone, `rank` with what is expected."""

    score: float
    rank: float
    tokens: _Tokens
    said: Said

    def then(self, token: int, score: float, piece: str) -> "_Path":
        said = self.said.then(piece)
        score += self.score
        return _Path(score, score + said.expected, (*self.tokens, token), said)


class Moonshine:
    """The model of a folder, in memory (100 MB, 0.3 s to load)."""

    def __init__(self, model: Path) -> None:
        self._encoder = _session(model / "encoder_model.ort")
        self._decoder = _session(model / "decoder_model_merged.ort")
        self._past = [i.name for i in self._decoder.get_inputs() if i.name.startswith("past_")]
        self._words = _vocabulary((model / "tokenizer.bin").read_bytes())
        self._pieces = [_readable(word) for word in self._words]
        self._numbers = {piece: number for number, piece in enumerate(self._pieces)}
        self._pieces[_END] = " "

    def transcribe(self, samples: Samples) -> list[Hypothesis]:
        """What may have been said, likeliest first, at least one; blocks, some 35 ms for 3 s.

        Where speech is too long for one search there is only one.
        """
        found = [self._search(piece) for piece in _pieces(samples)]
        if len(found) == 1:
            return found[0]
        best = [hypotheses[0] for hypotheses in found]
        return [Hypothesis(" ".join(b.text for b in best), sum(b.score for b in best))]

    def _search(self, samples: Samples) -> list[Hypothesis]:
        """A beam search, as narrow as the model is sure."""
        sound = samples[np.newaxis]
        (heard,) = self._encoder.run(
            None, {"input_values": sound, "attention_mask": np.ones(sound.shape, np.int64)}
        )
        past: _Past = {}
        live, ended = [_Path(0.0, 0.0, (_START,), Said())], list[_Path]()
        for _ in range(1 + int(samples.size / SAMPLE_RATE * _TOKENS_A_SECOND)):
            newest = np.array([path.tokens[-1:] for path in live], np.int64)
            logits, past = self._continued(newest, past, heard, samples.size)
            following = sorted(self._following(live, logits[:, -1]), key=_rank, reverse=True)
            floor = max(path.rank for path in (following[0][1], *ended)) - _MARGIN
            kept = [one for one in following if one[1].rank >= floor]
            ended += [path for _, path in kept if path.tokens[-1] == _END]
            kept = [one for one in kept if one[1].tokens[-1] != _END][:_BEAM]
            if not kept:
                break
            past = _of_rows(past, [come for come, _ in kept])
            live = [path for _, path in kept]
        ended = sorted(ended or live, key=lambda path: path.rank, reverse=True)[:_BEAM]
        first, *others = [Hypothesis(self._text(path.tokens), path.score) for path in ended]
        return [self._settled(first, heard, samples.size), *others]

    def _settled(self, first: Hypothesis, heard: NDArray[Any], size: int) -> Hypothesis:
        """The same with what was said in the place of what may as well have been something else."""
        text = first.text
        if time := misheard_time(text):
            text = time.settled(self._likelihoods(time.texts, heard, size))
        if day := misheard_day(text) or alike(text):
            text = day.settled(self._likelihoods(day.texts, heard, size))
        if ended := one_more_word(text):
            text = ended.settled(self._behind(ended.day, WORDS, heard, size))
        return replace(first, text=text)

    def _likelihoods(self, texts: Sequence[str], heard: NDArray[Any], size: int) -> list[float]:
        """How likely each is as all that was said; of many, those left out as little as can be."""
        written = [(*self._tokens(text), _END) for text in texts]
        columns = enumerate(zip(*written, strict=False))
        begin = next(at for at, tokens in columns if len({*tokens}) > 1)
        near = self._near(written, begin, heard, size)
        scores = dict(zip(near, self._scores(near, begin, heard, size), strict=True))
        return [scores.get(one, -math.inf) for one in written]

    def _behind(
        self, text: str, words: Sequence[str], heard: NDArray[Any], size: int
    ) -> list[float]:
        """Nats by which each of the words is behind what is likeliest after the text."""
        said = np.array([(_START, *self._tokens(text))], np.int64)
        logits, _ = self._continued(said, {}, heard, size)
        after = logits[0, -1]
        return [float(after.max() - after[self._numbers[f" {word}"]]) for word in words]

    def _near(
        self, written: Sequence[_Tokens], begin: int, heard: NDArray[Any], size: int
    ) -> list[_Tokens]:
        """The first text, and of many others those that begin likeliest behind `begin`."""
        first, *others = written
        scores = {first[:begin]: 0.0}
        said, past = np.array([(_START, *first[:begin])], np.int64), _Past()
        end = begin
        while len(others) >= _FEW and end < min(map(len, written)) - 1:
            logits, past = self._continued(said, past, heard, size)
            likely = logits[:, -1] - _whole(logits[:, -1])
            rows = {tokens: row for row, tokens in enumerate(scores)}
            end += 1
            scores = {
                one[:end]: scores[one[: end - 1]]
                + float(likely[rows[one[: end - 1]], one[end - 1]])
                for one in (first, *others)
            }
            others.sort(key=lambda one: scores[one[:end]], reverse=True)
            floor = max(scores.values()) - _GIVEN_UP
            others = [one for one in others if scores[one[:end]] >= floor]
            scores = {one[:end]: scores[one[:end]] for one in (first, *others)}
            past = _of_rows(past, [rows[tokens[:-1]] for tokens in scores])
            said = np.array([tokens[-1:] for tokens in scores], np.int64)
        return [first, *others[: _MANY - 1]]

    def _scores(
        self, written: Sequence[_Tokens], begin: int, heard: NDArray[Any], size: int
    ) -> list[float]:
        """How likely each is as all that was said, by the sound alone: one step of the decoder.

        Not counted is what comes before `begin`, where they are all the same.
        """
        said = np.full((len(written), max(map(len, written))), _END, np.int64)
        for row, tokens in zip(said, written, strict=True):
            row[: len(tokens)] = _START, *tokens[:-1]
        logits, _ = self._continued(said, {}, heard, size)
        likely = logits[:, begin:] - _whole(logits[:, begin:])
        return [
            float(likely[row, range(len(tokens) - begin), tokens[begin:]].sum())
            for row, tokens in enumerate(written)
        ]

    def _continued(
        self, said: NDArray[np.int64], past: _Past, heard: NDArray[Any], size: int
    ) -> tuple[NDArray[np.float32], _Past]:
        """By the number of the token, what goes on behind each row of `said`; and the new past."""
        rows = len(said)
        feed: dict[str, NDArray[Any]] = dict(past) or dict.fromkeys(
            self._past, np.zeros((rows, _HEADS, 0, _WIDTH), np.float32)
        )
        feed["encoder_hidden_states"] = heard if rows == 1 else np.repeat(heard, rows, axis=0)
        feed["encoder_attention_mask"] = np.ones((rows, size), np.int64)
        feed["input_ids"] = said
        feed["use_cache_branch"] = np.array([bool(past)])
        logits, *present = self._decoder.run(None, feed)
        # What is known of the sound itself comes out of the first step only.
        now = {
            name: past[name] if past and ".encoder." in name else value
            for name, value in zip(self._past, present, strict=True)
        }
        return logits, now

    def _tokens(self, text: str) -> Iterator[int]:
        """A text as the model writes it: letters joined pair by pair, the commonest pair first."""
        for word in text.split():
            pieces = [" ", *word]
            while len(pieces) > 1:
                joined = [self._numbers.get(a + b, _NONE) for a, b in pairwise(pieces)]
                commonest = min(joined)
                if commonest == _NONE:
                    break
                at = joined.index(commonest)
                pieces[at : at + 2] = [pieces[at] + pieces[at + 1]]
            yield from (self._numbers[piece] for piece in pieces if piece in self._numbers)

    def _following(
        self, live: list[_Path], logits: NDArray[np.float32]
    ) -> Iterator[tuple[int, _Path]]:
        """The likeliest continuations of each hypothesis, and which one it continues."""
        whole, highest = _whole(logits), logits.max(axis=1)
        for come, path in enumerate(live):
            for token in np.flatnonzero(logits[come] >= highest[come] - _UNEXPECTED):
                score = float(logits[come, token] - whole[come, 0])
                yield come, path.then(int(token), score, self._pieces[token])

    def _text(self, tokens: Sequence[int]) -> str:
        words = (self._words[token] for token in tokens if token not in (_START, _END))
        return _readable(b"".join(words)).strip()


def _rank(following: tuple[int, _Path]) -> float:
    return following[1].rank


def _whole(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    """The logarithm of the sum over all tokens, to which each is in proportion."""
    highest = logits.max(axis=-1, keepdims=True)
    whole: NDArray[np.float32] = highest + np.log(np.exp(logits - highest).sum(-1, keepdims=True))
    return whole


def _readable(word: bytes) -> str:
    return word.decode(errors="replace").replace("▁", " ")


def _of_rows(past: _Past, rows: list[int]) -> _Past:
    count = len(next(iter(past.values())))
    return past if rows == [*range(count)] else {name: one[rows] for name, one in past.items()}


def _session(path: Path) -> Any:
    from onnxruntime import InferenceSession, SessionOptions  # type: ignore[import-untyped]

    options = SessionOptions()
    options.intra_op_num_threads = 1
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _vocabulary(packed: bytes) -> list[bytes]:
    """The words of the model by number, each behind its length: one byte, or two from 128 on."""
    words, at = [], 0
    while at < len(packed):
        length = packed[at]
        at += 1
        if length >= 128:
            length += 128 * (packed[at] - 1)
            at += 1
        words.append(packed[at : at + length])
        at += length
    return words


def _pieces(samples: Samples) -> Iterator[Samples]:
    """Speech in lengths that the model can decode, cut where it is quietest."""
    begin = 0
    while samples.size - begin > _LONGEST:
        end = begin + _LONGEST
        tenths = samples[end - _SEAM : end].reshape(-1, SAMPLE_RATE // 10)
        quietest = int(np.square(tenths).sum(axis=1).argmin())
        cut = end - _SEAM + int((quietest + 0.5) * tenths.shape[1])
        yield samples[begin:cut]
        begin = cut
    yield samples[begin:]
