"""Replacement of scalars in a YAML text, which keeps every other byte of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing_tui.domain.offsets import edited
from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.scalar_spans import ScalarSpan, scalars
from briefing_tui.loading.scalar_styles import presentations

_INDENTATION_INDICATOR = re.compile(r"(?<=\A[|>])[0-9]|(?<=\A[|>][+-])[0-9]")  # YAML 1.2, section 8.1.1.1


class UnwritableError(Exception):
    """No presentation of a value parses back as that value when it replaces the scalar at any of these locations."""

    def __init__(self, locations: Sequence[SourceLocation]) -> None:
        super().__init__(f"no way was found to write the text of {len(locations)} values")
        self.locations = frozenset(locations)


class _Edit(NamedTuple):
    """A scalar and the value that it gets, in one of the presentations of that value."""

    scalar: ScalarSpan
    value: str
    written: str


def replace_scalars(text: str, values: Mapping[SourceLocation, str]) -> str:
    """Return a YAML text with new values for the scalars that begin at the keys of `values`.

    `text` has no byte order mark. Every other scalar in it parses as before, which is checked by parsing the result.
    Raises UnwritableError where no presentation of a value parses as that value, and KeyError where no scalar begins
    at a location. Nearly always the text is parsed three times at most, however many the values are.
    """
    editing = _Editing(text)
    scalars_to_edit = [(editing.at(location), value) for location, value in sorted(values.items())]
    # In the first presentation of each, then in that which parses by itself; else halves tell which do not.
    first = [_Edit(scalar, value, next(editing.presentations(scalar, value))) for scalar, value in scalars_to_edit]
    written = editing.written(first)
    if written is None:
        fitting = [edit._replace(written=editing.fitting(edit)) for edit in first]
        written = editing.written(fitting)
        if written is None:
            written = editing.written([*editing.in_halves(fitting)])
    if written is None:
        raise UnwritableError([edit.scalar.location for edit in first])
    return written


class _Editing:
    """The edits of one YAML text, each verified by parsing."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._scalars = list(scalars(text))
        # A scalar that is left empty (`key:`) has no characters, so that another one may begin at the same location.
        self._by_location = {each.location: each for each in self._scalars if each.value or each.style}
        self._newline = "\r\n" if "\r\n" in text else "\n"

    def at(self, location: SourceLocation) -> ScalarSpan:
        """Return the scalar that begins at a location. Raises KeyError where there is none."""
        return self._by_location[location]

    def presentations(self, scalar: ScalarSpan, value: str) -> Iterator[str]:
        """Yield the presentations of a value in the place of a scalar."""
        return presentations(self._text, scalar, value, self._newline)

    def fitting(self, edit: _Edit) -> str:
        """Return the first presentation that parses as the value in a small text of the same context, or the first."""
        opening, closing = ("{a: ", "}") if edit.scalar.in_flow else ("a: ", "\n")
        for each in self.presentations(edit.scalar, edit.value):
            values = [span.value for span in scalars(opening + _INDENTATION_INDICATOR.sub("", each) + closing)]
            if len(values) == 2 and values[1].strip() == edit.value:  # noqa: PLR2004  # the key, and the value
                return each
        return edit.written

    def written(self, edits: Sequence[_Edit]) -> str | None:
        """Return the text with some edits, or None where it does not parse as they want, and as before elsewhere."""
        text = edited(self._text, [(edit.scalar.start, edit.scalar.end, edit.written) for edit in edits])
        wanted = {edit.scalar: edit.value for edit in edits}
        values = [each.value for each in scalars(text)]
        parses = len(values) == len(self._scalars) and all(
            value == old.value if old not in wanted else value.strip() == wanted[old]  # it may end in line breaks
            for value, old in zip(values, self._scalars, strict=True)
        )
        return text if parses else None

    def in_halves(self, edits: Sequence[_Edit]) -> Iterator[_Edit]:
        """Yield the edits as they can be written, found by halving; raise UnwritableError where some cannot be."""
        unwritable: list[SourceLocation] = []
        groups = [edits]
        while groups:
            group = groups.pop()
            if self.written(group) is not None:
                yield from group
            elif len(group) > 1:
                half = len(group) // 2
                groups += [group[half:], group[:half]]
            else:
                (edit,) = group
                others = (edit._replace(written=each) for each in self.presentations(edit.scalar, edit.value))
                working = next((each for each in others if self.written([each]) is not None), None)
                if working is None:
                    unwritable.append(edit.scalar.location)
                else:
                    yield working
        if unwritable:
            raise UnwritableError(unwritable)
