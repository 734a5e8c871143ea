"""Every way, and each only once."""

from evals.prove.choices import Choices


def test_every_way_a_run_can_go_is_walked_once() -> None:
    choices, ways = Choices(), []
    for _ in choices.every():
        way = [choices.of("ab")]
        if way == ["a"]:
            way.append(choices.of("xyz"))
        ways.append("".join(way))
    assert ways == ["ax", "ay", "az", "b"]


def test_a_run_that_asks_nothing_is_one_way() -> None:
    assert len(list(Choices().every())) == 1
