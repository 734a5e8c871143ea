"""Nothing outlives a program that was killed."""

import subprocess
import sys
import textwrap
from pathlib import Path

from tests.cli.children import PARENT, wait_until_gone


def test_children_and_grandchildren_end_with_a_program_that_is_killed(tmp_path: Path) -> None:
    code = f"""
        import asyncio, os
        from pathlib import Path
        from cli.process import Guardian, Process

        async def main():
            with Guardian() as guardian:
                def tell(line):
                    print(process.pid, line, flush=True)
                process = await Process.start(
                    {[sys.executable, "-SIc", PARENT]!r},
                    env=os.environ, log=Path({str(tmp_path / "log")!r}), guardian=guardian,
                    on_line=tell,
                )
                await process.wait()

        asyncio.run(main())
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True
    ) as killed:
        assert killed.stdout is not None
        child, _, grandchild = killed.stdout.readline().split()
        killed.kill()
    wait_until_gone(int(child), int(grandchild))
