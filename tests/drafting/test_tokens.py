"""Tokens cover the words of a text, each with its place."""

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.drafting.tokens import text_of, tokens


def test_words_numbers_and_marks_are_tokens() -> None:
    text = "ISIS-K's U.S. base cost $1,300.5 (46%) - don’t ask."
    assert [token.text for token in tokens(text)] == [
        *("ISIS-K", "'s", "U.S.", "base", "cost", "$1,300.5", "(", "46%", ")", "-", "don’t", "ask", "."),
    ]


@given(st.text())
def test_tokens_stand_where_they_say_and_leave_out_only_white_space(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert text[token.start : token.end] == token.text
        assert not text[at : token.start].strip()
        at = token.end
    assert not text[at:].strip()


def test_the_text_of_tokens_has_one_space_where_the_article_has_white_space() -> None:
    assert text_of(tokens("the U.S. navy's \n ships, 46%")) == "the U.S. navy's ships, 46%"
    assert text_of(()) == ""
