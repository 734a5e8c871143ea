"""What all calls share: imported once, in the process from which theirs are forked.

Started before the worker's own imports, that process loads beside them instead of after them:
five seconds by which every start is shorter.
"""

import gc
import os
import ssl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import forkserver, get_context

import certifi

from voice.local_speech import can_hear, can_speak
from voice.settings import VoiceSettings

_FRAMEWORK = ["livekit.agents.ipc._preload", "livekit.agents.ipc._preload_freeze"]
"""LiveKit's own warm-up; the second freezes what was imported before it and comes last."""


def modules(settings: VoiceSettings) -> list[str]:
    """What a call needs with these settings; a vendor's package only where its key is set."""
    needed = ["voice.preloaded"]
    if can_hear() or can_speak():
        needed.append("onnxruntime")
    if settings.deepgram_api_key is not None:
        needed.append("livekit.plugins.deepgram")
    if settings.cartesia_api_key is not None:
        needed.append("livekit.plugins.cartesia")
    if settings.has_model:
        needed.append("langchain_openai")
    return needed


def begin(settings: VoiceSettings) -> None:
    """Put into the environment what calls' processes read there, and begin to import."""
    os.environ["LIVEKIT_URL"] = settings.livekit_url
    if settings.livekit_api_key is not None:
        os.environ["LIVEKIT_API_KEY"] = settings.livekit_api_key
    if settings.livekit_api_secret is not None:
        os.environ["LIVEKIT_API_SECRET"] = settings.livekit_api_secret.get_secret_value()
    # Strict reading of checkpoints is decided when langgraph is first imported.
    os.environ.setdefault("LANGGRAPH_STRICT_MSGPACK", "true")
    # LiveKit's model of when a turn has ended is not used here, and takes 250 MB.
    os.environ.setdefault("LIVEKIT_AGENTS_PRELOAD_LOCAL_INFERENCE", "0")
    # Below half a second it is load, not a fault.
    os.environ.setdefault("LIVEKIT_AGENTS_LOOP_BLOCK_WARN_MS", "500")
    trusted = ssl.get_default_verify_paths()
    if trusted.cafile is None and trusted.capath is None:
        # In a slim container there is nobody to vouch for a LiveKit behind TLS.
        os.environ.setdefault("SSL_CERT_FILE", certifi.where())
    # Elsewhere a call's process is not forked, and imports for itself.
    if sys.platform == "linux":
        get_context("forkserver").set_forkserver_preload([*modules(settings), *_FRAMEWORK])
        forkserver.ensure_running()


@contextmanager
def uncollected() -> Iterator[None]:
    """Import within without looking for garbage: there is none, and it takes a sixth of the time.

    What was imported is never looked at again, which also keeps it shared between calls' processes.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
