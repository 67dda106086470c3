"""Character references become the characters that browsers make of them."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.html.characters import resolved


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("a&nbsp;b &lt;c&gt; &amp;amp;", "a\xa0b <c> &amp;"),
        ("&eacute;&Eacute;&CounterClockwiseContourIntegral;", "éÉ∳"),
        ("&ltx &notit; &notin; &copy2024", "<x ¬it; ∉ ©2024"),
        ("&#65;&#x42;&#X43&#0000000068;", "ABCD"),
        ("&#x1F600;&#128512;", "😀😀"),
        ("&#x93;quoted&#148; &#x80; &#x81;", "“quoted” € \x81"),
        ("a&#x1b;[2J", "a\x1b[2J"),
        ("&#0;&#xD800;&#x110000;&#99999999999;", "\ufffd" * 4),
        ("AT&T & &nosuch; &; &# &#x; &", "AT&T & &nosuch; &; &# &#x; &"),
    ],
)
def test_references_are_resolved_in_text(written: str, expected: str) -> None:
    assert resolved(written) == expected


def test_an_address_in_an_attribute_keeps_its_ampersands() -> None:
    assert resolved("?a=1&copy=2&lang=fa&amp;b&copyx &copy", in_attribute=True) == "?a=1&copy=2&lang=fa&b&copyx ©"
    assert resolved("?a&#x3D;1&notit;&notin;", in_attribute=True) == "?a=1&notit;∉"


def test_a_number_of_a_million_digits_is_no_character() -> None:
    assert resolved(f"&#{'9' * 1_000_000};&#x{'f' * 1_000_000};") == "\ufffd\ufffd"


@given(st.text(alphabet="&#xX;0123456789abcltgmpnot=<> ", max_size=40))
def test_references_agree_with_the_standard_library_where_that_leaves_none_out(text: str) -> None:
    if "\x00" not in text and html.unescape(text).isprintable() and not set(html.unescape(text)) & {"\ufffd"}:
        ours, theirs = resolved(text), html.unescape(text)
        assert ours == theirs or len(ours) > len(theirs)  # it drops characters that are not allowed in a document
