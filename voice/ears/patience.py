"""When the caller has finished: the silence that ends a turn depends on what was said.

What is a complete answer ends the turn at once, what is only the beginning of one has to wait, and
what cannot be taken back waits too. The rule is one for all ears, on this machine and in the cloud.
"""

from collections.abc import Callable
from typing import Literal

from graph.completeness import Completeness

Weight = Completeness | Literal["backchannel"]
"""A `backchannel` is said into the agent's words and wants no answer."""

Weigh = Callable[[str], Weight]
"""What the words heard so far are as an answer to what the conversation waits for."""

Pace = Literal["quick", "not known", "pauses"]
"""Whether a caller pauses inside his answers; not known before he has given one."""

PATIENCE: dict[Weight, float] = {
    # One window of the detector, which lags behind: of 412 utterances one dips inside for no longer
    # than that, and 192 for longer, at their commas. A pause at a comma is often heard as one.
    "complete": 0.03,
    "request": 0.03,
    "backchannel": 0.2,
    # Pauses for thought inside an answer are hardly ever longer than 0.9 s.
    "none": 0.95,
    "unclear": 0.95,
    "consent": 1.0,
    "beginning": 1.2,
}
"""Seconds of silence that end a turn."""

PACE_NOT_KNOWN = 0.15
"""Seconds of silence that end a complete answer of one whose pace is not known: five windows."""


def patience(what: Weight, *, over: bool = False, pace: Pace = "quick") -> float:
    """Seconds of silence that end a turn of such words.

    `over`: the ear has a judgement of its own, and says that the caller has finished. It is
    believed where words alone tell nothing, not where they tell that more must come. Of a caller
    who pauses inside his answers words do not tell either that one is over.
    """
    if what == "complete" and pace == "not known" and not over:
        return PACE_NOT_KNOWN
    if what == "complete" and pace == "pauses":
        what = "none"
    return PATIENCE["complete"] if over and what in ("none", "unclear") else PATIENCE[what]
