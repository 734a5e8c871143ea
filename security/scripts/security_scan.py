"""Scan the checkout: known vulnerabilities, insecure code, secrets.

    uv run python security/scripts/security_scan.py [--json]

Each tool has passed, has findings, or was not checked and says why: a look-up that could not be
made is never called passed. Exit status is 1 if there are findings, else 0.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

ROOT = Path(__file__).resolve().parents[2]
TIMEOUT_SECONDS = 180
Status = Literal["passed", "findings", "not checked"]


class NotChecked(Exception):
    """A tool could not do its work; the message says why."""


@dataclass(frozen=True)
class Result:
    """What one tool said. `detail` is the reason where it was not checked."""

    tool: str
    status: Status
    findings: tuple[str, ...] = ()
    detail: str = ""


def pip_audit(root: Path) -> list[str]:
    """Known vulnerabilities of every locked Python package."""
    uv = os.environ.get("UV") or _program("uv")
    everything = ("--frozen", "--all-groups", "--no-emit-project", "--no-hashes", "--quiet")
    locked = _run([uv, "export", *everything], root)
    if locked.returncode:
        raise NotChecked(f"uv export: {_last_line(locked.stderr)}")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as requirements:
        requirements.write(locked.stdout)
        requirements.flush()
        options = ("--strict", "--disable-pip", "--no-deps", "--format", "json")
        given = ("--progress-spinner", "off", "--requirement", requirements.name)
        audit = _run([sys.executable, "-m", "pip_audit", *options, *given], root)
    report = _json(audit, has="dependencies")
    return [
        f"{package['name']} {package['version']}: {flaw['id']}"
        for package in report["dependencies"]
        for flaw in package["vulns"]
    ]


def npm_audit(root: Path) -> list[str]:
    """Known vulnerabilities of every locked package of the page."""
    page = root / "ui"
    if not (page / "package-lock.json").is_file():
        raise NotChecked("ui/package-lock.json is missing")
    audit = _run([_program("npm"), "audit", "--json", "--package-lock-only"], page)
    report = _json(audit, has="vulnerabilities")
    return [
        f"{name}: {flaw['severity']}, {flaw['range']}"
        for name, flaw in report["vulnerabilities"].items()
    ]


def bandit(root: Path) -> list[str]:
    """Insecure Python of medium severity or worse, outside the tests."""
    folders = sorted({Path(name).parts[0] for name in _files(root) if name.endswith(".py")})
    folders = [name for name in folders if name not in ("tests", "ui")]
    if not folders:
        raise NotChecked("there is no Python here")
    options = ("--quiet", "--severity-level", "medium", "--format", "json", "--recursive")
    scan = _run([sys.executable, "-m", "bandit", *options, *folders], root)
    report = _json(scan, has="results")
    if report["errors"]:
        raise NotChecked(f"{report['errors'][0]['filename']}: {report['errors'][0]['reason']}")
    return [
        f"{each['filename']}:{each['line_number']}: {each['test_id']} {each['issue_text']}"
        for each in report["results"]
    ]


ALLOWED = "pragma: allowlist secret"
"""A line that says this holds no secret worth the name, such as a test's own."""

SECRETS = {
    "private key": r"-----BEGIN [A-Z ]*PRIVATE KEY-----",
    "JSON web token": r"\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*",
    "OpenAI or Cartesia key": r"\bsk[-_][\w-]{20,}",
    "AWS key": r"\b(AKIA|ASIA)[A-Z0-9]{16}\b",
    "Google key": r"\bAIza[\w-]{35}",
    "GitHub token": r"\b(gh[pousr]_\w{36}|github_pat_\w{22,})",
    "Slack token": r"\bxox[abprs]-[\w-]{10,}",
    "password in a URL": r"\w://[^\s:/@{}<>$]+:(?!pass|\*)[^\s:/@{}<>$]{8,}@",
    "assigned secret": r"(?i)\b[\w-]*(secret|api_?key|token|passw(or)?d)\"?\s*[:=]\s*"
    r"[\"']?[A-Za-z0-9+/_-]{32,}={0,2}[\"']?\s*(#.*)?$",
}


def secrets(root: Path) -> list[str]:
    """Secrets in the files git tracks or would add; history is not read."""
    patterns = [(name, re.compile(pattern)) for name, pattern in SECRETS.items()]
    findings = []
    for name in _files(root):
        path = root / name
        if not path.is_file():
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, 1):
            if ALLOWED in line:
                continue
            findings += [
                f"{name}:{number}: {kind}" for kind, pattern in patterns if pattern.search(line)
            ]
    return findings


def scan(root: Path) -> Iterable[Result]:
    """Run every tool over the checkout at `root`."""
    tools: dict[str, Callable[[Path], list[str]]] = {
        "pip-audit": pip_audit,
        "npm audit": npm_audit,
        "bandit": bandit,
        "secrets": secrets,
    }
    for name, tool in tools.items():
        try:
            findings = tuple(tool(root))
        except NotChecked as reason:
            yield Result(name, "not checked", detail=str(reason))
        else:
            yield Result(name, "findings" if findings else "passed", findings)


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NotChecked(f"{name} is not installed")
    return found


def _run(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603
            command, cwd=folder, capture_output=True, text=True, timeout=TIMEOUT_SECONDS
        )
    except subprocess.TimeoutExpired as error:
        raise NotChecked(f"no answer within {TIMEOUT_SECONDS} s") from error
    except OSError as error:
        raise NotChecked(str(error)) from error


def _json(done: subprocess.CompletedProcess[str], has: str) -> dict[str, Any]:
    """The tool's report. Its exit status does not tell findings from a failed look-up."""
    try:
        report = json.loads(done.stdout)
    except ValueError:
        raise NotChecked(_last_line(done.stderr) or f"exit status {done.returncode}") from None
    if not isinstance(report, dict) or has not in report:
        told = report.get("message") if isinstance(report, dict) else None
        raise NotChecked(str(told or _last_line(done.stderr) or "no report"))
    return report


def _files(root: Path) -> list[str]:
    listed = _run(
        [_program("git"), "ls-files", "-z", "--cached", "--others", "--exclude-standard"], root
    )
    if listed.returncode:
        raise NotChecked(_last_line(listed.stderr))
    return sorted(set(filter(None, listed.stdout.split("\0"))))


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""


def main() -> int:
    """Print the results and return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    arguments = parser.parse_args()
    results = list(scan(arguments.root))
    if arguments.json:
        sys.stdout.write(json.dumps({"results": [asdict(each) for each in results]}, indent=2))
        sys.stdout.write("\n")
    else:
        for each in results:
            reason = f": {each.detail}" if each.detail else ""
            sys.stdout.write(f"{each.tool:<10} {each.status}{reason}\n")
            sys.stdout.writelines(f"    {finding}\n" for finding in each.findings)
    return int(any(each.status == "findings" for each in results))


if __name__ == "__main__":
    sys.exit(main())
