"""The front matter of a text, which says of it what a page's head says: in YAML between lines `---`, or in TOML.

Of both only what is simple is understood: a key and its value in a line, a list, text that goes on in indented lines.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.passage import Span
from briefing_tui.text.line_breaks import BYTE_ORDER_MARK
from briefing_tui.text.regex import regex

_MAX_CHARACTERS = 1 << 16
_MAX_ITEMS = 200
_DAY_CHARACTERS = len("2024-10-01")

_OPENING = regex(rf"{BYTE_ORDER_MARK}?(---|\+\+\+)[ \t]*\n")
_CLOSING = {
    "---": regex(r"^(?:---|\.\.\.)(?=[ \t]*$)", re.MULTILINE),
    "+++": regex(r"^\+\+\+(?=[ \t]*$)", re.MULTILINE),
}
# A line with a key; and any other that front matter may have: blank, a comment, one that continues the value.
_KEY = {
    "---": regex(r"""["']?([A-Za-z_][\w .-]{0,60}?)["']?[ \t]*:(?:[ \t]+(.*))?"""),
    "+++": regex(r"""["']?([A-Za-z_][\w.-]{0,60}?)["']?[ \t]*=[ \t]*(.*)"""),
}
_OTHER_LINE = regex(r"[ \t]*(?:#.*)?|[ \t].*|- .*|-|\[.*\]|[\]}],?")
_COMMENT = regex(r"[ \t]+#.*")
_NAME = regex(r"""["']?name["']?[ \t]*[:=][ \t]*(.+)""")
_OTHER_KEY = regex(r"[A-Za-z_][\w-]*[ \t]*[:=][ \t].*|.*:")
_NO_TEXT = ("&", "*", "!", "{", "|", ">")

_FIELDS = {
    **dict.fromkeys(("title",), MetadataField.TITLE),
    **dict.fromkeys(("author", "authors", "creator", "creators", "byline"), MetadataField.AUTHOR),
    **dict.fromkeys(("date", "pubdate", "published", "publishdate", "publish_date", "issued"), MetadataField.DATE),
    **dict.fromkeys(("modified", "lastmod", "updated", "last_modified_at"), MetadataField.MODIFIED),
    **dict.fromkeys(("lang", "language", "locale"), MetadataField.LANGUAGE),
    **dict.fromkeys(("description", "summary", "excerpt"), MetadataField.DESCRIPTION),
    **dict.fromkeys(("publisher", "site_name"), MetadataField.PUBLISHER),
    **dict.fromkeys(("url", "canonical_url", "canonical", "link", "source_url"), MetadataField.URL),
}
_DATES = (MetadataField.DATE, MetadataField.MODIFIED)
# One of these at least is in any front matter.
_KEYS = frozenset((
    *_FIELDS, "abstract", "aliases", "bibliography", "categories", "category", "created", "draft", "id", "image",
    "keywords", "layout", "output", "permalink", "slug", "source", "subject", "subtitle", "tags", "toc", "type",
    "weight",
))  # fmt: skip


class FrontMatter(NamedTuple):
    """Where the front matter of a text stands, and what it says of the text."""

    span: Span
    metadata: tuple[MetadataItem, ...]


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter with which a text begins, if it does; its lines end in a newline.

    A text that begins with a thematic break, and goes on in prose, has none.
    """
    opening = _OPENING.match(text)
    if not opening:
        return None
    fence = opening[1]
    closing = _CLOSING[fence].search(text, opening.end(), opening.end() + _MAX_CHARACTERS)
    if not closing:
        return None
    values: list[tuple[str, list[str]]] = []
    for line in text[opening.end() : closing.start()].split("\n"):
        if found := _KEY[fence].fullmatch(line.rstrip()):
            values.append((found[1].lower(), [found[2] or ""]))
        elif not _OTHER_LINE.fullmatch(line.rstrip()):
            return None
        elif values:
            values[-1][1].append(line)
    if not any(key in _KEYS for key, _ in values):
        return None
    items = [item for key, lines in values if key in _FIELDS for item in _items(key, lines)]
    return FrontMatter(Span(opening.start(1), closing.end()), tuple(items[:_MAX_ITEMS]))


def _items(key: str, lines: list[str]) -> Iterator[MetadataItem]:
    """Yield what a key says."""
    field = _FIELDS[key]
    for value in _values(lines):
        if field in _DATES:
            value = _date(value)  # noqa: PLW2901  # in EDTF
        if field is not MetadataField.URL or value.startswith(("http://", "https://")):
            yield MetadataItem(field, value, f"front matter, {key}")


def _values(lines: list[str]) -> Iterator[str]:
    """Yield the values in the lines after a key: of a list each, and else one."""
    first = _COMMENT.sub("", lines[0]).strip() if lines[0][:1] not in {'"', "'"} else lines[0].strip()
    rest = [line.strip() for line in lines[1:] if line.strip() and not line.lstrip().startswith("#")]
    if first.startswith("["):
        inside = " ".join([first, *rest]).strip("[]{} ,")
        yield from filter(None, map(_text, _parted(inside)))
    elif not first and any(line.startswith("-") for line in rest):
        for line in rest:
            text = line.removeprefix("-").strip()
            if found := _NAME.match(text):
                text = found[1]
            elif not line.startswith("-") or _OTHER_KEY.fullmatch(text):
                continue
            if value := _text(text):
                yield value
    elif not first and (found := next(filter(None, map(_NAME.match, rest)), None)):
        yield _text(found[1])
    elif value := _text(" ".join([first.strip("|>+-") if first[:1] in {"|", ">"} else first, *rest])):
        yield value


def _parted(items: str) -> list[str]:
    """Return the items of a list in a line, parted at the commas outside of quotation marks."""
    return re.findall(r"""(?:"[^"]*"|'[^']*'|[^,"'])+""", items)


def _text(value: str) -> str:
    """Return the text of a value, without the quotation marks around it, or nothing where it is none."""
    value = value.strip()
    mark = value[:1]
    if mark in {'"', "'"} and (end := value.find(mark, 1)) > 0:
        end = max(end, value.rfind(mark))
        inner = value[1:end]
        return (inner.replace('\\"', '"') if mark == '"' else inner.replace("''", "'")).strip()
    return "" if value.startswith(_NO_TEXT) or value in {"null", "~", "[]"} else value


def _date(value: str) -> str:
    """Return a date in EDTF, without its time where that cannot be read as written, or as it is written."""
    for candidate in (value, value.replace(" ", "T", 1), value[:_DAY_CHARACTERS]):
        with suppress(ValueError):
            return parse_edtf(candidate).text
    return value
