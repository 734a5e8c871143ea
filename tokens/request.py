"""What a client may ask of a call, in LiveKit's token endpoint format.

A client may choose a name to be called by, a room and the language of the call. It may not choose

- its identity: LiveKit throws out whoever is in a room under the same one;
- metadata and other attributes: the agent and the page believe them;
- another agent, or metadata for ours: the dispatch is the server's;
- the rest of a room's configuration: it could record the call to someone else's storage;
- a room under a reserved first word: `call-…` are rooms this server named for other callers,
  the rest are operators', LiveKit's and its services'.

What may not be chosen is refused when it is sent, not ignored.
"""

import re
import unicodedata
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from graph.policy import Locale

CALL_PREFIX = "call"
RESERVED_WORDS = frozenset(
    {
        CALL_PREFIX,
        *("admin", "agent", "console", "health", "internal", "operator", "root", "system"),
        *("egress", "ingress", "livekit", "lk", "server", "sip"),
    }
)
_ROOM_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}")
_JOINERS = "\u200c\u200d"  # Persian names and emoji need them.
_NAME_LENGTH = 80


def _room_name(value: str) -> str:
    if not value:
        return value
    if not _ROOM_NAME.fullmatch(value):
        raise ValueError("allowed: 1 to 64 letters, digits, - or _")
    if re.split("[-_]", value.lower())[0] in RESERVED_WORDS | {""}:
        raise ValueError("this name is reserved: choose one with another first word")
    return value


def _participant_name(value: str) -> str:
    value = value.strip()
    if len(value) > _NAME_LENGTH:
        raise ValueError(f"at most {_NAME_LENGTH} characters")
    for character in value:
        # Controls, direction overrides, surrogates, line separators: none belongs in a name.
        category = unicodedata.category(character)
        if (category[0] == "C" or category in ("Zl", "Zp")) and character not in _JOINERS:
            raise ValueError("control characters are not allowed")
    return value


def _left_out(value: Any) -> Any:
    if value:
        raise ValueError("is set by the server: leave it out")
    return value


Servers = AfterValidator(_left_out)


class AgentDispatch(BaseModel):
    """The one agent a client may name."""

    model_config = ConfigDict(extra="forbid")

    agent_name: str | None = None
    metadata: Annotated[str | None, Servers] = None


class RoomConfig(BaseModel):
    """The part of a room's configuration a client may send."""

    model_config = ConfigDict(extra="forbid")

    agents: list[AgentDispatch] | None = Field(default=None, max_length=1)


class Attributes(BaseModel):
    """What a client may tell the agent beforehand. Without a locale the owner's is spoken."""

    model_config = ConfigDict(extra="forbid")

    locale: Locale | None = None


class TokenRequest(BaseModel):
    """The body of `POST /api/token`. Everything is optional; empty counts as left out."""

    model_config = ConfigDict(extra="forbid")

    room_name: Annotated[str, AfterValidator(_room_name)] | None = None
    participant_name: Annotated[str, AfterValidator(_participant_name)] | None = None
    participant_identity: Annotated[str | None, Servers] = None
    participant_metadata: Annotated[str | None, Servers] = None
    participant_attributes: Attributes | None = None
    room_config: RoomConfig | None = None

    @property
    def locale(self) -> Locale | None:
        """The language asked for, if any."""
        attributes = self.participant_attributes
        return attributes.locale if attributes else None

    @property
    def agent_name(self) -> str | None:
        """The agent asked for, if any."""
        agents = (self.room_config and self.room_config.agents) or []
        return agents[0].agent_name if agents else None
