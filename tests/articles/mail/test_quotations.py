"""Mails below a mail, with marks before their lines or without, are quoted; signatures and feet are furniture."""

import pytest

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.html.document import page_of
from briefing_tui.articles.mail.plain_part import plain_part
from briefing_tui.articles.mail.quotations import set_apart
from briefing_tui.domain.furniture import FurnitureKind


def _read(part: Extraction, depth: int = 0) -> list[tuple[str, int, str]]:
    set_apart(part, depth)
    article = article_of(part)
    return [(block.kind.value, block.level, article.text[block.start : block.end]) for block in article.blocks]


def _levels(part: Extraction, depth: int = 0) -> list[tuple[int, str]]:
    return [(level, text) for _, level, text in _read(part, depth)]


@pytest.mark.parametrize(
    "header",
    [
        "From: Bob\nSent: Tuesday\nTo: Jane\nSubject: x",
        "*From:* Bob <b@river.example>\n*Date:* Tuesday\n*Subject:* x",
        "Von: Bob\nGesendet: Dienstag\nAn: Jane\nBetreff: x",
        "De : Bob\nEnvoyé : mardi\nÀ : Jane\nObjet : x",
        "От: Bob\nОтправлено: вторник\nКому: Jane\nТема: x",
        "发件人：Bob\n收件人：Jane\n主题：x",
        "از: Bob\nبه: Jane\nموضوع: x",
    ],
)
@pytest.mark.parametrize("above", ["", "-----Original Message-----\n", "---------- Forwarded message ---------\n"])
def test_all_below_the_fields_of_a_mail_is_quoted(header: str, above: str) -> None:
    assert _levels(plain_part(f"I agree.\n\n{above}{header}\n\nIt rose.\n\nBob")) == [
        (0, "I agree."),
        (1, (above + header).replace("\n", " ")),
        (1, "It rose."),
        (1, "Bob"),
    ]


def test_a_block_in_which_a_quoted_mail_begins_is_divided() -> None:
    assert _levels(plain_part("I agree.\n-----Original Message-----\nFrom: Bob\nSubject: x\nIt rose.")) == [
        (0, "I agree."),
        (1, "-----Original Message----- From: Bob Subject: x It rose."),
    ]


def test_a_mail_below_a_quoted_one_is_quoted_by_it() -> None:
    text = "One\n\nFrom: a\nSubject: x\n\nTwo\n\nFrom: b\nSubject: y\n\nThree"
    assert [level for level, _ in _levels(plain_part(text))] == [0, 1, 1, 2, 2]


def test_a_mail_in_a_quotation_ends_with_it() -> None:
    text = "One\n\n> Two\n>\n> From: a\n> Subject: x\n>\n> Three\n\nFour"
    assert _levels(plain_part(text)) == [(0, "One"), (1, "Two"), (2, "From: a Subject: x"), (2, "Three"), (0, "Four")]


@pytest.mark.parametrize(
    "text", ["From: the hills\n\nIt rose.", "From: a\n" + "word " * 500 + "\nSubject: x", "Subject: x\nFrom"]
)
def test_a_sender_without_a_subject_soon_after_is_text(text: str) -> None:
    assert {level for level, _ in _levels(plain_part(text))} == {0}


def test_web_pages_quote_in_the_same_ways() -> None:
    page = page_of(
        "<p>I agree.</p><ul><li>one</li></ul><div>On 1 Oct 2024 Bob wrote:<br></div>"
        "<blockquote><p>It rose.</p></blockquote>"
        "<p>So.</p><hr><p><b>From:</b> Bob<br><b>Subject:</b> x</p><p>It fell.</p><ul><li>two</li></ul>"
        "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>"
    )
    assert _read(page) == [
        ("paragraph", 0, "I agree."),
        ("item", 1, "one"),
        ("quotation", 1, "On 1 Oct 2024 Bob wrote:"),
        ("quotation", 1, "It rose."),
        ("paragraph", 0, "So."),
        ("quotation", 1, "From: Bob Subject: x"),
        ("quotation", 1, "It fell."),
        ("quotation", 1, "two"),
        ("row", 1, "a\tb"),
        ("row", 0, "c\td"),
    ]


def test_all_of_a_mail_within_a_mail_is_quoted() -> None:
    assert _levels(plain_part("a\n> b"), 2) == [(2, "a"), (3, "b")]


def test_a_signature_is_furniture_and_what_it_stands_above_is_not() -> None:
    part = plain_part("Best\n-- \nJane\n\nRivers\nOn 1 Oct Bob wrote:\n> It rose.\n> -- \n> Bob\nSo.")
    assert _levels(part) == [(0, "Best"), (1, "On 1 Oct Bob wrote:"), (1, "It rose."), (0, "So.")]
    assert [part.text[slice(*each.span)] for each in part.furniture] == ["-- \nJane\n\nRivers", "-- \n> Bob"]


def test_a_signature_of_a_web_page_is_furniture() -> None:
    assert _levels(page_of("<p>Best</p><div>-- <br>Jane<br>Rivers</div>")) == [(0, "Best")]


def test_what_is_too_long_for_a_signature_is_text() -> None:
    assert len(_levels(plain_part("Best\n-- \n" + "It rose in May. " * 100))) == 3


def test_the_foot_of_a_mailing_list_is_furniture() -> None:
    foot = f"{'_' * 47}\nrivers mailing list\nrivers@lists.example\nhttps://lists.example/rivers\n"
    part = plain_part(f"It rose.\n-- \nJane\n{foot}")
    assert _levels(part) == [(0, "It rose.")]
    assert [each.kind for each in part.furniture] == [FurnitureKind.OTHER, FurnitureKind.RUNNING_FOOT]
    assert len(_levels(plain_part(f"It rose.\n{'_' * 47}\nIt fell."))) == 2


def test_a_part_without_text_has_nothing_to_set_apart() -> None:
    assert _levels(plain_part("")) == []
