"""Texts of a YAML file are put in the place of others, and the file stays what it was in every other byte."""

from collections.abc import Mapping

from briefing_tui.domain.offsets import edited
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.written import Written, scalars
from briefing_tui.mending.scalar_styles import renderings


class UnwritableError(Exception):
    """No way was found to write a text at `place`."""

    def __init__(self, location: SourceLocation) -> None:
        super().__init__(f"no way was found to write the text in line {location.line}, column {location.column}")
        self.location = location


def with_values(text: str, values: Mapping[SourceLocation, str]) -> str:
    """Return a YAML text (without a byte order mark) in which the texts that begin at some places say something else.

    Every other text in it is read as before. Raises UnwritableError where that cannot be, and KeyError where no text
    begins at a place.
    """
    every = list(scalars(text))
    found = {each.location: each for each in every if each.value or each.style}  # what is left empty begins nowhere
    wanted = {found[location]: value for location, value in sorted(values.items())}
    newline = "\r\n" if "\r\n" in text else "\n"
    expected = [wanted.get(each, each.value) for each in every]
    first = edited(
        text, [(each.start, each.end, next(renderings(text, each, value, newline))) for each, value in wanted.items()]
    )
    if _reads(first, expected, set(wanted.values())):
        return first
    for each, value in sorted(wanted.items(), reverse=True, key=lambda item: item[0].start):
        text = _with_one(text, each, value, newline)
    return text


def _with_one(text: str, old: Written, value: str, newline: str) -> str:
    expected = [value if each.location == old.location else each.value for each in scalars(text)]
    for rendering in renderings(text, old, value, newline):
        written = edited(text, [(old.start, old.end, rendering)])
        if _reads(written, expected, {value}):
            return written
    raise UnwritableError(old.location)


def _reads(text: str, expected: list[str], new: set[str]) -> bool:
    """Say whether the texts are those expected; white space at the ends of new ones is nothing."""
    found = [each.value for each in scalars(text)]
    return len(found) == len(expected) and all(
        is_ == shall or (shall in new and is_.strip() == shall) for is_, shall in zip(found, expected, strict=True)
    )
