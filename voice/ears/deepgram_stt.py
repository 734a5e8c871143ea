"""Deepgram's ears: nova-3, or Flux, which has a judgement of its own of when a turn is over."""

from typing import Any

from livekit.agents import stt
from livekit.plugins import deepgram

from graph.phrases import phrases_for
from voice.ears.keyterms import keyterms
from voice.settings import VoiceSettings


def deepgram_ear(settings: VoiceSettings, key: str, locale: str) -> stt.STT[Any]:
    """The ear for a language. What it is told goes into no training.

    Flux is told in a call what each state listens for; nova has one list for all of them.
    """
    base = settings.deepgram_base_url.rstrip("/")
    if settings.deepgram_model == "flux":
        english = locale == "en"
        return deepgram.STTv2(
            model="flux-general-en" if english else "flux-general-multi",
            language_hint=[] if english else [locale],
            # Its guess that a turn is over is asked for early: our own rule decides by it.
            eager_eot_threshold=0.4,
            eot_timeout_ms=3000,
            audio_chunk_duration_ms=80,
            api_key=key,
            base_url=f"{base}/v2/listen",
            mip_opt_out=True,
        )
    return _Nova(
        model="nova-3",
        language="en-US" if locale == "en" else locale,
        keyterm=keyterms(phrases_for(locale).words, None),
        interim_results=True,
        api_key=key,
        base_url=f"{base}/v1/listen",
        mip_opt_out=True,
    )


class _Nova(deepgram.STT):
    def _update_session_keyterms(self, keyterms: list[str]) -> None:
        """It would hang up and dial again for them."""
