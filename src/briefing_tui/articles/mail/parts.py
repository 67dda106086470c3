"""The parts of a mail (MIME, RFC 2045 and 2046): where each stands in the bytes, its fields, and what it is."""

import binascii
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefing_tui.articles.mail.fields import Fields, base64_decoded, words_decoded
from briefing_tui.articles.mail.parameters import with_parameters
from briefing_tui.text.regex import regex

MAX_DEPTH = 20
MAX_PARTS = 1000

_PLAIN = "text/plain"
_DELIMITER_END = regex(rb"(--)?[ \t\r]*+(?:\n|\Z)")
MESSAGES = ("message/rfc822", "message/global", "message/news")


@dataclass(slots=True)
class Part:
    """A part of a mail, or a mail: its fields, and its body, which is `data[start:end]`.

    `number` is what IMAP calls it (RFC 3501, section 6.4.5); it is empty for the mail, and for what IMAP gives none.
    `parts` are those within: of a multipart its parts, of a mail within the mail that mail alone; `is_cut` says that
    there are more than are looked at.
    """

    fields: Fields
    number: str
    data: bytes
    start: int
    end: int
    media_type: str
    parameters: dict[str, str]
    parts: list["Part"] = field(default_factory=list)
    is_cut: bool = False

    @property
    def is_attachment(self) -> bool:
        """Whether the part says that it comes with the mail and is not of its text."""
        return with_parameters(self.fields.first("content-disposition")).main == "attachment"

    @property
    def file_name(self) -> str:
        """The name of the file that the part is, or an empty string."""
        disposition = with_parameters(self.fields.first("content-disposition")).parameters
        return disposition.get("filename", "") or self.parameters.get("name", "")

    def content(self) -> bytes:
        """Return the body with its transfer encoding (RFC 2045, section 6) undone, also where it is damaged."""
        body = self.data[self.start : self.end]
        encoding = with_parameters(self.fields.first("content-transfer-encoding")).main
        if encoding == "base64":
            return base64_decoded(body)
        return binascii.a2b_qp(body) if encoding == "quoted-printable" else body


def message_of(data: bytes) -> Part:
    """Return the mail in some bytes, with all its parts down to MAX_DEPTH; of these there are at most MAX_PARTS.

    Nothing is raised: what is damaged is read as far as it goes, and anything is a mail with or without fields.
    """
    mail = _part(data, 0, len(data), _PLAIN)
    waiting, count = [(mail, 0)], 0
    while waiting:
        outer, depth = waiting.pop()
        for part in _parts_within(outer, data):
            if depth >= MAX_DEPTH or count >= MAX_PARTS:
                outer.is_cut = True
                break
            outer.parts.append(part)
            count += 1
        waiting.extend((part, depth + 1) for part in outer.parts)
    _number(mail)
    return mail


def _number(mail: Part) -> None:
    """Give the parts of a mail their numbers."""
    waiting = [(mail, "", True)]  # whether the part is a mail, whose body is part 1 where it is no multipart
    while waiting:
        part, prefix, is_mail = waiting.pop()
        holds_mail = part.media_type in MESSAGES
        if is_mail and (holds_mail or not part.parts):
            part.number = f"{prefix}.1" if prefix else "1"
        if holds_mail:
            for inner in part.parts:
                inner.number = part.number
                waiting.append((inner, part.number, True))
        else:
            for number, inner in enumerate(part.parts, 1):
                inner.number = f"{prefix}.{number}" if prefix else str(number)
                waiting.append((inner, inner.number, False))


def _part(data: bytes, start: int, end: int, default: str) -> Part:
    """Return the part in `data[start:end]`: fields, and a body after them."""
    fields = Fields(data, start, end)
    content_type = with_parameters(words_decoded(fields.first("content-type")))
    main = content_type.main
    media_type = main if main.count("/") == 1 else {"text": _PLAIN}.get(main, default)
    return Part(fields, "", data, min(fields.body_start, end), end, media_type, content_type.parameters)


def _parts_within(part: Part, file: bytes) -> Iterator[Part]:
    """Yield the parts of a multipart, or the mail that a part is.

    The standard allows no transfer encoding of either. One of a mail is undone all the same, but not again within that.
    """
    if part.media_type in MESSAGES:
        content = part.content() if part.data is file else part.data[part.start : part.end]
        if content == part.data[part.start : part.end]:
            yield _part(part.data, part.start, part.end, _PLAIN)
        else:
            yield _part(content, 0, len(content), _PLAIN)
    elif part.media_type.startswith("multipart/") and (boundary := part.parameters.get("boundary", "").rstrip()):
        default = MESSAGES[0] if part.media_type == "multipart/digest" else _PLAIN
        for start, end in _between(part, b"--" + boundary.encode("utf-8", "replace")):
            yield _part(part.data, start, end, default)


def _between(part: Part, delimiter: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each part of a multipart begins and ends; the last one ends with it if no line says where."""
    data, at, begun = part.data, part.start, -1
    while (found := data.find(delimiter, at, part.end)) >= 0:
        at = found + len(delimiter)
        line = _DELIMITER_END.match(data, at, part.end)
        if not line or (found > part.start and data[found - 1 : found] != b"\n"):
            continue
        if begun >= 0:
            end = max(found - 1, begun)
            yield begun, end - (end > begun and data[end - 1 : end] == b"\r")
        if line[1]:
            return
        begun = at = line.end()
    if 0 <= begun < part.end:
        yield begun, part.end
