"""Reading of a mail (RFC 5322): its text and those of the mails in it, its fields, and the names of its attachments."""

from collections.abc import Iterator

from briefing_tui.articles.extraction import Extraction, Progress
from briefing_tui.articles.formats import MAIL
from briefing_tui.articles.mail.body import Body
from briefing_tui.articles.mail.header import header_lines, metadata_of
from briefing_tui.articles.mail.parts import message_of


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Yield what a mail has. Raises UnreadableArticleError where it has no text that can be read."""
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")  # of a Macintosh before 2001
    mail = message_of(data)
    body = Body(MAIL.media_type)
    body.extraction.metadata += metadata_of(mail.fields)
    body.take_header(header_lines(mail.fields))
    body.take(mail)
    yield body.whole()
