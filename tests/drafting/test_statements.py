"""Statements are the sentences of an article, with the headings they stand under."""

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.clauses import clause_words
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import Statement, statements


def test_a_statement_has_its_place_and_its_headings() -> None:
    article = read_article("# Report\n\nOne came. Two left.\n\n## Part\n\nThree stayed.\n")
    found = list(statements(article))
    assert [article.text[each.span.start : each.span.end] for each in found] == [
        "One came.",
        "Two left.",
        "Three stayed.",
    ]
    assert found[-1].headings == ("Report", "Part")
    assert [each.sentence for each in found] == [0, 1, 2]


_CLAUSES = clause_words(language("en"))


def _read(text: str) -> tuple[list[str], list[Statement]]:
    article = read_article(text)
    found = list(statements(article, _CLAUSES))
    return [article.text[each.span.start : each.span.end] for each in found], found


def test_a_sentence_of_two_clauses_makes_two_statements() -> None:
    texts, found = _read("The army holds the old port, but it has lost the airfield.\n")
    assert texts == ["The army holds the old port", "it has lost the airfield."]
    assert [each.sentence for each in found] == [0, 0]


def test_what_stands_around_an_article_makes_no_statement() -> None:
    texts, _ = _read(
        "By Jane Doe\n\nBAGHDAD (Agency) - The port was closed.\n\nRead more: the list of ports.\n\n###\n\n"
        "Subscribe to our newsletter.\n\n© 2024 Port News. All rights reserved.\n"
    )
    assert texts == ["The port was closed."]


def test_an_item_without_a_verb_is_not_complete() -> None:
    _, found = _read("The ministry took these steps:\n\n- new ships for the port\n- the port was closed\n")
    assert [each.is_complete for each in found] == [True, False, True]


def test_a_short_form_ends_no_sentence() -> None:
    texts, _ = _read("The port was closed. Spc. Jane Doe has left it.\n")
    assert texts == ["The port was closed.", "Spc. Jane Doe has left it."]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("BRENNOCH, Velmin — (AG) — The port was closed.\n", "The port was closed."),
        ("They thanked Ms. Amari for the port. It was closed.\n", "They thanked Ms. Amari for the port."),
    ],
)
def test_a_dateline_and_a_short_title_part_no_sentence(text: str, first: str) -> None:
    article = read_article(text)
    found = next(statements(article, clause_words(language("en"))))
    assert article.text[slice(*found.span)] == first
