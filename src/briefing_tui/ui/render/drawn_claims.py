"""The lines of claims as they were drawn before: after a change, only the claims that it concerns are laid out anew."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from briefing_tui.domain.briefing import Claim
from briefing_tui.reading.outline import Item
from briefing_tui.ui.render.claims import claim_lines, claims_page
from briefing_tui.ui.render.page import Page, PageContext
from briefing_tui.ui.render.text import Line

_MAX_CLAIMS = 20_000  # kept: two widths of the longest briefing


class _Drawn(NamedTuple):
    """A page of claims, and what it was drawn from."""

    page: Page
    context: PageContext
    listing: Sequence[Item]
    pane: str


class DrawnClaims:
    """Draws the claims of a list, and keeps their lines by all that these show."""

    def __init__(self) -> None:
        """Begin with none."""
        self._lines: dict[tuple[str, str, int], tuple[tuple[object, ...], tuple[Line, ...]]] = {}
        self._last: _Drawn | None = None

    def page(self, context: PageContext, listing: Sequence[Item], pane: str) -> Page:
        """Lay out the claims of a pane; where the same were listed last, only those are laid out that have changed."""
        last = self._last
        if last is None or last.pane != pane or last.listing is not listing or not _alike(last.context, context):
            page = claims_page(context, listing, pane, self.lines)
        else:
            changed = _changed(last.context, context, listing)
            page = _with_lines(last.page, {item: self.lines(context, claim, pane, item) for item, claim in changed})
        self._last = _Drawn(page, context, listing, pane)
        return page

    def lines(self, context: PageContext, claim: Claim, pane: str, item: int) -> tuple[Line, ...]:
        """Return the lines of a claim in a pane, as those of the item of a number."""
        place, evidence = (claim.id, pane, context.width), context.evidence
        # After a change nearly all of these are the very objects from before, which compare fast.
        shows = (
            claim,
            None if evidence is None else evidence.anchors.get(claim.id),
            None if evidence is None else [quote.source in evidence.articles for quote in claim.quotes],
            claim.id in context.collected,
            claim.id in context.chosen,
            context.briefing.actors,
            _linked(context, claim) if claim.see or claim.contradicts else (),
        )
        known, lines = self._lines.get(place, ((), ()))
        if known == shows and lines[0].item == item:
            return lines
        if len(self._lines) >= _MAX_CLAIMS:
            self._lines.clear()
        drawn = (line.spans for line in lines) if known == shows else claim_lines(context, claim, pane)
        lines = tuple(Line(tuple(spans), item) for spans in drawn)
        self._lines[place] = shows, lines
        return lines


def _linked(context: PageContext, claim: Claim) -> list[tuple[Claim, str]]:
    """Return the claims that a claim refers to, each with its pane."""
    briefing = context.briefing
    return [(briefing.claim(other), briefing.pane_of(other).id) for other in (*claim.see, *claim.contradicts)]


def _alike(one: PageContext, other: PageContext) -> bool:
    """Return whether two contexts differ in single claims and their anchors at most."""
    if (one.evidence is None) != (other.evidence is None) or one.briefing.actors is not other.briefing.actors:
        return False
    if one.evidence and other.evidence and one.evidence.articles is not other.evidence.articles:
        return False
    return one[2:] == other[2:]


def _changed(before: PageContext, context: PageContext, listing: Sequence[Item]) -> Iterator[tuple[int, Claim]]:
    """Yield the listed claims that show anything else than before, each with the number of its item."""
    old = before.evidence.anchors if before.evidence else {}
    new = context.evidence.anchors if context.evidence else {}
    for number, item in enumerate(listing):
        id_ = item.claim
        claim, known = context.briefing.claim(id_), before.briefing.claim(id_)
        is_same = claim is known and old.get(id_) is new.get(id_)
        has_links = is_same and (claim.see or claim.contradicts)
        if not is_same or (has_links and _linked(before, claim) != _linked(context, claim)):
            yield number, claim


def _with_lines(page: Page, drawn: Mapping[int, Sequence[Line]]) -> Page:
    """Return a page in which some items have other lines."""
    lines, rows = list(page.lines), list(page.rows)
    for item in sorted(drawn, reverse=True):
        first, last = rows[item]
        more = len(drawn[item]) - (last - first)
        lines[first:last] = drawn[item]
        rows[item] = first, last + more
        if more:
            rows[item + 1 :] = [(start + more, end + more) for start, end in rows[item + 1 :]]
    return page._replace(lines=tuple(lines), rows=tuple(rows))
