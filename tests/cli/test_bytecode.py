"""Compiled modules are kept, and not beside their sources where that is not wanted."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli import bytecode
from tests.cli.command import appointments


def compiled(folder: Path) -> list[str]:
    return [path.name.split(".")[0] for path in folder.rglob("*.pyc")]


def test_what_may_not_be_kept_beside_the_sources_is_kept_in_the_cache(tmp_path: Path) -> None:
    env = {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPYCACHEPREFIX": "",
        "XDG_CACHE_HOME": str(tmp_path),
    }
    assert appointments("--help", env=env).returncode == 0
    assert "app" in compiled(tmp_path / "appointments" / "bytecode")


def test_children_keep_theirs_there_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    bytecode.keep()
    (tmp_path / "said.py").write_text("")
    subprocess.run([sys.executable, "-c", "import said"], cwd=tmp_path, check=True)
    assert "said" in compiled(tmp_path / "appointments" / "bytecode")


def test_a_folder_of_the_users_choice_is_left_to_the_user(tmp_path: Path) -> None:
    env = {
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPYCACHEPREFIX": str(tmp_path / "chosen"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    assert appointments("--help", env=env).returncode == 0
    assert compiled(tmp_path) == []
