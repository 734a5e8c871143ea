"""Which tests one process runs one after the other, where several run them side by side."""

from xdist.scheduler import LoadFileScheduling  # type: ignore[import-untyped]

SHARED = ("tests/room/", "tests/browser/", "tests/cli/test_up.py", "tests/cli/test_studio.py")
"""What starts a house of its own, or takes its ports: the first two share one."""


class HouseScheduling(LoadFileScheduling):  # type: ignore[misc]
    """A file is run by one process, and what needs a house by the same one."""

    def _split_scope(self, nodeid: str) -> str:
        if nodeid.startswith(SHARED):
            return "house"
        file: str = super()._split_scope(nodeid)
        return file
