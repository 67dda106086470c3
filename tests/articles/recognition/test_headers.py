"""What begins with header fields is a mail where a program has written them, and in doubt what its name says."""

import pytest

from briefing_tui.articles.recognition.headers import Headed, begins_with_field, headed

_MEMORANDUM = b"From: The ministry\nTo: All\nDate: 1 May 1998\nSubject: The river\n\nIt rose.\n"
_PART = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n"


def _headed(head: bytes, name: str = "") -> Headed | None:
    return headed(head, of_mail=name == "mail", of_page=name == "page")


@pytest.mark.parametrize("name", ["", "mail"])
@pytest.mark.parametrize(
    "head",
    [
        b"Received: from a\n\tby b; Tue, 1 Oct 2024\nFrom: a@b.example\n\nText",
        b"Return-Path: <a@b.example>\r\nFrom: a\r\n\r\nText",
        b"Message-ID: <1@b>\rDate: x\r\rText",
        b"MIME-Version: 1.0\nSubject: \xd0\xa0\xd0\xb5\xd0\xba\xd0\xb0\nX-Long: " + b"x" * 70_000,
    ],
)
def test_fields_of_a_program_make_a_mail(head: bytes, name: str) -> None:
    assert _headed(head, name) is Headed.MAIL


def test_a_memorandum_is_a_text_and_a_mail_only_by_its_name() -> None:
    assert _headed(_MEMORANDUM) is None
    assert _headed(_MEMORANDUM, "mail") is Headed.MAIL


@pytest.mark.parametrize(
    "head",
    [
        b"From: me\nTo: you and all the world\nwho hear this\n\nText",  # a line that is no field
        b"Title: x\nAuthor: y\nDate: z\n\nText",  # metadata of MultiMarkdown
        b"Date: today\n\nText",
        b"To: you\nMessage-ID: x\n\nText",
    ],
)
def test_other_fields_make_no_mail(head: bytes) -> None:
    assert _headed(head) is None


def test_one_field_is_enough_where_the_name_is_that_of_a_mail() -> None:
    assert _headed(b"Subject: x\n\nText", "mail") is Headed.MAIL
    assert _headed(b"Subject: x\nno field\n\nText", "mail") is Headed.MAIL
    assert _headed(b"Note: x\n\nText", "mail") is None


def test_a_line_with_sender_and_date_before_the_fields_makes_a_mailbox() -> None:
    for line in (
        b"From a@b Tue Oct  1 10:00:00 2024\n",
        b"From - Tue, 01 Oct 2024 10:00\r\n",
        b">From x Mon Jan 1 1:00\n",
    ):
        assert _headed(line + _MEMORANDUM) is Headed.MAILBOX
    assert _headed(b"From Kabul on Tue at 10:00\n\nText") is None


def test_a_saved_page_is_told_from_a_mail_with_pictures() -> None:
    assert _headed(_PART + b"From: <Saved by Blink>\n\n", "mail") is Headed.SAVED_PAGE
    assert _headed(b"Snapshot-Content-Location: cid:x\n" + _PART + b"\n") is Headed.SAVED_PAGE
    assert _headed(b"Subject: Exported\n" + _PART + b"\n") is Headed.SAVED_PAGE
    assert _headed(b"To: you\nFrom: me\n" + _PART + b"\n") is Headed.MAIL
    assert _headed(b"Subject: a draft\n" + _PART + b"\n", "mail") is Headed.MAIL
    assert _headed(b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>", "page") is Headed.SAVED_PAGE


def test_only_a_name_and_a_colon_begin_a_field() -> None:
    assert begins_with_field(b"From: x") and begins_with_field(b"From a@b")  # noqa: PT018  # two of one kind
    for head in (b"The river: it rose", b"", b"<p>", "Дата: x".encode(), b"x" * 100 + b":"):
        assert not begins_with_field(head)
