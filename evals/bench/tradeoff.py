"""Latency against cut-offs: whoever waits less cuts off more, unless he knows what to wait for."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from evals.bench.paper import paper
from evals.bench.pauses import Paused

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 380, 80, 130, 50, 60
TITLE = "Callers who pause inside an answer: how long they wait, how often they are cut off"
OURS, FIXED = "#c0793a", "#5b7db1"


@dataclass(frozen=True)
class Ending:
    """A rule that ends turns, ours or a fixed silence, and the answers under it."""

    name: str
    said: Sequence[Paused]

    @property
    def waited(self) -> float:
        """Milliseconds, the median."""
        return median(said.waited for said in self.said) * 1000

    @property
    def cut_off(self) -> float:
        """Share of the answers in which the agent began before all was said."""
        return mean(said.early for said in self.said if said.kind != "one go")


def draw(endings: Sequence[Ending]) -> str:
    """The picture as SVG, on paper of its own: the first rule is ours."""
    longest = max(ending.waited for ending in endings) * 1.1
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM
    parts = [
        *paper(WIDTH, HEIGHT, TITLE, 20),
        f'<path d="M{LEFT} {TOP} V{TOP + high} H{LEFT + wide}" fill="none" stroke="#888"/>',
        f'<text x="{LEFT + wide / 2}" y="{HEIGHT - 14}" text-anchor="middle">'
        "from the last word to the reply, median, ms (no room between)</text>",
    ]
    for share in (0.0, 0.25, 0.5, 0.75, 1.0):
        y = TOP + high * (1 - share)
        parts.append(f'<text x="{LEFT - 8}" y="{y + 5}" text-anchor="end">{share:.0%}</text>')
    for number, ending in enumerate(endings):
        x = LEFT + wide * ending.waited / longest
        y = TOP + high * (1 - ending.cut_off)
        colour = FIXED if number else OURS
        parts += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="6" fill="{colour}"/>',
            f'<text x="{x + 10:.1f}" y="{y + 5:.1f}">{ending.name}, {ending.waited:.0f} ms, '
            f"{ending.cut_off:.0%}</text>",
        ]
    return "\n".join([*parts, "</svg>"])
