"""Reads the owner's policy from its file."""

from pathlib import Path

from graph.policy import Policy, PolicyError, parse_policy


def load_policy(path: Path) -> Policy:
    """The policy in a TOML file. Raises `PolicyError`, which says what to do."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PolicyError(
            f"there is no policy at {path.absolute()}: run from the folder that has "
            "appointments.toml, or name the file in APPOINTMENTS_POLICY"
        ) from error
    except OSError as error:
        raise PolicyError(
            f"{path}: cannot be read ({error.strerror}): name another file in APPOINTMENTS_POLICY"
        ) from error
    except UnicodeDecodeError as error:
        raise PolicyError(f"{path}: not UTF-8 text: save it as UTF-8") from error
    return parse_policy(text, str(path))
