"""The words and days that the values of a field stand for."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.days import Day
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.querying.fields import FIELDS_BY_NAME, Scale
from briefing_tui.querying.parser import parse
from briefing_tui.querying.query import FieldTest, Operator
from briefing_tui.querying.values import Days, accepted, days

_SCALES = [field for field in FIELDS_BY_NAME.values() if isinstance(field.kind, Scale)]


def _test(query: str) -> FieldTest:
    parsed = parse(query)
    assert isinstance(parsed, FieldTest)
    return parsed


@given(st.sampled_from(_SCALES), st.data())
def test_a_comparison_and_its_contrary_share_out_the_scale(field: object, data: st.DataObject) -> None:
    scale = next(each for each in _SCALES if each is field)
    assert isinstance(scale.kind, Scale)
    word = data.draw(st.sampled_from(scale.kind.words))
    parts = {sign: accepted(scale, _test(f"{scale.name}{sign}{word}")) for sign in Operator}
    assert parts[Operator.AT_LEAST] | parts[Operator.BELOW] == set(scale.kind.words)
    assert not parts[Operator.AT_LEAST] & parts[Operator.BELOW]
    assert parts[Operator.AT_LEAST] == parts[Operator.ABOVE] | parts[Operator.IS]
    assert parts[Operator.AT_MOST] == parts[Operator.BELOW] | parts[Operator.IS]


def test_the_best_of_an_admiralty_scale_is_its_highest() -> None:
    assert accepted(FIELDS_BY_NAME["credibility"], _test("credibility>=2")) == {"2", "1"}
    assert accepted(FIELDS_BY_NAME["reliability"], _test("reliability>B")) == {"A"}


def test_a_date_stands_for_its_days() -> None:
    assert days(_test("when:2021-08,none,2023..")) == [
        Days(Day(2021, 8, 1), Day(2021, 8, 31)),
        Days(Day(2023, 1, 1), None),
    ]
    assert days(_test("when>../2021")) == [Days(Day(2021, 12, 32), None)]
    assert days(_test("when>2021/..")) == []


def test_days_meet_where_they_may_have_one_in_common() -> None:
    august = Days(Day(2021, 8, 1), Day(2021, 8, 31))
    for date, meets in (
        ("2021", True),
        ("2021-08-31", True),
        ("2021-09", False),
        ("../2021-07", False),
        ("2020/..", True),
    ):
        assert august.meet(parse_edtf(date)) is meets
