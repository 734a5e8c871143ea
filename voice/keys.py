"""Whether a vendor takes the key that was set: it is asked, for nothing that costs."""

import asyncio
import logging
from dataclasses import dataclass

import httpx
from pydantic import SecretStr

from voice.settings import VoiceSettings

_log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 3.0
"""The longest a vendor is waited for."""

OPENAI = "https://api.openai.com/v1"

CARTESIA_VERSION = "2025-04-16"
"""The vendor wants to be told for which version of its protocol one was written."""


@dataclass(frozen=True)
class Verdict:
    """`accepted` is None where the vendor could not be asked, and `why` tells why."""

    accepted: bool | None
    why: str = ""


async def warn(settings: VoiceSettings) -> None:
    """Ask about each key that was set, and name in the log the variable of one that is refused."""
    asked = {
        "DEEPGRAM_API_KEY": (settings.deepgram_api_key, deepgram_key),
        "CARTESIA_API_KEY": (settings.cartesia_api_key, cartesia_key),
        "OPENAI_API_KEY": (settings.openai_api_key, openai_key),
    }
    checks = {variable: check for variable, (key, check) in asked.items() if key is not None}
    verdicts = await asyncio.gather(*(check(settings) for check in checks.values()))
    for variable, verdict in zip(checks, verdicts, strict=True):
        if verdict.accepted is False:
            _log.warning("%s is refused (%s): correct it, or unset it", variable, verdict.why)


async def deepgram_key(settings: VoiceSettings) -> Verdict:
    """Deepgram's. Needs `deepgram_api_key`."""
    url = f"{settings.deepgram_base_url.rstrip('/')}/v1/auth/token"
    return await _ask(url, {"Authorization": f"Token {_secret(settings.deepgram_api_key)}"})


async def cartesia_key(settings: VoiceSettings) -> Verdict:
    """Cartesia's. Needs `cartesia_api_key`."""
    url = f"{settings.cartesia_base_url.rstrip('/')}/voices?limit=1"
    key = _secret(settings.cartesia_api_key)
    return await _ask(url, {"X-API-Key": key, "Cartesia-Version": CARTESIA_VERSION})


async def openai_key(settings: VoiceSettings) -> Verdict:
    """OpenAI's, or that of the compatible server that was set, which may want none."""
    key = settings.openai_api_key
    url = f"{(settings.openai_base_url or OPENAI).rstrip('/')}/models"
    return await _ask(url, {"Authorization": f"Bearer {_secret(key)}"} if key else {})


async def _ask(url: str, headers: dict[str, str]) -> Verdict:
    if not all(value.isascii() and value.isprintable() for value in headers.values()):
        return Verdict(False, "it has characters that no key has")
    try:
        async with (
            # The client's is one for each of its steps.
            asyncio.timeout(TIMEOUT_SECONDS),
            httpx.AsyncClient(timeout=TIMEOUT_SECONDS) as client,
        ):
            status = (await client.get(url, headers=headers)).status_code
    except (TimeoutError, httpx.TimeoutException):
        return Verdict(None, f"no answer within {TIMEOUT_SECONDS:.0f} s")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        # Only the kind: a message may hold what was sent.
        return Verdict(None, type(error).__name__)
    if status in (401, 403):
        return Verdict(False, f"HTTP {status}")
    return Verdict(True) if status < 400 else Verdict(None, f"HTTP {status}")


def _secret(key: SecretStr | None) -> str:
    return key.get_secret_value() if key else ""
