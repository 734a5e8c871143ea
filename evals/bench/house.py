"""The LiveKit server of the house that runs on this machine: where its calls can be joined."""

import json
from pathlib import Path
from uuid import uuid4

from tokens.settings import TokenSettings
from tokens.token import mint


class NoHouseError(RuntimeError):
    """No house has been started from this data folder."""


def livekit_of(data_dir: Path) -> dict[str, str]:
    """What a worker's environment needs to serve calls there. Raises `NoHouseError`.

    Read from the configuration that `up` wrote for its server.
    """
    try:
        config = json.loads((data_dir / "livekit.yaml").read_text())
    except FileNotFoundError:
        raise NoHouseError(
            f"start one with `appointments up`: none has run in {data_dir}"
        ) from None
    ((key, secret),) = config["keys"].items()
    return {
        "LIVEKIT_URL": f"ws://{config['bind_addresses'][0]}:{config['port']}",
        "LIVEKIT_API_KEY": key,
        "LIVEKIT_API_SECRET": secret,
    }


def token_for(agent: str, livekit: dict[str, str]) -> str:
    """A token for a fresh room in which this agent answers."""
    settings = TokenSettings.model_validate(
        {key.lower(): value for key, value in livekit.items()} | {"agent_name": agent}
    )
    room = f"bench-{uuid4().hex[:8]}"
    return mint(settings, room=room, identity="caller", name="bench", locale=None)
