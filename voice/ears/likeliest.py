"""Which of the readings of an utterance counts."""

from dataclasses import replace

from livekit.agents import stt

from voice.ears.patience import Weigh, Weight


def likeliest(heard: stt.SpeechEvent, weigh: Weigh) -> tuple[stt.SpeechEvent, Weight]:
    """What was said, of what may have been, as the first alternative; and what it is as an answer.

    That is the ear's first choice, unless it makes no sense and another one is an answer: "to buy"
    is "goodbye". Only a consent is never made out of what was more likely something else.
    """
    first, *others = heard.alternatives
    what = weigh(first.text) if first.text else "unclear"
    if what == "unclear":
        for other in others:
            weight = weigh(other.text)
            if weight in ("complete", "request", "beginning"):
                return replace(heard, alternatives=[other]), weight
    return heard, what
