"""`appointments doctor` says what is there, what is missing and what to do."""

from pathlib import Path
from subprocess import CompletedProcess

from cli.run_file import claim
from tests.cli.command import appointments
from tests.voice.key_server import vendor


def doctor(data_dir: Path, **env: str) -> "CompletedProcess[str]":
    return appointments("doctor", env={"APPOINTMENTS_DATA_DIR": str(data_dir), **env})


def line(output: str, part: str) -> str:
    return next(line for line in output.splitlines() if f" {part} " in line)


def test_a_machine_without_any_key_lacks_nothing(tmp_path: Path) -> None:
    done = doctor(tmp_path)
    assert done.returncode == 0, done.stdout
    assert "Harbour Dental" in line(done.stdout, "Policy")
    assert "embedded" in line(done.stdout, "Postgres")
    assert "DEEPGRAM_API_KEY is not set" in line(done.stdout, "Hearing")
    assert "off" in line(done.stdout, "Model")
    assert "is not running" in line(done.stdout, "Up")


def test_it_starts_nothing(tmp_path: Path) -> None:
    doctor(tmp_path / "data")
    assert not (tmp_path / "data").exists()


NOWHERE = "http://127.0.0.1:1"


def test_a_key_is_told_to_be_set_and_never_shown(tmp_path: Path) -> None:
    """Where there is no network the key is not blamed."""
    done = doctor(
        tmp_path,
        DEEPGRAM_API_KEY="dg-hunter2",
        DEEPGRAM_BASE_URL=NOWHERE,
        OPENAI_API_KEY="sk-hunter2",
        OPENAI_BASE_URL=NOWHERE,
    )
    assert done.returncode == 0, done.stdout
    for part, key in (("Hearing", "DEEPGRAM_API_KEY"), ("Model", "OPENAI_API_KEY")):
        assert f"{key} is set; could not be asked (ConnectError)" in line(done.stdout, part)
    assert "hunter2" not in done.stdout + done.stderr


def test_a_vendor_is_asked_whether_its_key_is_right(tmp_path: Path) -> None:
    keys = {
        part: (f"{vendor}_API_KEY", path, header)
        for part, vendor, path, header in (
            ("Hearing", "DEEPGRAM", "/v1/auth/token", "Authorization"),
            ("Speaking", "CARTESIA", "/voices", "X-API-Key"),
            ("Model", "OPENAI", "/models", "Authorization"),
        )
    }
    for right in (True, False):
        with vendor(200 if right else 401) as server:
            bases = {key.replace("API_KEY", "BASE_URL"): server.url for key, _, _ in keys.values()}
            done = doctor(tmp_path, **bases, **{key: "hunter2" for key, _, _ in keys.values()})
        assert done.returncode == (0 if right else 1)
        for part, (key, path, header) in keys.items():
            told = "is set and accepted" if right else "is refused (HTTP 401)"
            assert f"{key} {told}" in line(done.stdout, part)
            assert (f"correct {key}, or unset it" in done.stdout) != right
            assert "hunter2" in server.asked[path][header]
        assert "hunter2" not in done.stdout + done.stderr


def test_a_vendor_that_cannot_answer_says_nothing_against_the_key(tmp_path: Path) -> None:
    with vendor(500) as server:
        done = doctor(tmp_path, CARTESIA_API_KEY="hunter2", CARTESIA_BASE_URL=server.url)
    assert done.returncode == 0
    assert "could not be asked (HTTP 500)" in line(done.stdout, "Speaking")


def test_what_is_missing_is_told_together_and_fails(tmp_path: Path) -> None:
    done = doctor(
        tmp_path,
        DATABASE_URL="postgres://me:hunter2@127.0.0.1:1/x",
        LIVEKIT_URL="ws://127.0.0.1:1",
        LIVEKIT_API_KEY="key",
        LIVEKIT_API_SECRET="a secret of more than thirty-two characters",
        AGENT_STAGE="1",
    )
    assert done.returncode == 1
    assert "cannot be used" in line(done.stdout, "Postgres")
    assert "cannot be reached" in line(done.stdout, "LiveKit")
    assert "missing" in line(done.stdout, "Model")
    assert "hunter2" not in done.stdout + done.stderr


def test_a_bad_setting_is_one_finding_among_others(tmp_path: Path) -> None:
    done = doctor(tmp_path, VAD="loud")
    assert done.returncode == 1
    assert "VAD='loud'" in line(done.stdout, "Speech")
    assert "Harbour Dental" in line(done.stdout, "Policy")


def test_a_running_up_is_told_with_its_url(tmp_path: Path) -> None:
    with claim(tmp_path) as run_file:
        run_file.write("http://127.0.0.1:8123")
        done = doctor(tmp_path)
    assert "http://127.0.0.1:8123" in line(done.stdout, "Up")
