"""A mailbox of one mail is that mail; one of several is refused with their number."""

import pytest

from briefing_tui.articles.extraction import Extraction, UnreadableArticleError
from briefing_tui.articles.formats import MBOX, format_of
from briefing_tui.articles.mail.mailbox import read

_MAIL = (
    "From a@b Tue Oct  1 10:00:00 2024\nFrom: a@b\nSubject: x\n\n"
    "The river rose.\n\n>From May on it fell.\n\nFrom then on.\n"
)


def test_the_only_mail_is_read() -> None:
    for mail in (_MAIL, _MAIL.replace("\n", "\r\n")):
        (extraction,) = read(mail.encode())
        assert isinstance(extraction, Extraction)
        pieces = [extraction.text[start:end] for block in extraction.blocks for start, end, _ in block.pieces]
        assert pieces == ["The river rose.", "From May on it fell.", "From then on."]
        assert format_of(mail.encode(), "a.txt") is MBOX


def test_several_mails_are_counted() -> None:
    with pytest.raises(UnreadableArticleError, match="is a mailbox of 3 mails") as raised:
        list(read((_MAIL + "\n").encode() * 3))
    assert raised.value.hint == "save the mail that is quoted as a file of its own (.eml)"
