"""The plain text of a mail in paragraphs, items and quotations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.mail.plain_part import is_attribution, plain_part


def _blocks(text: str, *, flowed: bool = False, delsp: bool = False) -> list[tuple[str, int, str]]:
    article = article_of(plain_part(text, "1", flowed=flowed, delsp=delsp))
    return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]


def _texts(text: str, *, flowed: bool = False) -> list[str]:
    return [text for _, _, text in _blocks(text, flowed=flowed)]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_are_joined_and_empty_ones_part_paragraphs(line_end: str) -> None:
    text = "The river\nrose.\n\n \n  It fell \nagain.\n-----\nEnd\n".replace("\n", line_end)
    assert _texts(text) == ["The river rose.", "It fell again.", "End"]


def test_quoted_lines_have_the_level_of_their_marks() -> None:
    assert _blocks("a\n> b\n>c\n> > d\n>> e\n>\n > f\ng") == [
        ("paragraph", 0, "a"),
        ("quotation", 1, "b c"),
        ("quotation", 2, "d e"),
        ("quotation", 1, "f"),
        ("paragraph", 0, "g"),
    ]


def test_a_line_that_a_mailbox_has_escaped_is_not_quoted() -> None:
    assert _blocks("It fell.\n\n>From May on it rose.") == [
        ("paragraph", 0, "It fell."),
        ("paragraph", 0, "From May on it rose."),
    ]
    assert _blocks(">From May on\n> it rose.") == [("quotation", 1, "From May on it rose.")]


@pytest.mark.parametrize(
    "attribution",
    [
        "On Tue, 1 Oct 2024 Bob wrote:",
        "On Tue, 1 Oct 2024 at 09:00, Bob Longname of the Ministry <bob@river.example>\nwrote:",
        "Le 1 octobre 2024, Bob a écrit :",
        "Am 01.10.24 schrieb Bob:",
        "در ۱ اکتبر ۲۰۲۴ باب نوشت:",
        "Bob <bob@river.example>写道：",
    ],
)
def test_who_is_quoted_stands_in_a_block_of_its_own(attribution: str) -> None:
    assert _texts(f"I agree.\n{attribution}\n> Text") == ["I agree.", attribution.replace("\n", " "), "Text"]


def test_what_says_not_who_is_quoted_stays_where_it_is() -> None:
    assert _texts("I agree, and\nso do they:\n> Text") == ["I agree, and so do they:", "Text"]
    assert not is_attribution("On 1 October it rose.")


def test_items_are_parted_and_have_no_bullets() -> None:
    assert _blocks("Two:\n- one\n  goes on\n* two\n\n1. three\n2) four\n\n1998 was\n12. May") == [
        ("paragraph", 0, "Two:"),
        ("item", 1, "one goes on"),
        ("item", 1, "two"),
        ("item", 1, "1. three"),
        ("item", 1, "2) four"),
        ("paragraph", 0, "1998 was 12. May"),
    ]


def test_lines_that_were_not_wrapped_are_paragraphs() -> None:
    long = "The river rose in May, and fell in June, and rose again in July, as it had done in every year before."
    assert _texts(f"Dear Bob,\n{long}\nBest") == ["Dear Bob,", long, "Best"]


def test_flowing_lines_are_joined_and_others_are_not() -> None:
    assert _texts("The river \nrose.\nIt fell.\n From \n> a \n> b", flowed=True) == [
        "The river rose.",
        "It fell.",
        "From",
        "a b",
    ]
    assert _texts("The river\nrose.", flowed=True) == ["The river rose."]  # a program that lets no line flow
    assert _blocks("The ri \nver.", flowed=True, delsp=True) == [("paragraph", 0, "The river.")]


def test_the_mark_of_a_signature_is_a_block() -> None:
    assert _texts("Best\n-- \nJane\nRivers", flowed=True) == ["Best", "--", "Jane Rivers"]


def test_what_a_signature_by_pgp_puts_around_a_text_is_furniture() -> None:
    part = plain_part(
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nText.\n-----BEGIN PGP SIGNATURE-----\n\nabc\n"
        "-----END PGP SIGNATURE-----\nAfter."
    )
    assert article_of(part).text == "Text.\nAfter."
    assert [part.text[slice(*each.span)][-6:] for each in part.furniture] == [" SHA1\n", "E-----"]


def test_long_quotations_keep_their_paragraphs() -> None:
    text = "> The river rose,\n> and fell.\n>\n" * 1000
    assert _texts(text) == ["The river rose, and fell."] * 1000


@given(st.text("> \n-ab:1@*\t", max_size=80), st.booleans(), st.booleans())
def test_any_text_is_read_in_order(text: str, flowed: bool, delsp: bool) -> None:
    part = plain_part(text, flowed=flowed, delsp=delsp)
    article = article_of(part)
    read = [character for character in article.text if character in "ab1@"]
    assert read == [character for character in text if character in "ab1@"]
