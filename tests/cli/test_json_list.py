"""A list in a file is whole, however the program ends."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from cli.errors import CommandError
from cli.json_list import json_list


def test_what_is_known_stands_in_the_file_at_once_and_is_a_list_after_a_ctrl_c(
    tmp_path: Path,
) -> None:
    file = tmp_path / "out.json"
    with suppress(KeyboardInterrupt), json_list(file) as add:
        add({"id": "first"})
        add({"id": "second"})
        assert '{"id": "second"}' in file.read_text()
        raise KeyboardInterrupt
    assert json.loads(file.read_text()) == [{"id": "first"}, {"id": "second"}]


def test_of_nothing_it_is_an_empty_list(tmp_path: Path) -> None:
    with json_list(tmp_path / "out.json"):
        pass
    assert json.loads((tmp_path / "out.json").read_text()) == []


def test_a_place_that_cannot_be_written_is_told_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="cannot be written"), json_list(tmp_path):
        pytest.fail("the work began")
