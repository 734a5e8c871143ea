"""Compiled Python, kept even where Python may not put it beside its sources."""

import os
import sys

import platformdirs


def keep() -> None:
    """From now on this process and its children keep compiled modules in the user's cache folder.

    Only where PYTHONDONTWRITEBYTECODE keeps Python from writing beside its sources: compiling
    everything anew is half of the CPU time of a start. A folder named by PYTHONPYCACHEPREFIX is
    left to whoever named it.
    """
    if not sys.dont_write_bytecode or sys.pycache_prefix is not None:
        return
    folder = platformdirs.user_cache_path("appointments", appauthor=False) / "bytecode"
    sys.dont_write_bytecode = False
    sys.pycache_prefix = str(folder)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)
