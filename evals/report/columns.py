"""A chart of columns: how many of each."""

from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 340, 220
LEFT, RIGHT, TOP, BOTTOM = 12, 12, 26, 48


def draw_columns(columns: Sequence[tuple[str, int]], title: str, below: str) -> str:
    """The chart as SVG, in the page's colours. `below` is what the columns are labelled with."""
    highest = max((count for _, count in columns), default=0) or 1
    step = (WIDTH - LEFT - RIGHT) / max(len(columns), 1)
    floor = HEIGHT - BOTTOM
    told = ", ".join(f"{label}: {count}" for label, count in columns)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'class="columns"><title>{escape(title)}</title><desc>{escape(told)}</desc>',
        f'<path d="M{LEFT} {floor}H{WIDTH - RIGHT}" class="axis"/>',
    ]
    for number, (label, count) in enumerate(columns):
        x, tall = LEFT + number * step, (floor - TOP) * count / highest
        middle = x + step / 2
        parts += [
            f'<rect x="{x + step * 0.12:.1f}" y="{floor - tall:.1f}" width="{step * 0.76:.1f}" '
            f'height="{tall:.1f}" rx="4"/>',
            f'<text x="{middle:.1f}" y="{floor + 18}" text-anchor="middle">{escape(label)}</text>',
        ]
        if count:
            parts.append(
                f'<text x="{middle:.1f}" y="{floor - tall - 6:.1f}" text-anchor="middle" '
                f'class="count">{count}</text>'
            )
    parts.append(
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 8}" text-anchor="middle" class="below">'
        f"{escape(below)}</text></svg>"
    )
    return "\n".join(parts)
