"""Who may import whom (the table in the README), read from the code itself."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT: dict[str, set[str]] = {
    "graph": set(),
    "booking": {"graph"},
    "checkpoint": {"graph"},
    "voice": {"graph", "booking", "checkpoint"},
    "tokens": {"graph", "booking", "checkpoint"},
    "evals": {"graph", "booking", "checkpoint", "voice", "tokens"},
    "monitoring": set(),
    "cli": {"graph", "booking", "checkpoint", "voice", "tokens", "evals"},
}
LEAVES = {"monitoring"}
FORBIDDEN = {
    "graph": {"livekit", "psycopg", "httpx", "requests"},
    "tokens": {"livekit.agents"},
}


def imports(package: str) -> set[tuple[str, str]]:
    found = set()
    for path in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            found |= {(str(path.relative_to(ROOT)), name) for name in names}
    return found


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_room_imports_only_what_it_may(package: str) -> None:
    allowed = MAY_IMPORT[package] | {package} | LEAVES
    others = set(MAY_IMPORT) - allowed
    assert [i for i in sorted(imports(package)) if i[1].split(".")[0] in others] == []


@pytest.mark.parametrize("package", FORBIDDEN)
def test_a_room_stays_free_of(package: str) -> None:
    taboo = FORBIDDEN[package]
    bad = [i for i in imports(package) if any(f"{i[1]}.".startswith(f"{t}.") for t in taboo)]
    assert bad == []


def test_the_conversation_never_looks_at_the_clock() -> None:
    for path in (ROOT / "graph").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                asked = (node.value.id, node.attr)
                assert asked[0] not in {"datetime", "date", "time"} or asked[1] not in {
                    "now",
                    "today",
                    "utcnow",
                    "time",
                }, f"{path}:{node.lineno} asks the clock"


def test_only_the_bound_on_the_language_model_knows_the_event_loop() -> None:
    users = {path for path, name in imports("graph") if name.split(".")[0] == "asyncio"}
    assert users <= {"graph/assist.py"}


def test_only_the_voice_adapter_knows_the_gpl_voice() -> None:
    users = {
        path for room in MAY_IMPORT for path, name in imports(room) if name.startswith("piper")
    }
    assert users <= {"voice/piper_tts.py"}
