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
    ("He was held for three weeks.", "He was held for three days before he was charged."),
    ("It carried 30,000 barrels of oil.", "It carried 30,000 tonnes of oil."),
    ("They lost 40 pounds of it.", "They lost 40 kg of it."),
    ("It has dropped by 6 per cent, they say.", "Russia's share had fallen by 6 percentage points."),
    ("It is a month-long series.", "It will be a week-long series of events."),
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
    ("He left after two years in prison.", "He was jailed in 2022, and freed from prison two weeks ago."),
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


_OTHER_BOUNDS = [
    ("They executed well over 500 warrants.", "They executed nearly 500 warrants, and heard about 500 men."),
    ("He met at most one official.", "In Moscow he met again with at least one official."),
    ("It put the toll at 17 at most.", "The mission, which keeps a base there, reported at least 17 dead."),
    ("Arrivals more than tripled.", "Arrivals in Crete nearly tripled to 11,200."),
    ("She shaved well over a minute off it.", "She shaved almost a minute off her own best."),
    ("She faces a minimum of two years for it.", "It is fraud, for which the maximum is two years."),
    ("More than 3,000 sites were defaced.", "They defaced nearly 3,000 sites."),
    ("Fewer than eight leaders were killed.", "The attacks killed at least eight leaders."),
    ("The mine might yield more than 60 million tonnes.", "The mine might reach 60 million tonnes."),
    ("They want to spend up to $13.7 billion.", "It intends to spend at least $13.7 billion."),
    ("Two plants run at more than half of their capacity.", "Two run at less than half of their capacity."),
    ("Ninety or fewer men were counted.", "They counted at least 90 men."),
]
_SAME_BOUNDS = [
    ("It has eight doctors fewer than a year ago.", "The number of doctors dropped by eight in the space of a year."),
    ("It took a little more than 20 months.", "It made progress over the past 20-plus months."),
    ("Fewer than 100 remain.", "Not even 100 remain."),
    ("It takes a year at the most.", "It will take up to a year."),
    ("Almost 3,000 sites were defaced.", "They defaced nearly 3,000 sites."),
    ("Over 40 men came.", "They say that more than 40 men came."),
    ("Forty or more men came.", "At least 40 men came."),
    ("No more than 40 men came.", "Up to 40 men came."),
    ("The dispute over 40 islands goes on.", "They quarrel about 40 islands."),
    ("More than 2,000 men came.", "More than 2,100 men came."),
    ("Nearly 40 men came.", "They counted 40 men who came."),
    ("More than a quarter of it was lost.", "In the first quarter 28 percent of it was lost."),
    ("It took more than three times as much.", "It took 22 tonnes of it, 3 per cent less than the year before."),
    ("It was built in just over two years.", "The bridge took 26 months to be built; the old one had two lanes built."),
    ("Less than 30 bcm of gas came.", "Deliveries of gas did not reach 30 billion cubic metres."),
    ("It had gas for less than three weeks.", "It had not enough for three weeks, it said."),
    ("More than 40 men came.", "They counted 40 camps, and more than 40 men."),
]


@pytest.mark.parametrize(("text", "quote"), _OTHER_BOUNDS)
def test_a_number_that_is_another_bound_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "bound-differs" in codes(text, quote)


@pytest.mark.parametrize(("text", "quote"), _SAME_BOUNDS)
def test_a_bound_in_other_words_is_not_reported(codes: Codes, text: str, quote: str) -> None:
    assert not codes(text, quote) & {"bound-differs", "number-differs"}


def test_both_bounds_are_named(found: Callable[..., dict[str, Finding]]) -> None:
    finding = found("More than 3,000 sites were defaced.", "They defaced nearly 3,000 sites.")["bound-differs"]
    assert finding.message == 'the claim says "More than 3,000", and its quote "nearly 3,000" (bound)'
