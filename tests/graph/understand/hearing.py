"""One office, one Monday morning, and what it hears."""

from datetime import datetime

from graph.heard import Heard, Phase, Slots
from graph.policy import Policy, parse_policy
from graph.understand import understand

NOW = datetime.fromisoformat("2026-11-23T09:00:00")
"""A Monday; the Tuesday of the week after is 1 December."""

POLICY = parse_policy(
    """
    business = "Harbour Dental"
    service = "check-up"
    timezone = "America/New_York"
    [hours]
    mon = ["09:00-12:00", "13:00-17:00"]
    tue = ["09:00-17:00"]
    wed = ["09:00-17:00"]
    thu = ["09:00-17:00"]
    fri = ["09:00-15:00"]
    """
)

TABLE = Slots(date="2026-12-01", time="15:30")
"""What is on the table where a phrase needs something to refer to."""


def hear(
    text: str,
    expecting: Phase | None = None,
    *,
    now: datetime = NOW,
    about: Slots | None = None,
    locale: str = "en",
    policy: Policy = POLICY,
) -> Heard:
    """What the office hears."""
    return understand(text, expecting=expecting, now=now, locale=locale, policy=policy, about=about)
