"""What a briefing says of a source, as far as the source's file says it itself."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing_tui.domain.edtf import is_edtf
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.text.regex import regex

MAX_TITLE_CHARACTERS = 200
_LANGUAGE_TAG = regex("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")  # BCP 47, in its form
_FIELDS = {
    "title": MetadataField.TITLE,
    "author": MetadataField.AUTHOR,
    "publisher": MetadataField.PUBLISHER,
    "published": MetadataField.DATE,
    "language": MetadataField.LANGUAGE,
}


class Known(NamedTuple):
    """A value, as the briefing may have it, and where the file has it, for people."""

    value: str
    found_in: str


def known_of_source(metadata: Sequence[MetadataItem]) -> Mapping[str, Known]:
    """Return what is known of a source, by the key that a briefing has for it; several authors are one value."""
    known = {}
    for key, wanted in _FIELDS.items():
        found = [item for item in metadata if item.field is wanted and _is_valid(item)]
        if found:
            several = found if wanted is MetadataField.AUTHOR else found[:1]  # a report may have several authors
            value = ", ".join(dict.fromkeys(item.value for item in several))
            known[key] = Known(value, found[0].found_in)
    return known


def _is_valid(item: MetadataItem) -> bool:
    """Whether a briefing may have what a source says of itself: a date is in EDTF, and a language has a tag."""
    match item.field:
        case MetadataField.DATE:
            return is_edtf(item.value)
        case MetadataField.LANGUAGE:
            return _LANGUAGE_TAG.fullmatch(item.value) is not None
        case _:
            return len(item.value) <= MAX_TITLE_CHARACTERS
