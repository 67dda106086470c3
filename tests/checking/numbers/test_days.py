import pytest

from briefing_tui.checking.numbers.days import days, other_day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 8 October 2020", {("oct", 8)}),
        ("on October 18, 2020", {("oct", 18)}),
        ("on the 3rd of May", {("may", 3)}),
        ("on Jan. 1 and Sept. 2", {("jan", 1), ("sep", 2)}),
        ("from May 15-17", {("may", 15), ("may", 16), ("may", 17)}),
        ("on 14 and 16 May", {("may", 14), ("may", 16)}),
        ("they left on the 18th.", {("", 18)}),
        ("in the 18th century", set()),
        ("in May 2020", set()),
        ("18 Mayors came", set()),
        ("he may 12 times", set()),
    ],
)
def test_days_of_the_month_are_found_however_they_are_written(text: str, expected: set[tuple[str, int]]) -> None:
    assert {(day.month, day.day) for day in days(text)} == expected


@pytest.mark.parametrize(
    ("claim", "quote", "expected"),
    [
        ("It left on 8 December.", "It left in December, on the 18th.", ("8 December", "the 18th")),
        ("It came on 12 March.", "It came on March 13, 2024.", ("12 March", "March 13")),
        ("It came on 18 May.", "It came on 8 May, hours after him.", ("18 May", "8 May")),
        ("It came on 13 March.", "It came on March 13.", None),
        ("It came on 16 May.", "It lasted from 15 to 24 May.", None),
        ("It came on 14 March.", "It came a day after that of March 13.", None),
        ("It came on 20 March.", "It came a week after that of March 13.", None),
        ("It came on 15 March.", "It came some days after that of March 13.", None),
        ("It came on 13 March.", "It came on April 12.", None),
    ],
)
def test_another_day_of_the_month_is_found_unless_it_may_be_reckoned(
    claim: str, quote: str, expected: tuple[str, str] | None
) -> None:
    assert other_day(claim, quote) == expected


def test_a_day_that_the_passage_of_an_altered_quote_names_is_no_other_one() -> None:
    assert other_day("It came on 12 March.", "It came on 13 March.", lambda: "It came on 12 March.") is None
