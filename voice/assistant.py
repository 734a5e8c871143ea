"""The language model, where a key or a server for one is set."""

from langchain_core.language_models import BaseChatModel

from voice.settings import VoiceSettings

TIMEOUT_SECONDS = 5.0
"""Longest wait for an answer; who needs it sooner bounds its own call."""


def build_assistant(settings: VoiceSettings) -> BaseChatModel | None:
    """The model, or None without OPENAI_API_KEY and OPENAI_BASE_URL."""
    if not settings.has_model:
        return None
    from voice.openai_model import RestingModel

    # A local server wants no key, the client wants one.
    key = settings.openai_api_key.get_secret_value() if settings.openai_api_key else "none"
    return RestingModel(
        model=settings.openai_model,
        api_key=lambda: key,
        base_url=settings.openai_base_url,
        timeout=TIMEOUT_SECONDS,
        max_retries=0,
        temperature=0,
    )
