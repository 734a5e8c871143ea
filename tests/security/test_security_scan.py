import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parents[2] / "security" / "scripts" / "security_scan.py"
CLEAN_NPM = {"auditReportVersion": 2, "vulnerabilities": {}}
CLEAN_PIP = {"dependencies": [{"name": "requests", "version": "2.0", "vulns": []}]}


class Checkout:
    """A small repository with stand-ins for the tools that ask the network."""

    def __init__(self, folder: Path) -> None:
        self.root = folder / "checkout"
        self.tools = folder / "tools"
        (self.tools / "pip_audit").mkdir(parents=True)
        (self.tools / "pip_audit" / "__init__.py").touch()
        (self.root / "ui").mkdir(parents=True)
        (self.root / "ui" / "package-lock.json").write_text("{}")
        (self.root / "app").mkdir()
        (self.root / "app" / "app.py").write_text("print('hello')\n")
        subprocess.run(["git", "init", "--quiet", self.root], check=True)
        self.tool("uv", "requests==2.0")
        self.npm(CLEAN_NPM)
        self.pip(CLEAN_PIP)

    def tool(self, name: str, prints: str, status: int = 0) -> None:
        path = self.tools / name
        path.write_text(f"#!/bin/sh\ncat <<'END'\n{prints}\nEND\nexit {status}\n")
        path.chmod(0o755)

    def npm(self, report: Any, status: int = 0) -> None:
        self.tool("npm", json.dumps(report), status)

    def pip(self, report: Any) -> None:
        code = f"import sys\nsys.stdout.write({json.dumps(report)!r})\n"
        (self.tools / "pip_audit" / "__main__.py").write_text(code)

    def pip_fails(self, message: str) -> None:
        code = f"import sys\nsys.exit({message!r})\n"
        (self.tools / "pip_audit" / "__main__.py").write_text(code)

    def scan(self) -> tuple[int, dict[str, Any]]:
        environment = os.environ | {
            "PATH": f"{self.tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(self.tools),
        }
        environment.pop("UV", None)
        done = subprocess.run(
            [sys.executable, SCRIPT, "--json", "--root", self.root],
            env=environment,
            capture_output=True,
            text=True,
        )
        results = json.loads(done.stdout)["results"]
        return done.returncode, {each["tool"]: each for each in results}


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)


def test_a_clean_checkout_passes(checkout: Checkout) -> None:
    status, results = checkout.scan()
    assert {tool: each["status"] for tool, each in results.items()} == {
        "pip-audit": "passed",
        "npm audit": "passed",
        "bandit": "passed",
        "secrets": "passed",
    }
    assert status == 0


def test_known_vulnerabilities_are_findings(checkout: Checkout) -> None:
    flaw = {"id": "PYSEC-1", "fix_versions": []}
    checkout.pip({"dependencies": [{"name": "requests", "version": "2.0", "vulns": [flaw]}]})
    checkout.npm(
        {"vulnerabilities": {"ms": {"severity": "high", "range": "<2.0.1"}}},
        status=1,
    )
    status, results = checkout.scan()
    assert status == 1
    assert results["pip-audit"]["findings"] == ["requests 2.0: PYSEC-1"]
    assert results["npm audit"]["findings"] == ["ms: high, <2.0.1"]


def test_a_look_up_that_failed_is_not_called_passed(checkout: Checkout) -> None:
    checkout.pip_fails("Dependency not found on PyPI")
    checkout.npm({"message": "405 Method Not Allowed"}, status=1)
    status, results = checkout.scan()
    assert status == 0
    for tool, reason in (("pip-audit", "not found"), ("npm audit", "405")):
        assert results[tool]["status"] == "not checked"
        assert reason in results[tool]["detail"]


def test_a_tool_that_cannot_run_is_not_called_passed(checkout: Checkout) -> None:
    checkout.tool("uv", "", status=2)
    (checkout.root / "ui" / "package-lock.json").unlink()
    _, results = checkout.scan()
    assert results["pip-audit"]["status"] == "not checked"
    assert results["npm audit"]["status"] == "not checked"


def test_insecure_code_is_a_finding(checkout: Checkout) -> None:
    (checkout.root / "app" / "run.py").write_text(
        "import subprocess\nsubprocess.run(input(), shell=True)\n"
    )
    status, results = checkout.scan()
    assert status == 1
    assert results["bandit"]["findings"][0].startswith("app/run.py:2: B602")


@pytest.mark.parametrize(
    "line",
    [
        "-----BEGIN RSA " + "PRIVATE KEY-----",
        "OPENAI_API_KEY=" + "sk-" + "a1B2" * 8,
        "AKIA" + "ABCDEFGHIJKLMNOP",
        "LIVEKIT_API_SECRET=" + "a1B2" * 10,
        'api_secret: "' + "a1B2" * 10 + '"',
        "DATABASE_URL=postgresql://me:" + "correct-horse" + "@db.example/calls",
    ],
)
def test_a_secret_is_a_finding_that_does_not_repeat_it(checkout: Checkout, line: str) -> None:
    (checkout.root / "notes.txt").write_text(f"first\n{line}\n")
    status, results = checkout.scan()
    assert status == 1
    assert results["secrets"]["findings"][0].startswith("notes.txt:2: ")
    assert line not in json.dumps(results)


def test_what_is_ignored_or_allowed_is_no_finding(checkout: Checkout) -> None:
    secret = "LIVEKIT_API_SECRET=" + "a1B2" * 10
    (checkout.root / ".gitignore").write_text(".env\n")
    (checkout.root / ".env").write_text(secret)
    (checkout.root / "example.txt").write_text(
        f"{secret}  # pragma: allowlist secret\nLIVEKIT_API_SECRET=\n"
        "postgresql://user:password@localhost/db\n"
    )
    _, results = checkout.scan()
    assert results["secrets"]["status"] == "passed"
