"""The flow drawn: every edge of the compiled graph with a label, what was missed dashed.

The states a call goes through stand below one another; fallback, which all of them reach and which
returns to them, stands beside them all. Whatever else the graph gains is drawn as well.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from itertools import pairwise

from langgraph.graph import END, START

from evals.coverage import Coverage, Edge, edges, states

BESIDE = "fallback"

STEP = 128
NODE_WIDTH, NODE_HEIGHT = 240, 70
LANE = 30
TOP = 24
GAP = 110
"""Between a state and fallback, at least: room for two arrows and their labels."""

LETTER = 7.5
"""Width of a letter of a label, about."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What is written on the drawing.

    `edge` is on an arrow, `inside` in a state, for an edge that is told there in a word. `title`
    and `told` are for who does not see it; `missed` says what is drawn as missed.
    """

    title: str
    told: str
    edge: Callable[[Edge], str]
    inside: Callable[[str, Edge], str]
    missed: Callable[[Edge | str], bool] = lambda _: False


def draw_flow(coverage: Coverage) -> str:
    """The drawing as SVG, in the page's colours, with how often every edge was taken."""

    def missed(part: Edge | str) -> bool:
        if isinstance(part, str):
            return not coverage.reached["states"][part]
        return not coverage.times(part)

    return draw(
        Labels(
            "The flow, with how often each transition was taken",
            f"{coverage.told('transitions')} reached. The same numbers stand in the table below.",
            lambda edge: f"{coverage.times(edge)}",
            lambda words, edge: f"{words} {coverage.times(edge)}",
            missed,
        )
    )


def css() -> str:
    """The drawing's rules and the colours it takes, for light and for dark."""
    return (files(__package__) / "flow.css").read_text(encoding="utf-8")


def draw(labels: Labels, style: str = "") -> str:
    """The drawing as SVG; with `style` it stands alone."""
    rows = [state for state in states() if state != BESIDE]
    lanes = _lanes(rows)
    left = 56 + LANE * len(lanes)
    beside = [labels.edge(edge) for edge in edges() if BESIDE in edge]
    gap = max(GAP, 20 + LETTER * max(map(len, beside), default=0))
    right = left + NODE_WIDTH + gap
    width, height = right + 120, TOP * 2 + STEP * (len(rows) - 1) + NODE_HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height}" role="img" '
        'class="flow" aria-labelledby="flow-title flow-told">',
        f'<title id="flow-title">{escape(labels.title)}</title>',
        f'<desc id="flow-told">{escape(labels.told)}</desc>',
        f"<style>{style}</style>" if style else "",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" '
        'markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">'
        '<path d="M0 0L8 4L0 8z" class="tip"/></marker>'
        '<marker id="tip-missed" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" '
        'markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">'
        '<path d="M0 0L8 4L0 8z" class="tip-missed"/></marker></defs>',
        '<rect class="ground" width="100%" height="100%"/>' if style else "",
    ]
    for lane, edge in enumerate(lanes):
        parts += _arc(edge, rows, lane, len(lanes), left, labels)
    for above, below in pairwise(rows):
        if (above, below) in edges():
            x, y = left + NODE_WIDTH / 2, TOP + rows.index(above) * STEP + NODE_HEIGHT
            down = STEP - NODE_HEIGHT
            way = f"M{x} {y}V{y + down - 2}"
            parts += _arrow((above, below), way, x + 10, y + down / 2 + 4, "start", labels)
    for number, row in enumerate(rows):
        middle = TOP + number * STEP + NODE_HEIGHT / 2
        x = left + NODE_WIDTH
        if (row, BESIDE) in edges():
            parts += _arrow((row, BESIDE), f"M{x} {middle - 14}H{right - 2:g}",
                            x + gap / 2, middle - 20, "middle", labels)  # fmt: skip
        if (BESIDE, row) in edges():
            parts += _arrow((BESIDE, row), f"M{right:g} {middle + 14}H{x + 2}",
                            x + gap / 2, middle + 30, "middle", labels)  # fmt: skip
        parts += _node(row, left, TOP + number * STEP, NODE_WIDTH, NODE_HEIGHT, labels)
    parts += _node(BESIDE, right, TOP, 112, height - 2 * TOP, labels)
    return "\n".join([*filter(None, parts), "</svg>"])


