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
