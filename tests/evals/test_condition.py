import pytest

from evals.condition import Condition, ConditionError
from evals.run import Result, run
from evals.scenario import Scenario
from tests.graph.call import POLICY

BOOKED = ["next Tuesday", "blah blah", "at three", "yes"]
LEFT = ["next Tuesday"]


async def made(caller: list[str]) -> Result:
    values = {
        "id": "a",
        "now": "2026-11-23T09:00:00-05:00",
        "caller": caller,
        "expect": {"outcome": None},
    }
    return await run(Scenario.read(values, POLICY))


@pytest.mark.parametrize(
    ("text", "caller", "holds"),
    [
        ("outcome=booked", BOOKED, True),
        ("outcome=none", LEFT, True),
        ("outcome!=booked", BOOKED, False),
        ("booked=2026-12-01T15:00", BOOKED, True),
        ("booked!=2026-12-01T15:30", BOOKED, True),
        ("booked=none and date=2026-12-01 and time=none", LEFT, True),
        ("reason=unclear", BOOKED, True),
        ("reason!=unclear", BOOKED, False),
        ("reason=taken", BOOKED, False),
        ("reason!=unclear", LEFT, True),
        ("turns=4 and turns>3 and turns<5 and turns>=4 and turns<=4 and turns!=3", BOOKED, True),
        ("fallbacks > 0", BOOKED, True),
        ("fallbacks > 0", LEFT, False),
        ("phase=collect_time", LEFT, True),
        ("outcome=booked and turns=1", BOOKED, False),
    ],
)
async def test_a_condition_holds_or_not(text: str, caller: list[str], holds: bool) -> None:
    assert Condition.parse(text).holds(await made(caller)) is holds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no condition; allowed: FIELD=VALUE"),
        ("__import__('os').system('ls')", "no condition"),
        ("outcome=booked or turns=3", "no condition"),
        ("colour=red", "unknown field; allowed: outcome, phase, reason"),
        ("outcome=lost", "'lost' cannot be; allowed: booked, cancelled"),
        ("outcome>booked", "allowed: = and !="),
        ("turns=many", "allowed: a whole number"),
        ("date=1st of December", "no condition"),
        ("date=2026-13-01", "allowed: YYYY-MM-DD or none"),
        ("booked=2026-12-01", "allowed: YYYY-MM-DDTHH:MM or none"),
        ("time=3", "allowed: HH:MM or none"),
    ],
)
def test_what_is_no_condition_is_told_with_what_is_allowed(text: str, told: str) -> None:
    with pytest.raises(ConditionError) as refused:
        Condition.parse(text)
    assert told in str(refused.value)
