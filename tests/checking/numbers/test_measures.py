import pytest

from briefing_tui.checking.numbers.measures import Measure, measures


def _only(text: str) -> Measure:
    (measure,) = measures(text)
    return measure


@pytest.mark.parametrize(
    ("text", "unit", "words"),
    [
        ("It cost $2.5m in all.", "dollar", "$2.5m"),
        ("It cost 20 U.S. dollars.", "dollar", "20 U.S. dollars"),
        ("700 square miles of land", "square mile", "700 square miles"),
        ("4 nautical miles off", "nautical mile", "4 nautical miles"),
        ("an eleven-month term", "month", "eleven-month"),
        ("240 million kwacha", "kwacha", "240 million kwacha"),
        ("by 50 percentage points", "percentage point", "50 percentage points"),
        ("by 85 per cent", "percent", "85 per cent"),
        ("by 85%", "percent", "85%"),
        ("12 soldiers", "", "12"),
    ],
)
def test_the_unit_of_a_number_is_named_by_the_words_beside_it(text: str, unit: str, words: str) -> None:
    measure = _only(text)
    assert [each.name for each in measure.units] == ([unit] if unit else [])
    assert measure.words == words


def test_a_pound_is_money_or_mass() -> None:
    assert {unit.dimension for unit in _only("40 pounds").units} == {"money", "mass"}


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("60 million tonnes a year", "year"),
        ("40 barrels per day", "day"),
        ("$40 monthly", "month"),
        ("40 barrels, a day later", ""),
        ("40 barrels", ""),
    ],
)
def test_what_follows_says_in_which_time_it_is_so_much(text: str, rate: str) -> None:
    assert _only(text).rate == rate


@pytest.mark.parametrize(
    ("one", "other", "may_equal"),
    [
        ("14 days", "two weeks", True),
        ("700 square miles", "1,800 square kilometres", True),
        ("700 kg", "700 tonnes", False),
        ("48 kg", "50 kg", False),
        ("40 dollars", "40 euros", False),
    ],
)
def test_a_measure_may_equal_one_in_another_unit(one: str, other: str, may_equal: bool) -> None:
    assert _only(one).may_equal(_only(other)) is may_equal
