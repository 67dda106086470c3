"""What a PDF says about the article in it: in its document information, its catalog, and the largest type of page 1."""

import re
from collections.abc import Iterator, Sequence

from briefing_tui.articles.pdf.library import Document
from briefing_tui.articles.pdf.paragraphs import Paragraph
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.text.regex import regex

_FOUND_IN = "PDF document information, {}"
_FIELDS = {"Author": MetadataField.AUTHOR, "Subject": MetadataField.DESCRIPTION}
_DATE = regex(r"(?:D:)?(\d{4})(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?")  # ISO 32000-2, 7.9.4
_PROGRAM = regex(
    r"^(?:microsoft (?:word|powerpoint|excel)|powerpoint presentation|adobe \w+)\s*[-–:]?\s*", re.IGNORECASE
)
_FILE_NAME = regex(
    r"[^\s]*[\\/][^\s]*|.*\.(?:docx?|rtf|odt|pdf|tex|dvi|html?|indd|qxd|qxp|pptx?|xlsx?|txt|pmd|fm|wpd|ps|eps|cdr|ai)",
    re.IGNORECASE,
)
_NO_TITLE = regex(
    r"(?:untitled|no title|title|document|slide|layout|unbenannt|ohne titel|sans titre|sin título|بدون عنوان|无标题)"
    r"[\s\d]*",
    re.IGNORECASE,
)
_LANGUAGE = regex(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")  # a BCP 47 tag, roughly
_NO_AUTHOR = regex(r"(?:user|admin|administrator|owner|author|unknown|anonymous|default|root)\d*", re.IGNORECASE)


def metadata_of(document: Document, paragraphs: Sequence[Paragraph]) -> Iterator[MetadataItem]:
    """Yield what a document says about itself; its title is that of its first page where it tells no better one."""
    title = document.information("Title").strip()
    if title and not is_no_title(title):
        yield MetadataItem(MetadataField.TITLE, title, _FOUND_IN.format("Title"))
    else:
        largest = _largest_heading(paragraphs)
        if largest:
            yield MetadataItem(MetadataField.TITLE, largest, "largest heading of page 1")
    for key, field in _FIELDS.items():
        value = document.information(key).strip()
        if value and not (field is MetadataField.AUTHOR and _NO_AUTHOR.fullmatch(value)):
            yield MetadataItem(field, value, _FOUND_IN.format(key))
    changed = edtf_date(document.information("ModDate"))  # the date of creation is that of a file, not of an article
    if changed:
        yield MetadataItem(MetadataField.MODIFIED, changed, _FOUND_IN.format("ModDate"))
    language = document.language().strip()
    if _LANGUAGE.fullmatch(language):
        yield MetadataItem(MetadataField.LANGUAGE, language, "PDF catalog, Lang")


def is_no_title(title: str) -> bool:
    """Whether a title is none that a person gave: the name of a file, say, or "untitled"."""
    rest = _PROGRAM.sub("", title)
    return not rest or _FILE_NAME.fullmatch(rest) is not None or _NO_TITLE.fullmatch(rest) is not None


def edtf_date(date: str) -> str:
    """Return the day of a date as PDF writes it (ISO 32000-2, 7.9.4) in EDTF, or an empty string."""
    found = _DATE.match(date)
    return "-".join(filter(None, found.groups())) if found and found[1] != "0000" else ""


def _largest_heading(paragraphs: Sequence[Paragraph]) -> str:
    """Return the text of the heading in the largest type of the first page, or an empty string."""
    headings = [each for each in paragraphs if each.kind is BlockKind.HEADING and each.lines[0].page == 0]
    if not headings:
        return ""
    largest = max(headings, key=lambda heading: heading.lines[0].size)
    return " ".join(line.text for line in largest.lines)
