"""A document as a mail, in each of the encodings that mails have, as a mailbox and as a saved web page (MHTML)."""

import textwrap
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from typing import NamedTuple

from benchmarks.articles.documents import Document, Heading, Listing, Paragraph, Quotation
from benchmarks.articles.markup import mailed

_LINE_CHARACTERS = 72
_CHARSETS = {"en": "windows-1252", "fa": "windows-1256", "zh": "gb18030"}  # tried first, for each language


class Form(NamedTuple):
    """A form of mail: what makes it of a document, how its file is named, and whether its text is plain."""

    of: Callable[[Document], bytes]
    suffix: str
    is_plain: bool = True


def _mail(document: Document) -> EmailMessage:
    mail = EmailMessage(policy=SMTP.clone(max_line_length=998))
    mail["From"] = "A. Writer <writer@example.org>"
    mail["To"] = "B. Reader <reader@example.org>"
    mail["Date"] = "Fri, 17 May 2024 09:30:00 +0200"
    mail["Subject"] = document.title
    mail["Message-ID"] = "<1@example.org>"
    return mail


def _plain(encoding: str) -> Callable[[Document], bytes]:
    def make(document: Document) -> bytes:
        mail = _mail(document)
        mail.set_content(_text(document), cte=encoding)
        return mail.as_bytes()

    return make


def _in_charset(document: Document) -> bytes:
    mail, text = _mail(document), _text(document)
    charset = _CHARSETS[document.language]
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    mail.set_content(text, charset=charset, cte="base64")
    return mail.as_bytes()


def _in_two_forms(document: Document) -> bytes:
    mail = _mail(document)
    mail.set_content("This message is in HTML.\n")
    mail.add_alternative(mailed(document), subtype="html", cte="quoted-printable")
    return mail.as_bytes()


MAIL_FORMS = {
    "mail: plain, 8bit": Form(_plain("8bit"), "8bit"),
    "mail: quoted-printable": Form(_plain("quoted-printable"), "quoted"),
    "mail: base64, national charset": Form(_in_charset, "base64"),
    "mail: HTML part": Form(_in_two_forms, "html", is_plain=False),
}


def mailbox(document: Document) -> bytes:
    """Return a mailbox with one mail (mboxrd: lines that begin with From are quoted)."""
    lines = _plain("8bit")(document).replace(b"\r\n", b"\n").split(b"\n")
    quoted = (b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in lines)
    return b"From writer@example.org Fri May 17 09:30:00 2024\n" + b"\n".join(quoted) + b"\n"


def mhtml(page: str, title: str) -> bytes:
    """Return a saved web page: its HTML and a picture, as parts of a mail."""
    whole = EmailMessage(policy=SMTP)
    whole["From"] = "<Saved by Blink>"
    whole["Snapshot-Content-Location"] = "https://news.example.org/2024/05/17/story"
    whole["Subject"] = title
    whole["MIME-Version"] = "1.0"
    whole["Content-Type"] = 'multipart/related; type="text/html"; boundary="----MultipartBoundary--1"'
    for content, kind in ((page, "html"), ("body { margin: 0 }", "css")):
        part = EmailMessage(policy=SMTP)
        part.set_content(content, subtype=kind, cte="quoted-printable")
        del part["MIME-Version"]
        part["Content-Location"] = f"https://news.example.org/2024/05/17/story.{kind}"
        whole.attach(part)
    return whole.as_bytes()


def _text(document: Document) -> str:
    """Return the text of a mail: lines of 72 characters, a list's items with a dash, quotations behind `>`."""
    return "\n".join(map(_part, document.parts))


def _part(part: object) -> str:
    match part:
        case Heading(_, text) | Paragraph(text):
            return _filled(text)
        case Quotation(text):
            return _filled(text, "> ", "> ")
        case Listing(items, ordered):
            marks = (f"{number}. " if ordered else "- " for number in range(1, len(items) + 1))
            return "".join(_filled(item.text, mark, " " * len(mark)) for mark, item in zip(marks, items, strict=True))
    raise TypeError(part)


def _filled(text: str, first: str = "", others: str = "") -> str:
    if any("\u3000" <= char <= "\u9fff" for char in text):  # without spaces between words, lines are not broken
        return f"{first}{text}\n"
    return "".join(
        f"{line}\n"
        for line in textwrap.wrap(
            text,
            _LINE_CHARACTERS,
            initial_indent=first,
            subsequent_indent=others,
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
