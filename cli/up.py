"""`appointments up`: everything on this machine, with one command."""

import asyncio
import contextlib
import os
import signal
import sys
import time
import webbrowser
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cli.errors import CommandError

if TYPE_CHECKING:
    from cli.supervisor import Supervisor


class Stage(StrEnum):
    """Which agent answers: one prompt without memory, or the whole conversation."""

    ONE = "1"
    TWO = "2"


@dataclass(frozen=True, kw_only=True)
class Options:
    """What was asked for on the command line."""

    port: int
    stage: str | None
    browser: bool
    verbose: bool


def up(
    port: Annotated[
        int, typer.Option(min=1, max=65535, help="Port of the page; the next free one if taken.")
    ] = 8000,
    stage: Annotated[
        Stage | None,
        typer.Option(help="1: one prompt, no memory (needs a model). 2: the whole conversation."),
    ] = None,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Do not open the page.")] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Show the logs of all parts as they are written.")
    ] = False,
) -> None:
    """Start everything on this machine and open the page. Ctrl-C ends it.

    Postgres, the LiveKit server, the page, the API and the agent listen on 127.0.0.1 only. Their
    logs are in the folder logs of APPOINTMENTS_DATA_DIR; `appointments doctor` says where that is.
    """
    if sys.platform == "win32":
        raise CommandError(
            "`appointments up` runs on Linux and macOS", hint="on Windows use it inside WSL"
        )
    asyncio.run(
        _up(
            Options(
                port=port,
                stage=stage.value if stage else None,
                browser=not no_browser,
                verbose=verbose,
            )
        )
    )


async def _up(options: Options) -> None:
    from rich.console import Console

    from cli.house import PARTS, House
    from cli.process import Guardian
    from cli.progress import Progress
    from cli.run_file import claim
    from cli.settings import HouseSettings
    from cli.supervisor import Supervisor

    began = time.monotonic()
    settings = HouseSettings.read()
    console = Console(stderr=True)
    with (
        claim(settings.store.appointments_data_dir) as run_file,
        Guardian() as guardian,
        Progress(PARTS, console) as progress,
    ):
        supervisor = Supervisor(guardian=guardian, progress=progress, verbose=options.verbose)
        house = House(
            settings,
            port=options.port,
            stage=options.stage,
            guardian=guardian,
            progress=progress,
            supervisor=supervisor,
        )
        told_to_stop = _on_signals(supervisor)
        starting = asyncio.create_task(house.start(), name="start")
        stopping = asyncio.create_task(told_to_stop.wait(), name="told to stop")
        try:
            await asyncio.wait({starting, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                url = starting.result()
                progress.finish()
                progress.say(
                    f"\nReady in {time.monotonic() - began:.1f} s. Ctrl-C ends everything."
                )
                progress.say(f"Logs: {house.logs}", style="dim")
                run_file.write(url)
                print(url, flush=True)
                if options.browser:
                    _open(url)
                await stopping
        finally:
            progress.finish()
            progress.say("Ending …", style="dim")
            starting.cancel()
            await asyncio.wait({starting})
            await house.stop()


def _on_signals(supervisor: "Supervisor") -> asyncio.Event:
    """Set at the first Ctrl-C, SIGTERM or hang-up; a second one waits for nobody."""
    told = asyncio.Event()

    def hear() -> None:
        if told.is_set():
            supervisor.kill()
        told.set()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, hear)
    return told


def _open(url: str) -> None:
    # Without a display webbrowser would start a text browser in this very terminal.
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        with contextlib.suppress(webbrowser.Error):
            webbrowser.open(url)
