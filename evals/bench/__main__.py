"""`python -m evals.bench`: figures of a house that is running, and of understanding."""

import asyncio
import json
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Column, Table

from evals.bench.figures import summary
from voice import harmless

app = typer.Typer(help=__doc__, add_completion=False)


@app.callback()
def bench() -> None:
    """Figures of a house that is running, and of understanding."""


@app.command()
def voice(
    url: Annotated[str, typer.Option(help="The house's page.")] = "http://127.0.0.1:8000",
    turns: Annotated[int, typer.Option(min=1, help="At least so many of each are measured.")] = 60,
    variant: Annotated[
        list[str] | None, typer.Option(help="Only this one; may be given again.")
    ] = None,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every figure here.")
    ] = None,
    picture: Annotated[
        Path | None, typer.Option(metavar="F.svg", help="Draw here where the time goes.")
    ] = None,
) -> None:
    """Call the running house and its variants, and measure what a caller waits for."""
    from checkpoint.settings import StoreSettings
    from evals.bench.house import NoHouseError
    from evals.bench.variants import PEER, VARIANTS
    from evals.bench.voice import HOUSE, measure
    from evals.bench.waterfall import draw, stages

    names = variant or [HOUSE, *VARIANTS]
    if unknown := set(names) - {HOUSE, *VARIANTS}:
        raise typer.BadParameter(f"{unknown.pop()}: allowed are {HOUSE}, {', '.join(VARIANTS)}")
    harmless.demote()
    data_dir = StoreSettings().appointments_data_dir
    with Console(stderr=True).status("loading the caller's voice") as status:
        try:
            figures = asyncio.run(measure(url, data_dir, names, turns, status.update))
        except NoHouseError as error:
            raise typer.BadParameter(str(error)) from None
    peer = median(figures[PEER].voice_to_voice) if PEER in figures else None
    columns = ("n", "p50", "p95", "max", "of defaults", "first word", "cut off", "for", "lost")
    table = Table(Column(no_wrap=True), *columns, "CPU s")
    for name, measured in figures.items():
        of = summary(measured.voice_to_voice)
        table.add_row(
            name,
            str(len(measured.voice_to_voice)),
            *(f"{value:.0f}" for value in (of.p50, of.p95, of.highest)),
            f"{of.p50 / peer:.2f}" if peer else "",
            f"{median(measured.click):.0f}",
            f"{measured.cut_off} of {measured.paused}",
            f"{max(measured.spoken_into):.0f}" if measured.spoken_into else "",
            f"{measured.lost} of {measured.paused}",
            f"{median(measured.cpu):.1f}" if measured.cpu else "",
        )
    Console().print(table)
    for name, measured in figures.items():
        if name in VARIANTS:
            split = ", ".join(f"{stage} {ms:.0f}" for stage, ms in stages(measured))
            Console().print(f"{name} ({VARIANTS[name].told}): {split}")
    if json_file is not None:
        json_file.write_text(json.dumps({n: asdict(m) for n, m in figures.items()}, indent=2))
    if picture is not None:
        picture.write_text(draw(figures, "From the caller's last word to the agent's first"))


@app.command()
def recording(
    out: Annotated[Path, typer.Option(help="The sound: caller left, agent right.")],
    picture: Annotated[Path | None, typer.Option(help="Draw it here, as SVG.")] = None,
    url: Annotated[str, typer.Option(help="The house's page.")] = "http://127.0.0.1:8000",
) -> None:
    """Make one call, keep it as sound, and measure silences, cuts and levels. It books."""
    from evals.bench.recording import measure, record, write
    from evals.bench.waveform import draw

    harmless.demote()
    with Console(stderr=True).status("calling"):
        caller, agent = asyncio.run(record(url))
    write(out, caller, agent)
    of = measure(caller, agent)
    table = Table("", "spoke", "longest pause within", "level", "peak")
    for name, side in (("caller", of.caller), ("agent", of.agent)):
        spoke = sum(end - start for start, end in side.spoken)
        levels = (f"{side.level:.1f} dBFS", f"{side.peak:.1f} dBFS")
        table.add_row(name, f"{spoke:.1f} s", f"{side.pause * 1000:.0f} ms", *levels)
    Console().print(table)
    waited = ", ".join(f"{seconds * 1000:.0f}" for seconds in of.waited)
    Console().print(f"waited for an answer: {waited} ms; both at once: {of.together:.2f} s")
    if picture is not None:
        picture.write_text(draw(caller, agent, of, "A call: what was said, and how long it took"))