def _lanes(rows: list[str]) -> list[Edge]:
    """The edges that go round the left, the longest outermost."""

    def span(edge: Edge) -> int:
        return rows.index(edge[1]) - rows.index(edge[0])

    inside = [edge for edge in edges() if set(edge) <= set(rows) and span(edge) not in (0, 1)]
    return sorted(inside, key=lambda edge: (-abs(span(edge)), rows.index(edge[0])))


def _arc(
    edge: Edge, rows: list[str], lane: int, lanes: int, left: float, labels: Labels
) -> Iterator[str]:
    source, target = rows.index(edge[0]), rows.index(edge[1])
    x = 36 + lane * LANE
    # Every lane leaves and enters at a height of its own; what leaves does so above what enters.
    leaves = TOP + source * STEP + 10 + lane * (NODE_HEIGHT - 20) / max(lanes - 1, 1)
    enters = TOP + target * STEP + 10 + lane * (NODE_HEIGHT - 20) / max(lanes - 1, 1)
    turn = 10 if enters > leaves else -10
    way = (
        f"M{left} {leaves:.1f}H{x + 10}Q{x} {leaves:.1f} {x} {leaves + turn:.1f}"
        f"V{enters - turn:.1f}Q{x} {enters:.1f} {x + 10} {enters:.1f}H{left - 2}"
    )
    yield from _arrow(edge, way, x, (leaves + enters) / 2, "middle", labels, lane=lane)


def _arrow(
    edge: Edge,
    way: str,
    x: float,
    y: float,
    anchor: str,
    labels: Labels,
    *,
    lane: int | None = None,
) -> Iterator[str]:
    words = labels.edge(edge)
    lost = labels.missed(edge)
    missed, tip = (" missed", "tip-missed") if lost else ("", "tip")
    told = "missed" if lost else words
    turned = ""
    if lane is not None and len(words) * LETTER > 2 * LANE:
        # A word stands along its lane.
        turned, y = f' transform="rotate(-90 {x:g} {y:.1f})"', y + 4
    elif lane is not None:
        # Numbers in a row beside one another would run together.
        y += (lane % 3 - 1) * 22
    yield f'<g class="edge{missed}"><title>{edge[0]} to {edge[1]}: {told}</title>'
    yield f'<path d="{way}" marker-end="url(#{tip})"/>'
    yield f'<text x="{x:g}" y="{y:.1f}" text-anchor="{anchor}"{turned}>{words}</text></g>'


def _node(
    name: str, x: float, y: float, width: float, height: float, labels: Labels
) -> Iterator[str]:
    """A state; turns that begin or end in it and steps back into itself are told inside."""
    middle, centre = x + width / 2, y + height / 2
    missed = " missed" if labels.missed(name) else ""
    yield f'<g class="node{missed}">'
    yield f'<rect x="{x:g}" y="{y}" width="{width}" height="{height}" rx="16"/>'
    within = [
        (words, edge)
        for words, edge in (
            ("begin", (START, name)), ("end", (name, END)), ("again", (name, name))
        )
        if edge in edges()
    ]  # fmt: skip
    up = 4 if within else -5
    at = f'x="{middle:g}" y="{centre - up:g}"'
    yield f'<text {at} text-anchor="middle" class="name">{name}</text>'
    if within:
        spans = [
            f'<tspan class="{"missed" if labels.missed(edge) else ""}">'
            f"{labels.inside(words, edge)}</tspan>"
            for words, edge in within
        ]
        told = " · ".join(spans)
        yield f'<text x="{middle:g}" y="{centre + 18:g}" text-anchor="middle">{told}</text>'
    yield "</g>"
