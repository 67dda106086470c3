"""A text is gone through word by word, in both directions, and no word is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.anchoring.word_boundaries import cuts_word
from briefing_tui.domain.passage import Span
from briefing_tui.reading.words import whole_words, word_after, word_before

_CHARACTERS = st.sampled_from("ab Z9.,-'’\n\t—“”境مر\u200c\u0301é€🙂\u200d👍🏽%/_")
_TEXTS = st.text(_CHARACTERS, max_size=60)


def _forwards(text: str) -> list[str]:
    return [text[slice(*span)] for span in _spans(text)]


def _spans(text: str) -> list[Span]:
    found, at = [], 0
    while word := word_after(text, at):
        found.append(word)
        at = word.end
    return found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Two bridges cross it.", ["Two", "bridges", "cross", "it", "."]),
        ("“No,” she said—later.", ["“", "No", ",", "”", "she", "said", "—", "later", "."]),
        ("a state-run 1,344.5 can't U.S. and/or", ["a", "state-run", "1,344.5", "can't", "U.S", ".", "and/or"]),
        ("wait...  then", ["wait", "...", "then"]),
        ("dis- proved and pre- and post-war", ["dis- proved", "and", "pre", "-", "and", "post-war"]),
        ("مرزبانان از رود", ["مرزبانان", "از", "رود"]),
        ("می\u200cگوید.", ["می\u200cگوید", "."]),
        ("国境の橋。", ["国", "境", "の", "橋", "。"]),
        ("2024年 A国", ["2024", "年", "A", "国"]),
        ("ok 👍🏽 👨\u200d👩", ["ok", "👍🏽", "👨\u200d👩"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_a_text_has_these_words(text: str, words: list[str]) -> None:
    assert _forwards(text) == words


@given(_TEXTS)
def test_no_word_is_cut_and_none_is_left_out(text: str) -> None:
    spans = _spans(text)
    assert not any(cuts_word(text, start) or cuts_word(text, end) for start, end in spans)
    assert "".join(text[slice(*span)] for span in spans).replace(" ", "").split() == (
        ["".join(text.split())] if text.split() else []
    ) or any(char.isspace() for span in spans for char in text[slice(*span)])


@given(_TEXTS, st.integers(0, 3))
def test_backwards_the_words_are_the_same(text: str, repeated: int) -> None:
    text = " ".join([text] * (1 + 40 * repeated))
    found, at = [], len(text)
    while word := word_before(text, at):
        found.append(word)
        at = word.start
    assert found[::-1] == _spans(text)


def test_a_word_longer_than_what_is_looked_at_first_is_found_whole() -> None:
    text = "so " + "long" * 500
    assert word_before(text, len(text)) == (3, len(text))


@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_a_span_grows_to_whole_words_and_loses_white_space_at_its_ends(text: str, one: int, other: int) -> None:
    start, end = min(one, other, len(text)), min(max(one, other), len(text))
    grown = whole_words(text, Span(start, end))
    words = text[start:end].strip()
    assert words in text[slice(*grown)]
    if words:
        assert not cuts_word(text, grown.start)
        assert not cuts_word(text, grown.end)
        assert (
            len(words) == grown.end - grown.start
            or cuts_word(text, start)
            or cuts_word(text, end)
            or (words != text[start:end])
        )
    else:
        assert grown.start == grown.end
