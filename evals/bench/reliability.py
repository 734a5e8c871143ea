"""The reliability diagram: how sure it was, against how often it was right."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

SIZE, MARGIN = 260, 70

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """What was read with a confidence from `low` up to `high`, and the share of it read right."""

    low: float
    high: float
    n: int
    right: float | None


def in_bins(judged: Iterable[tuple[float, bool]]) -> list[Bin]:
    """Confidences, each with whether it was right, by tenths."""
    known = list(judged)
    bins = []
    for number in range(BINS):
        inside = [right for sure, right in known if min(int(sure * BINS), BINS - 1) == number]
        share = statistics.fmean(inside) if inside else None
        bins.append(Bin(number / BINS, (number + 1) / BINS, len(inside), share))
    return bins


def draw(bins: Sequence[Bin], title: str, share: str = "read right") -> str:
    """The diagram as SVG. A bar on the dashed diagonal is as sure as it should be.

    `share` is what the bars are a share of. On a page it takes the page's colours.
    """
    whole = SIZE + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole}" '
        'role="img" font-family="sans-serif" font-size="14" fill="var(--ink, #222)">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{whole}" height="{whole}" fill="var(--surface, #fff)"/>',
        f'<text x="{whole / 2}" y="28" text-anchor="middle" font-size="16">{escape(title)}</text>',
    ]
    for tenth in range(0, 11, 2):
        tick = tenth / 10
        x, y = _x(tick), _y(tick)
        parts += [
            f'<path d="M{_x(0)} {y}H{_x(1)}" stroke="var(--line, #ddd)"/>',
            f'<text x="{_x(0) - 8}" y="{y + 4}" text-anchor="end">{tick:.0%}</text>',
            f'<text x="{x}" y="{_y(0) + 18}" text-anchor="middle">{tick:.1f}</text>',
        ]
    for bin_ in bins:
        if bin_.right is None:
            continue
        x, width, top = _x(bin_.low) + 2, (bin_.high - bin_.low) * SIZE - 4, _y(bin_.right)
        told = f"{bin_.low:.1f} to {bin_.high:.1f}: {bin_.right:.1%} of {bin_.n} right"
        parts += [
            f'<rect x="{x:.1f}" y="{top:.1f}" width="{width:.1f}" height="{_y(0) - top:.1f}" '
            f'fill="var(--brand, #2a78b5)"><title>{told}</title></rect>',
            f'<text x="{x + width / 2:.1f}" y="{top - 5:.1f}" text-anchor="middle" '
            f'font-size="13">{bin_.n}</text>',
        ]
    middle = MARGIN + SIZE / 2
    parts += [
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="var(--danger, #d1495b)" '
        'stroke-dasharray="6 4"/>',
        f'<text x="{middle}" y="{_y(0) + 40}" text-anchor="middle">confidence</text>',
        f'<text transform="translate(16 {middle}) rotate(-90)" text-anchor="middle">'
        f"{escape(share)} (how many above each bar)</text>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _x(share: float) -> float:
    return MARGIN + share * SIZE


def _y(share: float) -> float:
    return MARGIN + (1 - share) * SIZE
