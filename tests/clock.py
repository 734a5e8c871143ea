"""A clock that a test sets."""


class Clock:
    """Tells `now`, in seconds."""

    now = 0.0

    def __call__(self) -> float:
        return self.now
