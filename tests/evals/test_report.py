"""The page, read as a browser without a network would."""

import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from evals.coverage import cover, edges, label
from evals.report.columns import draw_columns
from evals.report.flow import draw_flow
from evals.report.page import write_report
from evals.run import Result, run
from evals.scenario import Scenario
from tests.graph.call import POLICY

SVG = "{http://www.w3.org/2000/svg}"


async def called(name: str, caller: list[Any], **expect: Any) -> Result:
    values = {"id": name, "now": "2026-11-23T09:00:00-05:00", "caller": caller, "expect": expect}
    return await run(Scenario.read(values, POLICY))


async def results() -> list[Result]:
    booked = {"outcome": "booked", "date": "2026-12-01", "time": "15:00"}
    return [
        await called("straight/one", ["next Tuesday at 3 pm", "yes"], **booked),
        await called("silence/two", ["", "<b>bye</b> \ud800"], **booked),
    ]


class Page(HTMLParser):
    """Tags with their attributes, and the text."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


async def test_the_page_tells_what_came_of_the_calls(tmp_path: Path) -> None:
    found = await results()
    page = write_report(
        tmp_path / "a" / "b", found, cover(r.turns for r in found), "Typed.", "A turn"
    )
    read = Page(page)
    assert "1 of 2 scenarios passed" in read.text
    assert "A turn: median" in read.text
    assert re.search(r"silence\s*0 of 1", read.text)
    assert re.search(r"straight\s*1 of 1", read.text)
    assert "calendar: nothing, expected 2026-12-01 15:00" in read.text
    assert "<b>bye</b> ?" in read.text
    assert "(silence)" in read.text
    # A call that passed has no transcript on it.
    assert "Shall I book" not in read.text


async def test_the_page_needs_nothing_beside_itself_and_its_pictures_have_words(
    tmp_path: Path,
) -> None:
    found = await results()
    read = Page(write_report(tmp_path, found, cover(r.turns for r in found), "Typed.", "A turn"))
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in read.tags}
    assert all(
        (value or "").startswith("#")
        for _, attributes in read.tags
        for name, value in attributes.items()
        if name in ("href", "src")
    )
    assert "url(http" not in read.text
    assert "@import" not in read.text
    pictures = [attributes for tag, attributes in read.tags if tag == "svg"]
    assert pictures
    assert all(picture.get("role") == "img" for picture in pictures)
    titles = [tag for tag, _ in read.tags if tag == "title"]
    named = [one for one in pictures if one.get("aria-label")]
    assert len(titles) > len(pictures) - len(named)


async def test_every_transition_is_drawn_with_its_number() -> None:
    found = await results()
    coverage = cover(result.turns for result in found)
    drawn = ElementTree.fromstring(draw_flow(coverage))
    arrows = {
        (title.text or "").split(":")[0]: group
        for group in drawn.iter(f"{SVG}g")
        if "edge" in group.attrib["class"]
        for title in group.iter(f"{SVG}title")
    }
    inside = [(a, b) for a, b in edges() if a != b and not {a, b} & {"__start__", "__end__"}]
    assert set(arrows) == {f"{source} to {target}" for source, target in inside}
    for source, target in inside:
        group = arrows[f"{source} to {target}"]
        times = coverage.reached["transitions"][label((source, target))]
        assert [text.text for text in group.iter(f"{SVG}text")] == [str(times)]
        assert ("missed" in group.attrib["class"]) == (times == 0)


async def test_no_calls_make_a_page_too(tmp_path: Path) -> None:
    read = Page(write_report(tmp_path, [], cover([]), "Typed.", "A turn"))
    assert "0 of 0 scenarios passed" in read.text


def test_a_column_is_as_tall_as_its_count() -> None:
    drawn = ElementTree.fromstring(draw_columns([("1", 2), ("2", 4), ("3", 0)], "title", "below"))
    one, two, three = (float(bar.attrib["height"]) for bar in drawn.iter(f"{SVG}rect"))
    assert two == 2 * one
    assert three == 0
