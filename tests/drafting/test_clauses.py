"""A sentence is parted where both sides stand by themselves."""

import pytest

from briefing_tui.drafting.clauses import clause_words, parts_of
from briefing_tui.drafting.language import language
from briefing_tui.drafting.tokens import tokens

_WORDS = clause_words(language("en"))


def _parts(text: str) -> list[str]:
    found = tokens(text)
    return [text[found[first].start : found[last - 1].end] for first, last in parts_of(found, _WORDS)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The ministry opened a new office, and the companies have sent their staff.",
            ["The ministry opened a new office", "the companies have sent their staff."],
        ),
        (
            "Exports to the north have risen; imports from the south are falling fast.",
            ["Exports to the north have risen", "imports from the south are falling fast."],
        ),
        (
            "The army holds the old port, but it has lost the airfield.",
            ["The army holds the old port", "it has lost the airfield."],
        ),
    ],
)
def test_two_clauses_are_two_statements(text: str, parts: list[str]) -> None:
    assert _parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "He said that the ministry opened an office, and the companies have sent their staff.",
        "The ministry opened an office, and the companies have sent their staff, he noted.",
        "If the ministry opens an office, and the companies have left, it will close.",
        'She called it "a good day, and we have won the case" in a letter.',
        "The ministry bought ships, aircraft, and other goods made in the south.",
        "The ministry (it is new, and it has no office yet) was closed.",
        "The ministry opened a new office, and companies founded by the army.",
        "They left, and it rained.",
        "The ministry opened a new office, and the union of workers has praised it.",
        "The ministry opened a new office, while the workers, who had left, have come back.",
        "He told them that the ministry opened an office, but it took no steps to keep it.",
    ],
)
def test_what_does_not_stand_by_itself_is_not_parted(text: str) -> None:
    assert _parts(text) == [text]


def test_a_verb_is_seen_in_a_sentence_alone() -> None:
    assert _WORDS.has_verb(tokens("The bridge was closed"))
    assert not _WORDS.has_verb(tokens("Table of contents"))
