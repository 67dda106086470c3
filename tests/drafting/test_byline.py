"""Who wrote an article and when is read from the lines that say nothing else."""

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.byline import Byline, byline_of
from briefing_tui.drafting.clauses import clause_words
from briefing_tui.drafting.dates.dates import date_words
from briefing_tui.drafting.language import language

ENGLISH = language("en")


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        ("By Mira Tollan, 18 November 2024", Byline("Mira Tollan", "2024-11-18")),
        ("Mira Tollan 19.11.2024", Byline("Mira Tollan", "2024-11-19")),
        ("April 15, 2021", Byline("", "2021-04-15")),
        ("Published: 2021-04-15", Byline("", "2021-04-15")),
        ("The army attacked the border post on 18 November 2024.", Byline()),
    ],
)
def test_a_byline_is_a_line_with_a_day_and_a_name_at_most(lines: str, byline: Byline) -> None:
    article = read_article(f"# A title\n\n{lines}\n\nThe army came in the night and went away again.\n")
    assert byline_of(article, date_words(ENGLISH), clause_words(ENGLISH).bylines) == byline


def test_of_two_days_the_earlier_is_that_of_publication() -> None:
    article = read_article("19.11.2024\n\nThe army came in the night and went away again.\n\n, November 18, 2024\n")
    assert byline_of(article, date_words(ENGLISH), clause_words(ENGLISH).bylines).published == "2024-11-18"
