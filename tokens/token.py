"""The token a caller joins a call with: what it allows, and nothing else."""

from datetime import timedelta

from livekit.api import (
    AccessToken,
    RoomAgentDispatch,
    RoomConfiguration,
    VideoGrants,
)

from tokens.settings import TokenSettings

LIFETIME = timedelta(hours=1)
CALLERS = 1
"""Participants a room takes. LiveKit does not count agents, so this is the caller alone: whoever
learns a room's name cannot listen in on a call."""

_EMPTY_SECONDS = 60
_DEPARTURE_SECONDS = 20


def mint(
    settings: TokenSettings, *, room: str, identity: str, name: str, locale: str | None
) -> str:
    """A signed token for one room: hear the agent, speak by microphone, write text; for an hour.

    It carries the room's configuration, in which our agent is dispatched to the call, and as an
    attribute the language the caller asked for.
    """
    grants = VideoGrants(
        room_join=True,
        room=room,
        can_subscribe=True,
        can_publish=True,
        can_publish_sources=["microphone"],
        can_publish_data=True,
        can_update_own_metadata=False,
    )
    configuration = RoomConfiguration(
        agents=[RoomAgentDispatch(agent_name=settings.agent_name)],
        max_participants=CALLERS,
        empty_timeout=_EMPTY_SECONDS,
        departure_timeout=_DEPARTURE_SECONDS,
    )
    token = (
        AccessToken(settings.livekit_api_key, settings.livekit_api_secret.get_secret_value())
        .with_identity(identity)
        .with_name(name)
        .with_ttl(LIFETIME)
        .with_grants(grants)
        .with_room_config(configuration)
    )
    return (token.with_attributes({"locale": locale}) if locale else token).to_jwt()
