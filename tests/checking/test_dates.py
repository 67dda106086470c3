from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("text", "quote", "differs"),
    [
        ("It began in 2022.", "It began in 2021.", True),
        ("It began in June.", "It began in July 2024.", True),
        ("It began on Monday.", "It began on Tuesday.", True),
        ("It began in 2021.", "It began in August 2021 and ended in 2022.", False),
        ("It began in August 2021.", "It began in Aug. 2021.", False),
        ("It began in the 1990s.", "It began in 1992.", False),
        ("It began in 2023.", "Last year, it said in 2024, it began.", False),
        ("It began in 2023.", "It began.", False),
        ("It began.", "It began in 2023.", False),
        ("It began between 2019 and 2021.", "It began in 2019-21.", False),
        ("Imports fell in January-March.", "Imports fell in the first quarter; by May it will end.", False),
        ("Imports fell in February.", "Imports fell in the second quarter; by May it will end.", True),
        ("They may march.", "It began in June.", False),
        ("It began on 12 March.", "It began on 13 March.", True),
        ("Monday's strike hit it.", "Tuesday's strike hit it.", True),
        ("It was signed yesterday.", "It was signed today, he said.", True),
        ("It was signed today.", "It was signed today, he said yesterday.", False),
        ("It began on Monday.", "It began on Tuesday last year.", True),
        ("It began on Monday.", "It began a day after Sunday.", False),
    ],
)
def test_another_date_than_the_quote_s_is_found(codes: Codes, text: str, quote: str, differs: bool) -> None:
    assert ("date-differs" in codes(text, quote)) == differs


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("It began on 12 March 2024.", "It began on 12 May 2024.", ("12 March 2024", "12 May 2024")),
        ("It began on March 3, 2023.", "Since April 3, 2024 it goes on.", ("March 3, 2023", "April 3, 2024")),
        ("It began in 2021.", "It began in July of 2020, and not in 2001.", ("2021", "July of 2020")),
        ("It began on a Monday in May.", "It began on Tuesday, in May.", ("Monday", "Tuesday")),
        ("It began at 10 in June 2024.", "It began in May 2024.", ("June 2024", "May 2024")),
    ],
)
def test_a_message_has_both_dates_in_full_and_the_nearest(
    found: Callable[..., dict[str, Finding]], text: str, quote: str, words: tuple[str, str]
) -> None:
    message = found(text, quote)["date-differs"].message
    assert message.startswith(f'the claim says "{words[0]}", and its quote "{words[1]}" (')


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He became ambassador in 1992.", "He was ambassador for eleven years, until 2003."),
        ("It was to run again in late November.", "It was shut on 12 October for 40 days, and began on 9 December."),
        ("He was born in 1953.", "He founded it in 1986, when he was 33."),
        ("It made 9 tonnes more than in 2023.", "Its output rose by 6 per cent in 2024."),
        ("In 2023 it had made less.", "Its output rose by 6 per cent in 2024."),
        ("It began on a Monday.", "The strike went into its 17th day on Wednesday."),
        ("It ended on 14 November.", "It began on 4 November and lasted ten days."),
    ],
)
def test_a_date_reckoned_from_that_of_the_quote_is_no_other(codes: Codes, text: str, quote: str) -> None:
    assert "date-differs" not in codes(text, quote)


def test_a_day_of_the_week_is_compared_with_no_month(codes: Codes) -> None:
    assert "date-differs" not in codes("It began on a Monday.", "It began in May.")


def test_a_when_is_held_against_the_date_nearest_to_it(found: Callable[..., dict[str, Finding]]) -> None:
    message = found("It opened.", "Founded in 1990, it opened on 3 July 2024.", when="2025")["when-differs"].message
    assert message.endswith('the quote says "3 July 2024"')


@pytest.mark.parametrize(
    ("when", "quote", "differs"),
    [
        ("2023-07", "It opened in July 2024.", True),
        ("2024-06", "It opened in July 2024.", True),
        ("../2021", "It opened in July 2024.", True),
        ("2025/..", "It opened in July 2024.", True),
        ("2024-07", "It opened in July 2024.", False),
        ("2024", "It opened on July 3, 2024.", False),
        ("2024-07-03", "It opened in 2024.", False),
        ("2021-08/..", "From August 2021 on it was open.", False),
        ("2023~", "It opened in 2024.", False),
        ("2023", "It opened the year before, not in 2024.", False),
        ("2023", "It opened.", False),
        ("2024-03", "Shut since October 2023, it opened in March.", False),
        ("2023", "In 2024 it closed, which had opened in 2023.", False),
        ("2023", "In the 1990s there were 2000 of them.", True),
    ],
)
def test_a_when_that_no_quote_names_is_found(codes: Codes, when: str, quote: str, differs: bool) -> None:
    assert ("when-differs" in codes("It opened.", quote, when=when)) == differs


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("He was killed today.", 'He released this today: "Keating, who was killed yesterday, was one of our own."'),
        ("He was questioned today.", "He was questioned by a judge on Tuesday."),
        ("It was replaced in June.", "It was reinforced in June, and replaced in August."),
        ("It was seized in the 1980s.", "It was seized in the 1970s."),
    ],
)
def test_a_day_month_or_decade_of_something_else_is_found(codes: Codes, text: str, quote: str) -> None:
    assert "date-differs" in codes(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is today the largest of its kind.", "It became the largest on Tuesday."),
        ("He was questioned today.", "He was questioned today, and charged on Tuesday."),
    ],
)
def test_today_may_mean_these_days(codes: Codes, text: str, quote: str) -> None:
    assert "date-differs" not in codes(text, quote)
