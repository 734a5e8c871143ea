"""Dialogues as they are printed: who says what, and what was made of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.text import Text

SILENCE = "(silence)"


def console() -> Console:
    """Standard output; what is piped is not cut to a terminal's width."""
    plain = Console(highlight=False, markup=False)
    return plain if plain.is_terminal else Console(highlight=False, markup=False, width=200)


def line(out: Console, text: str, style: str | None = None) -> None:
    """One line, however long. Whatever a caller said is printed as it is, never as markup."""
    out.print(Text(text, style=style or ""), soft_wrap=True)


def understood(heard: Mapping[str, Any] | None) -> str:
    """What was heard, as far as it says something: "inform, date 2026-12-01 (rules, 0.95)"."""
    if heard is None:
        return "nothing"
    told = {"intent", "confidence", "source"}
    values = [
        f"{name.replace('_', ' ')} {_value(value)}"
        for name, value in heard.items()
        if name not in told and value
    ]
    sure = f"({heard.get('source')}, {heard.get('confidence'):g})"
    return f"{', '.join([str(heard.get('intent')), *values])} {sure}"


def way(path: Sequence[str], guards: Mapping[str, str], why: Mapping[str, str | None]) -> str:
    """The guards taken and where each led: "enter → fallback (closed), after_fallback → …".

    `guards` is the guard of each node, `why` what is known of the reason for entering one.
    """
    steps = zip(["__start__", *path], [*path, "end of turn"], strict=True)
    return ", ".join(
        f"{guards.get(here, '?')} → {there}{f' ({why[there]})' if why.get(there) else ''}"
        for here, there in steps
    )


def took(timings_ms: Mapping[str, float]) -> str:
    return ", ".join(f"{stage} {ms:g} ms" for stage, ms in timings_ms.items())


def _value(value: Any) -> str:
    if value is True:
        return "yes"
    if isinstance(value, Iterable) and not isinstance(value, str):
        return " or ".join(map(str, value))
    return str(value)
