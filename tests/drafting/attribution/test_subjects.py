"""Nouns that look like verbs of saying have no subject."""

import pytest
from tests.drafting.attribution.reading import sentence, words

from briefing_tui.drafting.attribution.noun_phrases import subject_before
from briefing_tui.drafting.attribution.speakers import speaks
from briefing_tui.drafting.attribution.subjects import is_subject


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("the ministry claims", True),
        ("officials claim", True),
        ("Oman claims", True),
        ("they claim", True),
        ("false claims", False),
        ("the border claims", False),
        ("the claims", False),
    ],
)
def test_a_subject_speaks_and_agrees_with_its_verb(text: str, is_so: bool) -> None:
    read = sentence(text, "Oman")
    match = next(each for each in words().cues.matches(read.tokens) if each.first == len(read.tokens) - 1)
    subject = subject_before(read, match.first)
    assert (subject is not None and is_subject(read, subject, match)) is is_so


def test_offices_people_and_documents_speak() -> None:
    for text, is_so in [("the foreign minister", True), ("the head of the table", True), ("the table", False)]:
        read = sentence(f"{text} said")
        subject = subject_before(read, len(read.tokens) - 1)
        assert subject is not None
        assert speaks(read, subject) is is_so
