from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]

_OTHER_UNITS = [
    ("Seven hundred tonnes of medicine came.", "They sent 700 kg of medicine."),
    ("It cost 40 million euros.", "It cost $40 million."),
    ("It lent 240 million dollars.", "It lent 240 million kwacha, not dollars as reported."),
    ("He got eleven months in prison.", "He was sentenced to eleven years in prison."),
    ("Support fell by 5 percentage points.", "Support fell by five per cent."),
    ("They hold 700 square kilometres.", "They hold more than 700 square miles."),
    ("The mine yields 60 million tonnes a month.", "The mine yields 60 million tonnes a year."),
    ("Thousands of teachers left.", "Hundreds of teachers have left the province."),
    ("They lost 40 pounds of it.", "They lost 40 kg of it."),
]
_SAME_UNITS = [
    ("700 kilograms of medicine came.", "They sent 700 kg of medicine."),
    ("It cost $40m.", "It cost 40 million dollars."),
    ("They hold out for 14 days.", "They have held out for two weeks, 14 men in all."),
    ("It took two weeks.", "It took two weeks and two days."),
    ("It took two weeks.", "It took 14 days, or two of the usual shifts."),
    ("Some 1,800 square kilometres are theirs.", "They hold 700 square miles."),
    ("It yields 60 million tonnes.", "It yields 60 million tonnes a year."),
    ("It yields 60 million tonnes annually.", "It yields 60 million tonnes a year."),
    ("Forty tonnes came over 40 kilometres.", "40 tonnes came from 40 kilometres away."),
    ("It is worth £40.", "It is worth 40 pounds."),
    ("Hundreds of teachers left.", "Hundreds of the teachers left, and thousands of children."),
    ("Scores of villages were freed.", "Dozens of villages were freed."),
    ("Thousands of children left.", "Hundreds of teachers left."),
]


@pytest.mark.parametrize(("text", "quote"), _OTHER_UNITS)
def test_a_number_with_another_unit_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "unit-differs" in codes(text, quote)


@pytest.mark.parametrize(("text", "quote"), _SAME_UNITS)
def test_the_same_amount_is_not_reported(codes: Codes, text: str, quote: str) -> None:
    assert not codes(text, quote) & {"unit-differs", "number-differs"}


def test_both_amounts_are_named_in_full(found: Callable[..., dict[str, Finding]]) -> None:
    finding = found("It cost 40 million euros.", "It cost $40 million.")["unit-differs"]
    assert finding.message == 'the claim says "40 million euros", and its quote "$40 million" (unit)'
