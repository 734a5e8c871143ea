"""One line of a log, for a person."""

import pytest

from cli.log_line import read


@pytest.mark.parametrize(
    ("line", "text", "is_error"),
    [
        ("plain words", "plain words", False),
        (
            '{"event": "ready for calls", "level": "info", "service": "worker"}',
            "ready for calls",
            False,
        ),
        ('{"event": "lost", "level": "error", "host": "db"}', "lost host=db", True),
        (
            '{"level":"error","logger":"livekit","msg":"could not bind","port":7880}',
            "could not bind port=7880",
            True,
        ),
        (
            '{"event": "failed", "level": "error", "exception": "Trace\\n  File\\nOSError: full"}',
            "failed OSError: full",
            True,
        ),
        ('["no", "object"]', '["no", "object"]', False),
        ("{broken", "{broken", False),
    ],
)
def test_a_line_says_its_message_first(line: str, text: str, is_error: bool) -> None:
    said = read(line)
    assert (said.text, said.is_error) == (text, is_error)
