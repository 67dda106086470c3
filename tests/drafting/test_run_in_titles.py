"""A title in the first line of a paragraph is told from its text."""

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.clauses import clause_words
from briefing_tui.drafting.language import language
from briefing_tui.drafting.run_in_titles import run_in_title
from briefing_tui.drafting.statements import statements

_WORDS = clause_words(language("en"))


def _title(text: str) -> tuple[str, str]:
    article = read_article(text)
    found = run_in_title(article, article.blocks[-1], _WORDS)
    return (found.text, article.text[found.end :]) if found else ("", "")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("**Ports of the\nNorth**  \nShips have left the ports.\n", "Ports of the North"),
        ("Ports of the North\nShips have left the ports, and the bridge was closed.\n", "Ports of the North"),
    ],
)
def test_a_line_of_its_own_is_a_title(text: str, title: str) -> None:
    found, rest = _title(text)
    assert found == title
    assert rest.startswith("Ships have left")


@pytest.mark.parametrize(
    "text",
    [
        "The ships of the northern ports have left the\nCity of Brennoch, and the bridge.\n",  # the line was full
        "Ships have left.\nThe bridge was closed for the first time in many years.\n",
        "Ships left ports\nand the bridge was closed for the first time in years.\n",
        "**Ships** have left the ports.\n",
        "- Ports of the North\n",
        "Ports\n",
    ],
)
def test_a_line_that_was_broken_is_none(text: str) -> None:
    assert _title(text) == ("", "")


def test_the_statements_after_a_title_stand_under_it() -> None:
    article = read_article("# Report\n\n**Ports**\nShips have left the ports.\n\n**Roads**\nThe bridge was closed.\n")
    found = list(statements(article, _WORDS))
    assert [each.headings for each in found] == [("Report", "Ports"), ("Report", "Roads")]
    assert article.text[slice(*found[0].span)] == "Ships have left the ports."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Long Range Aims. The king said that he had none.\n", "Long Range Aims"),
        ("Ports in the North. Ships have left.\n", "Ports in the North"),
        ("Prime Minister Amari. He left the port.\n", ""),
        ("The ships left Brennoch. The bridge was closed.\n", ""),
        ("He met Amari. They left the port.\n", ""),
        ("Ships left. The bridge was closed.\n", ""),
    ],
)
def test_a_few_words_with_capitals_before_a_full_stop_are_a_title(text: str, title: str) -> None:
    assert _title(text)[0] == title
