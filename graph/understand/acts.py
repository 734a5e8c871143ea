"""What was done with words, put together from the acts a locale's phrases make."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.heard import Intent, Phase, Slot, Topic
from graph.understand.readings import Act, Scene
from graph.understand.words import Item

_STOPS = frozenset(".?!;,:…¿¡—")

# What a caller may do in any state; the first one heard of these goes before the others.
_ANYTIME: tuple[Intent, ...] = ("human", "restart", "cancel", "repeat", "help")


def done(scene: Scene, act: Act) -> Act:
    """The act a phrase does."""
    return act


@dataclass(frozen=True, slots=True)
class Done:
    """What an utterance does. `sure` is how plainly, from 0 to 1."""

    intent: Intent
    sure: float
    slot: Slot | None = None
    topic: Topic | None = None
    earliest: bool = False


def assemble(
    items: Sequence[Item],
    expecting: Phase | None,
    valued: bool,
    agrees: bool,
    tail: str,
) -> Done:
    """Weigh the acts of an utterance against each other.

    `valued` says that it names a day or a time, `agrees` that these are the ones on the table,
    `tail` is the punctuation it ends with.
    """
    acts = [item.reading for item in items if isinstance(item.reading, Act)]
    kinds = [a.intent for a in acts]
    done: set[str] = {a.intent for a in acts}
    slot = next((a.slot for a in acts if a.slot), None)
    topic = next((a.topic for a in acts if a.topic), None)
    earliest = "earliest" in done
    asks = "question" in done or "?" in tail

    def result(intent: Intent, sure: float) -> Done:
        return Done(intent, sure, slot, topic, earliest)

    if valued or earliest:
        return result(_with_values(done, kinds, expecting, agrees), 0.95)
    if "dont_care" in done and "negate" not in done:
        return result("dont_care", 0.9)
    for intent in _ANYTIME:
        if intent in done:
            return result(intent, 0.9)
    if "negate" in done:
        return result("goodbye" if "goodbye" in done else "negate", 0.95)
    if "dont_care" in done:
        return result("dont_care", 0.9)
    if "hedge" in done:
        return result("unknown", 0.3)
    yes = _yes(items, asks)
    if yes and "change" in done:
        return result("negate" if slot else "unknown", 0.7 if slot else 0.3)
    if "goodbye" in done:
        return result("goodbye", 0.9)
    if yes == "agree" and "thanks" in done and expecting != "confirmation":
        return result("thanks", 0.8)
    if yes:
        return result("affirm", 0.95)
    if asks:
        return result("question", 0.8)
    if slot:
        return result("inform", 0.9)
    for intent in ("thanks", "greet"):
        if intent in done:
            return result(intent, 0.9)
    return result("unknown", 0.0)


def _with_values(
    done: set[str], kinds: Sequence[str], expecting: Phase | None, agrees: bool
) -> Intent:
    if "cancel" in done and not agrees:
        return "cancel"
    if "negate" in done:
        return "negate"
    yes = "affirm" in done or "agree" in done
    if yes and agrees and "change" not in done and "hedge" not in done:
        return "affirm"
    if (
        yes
        and kinds[0] in ("affirm", "agree")
        and ("change" in done or expecting == "confirmation")
    ):
        return "negate"
    return "inform"


def _yes(items: Sequence[Item], asks: bool) -> Intent | str | None:
    """A plain yes that begins the utterance, or an agreement with nothing else in its clause."""
    spoken = [item for item in items if "FILLER" not in item.values]
    first = spoken[0].reading if spoken else None
    if isinstance(first, Act) and first.intent == "affirm":
        return "affirm"
    agreed = None
    for clause in _clauses(items):
        kinds = {
            item.reading.intent if isinstance(item.reading, Act) else "other"
            for item in clause
            if "FILLER" not in item.values
        }
        if kinds and kinds <= {"affirm", "agree"}:
            return "affirm" if "affirm" in kinds else "agree"
        if kinds and not kinds <= {"thanks", "greet"}:
            break
    if asks and isinstance(first, Act) and first.intent == "agree" and len(spoken) > 1:
        second = spoken[1].reading
        if isinstance(second, Act) and second.intent == "question":
            return "agree"
    return agreed


def _clauses(items: Sequence[Item]) -> list[list[Item]]:
    clauses: list[list[Item]] = [[]]
    for item in items:
        if clauses[-1] and not _STOPS.isdisjoint(item.gap):
            clauses.append([])
        clauses[-1].append(item)
    return clauses
