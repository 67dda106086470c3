"""What stands in a transcript is by whoever's turn it is."""

import pytest
from tests.drafting.attribution.reading import clauses, words

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import Actor
from briefing_tui.drafting.attribution.attributions import attributions
from briefing_tui.drafting.attribution.speeches import speakers_of_turns, with_turns
from briefing_tui.drafting.statements import statements


def _by(text: str, *actors: Actor) -> list[str]:
    article = read_article(text)
    found = list(statements(article, clauses()))
    said = attributions(found, [()] * len(found), words(), article.text)
    people = speakers_of_turns(found, actors, clauses().speaker_titles)
    return [each.speakers[0].reference if each else "" for each in with_turns(said, found, people, words())]


@pytest.mark.parametrize(
    ("words_of_turn", "by"),
    [
        ("We closed the port.", "amari"),
        ("My government believes that the port is closed.", "amari"),
        ("I believe that the port will be closed.", "amari"),
        ("The harbour master said that the port was closed.", "the harbour master"),
    ],
)
def test_a_statement_is_by_its_speaker_unless_it_is_left_to_somebody_else(words_of_turn: str, by: str) -> None:
    assert _by(f"PRESIDENT AMARI: {words_of_turn}\n\nMS. BELKOV: We stayed there.\n") == [by, "belkov"]


def test_a_speaker_who_is_an_actor_already_is_the_same() -> None:
    known = Actor("lina-amari", "Lina Amari", "person")
    assert _by("MS. AMARI: We closed the port.\n\nMS. BELKOV: We stayed there.\n", known) == ["lina-amari", "belkov"]


def test_the_id_of_another_actor_is_not_taken() -> None:
    known = Actor("belkov", "Belkov Shipping", "organisation")
    assert _by("MS. AMARI: We closed the port.\n\nMS. BELKOV: We stayed there.\n", known) == ["amari", "Ms. Belkov"]
