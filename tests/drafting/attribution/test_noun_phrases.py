"""The subject of a verb is the noun phrase before it."""

import pytest
from tests.drafting.attribution.reading import sentence

from briefing_tui.drafting.attribution.noun_phrases import phrase_after, phrase_ending, subject_before, verb_group


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("the army has repeatedly said", "the army"),
        ("On Monday a senior official said", "a senior official"),
        ("the head of the bank said", "the head of the bank"),
        ("Anna Smith, director of the bank, said", "Anna Smith"),
        ("the bank's director, Anna Smith, said", "Anna Smith"),
        ("talks failed and they said", "they"),
        ("said", None),
    ],
)
def test_a_subject_ends_before_the_verb_group(text: str, subject: str | None) -> None:
    read = sentence(text)
    found = subject_before(read, len(read.tokens) - 1)
    assert (read.words(found.first, found.last) if found else None) == subject


def test_a_verb_group_has_its_auxiliaries_and_adverbs() -> None:
    assert verb_group(sentence("Oman has strongly denied"), 3) == 1


def test_a_phrase_may_end_anywhere() -> None:
    found = phrase_ending(sentence("from the bank 's point of view"), 3)
    assert found is not None
    assert (found.first, found.last) == (1, 3)


def test_a_phrase_after_a_preposition_ends_before_what_is_no_noun() -> None:
    read = sentence("according to a report by the bank, trade fell")
    found = phrase_after(read, 2)
    assert found is not None
    assert read.words(found.first, found.last) == "a report"
