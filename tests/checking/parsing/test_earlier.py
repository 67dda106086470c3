import pytest

from briefing_tui.checking.parsing.earlier import earlier
from briefing_tui.checking.parsing.sentences import sentences


def _earlier(text: str) -> list[tuple[str, str]]:
    """Return the words that say that something was so before, each with the words for that."""
    sentence = sentences(text)[0]
    return [
        (
            sentence.said(each.mark.start, each.mark.stop - 1),
            sentence.said(each.stretch.start, each.stretch.stop - 1),
        )
        for each in earlier(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "mark", "stretch"),
    [
        ("It formerly sold gas, but now it buys it", "formerly", "It formerly sold gas,"),
        ("He was until recently an adviser", "until recently", "He was until recently an adviser"),
        ("Before the war the port saw ships", "Before the war", "the port saw ships"),
        ("It ran until the beginning of 2025", "until the beginning of 2025", "It ran until the beginning of 2025"),
    ],
)
def test_a_clause_with_such_a_word_and_a_past_was_so_before(text: str, mark: str, stretch: str) -> None:
    assert _earlier(text) == [(mark, stretch)]


@pytest.mark.parametrize(
    "text", ["It will be closed until the end of March.", "It is shut until the war ends.", "The war began before him."]
)
def test_what_is_to_come_is_and_is_only_compared_was_not_so_before(text: str) -> None:
    assert not _earlier(text)
