"""Where the time of an answer goes: one bar for each variant, from the last word to the first."""

from collections.abc import Mapping
from html import escape
from statistics import median

from evals.bench.paper import paper
from evals.bench.variants import DECODE
from evals.bench.voice import Measured

SILENCE = "silence"
"""What the end of a turn takes beside the decoding: it is waited for, and decoded meanwhile."""

STAGES = (
    ("silence", SILENCE, "#8fa8cc"),
    ("decode", DECODE, "#5b7db1"),
    ("graph", "llm_node_ttft", "#c0793a"),
    ("speech", "tts_node_ttfb", "#6a9a58"),
)
"""What each is called, the name it is measured by, its colour; the session's own share comes
after."""

SESSION, TRANSPORT = "#a583b6", "#9aa0a6"

WIDTH, ROW, LEFT, RIGHT, TOP = 760, 46, 120, 90, 50


def stages(measured: Measured) -> list[tuple[str, float]]:
    """Medians in milliseconds, one after the other; they add up to the median of the whole."""
    turns = [
        turn | {SILENCE: max(0.0, turn.get("end_of_turn_delay", 0.0) - turn.get(DECODE, 0.0))}
        for turn in measured.turns
    ]
    parts = [(name, median(turn.get(key, 0.0) for turn in turns)) for name, key, _ in STAGES]
    inside = median(turn["e2e_latency"] for turn in turns)
    known = sum(value for _, value in parts)
    return [
        *parts,
        ("session", max(0.0, inside - known)),
        ("transport", max(0.0, median(measured.voice_to_voice) - max(inside, known))),
    ]


def draw(figures: Mapping[str, Measured], title: str) -> str:
    """The picture as SVG, on paper of its own."""
    split = {name: stages(measured) for name, measured in figures.items() if measured.turns}
    longest = max(sum(value for _, value in parts) for parts in split.values())
    scale = (WIDTH - LEFT - RIGHT) / longest
    colours = [colour for *_, colour in STAGES] + [SESSION, TRANSPORT]
    height = TOP + ROW * len(split) + 50
    parts = paper(WIDTH, height, title, LEFT)
    for row, (name, of) in enumerate(split.items()):
        x, y = float(LEFT), TOP + row * ROW
        parts.append(f'<text x="{LEFT - 10}" y="{y + 21}" text-anchor="end">{escape(name)}</text>')
        for (stage, value), colour in zip(of, colours, strict=True):
            wide = value * scale
            parts.append(
                f'<rect x="{x:.1f}" y="{y}" width="{wide:.1f}" height="30" fill="{colour}">'
                f"<title>{stage}: {value:.0f} ms</title></rect>"
            )
            if wide > 34:
                parts.append(
                    f'<text x="{x + wide / 2:.1f}" y="{y + 20}" text-anchor="middle" fill="#fff" '
                    f'font-size="12">{value:.0f}</text>'
                )
            x += wide
        whole = sum(value for _, value in of)
        parts.append(f'<text x="{x + 8:.1f}" y="{y + 21}">{whole:.0f} ms</text>')
    x, y = float(LEFT), height - 28
    for (stage, _), colour in zip(next(iter(split.values())), colours, strict=True):
        parts += [
            f'<rect x="{x}" y="{y}" width="12" height="12" fill="{colour}"/>',
            f'<text x="{x + 18}" y="{y + 11}">{stage}</text>',
        ]
        x += 40 + 8 * len(stage)
    return "\n".join([*parts, "</svg>"])
