"""`/api/token`: the way into a call."""

import secrets

import structlog
from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel
from starlette.exceptions import HTTPException

from tokens.request import CALL_PREFIX, TokenRequest
from tokens.settings import TokenSettings
from tokens.token import mint

log = structlog.stdlib.get_logger(__name__)


class Token(BaseModel):
    """LiveKit's token endpoint format."""

    server_url: str
    participant_token: str


class ConnectionDetails(BaseModel):
    """What LiveKit's starter pages read."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)

    server_url: str
    room_name: str
    participant_name: str
    participant_token: str


def api(settings: TokenSettings) -> APIRouter:
    """The routes under `/api`."""
    router = APIRouter(prefix="/api")

    def connect(asked: TokenRequest | None) -> ConnectionDetails:
        asked = asked or TokenRequest()
        if asked.agent_name and asked.agent_name != settings.agent_name:
            raise HTTPException(
                422, "There is no such agent here: leave room_config out, or name the right one."
            )
        room = asked.room_name or f"{CALL_PREFIX}-{secrets.token_urlsafe(16)}"
        identity = f"caller-{secrets.token_urlsafe(9)}"
        name = asked.participant_name or ""
        token = mint(settings, room=room, identity=identity, name=name, locale=asked.locale)
        log.info("token issued", room=room, identity=identity)
        return ConnectionDetails(
            server_url=settings.browser_url,
            room_name=room,
            participant_name=name,
            participant_token=token,
        )

    @router.post("/token", status_code=201)
    async def token(asked: TokenRequest | None = None) -> Token:
        """A token to join one call, in LiveKit's token endpoint format."""
        details = connect(asked)
        return Token(server_url=details.server_url, participant_token=details.participant_token)

    @router.post("/connection-details", status_code=201)
    async def connection_details(asked: TokenRequest | None = None) -> ConnectionDetails:
        """The same for LiveKit's starter pages."""
        return connect(asked)

    return router
