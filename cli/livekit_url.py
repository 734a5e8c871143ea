"""The LiveKit server that LIVEKIT_URL names."""

from cli.errors import CommandError
from cli.livekit_server import LiveKitAccess
from tokens.settings import TokenSettings


async def reach() -> LiveKitAccess:
    """How it is reached, once it answered to its key. Raises `CommandError`, `ValidationError`."""
    # Imported only where there is one to ask.
    from tokens.health import Probe

    settings = TokenSettings()  # type: ignore[call-arg]
    found = (await Probe(settings).readiness()).livekit
    if found.status == "down":
        raise CommandError(
            f"LiveKit at {settings.livekit_url}: {found.detail}",
            hint="start it or correct LIVEKIT_URL, LIVEKIT_API_KEY and LIVEKIT_API_SECRET; "
            "with LIVEKIT_URL empty `up` starts a server of its own",
        )
    return LiveKitAccess(
        settings.livekit_url,
        settings.livekit_api_key,
        settings.livekit_api_secret.get_secret_value(),
    )
