"""Statements are the sentences of an article, with the headings they stand under."""

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.statements import statements


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
