"""What many measurements come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median


@dataclass(frozen=True)
class Summary:
    """The middle, what 95 of 100 stay within, and the worst."""

    p50: float
    p95: float
    highest: float


def summary(values: Sequence[float]) -> Summary:
    """Of at least one value. The 95th percentile is one of the values, by nearest rank."""
    ranked = sorted(values)
    return Summary(median(ranked), ranked[ceil(0.95 * len(ranked)) - 1], ranked[-1])
