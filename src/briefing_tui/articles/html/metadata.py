"""What a page says about the article in it, and where it says so.

For each field the sources are asked in an order of trust, and the first that says something is taken: linked data,
which is written for the article itself; the tags of libraries (Highwire, Dublin Core) and of networks (Open Graph),
which may be the site's; marked elements; and what is left for people: the title of the window, the author's line. The
language and the address are taken first where the standard of HTML has them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.articles.html.dates import edtf_of
from briefing_tui.articles.html.document import Document
from briefing_tui.articles.html.linked_data import linked_data
from briefing_tui.articles.html.statements import Statements
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.text.regex import regex

_METAS = {
    MetadataField.TITLE: "citation_title dcterms.title dc.title og:title parsely-title twitter:title",
    MetadataField.AUTHOR: "citation_author citation_authors dcterms.creator dc.creator article:author parsely-author "
    "sailthru.author author byl authors",
    MetadataField.PUBLISHER: "citation_journal_title og:site_name dcterms.publisher dc.publisher citation_publisher "
    "application-name publisher",
    MetadataField.DATE: "article:published_time citation_publication_date citation_date citation_online_date "
    "dcterms.issued dc.date.issued dc.date.created dcterms.created dc.date parsely-pub-date sailthru.date "
    "datepublished publication_date publish-date pubdate date",
    MetadataField.MODIFIED: "article:modified_time dcterms.modified dc.date.modified datemodified og:updated_time "
    "last-modified revised",
    MetadataField.LANGUAGE: "dcterms.language dc.language inlanguage og:locale content-language language",
    MetadataField.DESCRIPTION: "og:description dcterms.description dc.description description twitter:description "
    "sailthru.description",
    MetadataField.URL: "og:url citation_public_url citation_fulltext_html_url parsely-link twitter:url",
}
_TERMS = {
    MetadataField.TITLE: "headline",
    MetadataField.AUTHOR: "author",
    MetadataField.PUBLISHER: "publisher",
    MetadataField.DATE: "datePublished",
    MetadataField.MODIFIED: "dateModified",
    MetadataField.LANGUAGE: "inLanguage",
    MetadataField.DESCRIPTION: "description",
    MetadataField.URL: "url",
}
_FIRST = frozenset(("html lang", "link canonical"))
_MAX_AUTHORS = 20
_NEAR_CHARACTERS = 1000  # of the beginning of the article
_SAVED_FROM = regex(r"<!--\s*(?:saved from url=\([0-9]+\)|Page saved with SingleFile\s+url:\s*)(https?://\S+)")
_SAVED_FROM_CHARACTERS = 4096  # at the beginning of a page that a browser saved
_ADDRESS = regex(r"https?://[^\s<>\"]+", re.IGNORECASE)
_LANGUAGE = regex(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_BY = regex(r"^(?:by|von|par|por|di|door|от|بقلم|نویسنده)[:\s]+", re.IGNORECASE)
_MAX_NAME_CHARACTERS = 100
_MAX_MARKED_CHARACTERS = 1000
_SITE_NAME = regex(r"\s+[|·•»–—-]\s+|\s*\|\s*")
_SEVERAL_AUTHORS = regex(r"\s*;\s*")


class _Found(NamedTuple):
    value: str
    found_in: str


def metadata_of(html: str, document: Document, start: int) -> list[MetadataItem]:
    """Return what a page says about its article, which begins at `start` of its text: each field once, and each author.

    A date that is not marked as that of publication counts where it stands near that.
    """
    said = document.said
    linked = linked_data(said.data, said.title)
    items: list[MetadataItem] = []
    for field in _METAS:
        found = [*_linked(linked, field), *_metas(said, field), *_rest(field, html, document, start)]
        found.sort(key=lambda each: each.found_in not in _FIRST)
        known = list(filter(None, (_checked(field, each) for each in found)))
        alike = [each for each in known if each.found_in == known[0].found_in]
        limit = _MAX_AUTHORS if field is MetadataField.AUTHOR else 1
        items += [MetadataItem(field, *each) for each in dict.fromkeys(alike)][:limit]
    return items


def _linked(linked: dict[str, list[str]], field: MetadataField) -> Iterator[_Found]:
    for value in linked.get(_TERMS[field], ()):
        yield _Found(value, f"JSON-LD {_TERMS[field]}")


def _metas(said: Statements, field: MetadataField) -> Iterator[_Found]:
    for name in _METAS[field].split():
        for known, content in said.metas:
            if known == name:
                values = _SEVERAL_AUTHORS.split(content) if field is MetadataField.AUTHOR else [content]
                yield from (_Found(value, f"meta {name}") for value in values)


def _rest(field: MetadataField, html: str, document: Document, start: int) -> Iterator[_Found]:
    """Yield what the page says of a field elsewhere than in linked data and in the tags of its head."""
    said = document.said
    if field is MetadataField.TITLE:
        yield from _titles(document)
    elif field is MetadataField.LANGUAGE:
        yield _Found(said.language, "html lang")
    elif field is MetadataField.URL:
        yield _Found(said.canonical, "link canonical")
        if saved := _SAVED_FROM.search(html, 0, _SAVED_FROM_CHARACTERS):
            yield _Found(saved[1], "comment of the browser that saved the page")
    elif field is MetadataField.AUTHOR:
        yield from _marked(document, "author", "element marked as author")
        yield from _marked(document, "byline", "byline")
    elif field is MetadataField.DATE:
        yield from _marked(document, "datepublished", "element marked as datePublished")
        yield from _marked(document, "time", "time element", range(start - _NEAR_CHARACTERS, start + _NEAR_CHARACTERS))
    elif field is MetadataField.MODIFIED:
        yield from _marked(document, "datemodified", "element marked as dateModified")


def _titles(document: Document) -> Iterator[_Found]:
    """Yield the only heading of the first level, and the title of the window without the name of the site."""
    heads = [run for run in document.runs if run.kind is BlockKind.HEADING and run.level == 1]
    if len(heads) == 1:
        yield _Found(document.text_of(heads[0]), "h1")
    title = document.said.title
    parts = _SITE_NAME.split(title)
    yield _Found(max(parts, key=len) if len(parts) > 1 else title, "title")


def _marked(document: Document, kind: str, found_in: str, places: range | None = None) -> Iterator[_Found]:
    for mark in document.said.marks:
        fits = mark.end - mark.start <= _MAX_MARKED_CHARACTERS and (places is None or mark.start in places)
        if mark.kind == kind and fits:
            yield _Found(mark.value or document.written[mark.start : mark.end], found_in)


def _checked(field: MetadataField, found: _Found) -> _Found | None:
    """Return what was found as the field has it, or None where it cannot be one."""
    value = " ".join(found.value.split())
    if field is MetadataField.AUTHOR:
        value = _BY.sub("", value)
        if not 1 < len(value) <= _MAX_NAME_CHARACTERS or _ADDRESS.match(value):
            return None
    elif field in (MetadataField.DATE, MetadataField.MODIFIED):
        value = edtf_of(value)
    elif field is MetadataField.LANGUAGE:
        value = value.replace("_", "-").partition(",")[0].strip()
        value = value if _LANGUAGE.fullmatch(value) else ""
    elif field is MetadataField.URL:
        value = value if _ADDRESS.fullmatch(value) else ""
    return found._replace(value=value) if value else None
