from pathlib import Path

import pytest

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from graph.policy import PolicyError

SHIPPED = Path(__file__).parent.parent.parent / "appointments.toml"


def test_the_shipped_policy_is_valid() -> None:
    assert load_policy(SHIPPED).business


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="APPOINTMENTS_POLICY"):
        load_policy(tmp_path / "appointments.toml")


def test_a_folder_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(PolicyError, match="APPOINTMENTS_POLICY"):
        load_policy(tmp_path)


def test_a_wrong_value_names_file_and_line(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(SHIPPED.read_text(encoding="utf-8").replace("America/New_York", "Mars/Base"))
    with pytest.raises(PolicyError, match=r"mine\.toml:\d+: timezone"):
        load_policy(file)


def test_text_in_another_encoding_is_told(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_bytes('business = "Zahnärzte"'.encode("latin-1"))
    with pytest.raises(PolicyError, match="UTF-8"):
        load_policy(file)


def test_the_policy_is_in_the_working_folder_unless_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("APPOINTMENTS_POLICY", "")
    assert BookingSettings().appointments_policy == Path("appointments.toml")
    monkeypatch.setenv("APPOINTMENTS_POLICY", "~/mine.toml")
    assert BookingSettings().appointments_policy == Path.home() / "mine.toml"
