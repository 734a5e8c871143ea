"""What is always said in the same words."""

import re

from graph.phrases import phrases_for
from graph.phrases.facts import Facts
from graph.phrases.fixed import fixed, opening, sentences
from tests.graph.call import MONDAY, POLICY, Call

OFFERED = (
    ("sometime next week",),
    ("next Tuesday", "in the morning"),
    ("next Tuesday", "any time"),
)


async def test_the_first_words_of_a_whole_call_are_among_them() -> None:
    kept = fixed(phrases_for("en"), POLICY, MONDAY)
    call = await Call.opened()
    turns = [await call.said(words) for words in ("next Tuesday", "at half past three")]
    turns += [await (await Call.opened()).said(*words) for words in OFFERED]
    for turn in turns:
        first = sentences(turn.reply)[0]
        assert first in kept or opening(first)[0] in kept


def test_the_greeting_comes_first_and_nothing_has_a_hole() -> None:
    for locale in ("en", "es"):
        phrases = phrases_for(locale)
        kept = fixed(phrases, POLICY, MONDAY)
        greeting = sentences(phrases.greeting(Facts(policy=POLICY, now=MONDAY)))
        assert kept[: len(greeting)] == greeting
        assert not [text for text in kept if re.search(r"[{}]", text)]
        assert len(kept) == len(set(kept))


def test_days_the_business_is_closed_are_not_among_them() -> None:
    kept = " ".join(fixed(phrases_for("en"), POLICY, MONDAY))
    assert "Tuesday, the first of December." in kept
    assert "Saturday" not in kept


def test_a_reply_is_cut_where_its_sentences_end() -> None:
    assert sentences("All right.  At half past three? Yes.") == [
        "All right.",
        "At half past three?",
        "Yes.",
    ]
    assert opening("On Tuesday, the first, at two?") == ("On Tuesday,", "the first, at two?")
    assert opening("Goodbye.") == ("Goodbye.", "")
