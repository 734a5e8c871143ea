import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCKERFILE = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
IGNORED = (ROOT / ".dockerignore").read_text().splitlines()


def copied() -> list[str]:
    """What the image copies out of the checkout; what a stage copies from another is not."""
    copies = [line.split()[1:-1] for line in DOCKERFILE.splitlines() if line.startswith("COPY ")]
    return [name for names in copies if not names[0].startswith("--from") for name in names]


def test_all_that_is_copied_is_there_and_sent() -> None:
    assert len(copied()) > 10
    for name in copied():
        assert (ROOT / name).exists(), name
        assert f"!{name.split('/')[0]}" in IGNORED, name


def test_every_package_is_in_the_image() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    packages = project["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert set(packages) <= set(copied())


def test_nothing_private_is_sent() -> None:
    assert IGNORED[1] == "*"
    assert "**/.env*" in IGNORED
    assert not re.search(r"^(ENV|ARG)\b.*(SECRET|KEY|TOKEN|PASSWORD)", DOCKERFILE, re.MULTILINE)


def test_it_runs_as_a_user_without_rights_and_starts_the_worker() -> None:
    assert re.findall(r"^USER (.*)$", DOCKERFILE, re.MULTILINE) == ["10001"]
    assert "--uid 10001 appuser" in DOCKERFILE
    assert DOCKERFILE.rstrip().endswith('CMD ["python", "-m", "voice.worker"]')
    assert "uv sync --locked --no-default-groups" in DOCKERFILE
