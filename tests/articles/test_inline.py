import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.inline import edits_of
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
def test_tags_comments_and_addresses(text: str, read: str) -> None:
    assert edited(text, edits_of(text)) == read


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
def test_links_and_images_read_as_their_text(text: str, read: str) -> None:
    assert edited(text, edits_of(text)) == read


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
def test_code_is_read_as_it_stands_between_its_ticks(text: str, read: str) -> None:
    assert edited(text, edits_of(text)) == read


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
def test_escapes_and_entities(text: str, read: str) -> None:
    assert edited(text, edits_of(text)) == read


def test_a_text_without_marks_needs_no_edits() -> None:
    assert edits_of('Nothing (to see) here: [a] {b} ~5 "c"') == []


@given(
    st.lists(
        st.sampled_from(
            ["<u>", "</u>", "<b", ">", "<", '<a href="', "'", '"', "<no>", "<!--", "-->", " ", "x", "<x@y.z>"]
        )
    )
)
def test_tags_are_read_alike_whether_or_not_other_marks_stand_beside_them(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert edits_of(text) == edits_of(f"{text} * ")