@app.command()
def pauses(
    rounds: Annotated[int, typer.Option(min=1, help="Each call so often, with other pauses.")] = 3,
    silence: Annotated[
        list[float] | None,
        typer.Option(min=0.05, help="Compare: seconds that end any turn; may be given again."),
    ] = None,
    picture: Annotated[
        Path | None, typer.Option(help="Draw latency against cut-offs here, as SVG.")
    ] = None,
) -> None:
    """Speak answers with a pause inside, and count what is lost, wrong or cut off."""
    from evals.bench.pauses import measure
    from evals.bench.tradeoff import Ending, draw

    harmless.demote()
    endings: list[Ending] = []
    with Console(stderr=True).status("loading the voice") as status:
        for seconds in (None, *(silence or ())):
            answers = asyncio.run(measure(rounds, seconds, status.update))
            endings.append(Ending(f"{seconds} s" if seconds else "ours", answers))
    counted = ("n", "right", "less", "wrong", "lost", "too early")
    table = Table("rule", Column("paused after", no_wrap=True), *counted, "waited, ms")
    for ending in endings:
        for kind, first in sorted({(said.kind, said.first) for said in ending.said}, reverse=True):
            of = [said for said in ending.said if (said.kind, said.first) == (kind, first)]
            kept = Counter(said.kept for said in of)
            lost, early = sum(said.lost for said in of), sum(said.early for said in of)
            waited = f"{median(said.waited for said in of) * 1000:.0f}"
            figures = (len(of), kept["right"], kept["less"], kept["wrong"], lost, early)
            what = f"{kind}, {'first' if first else 'later'}"
            table.add_row(ending.name, what, *map(str, figures), waited)
    Console().print(table)
    for said in endings[0].said:
        if said.kept != "right" or said.lost or (said.early and said.kind == "beginning"):
            line = f"{said.kept}, {said.pause:.2f} s: {said.words}: heard {said.heard!r}"
            Console().print(line, markup=False, soft_wrap=True)
    if picture is not None:
        picture.write_text(draw(endings))


@app.command()
def turn(
    turns: Annotated[int, typer.Option(min=20, help="Of one call.")] = 200,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every figure here.")
    ] = None,
) -> None:
    """Take the turns of one long call on Postgres, in three ways, in milliseconds."""
    from checkpoint.database import ensure_database
    from checkpoint.settings import StoreSettings
    from evals.bench.turn import ends, measure

    async def run() -> dict[str, list[float]]:
        store = StoreSettings()
        url = store.database_url or await ensure_database(store)
        return await measure(url, turns, status.update)

    with Console(stderr=True).status("starting Postgres") as status:
        took = asyncio.run(run())
    table = Table("", "n", "p50", "p95", "max", "first ten", "last ten", "last / first")
    for name, values in took.items():
        of, (first, last) = summary(values), map(median, ends(values))
        told = (of.p50, of.p95, of.highest, first, last)
        figures = [f"{value:.1f}" for value in told]
        table.add_row(name, str(len(values)), *figures, f"{last / first:.2f}")
    Console().print(table)
    if json_file is not None:
        json_file.write_text(json.dumps(took, indent=2))


