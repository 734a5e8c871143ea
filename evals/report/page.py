"""The page: figures first, then where they come from, then every failure with its transcript."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path
from statistics import median

from evals.bench.figures import summary
from evals.bench.reliability import draw, in_bins
from evals.coverage import KINDS, Coverage
from evals.report.columns import draw_columns
from evals.report.flow import css, draw_flow
from evals.run import Result

NAME = "index.html"

EDGES_MS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
"""Where the columns of latency end, in milliseconds."""


def write_report(
    folder: Path,
    results: Sequence[Result],
    coverage: Coverage,
    how: str,
    took: str,
) -> Path:
    """Write the page into a folder, which is made if it is not there, and return its path.

    `how` says how the calls were made, in a sentence, `took` what their milliseconds are of. Raises
    `OSError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / NAME
    text = "\n".join(_page(results, coverage, how, took))
    # A caller may have said half of a surrogate pair.
    page.write_bytes(text.encode("utf-8", "replace"))
    return page


def phenomenon(result: Result) -> str:
    """What a scenario is about: the folder its id begins with."""
    return result.scenario.id.partition("/")[0]


def _page(results: Sequence[Result], coverage: Coverage, how: str, took: str) -> Iterator[str]:
    rules = css() + (files(__package__) / "page.css").read_text(encoding="utf-8")
    passed = sum(result.passed for result in results)
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{passed} of {len(results)} scenarios passed</title><style>{rules}</style></head>"
    yield f"<body><header><h1>{passed} of {len(results)} scenarios passed</h1>"
    failed = [result for result in results if not result.passed]
    below = f' <a href="#failed">{len(failed)} failed</a>' if failed else ""
    yield f"<p>{escape(how)}{below}</p></header><main>"
    yield from _tiles(results, coverage)
    yield from _phenomena(results)
    yield from _flow(coverage)
    yield '<div class="charts">'
    yield from _turns(results)
    yield from _latency(results, took)
    yield from _reliability(results)
    yield "</div>"
    yield from _failures(failed)
    yield "</main></body></html>"


def _tiles(results: Sequence[Result], coverage: Coverage) -> Iterator[str]:
    booked = _turns_to_book(results)
    took = [ms for result in results for ms in result.milliseconds]
    by_model = sum(result.as_json()["llm_turns"] for result in results)
    wrong = sum(bool(result.booked) and not result.passed for result in results)
    tiles = [
        (f"{wrong}", "booked, but not as expected", wrong > 0),
        (f"{coverage.share('transitions'):.0%}", "of the flow's transitions",
         bool(coverage.missed("transitions"))),
        (f"{median(booked):g}" if booked else "none", "turns to book, median", False),
        (f"{summary(took).p95:.0f} ms" if took else "none", "for a turn, 95th percentile", False),
        (f"{by_model}", "turns used a language model", False),
    ]  # fmt: skip
    yield '<div class="tiles">'
    for value, words, bad in tiles:
        yield f'<div class="tile{" bad" if bad else ""}"><b>{value}</b><span>{words}</span></div>'
    yield "</div>"


def _phenomena(results: Sequence[Result]) -> Iterator[str]:
    there = Counter(map(phenomenon, results))
    passed = Counter(phenomenon(result) for result in results if result.passed)
    yield "<section><h2>By phenomenon</h2><p>How many scenarios of each passed.</p><table>"
    yield (
        "<thead><tr><th scope=col>phenomenon</th><th scope=col>share</th>"
        '<th scope=col class="number">passed</th></tr></thead><tbody>'
    )
    for name, count in sorted(there.items()):
        share = passed[name] / count
        bad = "" if passed[name] == count else " bad"
        yield (
            f'<tr><th scope=row>{escape(name)}</th><td class="bar">'
            f'<svg viewBox="0 0 100 14" preserveAspectRatio="none" role="img" '
            f'aria-label="{share:.0%}"><rect class="all" width="100" height="14"/>'
            f'<rect class="passed" width="{share * 100:.1f}" height="14"/></svg></td>'
            f'<td class="number{bad}">{passed[name]} of {count}</td></tr>'
        )
    yield "</tbody></table></section>"


def _flow(coverage: Coverage) -> Iterator[str]:
    yield "<section><h2>The flow</h2>"
    yield "<p>How often these calls took each transition of the compiled graph.</p>"
    yield '<ul class="coverage">'
    for kind in KINDS:
        bad = ' class="bad"' if coverage.missed(kind) else ""
        yield f"<li{bad}>{escape(coverage.told(kind))}</li>"
    yield "</ul>"
    # What scrolls has to be reached by the keyboard.
    yield '<div class="scroll" tabindex="0" role="group" aria-label="Drawing of the flow">'
    yield f"{draw_flow(coverage)}</div>"
    for kind in KINDS:
        rows = "".join(_row(name, count) for name, count in coverage.reached[kind].items())
        yield f"<details><summary>{kind}</summary><table><tbody>{rows}</tbody></table></details>"
    yield "</section>"


def _row(name: str, count: int) -> str:
    bad = "" if count else " missed"
    told = count or "missed"
    return f'<tr><th scope=row>{escape(name)}</th><td class="number{bad}">{told}</td></tr>'


def _turns(results: Sequence[Result]) -> Iterator[str]:
    booked = Counter(_turns_to_book(results))
    yield "<section><h2>Turns to book</h2><p>How often the caller spoke until it was booked.</p>"
    longest = max(booked, default=0)
    columns = [(str(number), booked[number]) for number in range(1, longest + 1)]
    yield draw_columns(columns, "Booked calls by turns", "utterances") if columns else _none()
    yield "</section>"


def _latency(results: Sequence[Result], took: str) -> Iterator[str]:
    times = [ms for result in results for ms in result.milliseconds]
    yield "<section><h2>Latency</h2>"
    if not times:
        yield f"{_none()}</section>"
        return
    of = summary(times)
    yield (
        f"<p>{escape(took)}: median {of.p50:.1f} ms, 95th percentile {of.p95:.1f} ms, "
        f"slowest {of.highest:.0f} ms.</p>"
    )
    below = [sum(ms <= edge for ms in times) for edge in EDGES_MS]
    counts = [after - before for before, after in zip((0, *below), below, strict=False)]
    columns = [(f"≤{edge}", count) for edge, count in zip(EDGES_MS, counts, strict=True)]
    if above := len(times) - below[-1]:
        columns.append((f">{EDGES_MS[-1]}", above))
    used = [number for number, (_, count) in enumerate(columns) if count]
    yield draw_columns(columns[used[0] : used[-1] + 1], "Turns by latency", "milliseconds")
    yield "</section>"


def _reliability(results: Sequence[Result]) -> Iterator[str]:
    judged = [
        (heard.confidence, result.passed)
        for result in results
        for turn in result.turns
        if turn.utterance is not None
        and (heard := turn.state.get("heard")) is not None
        and (heard.date or heard.time)
    ]
    yield '<section class="reliability"><h2>Reliability of confidence</h2>'
    yield (
        "<p>Utterances in which a day or a time was read: how sure it was, against the share whose "
        "call came out as expected.</p>"
    )
    bins = in_bins(judged)
    yield draw(bins, "How sure, and how right", "calls as expected") if judged else _none()
    yield "</section>"


def _failures(failed: Sequence[Result]) -> Iterator[str]:
    if not failed:
        return
    yield '<section id="failed"><h2>Failed</h2>'
    yield f"<p>{len(failed)}, each with why and what was said.</p>"
    for result in failed:
        yield f"<details><summary><h3>{escape(result.scenario.id)}</h3> "
        yield f"<span>{escape(result.failures[0])}</span></summary>"
        why = "".join(f"<li>{escape(failure)}</li>" for failure in result.failures)
        yield f'<ul class="why">{why}</ul><ol class="talk">'
        for turn in result.turns:
            if turn.utterance is not None:
                words = escape(turn.utterance) or "(silence)"
                yield f'<li class="caller"><b>caller</b>{words}</li>'
            reason = f", {turn.state['reason']}" if turn.state.get("reason") else ""
            who = f"agent, {turn.state['phase']}{reason}"
            yield f'<li class="agent"><b>{escape(who)}</b>{escape(turn.reply)}</li>'
        yield "</ol></details>"
    yield "</section>"


def _turns_to_book(results: Sequence[Result]) -> list[int]:
    return [result.turns[-1].number for result in results if result.booked]


def _none() -> str:
    return "<p>There are none.</p>"
