"""`appointments prove`: verdicts on the terminal and as JSON."""

import json
from pathlib import Path

from tests.cli.command import appointments


def test_prove_tells_every_verdict(tmp_path: Path) -> None:
    file = tmp_path / "proof.json"
    done = appointments("prove", "--json", str(file), env={})
    assert done.returncode == 0, done.stderr
    told = json.loads(file.read_text())
    assert told["holds"]
    assert told["states"] > 100
    assert {"name", "statement", "holds", "counterexample"} <= set(told["properties"][0])
    assert f"{len(told['properties'])} of {len(told['properties'])} properties hold" in done.stdout
