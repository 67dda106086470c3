import pytest

from briefing_tui.checking.comparing.occasions import other_decade, other_occasion

_GUARD = "The guard was reinforced in June, and its commander was replaced in August."


def test_a_month_that_its_quote_has_for_something_else_is_found() -> None:
    assert other_occasion("The commander was replaced in June.", _GUARD) == ("June", "August")


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The commander was replaced in August.", _GUARD),
        ("The guard got 300 more men in June.", _GUARD),
        ("The commander was replaced in May.", _GUARD),  # which other rules find
        ("He left on Friday.", "He came on Monday. His departure was on Friday."),
        ("They may leave in June.", "It may be that they leave in June, and return in August."),
    ],
)
def test_a_month_or_weekday_of_the_same_thing_is_not_reported(claim: str, quote: str) -> None:
    assert other_occasion(claim, quote) is None


def test_another_decade_is_found() -> None:
    assert other_decade("It was seized in the 1980s.", "It was seized in the 1970s.") == ("1980s", "1970s")
    assert other_decade("It was seized in the eighties.", "It was seized in the 1970s.") == ("eighties", "1970s")


@pytest.mark.parametrize("quote", ["It was seized in the 1980s.", "The 1970s ended; it was seized in 1984.", "It was."])
def test_a_decade_that_the_quote_has_or_has_a_year_of_is_not_reported(quote: str) -> None:
    assert other_decade("It was seized in the 1980s.", quote) is None
