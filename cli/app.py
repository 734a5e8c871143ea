"""The command line: one line per command, and how every error is told."""

import sys

import typer

from cli.call import call
from cli.chat import chat
from cli.doctor import doctor
from cli.errors import as_command_error
from cli.evals import evals
from cli.migrate import migrate
from cli.prove import prove
from cli.replay import replay
from cli.understand import understand
from cli.up import up

app = typer.Typer(
    name="appointments",
    help="A voice agent that books appointments.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
)
app.command()(up)
app.command()(chat)
app.command()(call)
app.command()(understand)
app.command()(evals)
app.command()(prove)
app.command()(doctor)
app.command()(migrate)
app.add_typer(replay)


def run() -> None:
    """Run the command that was asked for, and tell what went wrong in words."""
    try:
        app()
    except Exception as error:
        if (told := as_command_error(error)) is None:
            raise
        typer.secho(f"error: {told}", fg="red", err=True)
        if told.hint:
            typer.secho(f"hint: {told.hint}", err=True)
        sys.exit(told.exit_code)
