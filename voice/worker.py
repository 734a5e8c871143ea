"""The worker: `python -m voice.worker` waits for calls until it is told to stop.

Everything heavy is imported only after the configuration was found to be right, and then in two
processes at once.
"""

import asyncio
import logging
import sys
from importlib import import_module

from pydantic import ValidationError

from booking.policy_file import load_policy
from booking.settings import BookingSettings
from graph.policy import PolicyError
from monitoring import logs
from voice import preload
from voice.errors import SpeechMissingError
from voice.local_speech import can_hear, can_speak
from voice.settings import VoiceSettings

_log = logging.getLogger(__name__)

BAD_CONFIGURATION = 2
"""Exit code where a setting, the policy or a package is missing or wrong."""


def main() -> int:
    """Check the configuration, then serve. Returns the exit code."""
    try:
        logs.configure("worker")
        settings = VoiceSettings()
        load_policy(BookingSettings().appointments_policy)
    except ValidationError as error:
        for problem in error.errors():
            key = str(problem["loc"][0]).upper()
            _log.error("%s=%r: %s", key, problem["input"], problem["msg"])
        return BAD_CONFIGURATION
    except PolicyError as error:
        _log.error("%s", error)
        return BAD_CONFIGURATION
    if settings.livekit_api_key is None or settings.livekit_api_secret is None:
        _log.error("LIVEKIT_API_KEY and LIVEKIT_API_SECRET are not set: the worker needs both")
        return BAD_CONFIGURATION
    try:
        serve(settings)
    except SpeechMissingError as error:
        _log.error("%s", error)
        return BAD_CONFIGURATION
    return 0


def serve(settings: VoiceSettings) -> None:
    """Take calls until told to stop. Raises `SpeechMissingError`."""
    preload.begin(settings)
    with preload.uncollected():
        from voice import server

        hears = can_hear() or settings.deepgram_api_key is not None
        speaks = can_speak() or settings.cartesia_api_key is not None
        if not (hears and speaks):
            # Who else is set up only the vendors' functions know, which take three seconds more.
            from voice.providers import vendors

            vendors(settings)

    async def run() -> None:
        checking = asyncio.create_task(_check_keys(settings), name="keys")
        await server.serve(server.build_server(settings))
        checking.cancel()

    asyncio.run(run())


async def _check_keys(settings: VoiceSettings) -> None:
    """Beside the start, which never waits for a vendor."""
    if settings.has_keys:
        keys = await asyncio.to_thread(import_module, "voice.keys")
        await keys.warn(settings)


if __name__ == "__main__":
    sys.exit(main())
