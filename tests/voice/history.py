"""Chat histories as a session writes them."""

from livekit.agents import llm

from voice.graph_llm import REPLY_KEY, Reply


class History:
    """What was said and what of the replies was heard."""

    def __init__(self) -> None:
        self.chat_ctx = llm.ChatContext.empty()

    def said(self, words: str) -> llm.ChatContext:
        self.chat_ctx.add_message(role="user", content=words)
        return self.chat_ctx

    def heard(self, reply: Reply, *, cut: bool = False) -> llm.ChatContext:
        """The reply was played; one that is not put here was never heard."""
        extra = {REPLY_KEY: {"checkpoint_id": reply.turn.checkpoint_id}} if reply.turn else {}
        self.chat_ctx.add_message(
            role="assistant", content=reply.text, interrupted=cut, extra=extra
        )
        return self.chat_ctx
