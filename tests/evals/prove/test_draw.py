"""The drawing shows every edge of the compiled graph, by its guard."""

import xml.etree.ElementTree as ElementTree

from evals.coverage import edges
from evals.prove.draw import mermaid, svg
from graph import guards

SVG = "{http://www.w3.org/2000/svg}"


def test_every_edge_is_a_line_of_the_diagram_with_the_guard_that_chooses_it() -> None:
    head, *lines = mermaid().splitlines()
    assert head == "stateDiagram-v2"
    assert len(set(lines)) == len(lines) == len(edges())
    assert "    confirmation --> terminal: after_confirmation" in lines
    assert "    [*] --> greeting: enter" in lines
    assert {line.rpartition(": ")[2] for line in lines} <= set(vars(guards))


def test_every_arrow_bears_its_guard() -> None:
    drawn = ElementTree.fromstring(svg())
    arrows = {
        tuple((title.text or "").split(": ")): group.findtext(f"{SVG}text")
        for group in drawn.iter(f"{SVG}g")
        for title in group.iter(f"{SVG}title")
    }
    between = [(a, b) for a, b in edges() if a != b and not {a, b} & {"__start__", "__end__"}]
    assert len(arrows) == len(between)
    for (way, guard), words in arrows.items():
        assert guard == words == f"after_{way.split(' to ')[0]}"


def test_it_stands_alone() -> None:
    drawn = ElementTree.fromstring(svg())
    style = drawn.findtext(f"{SVG}style") or ""
    assert "prefers-color-scheme: dark" in style
    assert "url(" not in style
    assert "@import" not in style
