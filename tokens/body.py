"""No request body larger than a request needs."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tokens.problem import problem


class BodyLimit:
    """Middleware: a body of more than `limit` bytes is answered 413."""

    def __init__(self, app: ASGIApp, *, limit: int) -> None:
        self.app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        read: list[Message] = []
        size = 0
        while size <= self._limit:
            message = await receive()
            read.append(message)
            size += len(message.get("body", b""))
            if not message.get("more_body", False):
                break
        if size > self._limit:
            answer = problem(413, f"The body is too large: at most {self._limit} bytes.")
            await answer(scope, receive, send)
            return

        async def replay() -> Message:
            return read.pop(0) if read else await receive()

        await self.app(scope, replay, send)
