"""What opening hours leave open about a time on the clock face, whatever the language."""

from datetime import time

from graph.policy import Policy


def part_needed(at: time, policy: Policy) -> bool:
    """Whether the clock face alone leaves open which half of the day is meant."""
    other = at.replace(hour=(at.hour + 12) % 24)
    openings = [opening for day in policy.hours.values() for opening in day]
    return any(o.opens <= other < o.closes for o in openings) or not any(
        o.opens <= at < o.closes for o in openings
    )
