import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.plain_text.inline import inline_edits
from briefing_tui.domain.offsets import edited


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("<u>accept</u>", "accept"),
        ("<A HREF=\"x>y\" title='z' hidden>link</A >", "link"),
        ("one<br>two<br/>three<BR />four", "one two three four"),
        ("one</p><p>two", "one  two"),
        ("one <!-- two --> three <!---> four", "one  three  four"),
        ("a <b c='<'> d", "a <b c='<'> d"),
        ("a <!-- b", "a <!-- b"),
        ("a < b > c <foo> <ux> <b", "a < b > c <foo> <ux> <b"),
        ("<https://a.org/x_y_z?q=*> <me@a.org>", "https://a.org/x_y_z?q=* me@a.org"),
        ("<not an address> <a:b c>", "<not an address> <a:b c>"),
    ],
)
def test_known_tags_comments_and_the_brackets_of_autolinks_are_removed(text: str, read: str) -> None:
    assert edited(text, inline_edits(text)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("[text](url)", "text"),
        ("[te*x*t](<a b> 'title') on", "text on"),
        ('[a](b(c)d) [e]( f "g" ) [h]()', "a e h"),
        ("![alt](src) ![](src)", "alt "),
        ("[![alt](src)](url)", "alt"),
        ("[one [two](b) three](c)", "[one two three](c)"),
        ("\\![a](b) !\\[a](b)", "!a ![a](b)"),
        ("[a] (b) [c][d] [e]: f", "[a] (b) [c][d] [e]: f"),
        ("[a](b c) [d](", "[a](b c) [d]("),
        ("]( [a](b)", "]( a"),
        ("[`]`](a)", "]"),
    ],
)
def test_links_and_images_are_replaced_by_their_text(text: str, read: str) -> None:
    assert edited(text, inline_edits(text)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("`code`", "code"),
        ("`` a`b ``", "a`b"),
        ("`*a* <u> \\_ &amp;`", "*a* <u> \\_ &amp;"),
        ("` `", " "),
        ("`a ``b`` c", "`a b c"),
        ("a `b", "a `b"),
        ("\\`a` b`", "`a b"),
    ],
)
def test_a_code_span_keeps_its_text_unchanged(text: str, read: str) -> None:
    assert edited(text, inline_edits(text)) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("\\*a\\* \\_ \\\\ \\&amp;", "*a* _ \\ &amp;"),
        ("\\a \\я \\", "\\a \\я \\"),
        ("&amp; &Eacute; &#x41;&#66; &nbsp;", "& É AB \u00a0"),
        ("&notit; &bogus; &amp &;", "&notit; &bogus; &amp &;"),
        ("&#x202e;a&#10;b&#9;c", "␦a b c"),
        ("&lt;b&gt; &#42;a&#42;", "<b> *a*"),
    ],
)
def test_escapes_and_entities_are_replaced_by_their_characters(text: str, read: str) -> None:
    assert edited(text, inline_edits(text)) == read


def test_a_text_without_marks_needs_no_edits() -> None:
    assert inline_edits('Nothing (to see) here: [a] {b} ~5 "c"') == []


@given(
    st.lists(
        st.sampled_from(
            ["<u>", "</u>", "<b", ">", "<", '<a href="', "'", '"', "<no>", "<!--", "-->", " ", "x", "<x@y.z>"]
        )
    )
)
def test_the_fast_path_for_tags_gives_the_same_edits_as_the_parser(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert inline_edits(text) == inline_edits(f"{text} * ")
