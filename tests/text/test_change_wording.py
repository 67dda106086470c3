"""What a quote has changed, left out or cut off is called the same everywhere."""

import pytest

from briefing_tui.domain.passage import Change, ChangeKind, Span
from briefing_tui.text.change_wording import kind_words, size_words

_SPAN = Span(20, 29)


@pytest.mark.parametrize(
    ("at", "quoted", "words"),
    [(0, "", "cut off before"), (9, "", "cut off behind"), (0, "In May", "before"), (9, "In May", "after")],
)
def test_of_the_context_it_is_said_on_which_side_and_whether_it_was_given(at: int, quoted: str, words: str) -> None:
    assert kind_words(Change(ChangeKind.CONTEXT, quoted, "not ready", Span(at, at), _SPAN)) == words


def test_any_other_change_is_called_by_its_kind() -> None:
    assert kind_words(Change(ChangeKind.NUMBER, "14", "41", Span(0, 2), _SPAN)) == "number"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not", "1 word"),
        (", which ran - on,", "3 words"),
        ("in the\nnorth", "3 words"),
        ("条約は昨日東京で署名された。", "14 characters"),
        ("", "0 words"),
    ],
)
def test_a_length_is_counted_in_words_where_white_space_parts_them(text: str, words: str) -> None:
    assert size_words(text) == words
