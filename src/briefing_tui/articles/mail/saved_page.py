"""Reading of a web page that was saved as a mail is, with its pictures as parts (MHTML, RFC 2557)."""

import codecs
from collections.abc import Iterator

from briefing_tui.articles.extraction import Extraction, Progress, UnreadableArticleError
from briefing_tui.articles.formats import MHTML
from briefing_tui.articles.html import reader
from briefing_tui.articles.mail.body import is_page, root_of, text_of
from briefing_tui.articles.mail.fields import words_decoded
from briefing_tui.articles.mail.parts import Part, message_of
from briefing_tui.domain.metadata import MetadataField, MetadataItem

_ADDRESS_FIELDS = ("snapshot-content-location", "content-location")
_SCHEMES = ("http://", "https://")


def read(data: bytes) -> Iterator[Extraction | Progress]:
    """Yield what the page has, which is the root of the parts: the others are not looked at, and nothing is fetched.

    Raises UnreadableArticleError where there is no page, or none with text.
    """
    saved = message_of(data)
    page = _page_of(saved)
    if page is None:
        raise UnreadableArticleError("is a saved page without its text", "save the page again, as HTML or PDF")
    text, fault = text_of(page)
    for found in reader.read(codecs.BOM_UTF8 + text.encode("utf-8", "replace")):
        if isinstance(found, Extraction):
            found.media_type = MHTML.media_type
            found.blocks = [block._replace(element=block.element._replace(file=page.number)) for block in found.blocks]
            found.metadata += _metadata_of(saved, page, found.metadata)
            found.notices += [f"The page {fault}."] if fault else []
        yield found


def _page_of(saved: Part) -> Part | None:
    """Return the part that is the page, also where the parts are not said to be related."""
    root = saved
    while root.parts:
        root = root_of(root)
    if is_page(root):
        return root
    waiting = [saved]
    while waiting:
        part = waiting.pop()
        if is_page(part):
            return part
        waiting.extend(reversed(part.parts))
    return None


def _metadata_of(saved: Part, page: Part, known: list[MetadataItem]) -> Iterator[MetadataItem]:
    """Yield what the page does not say itself: the address it was saved from, and its title.

    The date is left out, which is that of saving.
    """
    fields = {item.field for item in known}
    title = words_decoded(saved.fields.first("subject"))
    if title and MetadataField.TITLE not in fields:
        yield MetadataItem(MetadataField.TITLE, title, "MHTML, Subject")
    for part in (saved, page):
        for name in _ADDRESS_FIELDS:
            address = words_decoded(part.fields.first(name))
            if address.startswith(_SCHEMES) and MetadataField.URL not in fields:
                yield MetadataItem(MetadataField.URL, address, f"MHTML, {name.title()}")
                return
