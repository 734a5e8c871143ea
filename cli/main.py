"""Entry point of the script `appointments`."""

from cli import bytecode


def main() -> None:
    """Run the command line. Data goes to stdout, everything else to stderr."""
    bytecode.keep()
    # Whatever is imported before that is compiled anew every time.
    from cli import app

    app.run()
