"""What was done with words, put together from the acts a locale's phrases make."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.heard import Intent, Phase, Slot, Topic
from graph.understand.readings import Act, Scene
from graph.understand.words import Item

_STOPS = frozenset(".?!;,:…¿¡")
_YES = frozenset({"affirm", "agree", "praise"})
_ANSWERS = _YES | {"negate", "thanks", "greet"}
_POLITE = _YES | {"thanks", "greet"}

# What a caller may do in any state, the graver first.
_ANYTIME: tuple[Intent, ...] = ("human", "restart", "cancel")


def done(scene: Scene, act: Act) -> Act:
    """The act a phrase does."""
    return act


def choose(scene: Scene, nth: int) -> Act:
    """As in "the second one": of the alternatives just offered, -1 is the last."""
    return Act("inform", choice=nth)


@dataclass(frozen=True, slots=True)
class Done:
    """What an utterance does. `sure` is how plainly, from 0 to 1."""

    intent: Intent
    sure: float
    slot: Slot | None = None
    topic: Topic | None = None
    earliest: bool = False
    choice: int | None = None


@dataclass(slots=True)
class _Clause:
    """What lies between two stops: acts in order, whether that is all, whether it asks."""

    kinds: list[str] = field(default_factory=list)
    pure: bool = True
    asks: bool = False

    def add(self, item: Item) -> None:
        if isinstance(item.reading, Act):
            self.kinds.append(item.reading.intent)
            self.asks |= item.reading.intent == "question"
        elif "FILLER" not in item.values:
            self.pure = False

    def answers(self) -> bool:
        return self.pure and bool(self.kinds) and _ANSWERS.issuperset(self.kinds)


def assemble(
    items: Sequence[Item], expecting: Phase | None, valued: bool, agrees: bool, tail: str
) -> Done:
    """Weigh the acts of an utterance against each other.

    `valued` says that it names a day or a time, `agrees` that these are the ones on the table,
    `tail` is the punctuation it ends with.
    """
    acts = [item.reading for item in items if isinstance(item.reading, Act)]
    done = {act.intent for act in acts}
    clauses = _clauses(items, tail)
    said = {kind for clause in clauses if not clause.asks for kind in clause.kinds}
    slot = next((act.slot for act in acts if act.slot), None)
    topic = next((act.topic for act in acts if act.topic), None)
    choice = next((act.choice for act in acts if act.choice), None)
    earliest = "earliest" in done

    def result(intent: Intent, sure: float) -> Done:
        return Done(intent, sure, slot, topic, earliest, choice)

    if valued or earliest:
        return result(_with_values(clauses, said, expecting, agrees), 0.95)
    if "dont_care" in said and "negate" not in said:
        return result("dont_care", 0.9)
    for intent in _ANYTIME:
        if intent in done:
            return result(intent, 0.9)
    confirming = {"affirm", "agree"} if expecting == "confirmation" else {"affirm"}
    if "goodbye" in said and not said & {*confirming, "change"}:
        return result("goodbye", 0.95)
    if "repeat" in done and not said & {*confirming, "negate"}:
        return result("repeat", 0.9)
    if "negate" in said:
        return result("negate", 0.95)
    if "hedge" in said:
        return result("unknown", 0.3)
    if yes := _yes(clauses, expecting):
        if "change" in said:
            return result("negate" if slot else "unknown", 0.7 if slot else 0.3)
        return result(yes, 0.95)
    if "help" in done:
        return result("help", 0.9)
    if topic or any(clause.asks for clause in clauses):
        return result("question", 0.8)
    if slot or choice:
        return result("inform", 0.9)
    if "thanks" in done:
        return result("thanks", 0.9)
    if "greet" in done:
        return result("greet", 0.9)
    return result("unknown", 0.0)


def _with_values(
    clauses: Sequence[_Clause], said: set[str], expecting: Phase | None, agrees: bool
) -> Intent:
    if "cancel" in said and not agrees:
        return "cancel"
    if "negate" in said:
        return "negate"
    if not said & _YES:
        return "inform"
    if agrees and not said & {"change", "hedge"}:
        return "affirm"
    begins = bool(clauses[0].kinds) and clauses[0].kinds[0] in _YES
    return "negate" if begins and ("change" in said or expecting == "confirmation") else "inform"


def _yes(clauses: Sequence[_Clause], expecting: Phase | None) -> Intent | None:
    """Yes, said plainly, by agreeing in a clause of its own, or by praise and nothing else."""
    if clauses[0].kinds[:1] == ["affirm"]:
        return "affirm"
    told = [clause for clause in clauses if not clause.asks]
    for clause in told:
        if clause.answers() and {"affirm", "agree"}.intersection(clause.kinds):
            return "affirm"
        if not clause.answers():
            return None
    kinds = {kind for clause in told for kind in clause.kinds}
    if "praise" not in kinds:
        return None
    if expecting == "confirmation":
        return "affirm"
    # Outside a confirmation "great" may be about anything.
    if len(told) < len(clauses):
        return None
    return "thanks" if "thanks" in kinds else "affirm"


def _clauses(items: Sequence[Item], tail: str) -> list[_Clause]:
    """Cut at stops, and where a question follows an answer without one."""
    clauses = [_Clause()]
    begun = False
    for item in items:
        act = item.reading if isinstance(item.reading, Act) else None
        asks = act is not None and act.intent == "question" and act.topic is None
        if begun and (not _STOPS.isdisjoint(item.gap) or (asks and clauses[-1].answers())):
            if "?" in item.gap and not clauses[-1].answers():
                clauses[-1].asks = True
            clauses.append(_Clause())
        begun = True
        clauses[-1].add(item)
    if "?" in tail and not clauses[-1].answers():
        clauses[-1].asks = True
    return [clause for clause in clauses if clause.kinds or not clause.pure] or clauses[:1]
