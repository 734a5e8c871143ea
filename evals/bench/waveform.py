"""The picture of a call: both sides' sound over time, and how long the caller waited."""

import numpy as np

from evals.bench.paper import paper
from evals.bench.recording import Measures
from evals.caller import MIC_RATE, Pcm

WIDTH, LEFT, LANE, TOP = 1200, 80, 90, 50
COLUMNS = WIDTH - LEFT - 20
CALLER, AGENT = "#5b7db1", "#c0793a"


def draw(caller: Pcm, agent: Pcm, measures: Measures, title: str) -> str:
    """The picture as SVG, on paper of its own."""
    seconds = caller.size / MIC_RATE
    scale = COLUMNS / seconds
    height = TOP + 2 * LANE + 70
    parts = paper(WIDTH, height, title, LEFT)
    for lane, (name, sound, colour) in enumerate(
        (("caller", caller, CALLER), ("agent", agent, AGENT))
    ):
        middle = TOP + LANE * lane + LANE / 2
        parts.append(f'<text x="{LEFT - 10}" y="{middle + 5}" text-anchor="end">{name}</text>')
        parts.append(f'<path d="{_envelope(sound, middle)}" fill="{colour}"/>')
    bottom = TOP + 2 * LANE
    ends = [end for _, end in measures.caller.spoken]
    for end, waited in zip(ends, measures.waited, strict=False):
        x, wide = LEFT + end * scale, max(waited * scale, 1)
        parts += [
            f'<rect x="{x:.1f}" y="{TOP}" width="{wide:.1f}" height="{2 * LANE}" '
            'fill="#222" opacity="0.15"/>',
            f'<text x="{x + wide / 2:.1f}" y="{bottom + 18}" text-anchor="middle">'
            f"{waited * 1000:.0f} ms</text>",
        ]
    for second in range(0, int(seconds) + 1, 5):
        x = LEFT + second * scale
        parts.append(f'<text x="{x:.1f}" y="{bottom + 46}" text-anchor="middle">{second} s</text>')
    return "\n".join([*parts, "</svg>"])


def _envelope(sound: Pcm, middle: float) -> str:
    """The loudest sample of each column, above and below."""
    columns = np.array_split(np.abs(sound.astype(np.int32)), COLUMNS)
    high = [column.max(initial=0) / 32768 * LANE / 2 for column in columns]
    above = [f"{LEFT + x} {middle - y:.1f}" for x, y in enumerate(high)]
    below = [f"{LEFT + x} {middle + y:.1f}" for x, y in enumerate(high)]
    return f"M{' L'.join(above + below[::-1])}Z"
