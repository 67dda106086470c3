"""Recognition of what begins with header fields: mails, mailboxes, and web pages saved as MHTML."""

import re
from enum import Enum, auto

from briefing_tui.text.regex import regex


class Headed(Enum):
    """What a file with header fields is."""

    MAIL = auto()
    MAILBOX = auto()
    SAVED_PAGE = auto()


_FIRST_LINE = regex(rb"[!-9;-~]{1,76}:|>?From ")
# The line before each mail of a mailbox (RFC 4155): an address, and a date as asctime writes it.
_MAILBOX_LINE = regex(
    rb">?From [^\r\n]{0,200}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[ ,]{1,2}[^\r\n]{0,20}?[0-9]{1,2}:[0-9]{2}[^\r\n]*+\r?\n"
)
_HEADERS_END = regex(rb"\r?\n[ \t]*+\r?\n|\r[ \t]*+\r(?!\n)")
_FIELD = regex(rb"([!-9;-~]+)[ \t]*:")
_LINE_BREAK = regex(rb"\r\n|\r|\n")
_RELATED = regex(rb"(?:^|[\r\n])content-type[ \t]*:\s*+multipart/related", re.IGNORECASE)
_SAVED_BY = regex(rb"(?:^|[\r\n])(?:from[ \t]*:\s*+[<\"]?saved by|snapshot-content-location[ \t]*:)", re.IGNORECASE)

# Those by which a person's words may begin as well as a mail does, and those that a program has put there.
_WRITTEN = frozenset((b"from", b"to", b"cc", b"bcc", b"date", b"subject", b"reply-to", b"sender", b"organization"))
_PROGRAMS = frozenset((
    b"message-id", b"received", b"return-path", b"mime-version", b"content-type", b"content-transfer-encoding",
    b"in-reply-to", b"delivered-to", b"dkim-signature", b"x-mailer", b"user-agent", b"list-id",
    b"x-originating-ip", b"thread-topic", b"thread-index", b"arc-seal", b"authentication-results", b"received-spf",
    b"newsgroups", b"nntp-posting-host", b"x-received", b"x-mozilla-status", b"x-gm-thrid", b"x-gmail-labels",
))  # fmt: skip
_OF_EVERY_MAIL = frozenset((b"from", b"date", b"subject"))
_SENT = frozenset((b"received", b"to", b"cc", b"bcc", b"delivered-to", b"return-path", b"newsgroups"))


def begins_with_field(head: bytes) -> bool:
    """Whether a file may begin with a header field, or with the line before a mail in a mailbox."""
    return _FIRST_LINE.match(head) is not None


def headed(head: bytes, *, of_mail: bool, of_page: bool) -> Headed | None:
    """Return what a file is that begins with header fields, or None; `head` are its first bytes.

    Fields that a program writes, such as Message-ID, make a mail of what else may be a memorandum with lines "From:"
    and "Subject:". The name decides in doubt: where it is that of a mail (`of_mail`), one field is enough, and where it
    is that of a saved page (`of_page`), a part in MIME.
    """
    envelope = _MAILBOX_LINE.match(head)
    if envelope:
        head = head[envelope.end() :]
    end = _HEADERS_END.search(head)
    block = head[: end.start()] if end else head
    fields = _fields(block, is_whole=end is not None)
    if fields is None and of_mail:
        fields = {found[1].lower() for found in map(_FIELD.match, _LINE_BREAK.split(block)) if found}
    if fields is None:
        return None
    programs, known = fields & _PROGRAMS, fields & (_PROGRAMS | _WRITTEN)
    if envelope:
        return Headed.MAILBOX if known else None
    if b"content-type" in programs:
        is_page = of_page and b"mime-version" in programs
        is_page = is_page or (not (of_mail or fields & _SENT) and _RELATED.search(block) is not None)
        if is_page or _SAVED_BY.search(block):
            return Headed.SAVED_PAGE
    enough = known if of_mail else programs and fields & _OF_EVERY_MAIL
    return Headed.MAIL if enough else None


def _fields(block: bytes, *, is_whole: bool) -> set[bytes] | None:
    """Return the names of the fields in lower case, or None where a line is none and continues none.

    The last line of a block that is not whole may be cut, and may be anything.
    """
    fields = set()
    lines = _LINE_BREAK.split(block)
    for number, line in enumerate(lines, 1):
        if line[:1].isspace():
            continue
        if found := _FIELD.match(line):
            fields.add(found[1].lower())
        elif is_whole or number < len(lines):
            return None
    return fields
