"""What lies between two stops: the acts in it, and whether it takes anything from a yes."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from graph.heard import Topic
from graph.understand.locale import Locale
from graph.understand.readings import Act, Clock, Day, Excluded, Number, Part, Span, Window
from graph.understand.words import STOPS, Item

YES = frozenset({"affirm", "agree", "praise"})
"""Acts that agree."""

_TITLES = frozenset({"dr", "dra", "mr", "mrs", "ms", "sr", "sra", "st"})
# A title where a name follows, which is no word that is known.
_SPOKEN_TITLES = frozenset({"doctor", "doctora"})
_ADDS_NOTHING = frozenset({"FILLER", "VERY"})
_ANSWERS = YES | {"negate", "thanks", "confirm", "concede", "aside"}
_BESIDE_A_YES = YES | {"thanks", "goodbye", "confirm", "concede", "aside", "question", "request"}
_IN_A_QUESTION = _BESIDE_A_YES | {"hedge", "repeat"}
_OF_THE_BUSINESS: frozenset[Topic] = frozenset({"address", "phone", "price", "duration"})


@dataclass(slots=True)
class Clause:
    """What lies between two stops.

    `kinds` are its acts in order, `first` what it begins with: an act, or "" for anything else.
    `pure` says that acts are all there is, `valued` that a day or a time is in it, `asks` that it
    is a question, `wants` that it asks for something in so many words, `business` that it is about
    the business and not the appointment, `strange` that something in it, before it asks, is not
    known to be harmless, `aside` that only a comma stands before it.
    """

    kinds: list[str] = field(default_factory=list)
    first: str | None = None
    pure: bool = True
    valued: bool = False
    asks: bool = False
    wants: bool = False
    business: bool = False
    strange: bool = False
    aside: bool = False

    def add(self, item: Item, known: Set[int], language: Locale) -> None:
        """Put in its next item; `known` are numbers that name what is on the table."""
        kind: str
        self.business |= not language.business.isdisjoint(item.text.split())
        if isinstance(item.reading, Act):
            kind = item.reading.intent
            self.kinds.append(kind)
            self.asks |= kind == "question"
            self.wants |= kind in ("request", "repeat")
            self.wants |= kind == "question" and not item.reading.topic
            self.strange |= not self.wants and kind not in _IN_A_QUESTION
            self.business |= item.reading.topic in _OF_THE_BUSINESS
        elif not _ADDS_NOTHING.isdisjoint(item.values) or _number(item) in known:
            return
        elif item.reading == Excluded():
            # "I can't do three thirty" leaves the day, and says no to the time.
            kind, self.pure = "negate", False
            self.kinds.append(kind)
        else:
            kind, self.pure = "", False
            number = _number(item)
            # A number nothing was made of may be a time: what is agreed to is not clear.
            # One is more often a pronoun.
            if number not in (None, 1):
                self.kinds.append("hedge")
            valued = isinstance(item.reading, Day | Clock | Part | Span | Window | Excluded)
            self.valued |= valued
            # A letter alone is a slip.
            known_word = item.text in language.plain or len(item.text) == 1
            self.strange |= not (valued or number is not None or known_word or self.wants)
        if self.first is None:
            self.first = kind

    def answers(self) -> bool:
        """Whether it is an answer and nothing else."""
        return self.pure and bool(self.kinds) and _ANSWERS.issuperset(self.kinds)

    def about_business(self) -> bool:
        """Whether it says something of the business and nothing else."""
        return self.business and not (self.pure or self.valued or self.strange or self.kinds)

    def leaves_a_yes(self) -> bool:
        """Whether a yes beside it is still one, without reserve.

        It has to be known to take nothing from it: more of the yes, courtesies, the value itself,
        a question about the business. Words of which nothing is known may be a reason against.
        """
        if self.strange:
            return False
        if self.wants:
            # How it is put is no matter: "tell me if you take cards", "what's the address again?"
            return self.business and _IN_A_QUESTION.issuperset(self.kinds)
        if "hedge" in self.kinds:
            return False
        # "And the address?", "can you book it?"
        return not self.asks or self.business or "confirm" in self.kinds


def clauses_of(items: Sequence[Item], tail: str, known: Set[int], language: Locale) -> list[Clause]:
    """Cut at stops, and where a question follows an answer without one."""
    clauses = [Clause()]
    begun, last = False, ""
    for item in items:
        act = item.reading if isinstance(item.reading, Act) else None
        # "The right address" is no answer and then a question; "right where are you" is.
        asks = act is not None and (
            act.intent in ("question", "request") and (act.topic is None or " " in item.text)
        )
        title = last in _TITLES or (last in _SPOKEN_TITLES and not item.values)
        stops = not title and not STOPS.isdisjoint(item.gap)
        if begun and (stops or (asks and clauses[-1].answers())):
            clauses[-1].asks |= "?" in item.gap
            clauses.append(Clause(aside=item.gap.strip() == ","))
        begun, last = True, item.text
        clauses[-1].add(item, known, language)
    clauses[-1].asks |= "?" in tail
    clauses = [clause for clause in clauses if clause.kinds or not clause.pure] or clauses[:1]
    for before, clause in pairwise(clauses):
        # "I have some questions: what is the address?"
        announced = before.kinds == ["request"] and not before.strange
        before.business |= announced and clause.business
        # "Do you take cards, or cash" is one question; "where are they, and if they take cards"
        # goes on asking.
        if clause.aside and before.asks and {"aside"}.issuperset(clause.kinds):
            clause.asks, clause.business = True, clause.business or before.business
            clause.wants = before.wants
        elif clause.aside and before.wants and clause.business:
            clause.wants = clause.asks = True
        elif clause.aside and clause.asks and clause.answers() and before.about_business():
            # "They do that too, right?" asks about the business, not whether the yes is right.
            before.asks, clause.asks = True, False
            clause.kinds.clear()
    for clause in clauses:
        if "concede" in clause.kinds and not clause.pure:
            # "If you have time earlier" is a condition.
            clause.kinds.append("hedge")
    return clauses


def _number(item: Item) -> int | None:
    return item.reading.value if isinstance(item.reading, Number) else None
