from decimal import Decimal

import pytest

from briefing_tui.checking.numbers.figures import figures


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.75m acre-feet of water", "1750000"),
        ("3m head of cattle", "3"),
        ("3m cattle", "3000000"),
        ("a bid of 90m zloty", "90000000"),
        ("15m kroner more", "15000000"),
        ("so many crowns, up from 610m in spring, not bn", "610"),
        ("30m metres", "30"),
        ("1.2m Ukrainian refugees", "1200000"),
        ("a 40m long bridge of stones", "40"),
        ("30m below the surface of the lakes", "30"),
        ("$30-bn project", "30000000000"),
        ("300k rounds", "300000"),
        ("$1.6trn fund", "1600000000000"),
        ("two and a half million farmers", "2500000"),
        ("three and a half years", "3.5"),
        ("fifteen and a quarter billion dollars", "15250000000"),
    ],
)
def test_a_number_is_as_great_as_what_stands_behind_it_says(text: str, value: str) -> None:
    (figure,) = figures(text)
    assert figure.value == Decimal(value)


def test_a_bare_m_after_billions_is_for_millions_where_no_lengths_are_told() -> None:
    _, figure = figures("Profit doubled to 1.3bn crowns, against 610m in spring")
    assert figure.value == Decimal(610_000_000)
    _, _, figure = figures("A bridge for 1.3bn crowns, 30 metres high, and 610m in all")
    assert figure.value == Decimal(610)
