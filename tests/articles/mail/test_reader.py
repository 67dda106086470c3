"""A mail becomes an article: its text without what is around it, its fields as metadata, and places in it by part."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, UnreadableArticleError
from briefing_tui.articles.formats import MAIL, format_of
from briefing_tui.articles.mail.reader import read
from briefing_tui.domain.article import Article
from briefing_tui.domain.furniture import FurnitureKind
from briefing_tui.domain.metadata import MetadataField

Read = Callable[[bytes], Article]
Quoted = Callable[[Article], list[tuple[str, int, str]]]


def test_a_mail_is_read_with_what_it_answers_and_without_signature(
    article_in: Read, quoted_in: Quoted, answer: bytes
) -> None:
    article = article_in(answer)
    assert quoted_in(article) == [
        ("paragraph", 0, "Thanks, I agree with all that was said about the river and its banks."),
        ("quotation", 1, "On Tue, 1 Oct 2024 at 09:00, Bob <bob@river.example> wrote:"),
        ("quotation", 1, "The river rose in May."),
        ("quotation", 2, "Did it?"),
        ("paragraph", 0, "Best,"),
    ]
    assert {element.file for element in article.elements} == {"1.1"}
    furniture = [(each.kind, article.extracted[slice(*each.span)]) for each in article.furniture]
    assert furniture[0][0] is FurnitureKind.HEADER
    assert furniture[0][1].startswith("From: Jané Döe <jane@river.example>\nTo: Bob")
    assert furniture[1:] == [(FurnitureKind.OTHER, "-- \nJane")]


def test_what_the_fields_say_is_metadata(article_in: Read, answer: bytes) -> None:
    article = article_in(answer)
    assert [(item.field, item.value) for item in article.metadata] == [
        (MetadataField.TITLE, "Встреча у реки — Tuesday"),
        (MetadataField.AUTHOR, "Jané Döe"),
        (MetadataField.DATE, "2024-10-01T10:00:00+03:30"),
        (MetadataField.RECIPIENT, "Bob"),
        (MetadataField.RECIPIENT, "Rivers, all"),
        (MetadataField.RECIPIENT, "رود"),
        (MetadataField.ATTACHMENT, "Bericht über den Fluß.pdf"),
    ]
    assert article.metadata[1].found_in == "mail header, From"
    assert article.notices == ('What came with it is not read: "Bericht über den Fluß.pdf".',)


def test_the_mail_is_known_as_one_by_its_bytes(answer: bytes) -> None:
    assert format_of(answer, "a.txt") is MAIL


def test_a_mail_of_a_macintosh_has_lines_that_end_in_carriage_returns(article_in: Read) -> None:
    assert article_in(b"From: a@b\rSubject: x\r\rThe river\rrose.").text == "The river rose."


@pytest.mark.parametrize("data", [b"", b"\n", b"\n\n", b"From: x", b"From: x\n\n \n", b"\r"])
def test_a_mail_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableArticleError, match="is a mail without text"):
        list(read(data))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_mail_is_read_or_refused(answer: bytes, data: st.DataObject) -> None:
    outer = EmailMessage()
    outer["From"] = "a@b"
    outer.set_content("See below.")
    outer.add_attachment(EmailMessage())
    whole = data.draw(st.sampled_from([answer, outer.as_bytes() + answer]))
    start, length = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 200))
    junk = data.draw(
        st.binary(max_size=30)
        | st.sampled_from([b"\n", b"\n\n", b"=?utf-8?B?", b";", b'"', b"--", b"\nContent-Type: message/rfc822\n\n"])
    )
    try:
        (extraction,) = read(whole[:start] + junk + whole[start + length :])
    except UnreadableArticleError:
        return
    assert isinstance(extraction, Extraction)
    article = article_of(extraction)
    assert article.extracted == extraction.text
