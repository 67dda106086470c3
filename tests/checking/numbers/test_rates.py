from decimal import Decimal

import pytest

from briefing_tui.checking.numbers.figures import figures
from briefing_tui.checking.numbers.measures import measure_of, measures
from briefing_tui.checking.numbers.rates import reckoned_rates, tells_rate


@pytest.mark.parametrize("text", ["$320 a tonne", "each day costs more", "the annual output", "on average 12"])
def test_a_text_tells_a_rate_by_a_unit_or_a_word(text: str) -> None:
    assert tells_rate(text)


def test_a_thing_is_no_unit_of_a_rate() -> None:
    assert not tells_rate("It sold 320 ships to a friend.")


@pytest.mark.parametrize(
    ("claim", "text", "value"),
    [
        ("It costs 600 dollars in all.", "Each of 15 households gets 40 dollars.", 600),
        ("Each gets 40 dollars.", "It gave 600 dollars to 15 households.", 40),
        ("Her annual pay is 780 dollars.", "She gets 65 dollars a month.", 780),
        ("The rest is 100 dollars.", "Of 700 dollars, 15 households got 40 dollars each.", 100),
        ("It lasts 9 days.", "Of 100 litres, 5 are used a day; 55 must stay.", 9),
        ("It cost 500 dollars in all.", "It was shut from 3 to 13 June, at 50 dollars a day.", 500),
    ],
)
def test_what_is_told_for_each_gives_the_whole_and_the_rest(claim: str, text: str, value: int) -> None:
    mine = measure_of(next(iter(figures(claim))))
    assert any(abs(each - value) < Decimal("0.5") for each in reckoned_rates(mine, list(measures(text)), claim, text))