@app.command()
def barge(
    url: Annotated[str, typer.Option(help="The house's page.")] = "http://127.0.0.1:8000",
    barges: Annotated[int, typer.Option(min=1, help="So often the caller breaks in.")] = 40,
    sounds: Annotated[int, typer.Option(min=1, help="So many sounds that stop nobody.")] = 100,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every figure here.")
    ] = None,
) -> None:
    """Speak into the agent's words: how soon it is silent, and what must not stop it."""
    from evals.bench.barge import measure

    harmless.demote()
    tell = Console(stderr=True)
    with tell.status("loading the caller's voice") as status:
        found = asyncio.run(measure(url, barges, sounds, status.update))
    table = Table("milliseconds", "n", "p50", "p95", "max", "stopped")
    rows = {"agent silent after a barge-in": found.silent} | {
        f"agent quiet around {kind}": values for kind, values in found.quiet.items()
    }
    for name, values in rows.items():
        of, kind = summary(values), name.rpartition(" ")[2]
        stopped = f"{len(found.stopped.get(kind, []))} of {found.sounds.get(kind, 0)}"
        table.add_row(
            name,
            str(len(values)),
            *(f"{value:.0f}" for value in (of.p50, of.p95, of.highest)),
            stopped if kind in found.sounds else "",
        )
    Console().print(table)
    for kind, names in found.stopped.items():
        Console().print(f"stopped by {kind}: {', '.join(names)}", markup=False)
    if json_file is not None:
        json_file.write_text(json.dumps(asdict(found), indent=2))


@app.command()
def understand(
    data: Annotated[Path, typer.Option(help="The folder of rows.")] = Path("../shared/data"),
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every figure here.")
    ] = None,
    picture: Annotated[
        Path | None, typer.Option(metavar="F.svg", help="Draw here how reliable confidence is.")
    ] = None,
) -> None:
    """Hold understanding against its targets, on rows that nobody here wrote."""
    from booking.policy_file import load_policy
    from booking.settings import BookingSettings
    from evals.bench.reliability import draw
    from evals.bench.understand import measure

    if not data.is_dir():
        raise typer.BadParameter(f"{data} is not there: name the folder of rows with --data")
    policy = load_policy(BookingSettings().appointments_policy)
    with Console(stderr=True).status("reading the rows, calling the callers"):
        measured = measure(data, policy)
    table = Table("rows", "figure", "n", "value", "target", "")
    for line in measured.figures:
        value = "none" if line.value is None else line.told(line.value)
        bound = f"{'≤' if line.at_most else '≥'} {line.told(line.target)}"
        mark = {True: "✓", False: "✗", None: ""}[line.holds]
        table.add_row(line.rows, line.figure, str(line.n), value, bound, mark)
    Console().print(table)
    if json_file is not None:
        json_file.write_text(json.dumps(measured.as_json(), indent=2))
    if picture is not None:
        picture.write_text(draw(measured.reliability, "Confidence of understanding"))


@app.command()
def confusion(
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Write every utterance here.")
    ] = None,
) -> None:
    """Speak words that sound alike, and count what is misheard, misread and wrongly booked."""
    from evals.bench.confusion import measure

    harmless.demote()
    with Console(stderr=True).status("loading the voices") as status:
        found = asyncio.run(measure(status.update))
    table = Table("voice", "noise", "said", "read", "asked", "wrong", "calls", "booked", "wrong")
    for voice, noise in dict.fromkeys((one.voice, one.noise) for one in found):
        of = [one for one in found if (one.voice, one.noise) == (voice, noise)]
        reads = [sum(one.read == read for one in of) for read in ("right", "asked", "wrong")]
        calls = [one for one in of if one.typed]
        right = sum(one.booked is True for one in calls)
        wrong = sum(one.booked is False for one in of)
        figures = map(str, (len(of), *reads, len(calls), right, wrong))
        table.add_row(voice, "15 dB" if noise else "none", *figures)
    Console().print(table)
    if json_file is not None:
        json_file.write_text(json.dumps([asdict(one) for one in found], indent=2))
    if any(one.booked is False for one in found):
        raise typer.Exit(1)


if __name__ == "__main__":
    app()
