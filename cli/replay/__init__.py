"""`appointments replay`: what is done with calls that were stored."""

import typer

from cli.replay.check import check
from cli.replay.fork import fork
from cli.replay.listing import list_
from cli.replay.scenario import export, shrink
from cli.replay.show import show
from cli.replay.studio import studio

replay = typer.Typer(
    name="replay",
    help="Look at stored calls, run them again, take them up with other words.",
    no_args_is_help=True,
)
replay.command("list")(list_)
replay.command()(show)
replay.command()(fork)
replay.command()(check)
replay.command()(export)
replay.command()(shrink)
replay.command()(studio)
