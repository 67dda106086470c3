"""Tags and texts are told apart as browsers tell them, in a time that is linear in any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.html.tokens import TokenKind, attributes_of, tokens


def _written(document: str, *, xml: bool = False) -> str:
    """Return the tokens of a document in a short form: `<a>`, `</a>`, and texts."""
    forms = {TokenKind.START: "<{0.name}>", TokenKind.END: "</{0.name}>", TokenKind.TEXT: "{0.text}"}
    return "|".join(forms[token.kind].format(token) for token in tokens(document, xml=xml))


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("<P>a &amp; b</P >c", "<p>|a & b|</p>|c"),
        ("<a title='x > y' href=\"<b>\">z", "<a>|z"),
        ("<a title=it's>x</a>", "<a>|x|</a>"),
        ('<a href=/?a=b"c>x', "<a>|x"),
        ("<a b = '>' c>x", "<a>|x"),
        ("1 < 2 <3", "1 |<| 2 |<|3"),
        ("a<!-- <p> -->b<!-->c<!--->d<!----!>e", "a|b|c|d|e"),
        ("a<!doctype html>b<?php x ?>c</3>d</>e", "a|b|c|d|e"),
        ("<script>if (a<b) '</p>'</SCRIPT >x", "<script>|if (a<b) '</p>'|</script>|x"),
        ("<title>a <b> &amp; c</title>", "<title>|a <b> & c|</title>"),
        ("<style>a&amp;</styles></style>", "<style>|a&amp;</styles>|</style>"),
        ("<![CDATA[x]]>y", "y"),
        ("<svg><title/><path d='x'/><![CDATA[x<y]]></svg>z", "<svg>|<title>|<path>|x<y|</svg>|z"),
    ],
)
def test_markup_is_told_from_text(document: str, expected: str) -> None:
    assert _written(document) == expected


def test_what_breaks_off_takes_the_rest_of_the_document() -> None:
    for tail in ("<!-- x <p>y", "<a href='x'", "<p", "<script>x"):
        assert "".join(token.text for token in tokens("text" + tail) if token.kind is TokenKind.TEXT) in (
            "text",
            "textx",
        )


def test_a_quotation_mark_without_its_pair_does_not_swallow_the_document() -> None:
    assert _written('<a href="x>y</a> z') == "<a>|y|</a>| z"


def test_in_xml_sections_of_characters_are_text_and_names_have_no_prefix() -> None:
    document = '<!DOCTYPE html [ <!ENTITY a "b>"> ]><h:p>x<![CDATA[<&amp;]]></h:p><script/><title/>y'
    assert _written(document, xml=True) == "<p>|x|<&amp;|</p>|<script>|<title>|y"
    assert [token.closes_itself for token in tokens("<br/><p/>", xml=True)] == [True, True]
    assert [token.closes_itself for token in tokens("<br/><p/>")] == [False, False]


def test_attributes_are_read_however_they_are_quoted() -> None:
    assert attributes_of(" A=1 b = '2 3' c=\"&lt;\" d e=/x/ a=9 / f=") == {
        "a": "1", "b": "2 3", "c": "<", "d": "", "e": "/x/", "f": "",
    }  # fmt: skip


@pytest.mark.parametrize(
    "piece",
    ["<", "<!", "<!--", "<a b='", '<a b="', "<a =", "</", "<?", "<![CDATA[", "<title>", "&", "<a b=c ", "<!DOCTYPE ["],
)
def test_200000_of_anything_is_read(piece: str) -> None:
    for xml in (False, True):
        assert sum(1 for _ in tokens(piece * 200_000, xml=xml)) <= 200_000


@given(st.text(alphabet="<>/!-?ab =\"'&;[]x\n"))
def test_any_text_is_a_document_and_none_is_told_twice(document: str) -> None:
    for xml in (False, True):
        assert sum(len(token.text) for token in tokens(document, xml=xml)) <= len(document)
