"""In a transcript, the label of a turn says who speaks until the next."""

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.clauses import clause_words
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import statements
from briefing_tui.drafting.turns import turns_of

_WORDS = clause_words(language("en"))


def _speakers(text: str) -> list[tuple[str, str]]:
    article = read_article(text)
    return [(each.speaker, article.text[slice(*each.span)]) for each in statements(article, _WORDS)]


def test_a_turn_goes_on_until_the_next() -> None:
    text = "PRESIDENT AMARI: We left the talks.\n\nWe closed the port.\n\nMR. O’BRIEN: They opened it again.\n"
    assert _speakers(text) == [
        ("President Amari", "We left the talks."),
        ("President Amari", "We closed the port."),
        ("Mr. O’Brien", "They opened it again."),
    ]


def test_a_name_without_a_title_is_a_label_where_it_comes_again() -> None:
    turns = "Amari: We left the talks.\n\nBelkov: They closed it.\n\n"
    assert [speaker for speaker, _ in _speakers(turns * 2)] == ["Amari", "Belkov"] * 2
    assert {speaker for speaker, _ in _speakers(turns)} == {""}


def test_the_record_of_a_parliament_has_full_stops_after_its_labels() -> None:
    assert _speakers("Mr. McAMARI. We left the talks.\n\nMs. BELKOV. They closed the port.\n") == [
        ("Mr. McAmari", "We left the talks."),
        ("Ms. Belkov", "They closed the port."),
    ]


def test_a_heading_ends_a_turn() -> None:
    text = "MR. AMARI: We left the talks.\n\nMS. BELKOV: We stayed there.\n\n# Notes\n\nThe talks were held in May.\n"
    assert _speakers(text)[-1] == ("", "The talks were held in May.")


def test_what_is_asked_makes_no_statement() -> None:
    text = "Q: The port was closed, and who closed it?\n\nMR. AMARI: We closed the port ourselves.\n"
    assert _speakers(text) == [("Mr. Amari", "We closed the port ourselves.")]


@pytest.mark.parametrize(
    "text",
    [
        "PRESIDENT AMARI: We left the talks.\n\nWe closed the port.\n",  # a speech by one
        "Background: The port was closed.\n\nAssessment: It will stay so.\n",
        "The reason is this: The port was closed.\n\nThe answer was no: It will stay so.\n",
        "Amari:\n\nBelkov:\n\nAmari:\n\nBelkov:\n",
    ],
)
def test_other_texts_have_no_turns(text: str) -> None:
    assert turns_of(read_article(text), _WORDS) == {}
