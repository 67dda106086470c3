"""The comments of a YAML text, and texts with a comment at each place that has room for one."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from tests.loading.editing.edits import FILE, loaded

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import STANDING_PANES, Briefing
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, value_at
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.editing.lines import newline_of
from briefing_tui.loading.scalar_spans import scalars
from briefing_tui.text.line_breaks import lines_of

_EVERY = 3  # of the places above a line gets a comment, so that not all of them stand together
_NO_LINE = 1_000_000
_SIGN = re.compile(r"(?<!\S)#[^\r\n]*")


def comments_in(text: str) -> list[tuple[int, str]]:
    """Return the comments of a text in order, each with its line, from 1."""
    within = "".join(_without_scalars(text))
    return [
        (number, found[0].rstrip()) for number, line in enumerate(lines_of(within), 1) for found in _SIGN.finditer(line)
    ]


def _without_scalars(text: str) -> Iterator[str]:
    """Yield a text with letters in place of its scalars; of a block scalar the head stays, where a comment may be."""
    at = 0
    for scalar in scalars(text):
        start, end = scalar.start, scalar.end
        if scalar.style in ("|", ">"):
            head = re.compile(r"[^\r\n]*").match(text, start)
            assert head is not None
            start, end = head.end(), start + len(text[start:end].rstrip())
        if start < end:
            yield text[at:start]
            yield re.sub(r"[^\r\n]", "x", text[start:end])
            at = end
    yield text[at:]


def commented(text: str) -> str:
    """Return a text with comments of its own at many of the places where it then loads as the same briefing."""
    briefing, newline = loaded(text), newline_of(text)
    lines = text.split(newline)
    for at in reversed(range(len(lines))):
        indent = " " * (len(lines[at]) - len(lines[at].lstrip(" ")))
        for number, above in enumerate((None, "", "   ", indent, f"{indent}   ")):
            comment = f"# no. {at}.{number}."
            new = [f"{lines[at]} {comment}"] if above is None else [f"{above}{comment}", lines[at]]
            made = newline.join([*lines[:at], *new, *lines[at + 1 :]])
            is_wanted = above is None or not (at + number) % _EVERY
            is_one = comment in {each for _, each in comments_in(made)}
            if is_wanted and is_one and load_text(made, FILE).briefing == briefing:
                lines[at : at + 1] = new
    return newline.join(lines)


def comments_that_stay(text: str, briefing: Briefing, edits: Sequence[Edit]) -> list[str]:
    """Return the comments of a text, in order, that stand near nothing that some edits take away or move.

    Near it are the lines of it, and those between it and the lines in which the values before and behind it begin.
    """
    places = load_text(text, FILE).source_map._locations  # which has no way to list them all
    lines = {address: place.line for address, place in places.items() if not _is_list(address)}
    near: set[int] = set()
    for taken in chain.from_iterable(_taken(briefing, edit) for edit in edits):
        own = [line for address, line in lines.items() if address[: len(taken)] == taken]
        if own:
            others = {line for address, line in lines.items() if address != taken[: len(address)]}.difference(own)
            before = max((line for line in others if line < min(own)), default=0)
            near.update(range(before + 1, min((line for line in others if line > max(own)), default=_NO_LINE)))
    return [comment for line, comment in comments_in(text) if line not in near]


def takes_away(edits: Sequence[Edit]) -> bool:
    """Whether some edits may take away anything, with the comments that belong to it."""
    return any(isinstance(edit, Remove) or _may_lose_any(edit) for edit in edits)


def _may_lose_any(edit: Edit) -> bool:
    """Whether an edit sets nothing, or a list, which then may have lost any of its items."""
    return isinstance(edit, SetValue) and (not edit.value or isinstance(edit.value, tuple))


def _taken(briefing: Briefing, edit: Edit) -> Iterator[Address]:
    """Yield the addresses of what an edit takes away, or moves, with the claims of a section."""
    if isinstance(edit, Move | Remove) or _may_lose_any(edit):
        assert not isinstance(edit, Insert)
        yield edit.address
        if edit.address[0] == "sections":
            yield from (claim_address(claim.id) for claim in value_at(briefing, (*edit.address[:2], "claims")))


def _is_list(address: Address) -> bool:
    """Whether an address is that of a list of things, which begins with its first item."""
    return address in {("sources",), ("actors",), ("sections",), *((pane,) for pane in STANDING_PANES)} or (
        address[0] == "sections" and address[-1] == "claims"
    )
