"""`appointments prove`: verdicts on the terminal and as JSON."""

import json
from pathlib import Path

from tests.cli.command import appointments

ROOT = Path(__file__).parents[2]
README, UIUX = ROOT / "README.md", ROOT / "uiux"


def test_prove_tells_every_verdict(tmp_path: Path) -> None:
    file = tmp_path / "proof.json"
    done = appointments("prove", "--json", str(file), env={})
    assert done.returncode == 0, done.stderr
    told = json.loads(file.read_text())
    assert told["holds"]
    assert told["states"] > 100
    assert {"name", "statement", "holds", "counterexample"} <= set(told["properties"][0])
    assert f"{len(told['properties'])} of {len(told['properties'])} properties hold" in done.stdout


def test_the_drawing_in_the_readme_is_what_prove_draws(tmp_path: Path) -> None:
    done = appointments("prove", "--draw", str(tmp_path), env={})
    assert done.returncode == 0, done.stderr
    told = "uv run appointments prove --draw uiux"
    assert told in README.read_text(encoding="utf-8")
    for name in ("flow.mmd", "flow.svg"):
        assert (tmp_path / name).read_text() == (UIUX / name).read_text(), f"run `{told}` again"
        assert f"uiux/{name}" in README.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_drawn_into_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = appointments("prove", "--draw", str(tmp_path / "file" / "in"), env={})
    assert done.returncode == 1
    assert "--draw" in done.stderr
