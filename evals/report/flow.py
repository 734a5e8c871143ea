"""Flow coverage drawn on the graph: every edge with how often it was taken.

The states a call goes through stand below one another; fallback, which all of them reach and which
returns to them, stands beside them all. Whatever else the graph gains is drawn as well.
"""

from collections.abc import Iterator
from html import escape
from itertools import pairwise

from langgraph.graph import END, START

from evals.coverage import Coverage, Edge, edges, states

BESIDE = "fallback"

STEP = 128
NODE_WIDTH, NODE_HEIGHT = 240, 70
LANE = 30
TOP = 24
GAP = 110
"""Between a state and fallback: room for two arrows and their numbers."""


def draw_flow(coverage: Coverage) -> str:
    """The drawing as SVG, in the page's colours. What was missed is dashed and says 0."""
    rows = [state for state in states() if state != BESIDE]
    lanes = _lanes(rows)
    left = 56 + LANE * len(lanes)
    right = left + NODE_WIDTH + GAP
    width, height = right + 120, TOP * 2 + STEP * (len(rows) - 1) + NODE_HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        'class="flow" aria-labelledby="flow-title flow-told">',
        '<title id="flow-title">The flow, with how often each transition was taken</title>',
        f'<desc id="flow-told">{escape(coverage.told("transitions"))} reached. '
        "The same numbers stand in the table below.</desc>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" '
        'markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">'
        '<path d="M0 0L8 4L0 8z" class="tip"/></marker>'
        '<marker id="tip-missed" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" '
        'markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse">'
        '<path d="M0 0L8 4L0 8z" class="tip-missed"/></marker></defs>',
    ]
    for lane, edge in enumerate(lanes):
        parts += _arc(edge, rows, lane, len(lanes), left, coverage)
    for above, below in pairwise(rows):
        if (above, below) in edges():
            x, y = left + NODE_WIDTH / 2, TOP + rows.index(above) * STEP + NODE_HEIGHT
            gap = STEP - NODE_HEIGHT
            way = f"M{x} {y}V{y + gap - 2}"
            parts += _arrow((above, below), way, x + 10, y + gap / 2 + 4, "start", coverage)
    for number, row in enumerate(rows):
        middle = TOP + number * STEP + NODE_HEIGHT / 2
        x = left + NODE_WIDTH
        if (row, BESIDE) in edges():
            parts += _arrow((row, BESIDE), f"M{x} {middle - 14}H{right - 2}",
                            x + GAP / 2, middle - 20, "middle", coverage)  # fmt: skip
        if (BESIDE, row) in edges():
            parts += _arrow((BESIDE, row), f"M{right} {middle + 14}H{x + 2}",
                            x + GAP / 2, middle + 30, "middle", coverage)  # fmt: skip
        parts += _node(row, left, TOP + number * STEP, NODE_WIDTH, NODE_HEIGHT, coverage)
    parts += _node(BESIDE, right, TOP, 112, height - 2 * TOP, coverage)
    return "\n".join([*parts, "</svg>"])


def _lanes(rows: list[str]) -> list[Edge]:
    """The edges that go round the left, the longest outermost."""

    def span(edge: Edge) -> int:
        return rows.index(edge[1]) - rows.index(edge[0])

    inside = [edge for edge in edges() if set(edge) <= set(rows) and span(edge) not in (0, 1)]
    return sorted(inside, key=lambda edge: (-abs(span(edge)), rows.index(edge[0])))


def _arc(
    edge: Edge, rows: list[str], lane: int, lanes: int, left: float, coverage: Coverage
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
    # Numbers in a row beside one another would run together.
    y = (leaves + enters) / 2 + (lane % 3 - 1) * 22
    yield from _arrow(edge, way, x, y, "middle", coverage, boxed=True)


def _arrow(
    edge: Edge,
    way: str,
    x: float,
    y: float,
    anchor: str,
    coverage: Coverage,
    *,
    boxed: bool = False,
) -> Iterator[str]:
    times = coverage.times(edge)
    missed = "" if times else " missed"
    tip = "tip" if times else "tip-missed"
    told = f"{edge[0]} to {edge[1]}: {times} times" if times else f"{edge[0]} to {edge[1]}: missed"
    yield f'<g class="edge{missed}"><title>{told}</title>'
    yield f'<path d="{way}" marker-end="url(#{tip})"/>'
    if boxed:
        wide = 10 + 8 * len(str(times))
        yield f'<rect x="{x - wide / 2}" y="{y - 13:.1f}" width="{wide}" height="18" rx="6"/>'
    yield f'<text x="{x}" y="{y:.1f}" text-anchor="{anchor}">{times}</text></g>'


def _node(
    name: str, x: float, y: float, width: float, height: float, coverage: Coverage
) -> Iterator[str]:
    """A state; turns that begin or end in it and steps back into itself are told inside."""
    middle, centre = x + width / 2, y + height / 2
    missed = "" if coverage.reached["states"][name] else " missed"
    yield f'<g class="node{missed}">'
    yield f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="16"/>'
    within = [
        (words, edge)
        for words, edge in (
            ("begin", (START, name)), ("end", (name, END)), ("again", (name, name))
        )
        if edge in edges()
    ]  # fmt: skip
    up = 4 if within else -5
    yield f'<text x="{middle}" y="{centre - up}" text-anchor="middle" class="name">{name}</text>'
    if within:
        spans = [
            f'<tspan class="{"" if coverage.times(edge) else "missed"}">'
            f"{words} {coverage.times(edge)}</tspan>"
            for words, edge in within
        ]
        told = " · ".join(spans)
        yield f'<text x="{middle}" y="{centre + 18}" text-anchor="middle">{told}</text>'
    yield "</g>"
