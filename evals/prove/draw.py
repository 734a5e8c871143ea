"""The flow as a drawing for people to read: every edge of the compiled graph, by its guard."""

from collections.abc import Iterator
from pathlib import Path

from langgraph.graph import END, START

from evals.coverage import Edge, edges
from evals.report.flow import Labels, css, draw
from graph.graph import build

ALONE = """\
.flow { font-family: ui-sans-serif, system-ui, sans-serif; }
.flow .ground { fill: var(--surface); }
.flow .edge text { font-weight: 500; font-size: 12px; }
"""
"""What a page would otherwise bring, and what words need and numbers do not."""


def write_drawings(folder: Path) -> list[Path]:
    """Write the flow as `flow.mmd` and `flow.svg` into a folder, which is made if it is not there.

    Raises `OSError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    drawings = {folder / "flow.mmd": mermaid(), folder / "flow.svg": svg()}
    for file, text in drawings.items():
        file.write_text(text, encoding="utf-8")
    return list(drawings)


def mermaid() -> str:
    """The flow as a Mermaid state diagram."""
    return "\n".join(["stateDiagram-v2", *_arrows()]) + "\n"


def svg() -> str:
    """The flow as SVG that stands alone, in light and in dark."""
    by = _guards()

    def inside(words: str, edge: Edge) -> str:
        return by[START] if edge[0] == START else words

    return (
        draw(
            Labels(
                "The flow of a call, every transition by the guard that chooses it",
                f"Turns begin where {by[START]} says; a state's guard also ends and repeats.",
                lambda edge: by[edge[0]],
                inside,
            ),
            css() + ALONE,
        )
        + "\n"
    )


def _arrows() -> Iterator[str]:
    by, ends = _guards(), {START: "[*]", END: "[*]"}
    for source, target in edges():
        yield f"    {ends.get(source, source)} --> {ends.get(target, target)}: {by[source]}"


def _guards() -> dict[str, str]:
    """The name of every state's guard, and of what chooses the state a turn begins in."""
    return {source: next(iter(branches)) for source, branches in build().branches.items()}
