"""The tokens of an RTF file, and what is skipped of it."""

import pytest

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.articles.rtf.tokens import MAX_DEPTH, Token, Tokens


def _all(data: bytes) -> list[Token]:
    tokens, found = Tokens(data, 0), []
    while token := tokens.next():
        found.append(token)
    return found


def test_a_file_is_read_token_by_token_to_the_end_of_its_group() -> None:
    assert _all(b"{\\rtf1\\b0 a\\'e9\\~\r\n\\fs-12x{}}after") == [
        Token(brace=b"{"),
        Token(word="rtf", number=1),
        Token(word="b", number=0),
        Token(text=b"a"),
        Token(text=b"\xe9"),
        Token(symbol=b"~"),
        Token(word="fs", number=-12),
        Token(text=b"x"),
        Token(brace=b"{"),
        Token(brace=b"}"),
    ]


@pytest.mark.parametrize("end", [b"\\", b"\\'", b"\\'e", b"\\'zz", b"{", b"\n"])
def test_an_end_within_a_token_ends_the_tokens(end: bytes) -> None:
    assert Token(text=b"a") in _all(b"{a" + end)


def test_the_bytes_of_a_picture_are_no_tokens() -> None:
    assert [token.text for token in _all(b"{\\bin3 }}}a\\bin-1 b\\bin c}") if token.text] == [b"a", b"b", b"c"]
    assert _all(b"{\\bin99 a}") == [Token(brace=b"{")]


def test_what_is_skipped_ends_before_the_brace_that_ends_its_group() -> None:
    tokens = Tokens(b"{{\\pict a{b}\\}\\{\\bin2 }}c}d}", 0)
    for _ in range(3):
        tokens.next()
    tokens.skip()
    assert [tokens.next(), tokens.next()] == [Token(brace=b"}"), Token(text=b"d")]


def test_a_group_without_end_is_skipped_to_the_end_of_the_file() -> None:
    tokens = Tokens(b"{{a{b", 0)
    tokens.next()
    tokens.skip()
    assert tokens.next() is None


def test_groups_nested_beyond_all_use_are_refused() -> None:
    with pytest.raises(UnreadableArticleError, match="nested too deep"):
        _all(b"{" * (MAX_DEPTH + 1))
