"""The body of a mail, put together from those of its parts that are text."""

from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece, UnreadableArticleError
from briefing_tui.articles.html.document import page_of
from briefing_tui.articles.html.encoding import decoded as page_decoded
from briefing_tui.articles.mail.charsets import decoded
from briefing_tui.articles.mail.header import header_lines
from briefing_tui.articles.mail.parts import MESSAGES, Part
from briefing_tui.articles.mail.plain_part import plain_part
from briefing_tui.articles.mail.quotations import MAX_LEVEL, set_apart
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.passage import Span
from briefing_tui.domain.places import Element
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import quoted

_HTML = ("text/html", "application/xhtml+xml")
_PLAIN = ("text/plain", "text/markdown", "text/x-markdown", "text/enriched")
_NO_ATTACHMENTS = frozenset(
    ("application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature")
)
_SEALED = frozenset(("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"))
_PGP = "-----BEGIN PGP MESSAGE-----"
_TAG = regex(r"<[^<>]*+>")
_MAX_STUB_CHARACTERS, _STUB_RATIO = 500, 5  # a plain text that only says that there is a web page beside it
_MAX_NAMES = 20


class Body:
    """What has been read of a mail's body: its text, the names of its attachments, and what could not be read."""

    def __init__(self, media_type: str) -> None:
        """Begin with nothing."""
        self.extraction = Extraction(media_type, "")
        self._sealed = ""  # how a part of it is closed to a reader, as the end of a sentence
        self._texts: list[str] = []
        self._at = 0
        self._attachments: list[str] = []

    def take_header(self, lines: list[str]) -> None:
        """Take the fields of the mail itself, which are furniture."""
        start = self._at
        self._write("\n".join(lines) + "\n" if lines else "")
        if lines:
            self.extraction.furniture.append(Furniture(FurnitureKind.HEADER, Span(start, self._at - 1)))

    def take(self, part: Part, depth: int = 0) -> None:
        """Take a part with those within it; `depth` is how many mails are around the one that it is of.

        Parts are nested no deeper than `parts.MAX_DEPTH`.
        """
        kind = part.media_type
        if part.is_cut:
            self._note(f"Part {part.number or '1'} has more parts than are read.")
        if kind in _SEALED:
            is_signed = part.parameters.get("smime-type", "").lower() == "signed-data"
            self._sealed = "is wrapped in its signature (S/MIME)" if is_signed else "is encrypted"
        elif kind in MESSAGES:
            for mail in part.parts:
                self._take_quoted_header(mail, part.number, depth + 1)
                self.take(mail, depth + 1)
        elif part.parts:
            self._take_multipart(part, depth)
        elif not part.is_attachment and (kind in _HTML or kind in _PLAIN or kind.startswith("multipart/")):
            self._take_text(part, depth)
        elif not part.is_cut and kind not in _NO_ATTACHMENTS:
            self._attachments.append(part.file_name or kind)

    def whole(self) -> Extraction:
        """Return all that was taken. Raises UnreadableArticleError where there is no text in it."""
        found = self.extraction
        found.text = "".join(self._texts)
        has_text = bool(found.blocks) or any(each.kind is not FurnitureKind.HEADER for each in found.furniture)
        if self._sealed and not has_text:
            raise UnreadableArticleError(self._sealed, "open it in the mail program, and save its text or a PDF of it")
        if self._sealed:
            self._note(f"A part of it {self._sealed}, and is not read.")
        if self._attachments:
            names = ", ".join(map(quoted, self._attachments[:_MAX_NAMES]))
            more = f" and {len(self._attachments) - _MAX_NAMES} more" if len(self._attachments) > _MAX_NAMES else ""
            if not has_text:
                raise UnreadableArticleError(
                    f"is a mail without text, with {names}{more}", "save what came with it as a file, and name that"
                )
            self._note(f"What came with it is not read: {names}{more}.")
        if not has_text:
            raise UnreadableArticleError("is a mail without text", "name a file that has a text")
        found.metadata += [
            MetadataItem(MetadataField.ATTACHMENT, name, "mail, name of a part") for name in self._attachments
        ]
        return found

    def _take_multipart(self, part: Part, depth: int) -> None:
        kind = part.media_type
        if kind == "multipart/alternative":
            self.take(_best_of(part.parts), depth)
        elif kind == "multipart/related":
            root = root_of(part)
            self.take(root, depth)
            self._attachments += [each.file_name or each.media_type for each in part.parts if each is not root]
        else:
            for each in part.parts:
                self.take(each, depth)

    def _take_text(self, part: Part, depth: int) -> None:
        text, fault = text_of(part)
        if fault:
            self._note(f"Part {part.number} {fault}.")
        if text.lstrip().startswith(_PGP):
            self._sealed = "is encrypted"
            return
        if part.media_type in _HTML:
            read = page_of(text, part.number)
        else:
            flowed = part.parameters.get("format", "").lower() == "flowed"
            delsp = part.parameters.get("delsp", "").lower() == "yes"
            read = plain_part(text, part.number, flowed=flowed, delsp=delsp)
        set_apart(read, depth)
        self._append(read)

    def _take_quoted_header(self, mail: Part, number: str, depth: int) -> None:
        """Take the fields of a mail within the mail, which say who is quoted."""
        for line in header_lines(mail.fields):
            piece = Piece(self._at, self._at + len(line))
            level = min(depth, MAX_LEVEL)
            self.extraction.blocks.append(ExtractedBlock(BlockKind.QUOTATION, [piece], level, Element(number)))
            self._write(line + "\n")

    def _append(self, read: Extraction) -> None:
        at = self._at
        self.extraction.blocks += [
            ExtractedBlock(
                kind, [Piece(start + at, end + at, between) for start, end, between in pieces], level, element
            )
            for kind, pieces, level, element in read.blocks
        ]
        self.extraction.furniture += [
            Furniture(kind, Span(span.start + at, span.end + at)) for kind, span in read.furniture
        ]
        self._write(read.text if read.text.endswith("\n") else read.text + "\n")

    def _write(self, text: str) -> None:
        self._texts.append(text)
        self._at += len(text)

    def _note(self, notice: str) -> None:
        self.extraction.notices.append(notice)


