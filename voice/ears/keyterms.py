"""What a vendor's ears are told to listen for."""

from graph.heard import Phase
from graph.phrases.words import Words


def keyterms(words: Words, phase: Phase | None) -> list[str]:
    """The words of an answer in a language to what a state asks, or to whatever may be asked."""
    days, clock = [*words.weekdays, *words.months], list(words.clock)
    match phase:
        case "collect_date":
            return days
        case "collect_time":
            return [*clock, *words.weekdays]
    return [*days, *clock]
