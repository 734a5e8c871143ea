"""What was done with words, put together from the acts a locale's phrases make."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import takewhile

from graph.heard import Intent, Phase, Slot, Slots, Topic
from graph.understand.clauses import YES, Clause, clauses_of
from graph.understand.locale import Locale
from graph.understand.readings import Act, Scene
from graph.understand.words import Item

# What a caller may do in any state, the graver first.
_ANYTIME: tuple[Intent, ...] = ("human", "restart", "cancel")


def done(scene: Scene, act: Act) -> Act:
    """The act a phrase does."""
    return act


def choose(scene: Scene, nth: int) -> Act:
    """As in "the second one": of the alternatives just offered, -1 is the last."""
    return Act("inform", choice=nth)


def pick(scene: Scene, nth: int) -> Act | None:
    """As in "the second": of alternatives among which that is no day of the month."""
    if nth > len(scene.about.offered) or nth in {day.day for day in scene.offered_days()}:
        return None
    return choose(scene, nth)


def middle(scene: Scene) -> Act | None:
    """As in "the middle one": of three alternatives."""
    return choose(scene, 2) if len(scene.about.offered) == 3 else None


@dataclass(frozen=True, slots=True)
class Done:
    """What an utterance does. `sure` is how plainly, from 0 to 1."""

    intent: Intent
    sure: float
    slot: Slot | None = None
    topic: Topic | None = None
    earliest: bool = False
    choice: int | None = None


def ends_in_assent(items: Sequence[Item]) -> bool:
    """Whether the last words are those of a yes or of thanks, which ends there ("let's")."""
    last = items[-1].reading if items else None
    return isinstance(last, Act) and last.intent in YES | {"thanks"}


def assemble(
    items: Sequence[Item],
    expecting: Phase | None,
    valued: bool,
    agrees: bool,
    tail: str,
    about: Slots,
    language: Locale,
    *,
    breaks_off: bool,
) -> Done:
    """Weigh the acts of an utterance against each other.

    `valued` says that it names a day or a time, `agrees` that these are the ones on the table
    (`about`), `tail` is the punctuation it ends with. What `breaks_off` agrees to nothing yet.
    """
    acts = [item.reading for item in items if isinstance(item.reading, Act)]
    done = {act.intent for act in acts}
    clauses = clauses_of(items, tail, _numbers(about), language)
    if rest := _after_waiting(clauses):
        clauses, done = rest, done - {"wait"}
    said = {kind for clause in clauses if not clause.asks for kind in clause.kinds}
    # What a yes would book is agreed to without reserve, or not at all.
    reserve = expecting == "confirmation" and not all(c.leaves_a_yes() for c in clauses)
    reserve |= breaks_off
    unsure = not {"wait", "not_now"}.isdisjoint(done) or "hedge" in said
    slot = next((act.slot for act in acts if act.slot), None)
    topic = next((act.topic for act in acts if act.topic), None)
    choice = next((act.choice for act in acts if act.choice), None)
    # "As soon as possible, maybe tomorrow" leaves the time to be asked for.
    earliest = "earliest" in done and not (valued and "hedge" in done)

    def result(intent: Intent, sure: float) -> Done:
        return Done(intent, sure, slot, topic, earliest, choice)

    if valued or earliest:
        return result(_with_values(clauses, done, said, unsure or reserve, expecting, agrees), 0.95)
    if "drop" in said:
        return result("cancel", 0.9)
    if "dont_care" in said and "negate" not in said:
        return result("dont_care", 0.9)
    for intent in _ANYTIME:
        if intent in done:
            return result(intent, 0.9)
    # A yes to a read-back may end in a goodbye, and a question may ask for the address again.
    agreed = expecting == "confirmation" and said & {"affirm", "agree"}
    if "goodbye" in said and "change" not in said and not agreed:
        # Who is pleased with what was read to him may think it is booked: he is asked once more.
        pleased = expecting == "confirmation" and "praise" in said and "negate" not in said
        return result("thanks" if pleased else "goodbye", 0.95)
    if "repeat" in done and "negate" not in said and not (topic and _agreed(clauses)):
        return result("repeat", 0.9)
    if "negate" in said:
        return result("negate", 0.95)
    if "wait" in done and not {"not_now", "hedge", "change"} & (done | said):
        return result("question", 0.8) if topic else result("wait", 0.9)
    if slot and "change" in done and not ("change" in said and said & YES):
        return result("inform", 0.9)
    if unsure:
        return result("unknown", 0.3)
    if yes := _yes(clauses, expecting):
        if "change" in said:
            return result("negate" if slot else "unknown", 0.7 if slot else 0.3)
        if not reserve:
            return result(yes, 0.95)
        asks = any(clause.asks for clause in clauses)
        return result("question", 0.8) if asks else result("unknown", 0.3)
    if "help" in done:
        return result("help", 0.9)
    if topic or any(clause.asks for clause in clauses) or {"confirm", "request"} & done:
        return result("question", 0.8)
    if slot or choice:
        return result("inform", 0.9)
    if "thanks" in done:
        return result("thanks", 0.9)
    if "greet" in done:
        return result("greet", 0.9)
    return result("unknown", 0.0)


def _with_values(
    clauses: Sequence[Clause],
    done: Set[str],
    said: Set[str],
    unsure: bool,
    expecting: Phase | None,
    agrees: bool,
) -> Intent:
    if "cancel" in done:
        return "cancel"
    if "drop" in said:
        # "Never mind, make it the 13th" puts one value in the place of another.
        return "cancel" if agrees else "negate"
    if "negate" in said:
        return "negate"
    if agrees and any(clause.asks and clause.valued for clause in clauses):
        return "question"
    if not said & YES:
        return "inform"
    if agrees and not unsure and "change" not in said:
        return "affirm"
    if agrees and "change" not in said:
        # The value is right; what else was said is not clear.
        return "question" if any(clause.asks for clause in clauses) else "inform"
    begins = clauses[0].first in YES
    return "negate" if begins and ("change" in said or expecting == "confirmation") else "inform"


def _yes(clauses: Sequence[Clause], expecting: Phase | None) -> Intent | None:
    """Yes, said plainly, by agreeing in a clause of its own, or by praise and nothing else."""
    if any(c.asks and c.answers() and not {"confirm", "aside"} & {*c.kinds} for c in clauses):
        # "Right?" wants a yes and gives none; "can you book it?" may stand beside one.
        return None
    told = [clause for clause in clauses if not clause.asks]
    kinds = {kind for clause in told for kind in clause.kinds}
    if expecting is None and len(told) < len(clauses):
        # Where nothing was asked, a yes before a question is no answer.
        return None
    confirming = expecting == "confirmation"
    # Where nothing was to be agreed to, thanks are for what has been done.
    thanks = "thanks" in kinds and not confirming
    if _agreed(clauses):
        return "thanks" if thanks and "affirm" not in kinds else "affirm"
    if "praise" not in kinds or not all(clause.answers() for clause in told):
        return None
    if confirming or "confirm" in kinds:
        return "affirm"
    # Outside a confirmation "great" may be about anything.
    if len(told) < len(clauses):
        return None
    return "thanks" if thanks else "affirm"


def _after_waiting(clauses: list[Clause]) -> list[Clause]:
    """As in "let me check... yes, that works": the yes, as the moment asked for is over."""
    waits = [place for place, clause in enumerate(clauses) if "wait" in clause.kinds]
    rest = clauses[waits[-1] + 1 :] if waits else []
    return rest if rest and _agreed(rest) and not any(c.asks for c in rest) else []


def _agreed(clauses: Sequence[Clause]) -> bool:
    """Whether it begins with a yes, or with answers only until one of them agrees."""
    if clauses[0].first == "affirm":
        return True
    told = [clause for clause in clauses if not clause.asks]
    answers = takewhile(Clause.answers, told)
    return any({"affirm", "agree"}.intersection(clause.kinds) for clause in answers)


def _numbers(about: Slots) -> Set[int]:
    """Numbers that name what is on the table."""
    day = {int(about.date[-2:])} if about.date else set()
    hours = {int(about.time[:2]), int(about.time[:2]) % 12} if about.time else set()
    return day | hours