def text_of(part: Part) -> tuple[str, str]:
    """Return the decoded text of a part, and what is wrong with its character set, as the end of a sentence."""
    content = part.content()
    charset = part.parameters.get("charset", "")
    if part.media_type in _HTML and not charset:
        page = page_decoded(content)
        return page.text, f"has characters that are not of {page.encoding}" if page.faults else ""
    return decoded(content, charset)


def is_page(part: Part) -> bool:
    """Whether a part is a web page."""
    return part.media_type in _HTML


def root_of(related: Part) -> Part:
    """Return the part of a multipart/related to which the others belong (RFC 2387)."""
    start = related.parameters.get("start", "")
    named = (part for part in related.parts if start and part.fields.first("content-id") == start)
    return next(named, related.parts[0])


def _best_of(alternatives: list[Part]) -> Part:
    """Return which of some forms of one text is read: the plain one, unless it is none to speak of."""
    plain = next((part for part in alternatives if part.media_type in _PLAIN), None)
    rich = next((part for part in reversed(alternatives) if _page_in(part)), None)
    if plain is None or rich is None:
        return rich or plain or alternatives[-1]
    text = text_of(plain)[0].strip()
    if len(text) > _MAX_STUB_CHARACTERS:
        return plain
    page = _page_in(rich)
    length = len(_TAG.sub("", text_of(page)[0])) if page else 0
    return rich if length > _STUB_RATIO * len(text) else plain


def _page_in(part: Part) -> Part | None:
    """Return the web page that a part is or has, if any."""
    while part.parts and part.media_type.startswith("multipart/"):
        part = root_of(part) if part.media_type == "multipart/related" else part.parts[-1]
    return part if is_page(part) else None
