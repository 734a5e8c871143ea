"""Figures of many measurements."""

from evals.bench.figures import Summary, summary


def test_the_middle_the_tail_and_the_worst() -> None:
    values = [float(value) for value in range(100, 0, -1)]
    assert summary(values) == Summary(p50=50.5, p95=95.0, highest=100.0)


def test_one_value_is_all_of_them() -> None:
    assert summary([7.0]) == Summary(7.0, 7.0, 7.0)
