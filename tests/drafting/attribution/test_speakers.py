"""A noun phrase names actors, or is a name itself."""

import pytest
from tests.drafting.attribution.reading import sentence

from briefing_tui.drafting.attribution.noun_phrases import NounPhrase
from briefing_tui.drafting.attribution.speakers import first_mention, first_speaker, mentioned, speakers, speaks


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("Oman", ["oman"]),
        ("the government of Oman", ["oman"]),
        ("a spokesman for Oman", ["oman"]),
        ("Oman and Qatar", ["oman", "qatar"]),
        ("a fisherman in Oman", ["fisherman in Oman"]),
        ("some sources", ["some sources"]),
        ("The Smith administration", ["the Smith administration"]),
        ("A map by Gas Infrastructure Europe", ["Gas Infrastructure Europe"]),
    ],
)
def test_a_phrase_names_whoever_speaks(phrase: str, names: list[str]) -> None:
    read = sentence(phrase, "Oman", "Qatar")
    assert [each.reference for each in speakers(read, NounPhrase(0, len(read.tokens)))] == names


def test_the_first_actor_of_a_clause_is_found() -> None:
    read = sentence("Yesterday Oman met Qatar", "Oman", "Qatar")
    found = first_speaker(read, 0, 4)
    assert found is not None
    assert found.reference == "oman"
    assert first_speaker(read, 2, 3) is None
    assert first_mention(read, 2, 4) == read.covering(3)


def test_a_name_or_an_office_can_say_something_and_a_thing_cannot() -> None:
    assert speaks(sentence("the foreign minister"), NounPhrase(0, 3))
    assert not speaks(sentence("the border"), NounPhrase(0, 2))


def test_a_mention_is_an_actor_where_it_is_all_of_a_phrase() -> None:
    read = sentence("the Oman office", "Oman")
    assert mentioned(read, NounPhrase(0, 3)) is None
    assert mentioned(read, NounPhrase(1, 2)) is not None
