"""Replacement of scalars in a YAML text, which keeps every other byte of it."""

from collections.abc import Mapping

from briefing_tui.domain.offsets import edited
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.scalar_spans import ScalarSpan, scalars
from briefing_tui.mending.scalar_styles import presentations


class UnwritableError(Exception):
    """No presentation of a value parses back as that value when it replaces the scalar at `location`."""

    def __init__(self, location: SourceLocation) -> None:
        super().__init__(f"no way was found to write the text in line {location.line}, column {location.column}")
        self.location = location


def replace_scalars(text: str, values: Mapping[SourceLocation, str]) -> str:
    """Return a YAML text with new values for the scalars that begin at the keys of `values`.

    `text` has no byte order mark. Every other scalar in it parses as before, which is checked by parsing the result.
    Raises UnwritableError where no presentation of a value parses as that value, and KeyError where no scalar begins
    at a location.
    """
    old_scalars = list(scalars(text))
    # A scalar that is left empty (`key:`) has no characters, so that another one may begin at the same location.
    by_location = {each.location: each for each in old_scalars if each.value or each.style}
    replacements = {by_location[location]: value for location, value in sorted(values.items())}
    newline = "\r\n" if "\r\n" in text else "\n"
    expected = [replacements.get(each, each.value) for each in old_scalars]
    # All at once in the first presentation of each, which nearly always parses; else one by one, each in several.
    first = edited(
        text,
        [
            (each.start, each.end, next(presentations(text, each, value, newline)))
            for each, value in replacements.items()
        ],
    )
    if _parses_as(first, expected, set(replacements.values())):
        return first
    for each, value in sorted(replacements.items(), reverse=True, key=lambda item: item[0].start):
        text = _replace_scalar(text, each, value, newline)
    return text


def _replace_scalar(text: str, old: ScalarSpan, value: str, newline: str) -> str:
    """Return `text` with one scalar replaced, in the first presentation that parses as `value`."""
    expected = [value if each.location == old.location else each.value for each in scalars(text)]
    for presentation in presentations(text, old, value, newline):
        written = edited(text, [(old.start, old.end, presentation)])
        if _parses_as(written, expected, {value}):
            return written
    raise UnwritableError(old.location)


def _parses_as(text: str, expected: list[str], new: set[str]) -> bool:
    """Say whether the scalars of `text` have the expected values; around a new one, white space does not count."""
    values = [each.value for each in scalars(text)]
    return len(values) == len(expected) and all(
        value == wanted or (wanted in new and value.strip() == wanted)
        for value, wanted in zip(values, expected, strict=True)
    )
