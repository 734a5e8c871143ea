from pathlib import Path

import pytest
from pydantic import ValidationError

from checkpoint.settings import StoreSettings


def test_an_empty_value_counts_as_unset(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setenv("APPOINTMENTS_DATA_DIR", "")
    settings = StoreSettings()
    assert settings.database_url is None
    assert settings.appointments_data_dir.name == "appointments"


def test_the_environment_and_env_file_are_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    (tmp_path / ".env").write_text("DATABASE_URL=postgresql://db/a\nOTHER=1\n")
    monkeypatch.setenv("APPOINTMENTS_DATA_DIR", "~/elsewhere")
    settings = StoreSettings()
    assert settings.database_url == "postgresql://db/a"
    assert settings.appointments_data_dir == Path.home() / "elsewhere"


def test_a_database_url_that_is_none_says_what_is_allowed() -> None:
    with pytest.raises(ValidationError, match="postgresql://") as caught:
        StoreSettings(database_url="hunter2 and so on")
    assert "hunter2" not in str(caught.value)


def test_mac_data_lives_in_a_folder_without_spaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    monkeypatch.delenv("APPOINTMENTS_DATA_DIR", raising=False)
    assert " " not in str(StoreSettings().appointments_data_dir.relative_to(Path.home()))
