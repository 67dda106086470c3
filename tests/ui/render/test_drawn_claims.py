"""Claims are drawn again where what they show has changed, and only there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.edits import SetValue, apply_edits
from briefing_tui.domain.evidence import Evidence
from briefing_tui.reading.outline import Outline
from briefing_tui.ui.render.claims import claim_lines, claims_page
from briefing_tui.ui.render.drawn_claims import DrawnClaims
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.page import PageContext
from briefing_tui.ui.render.text import Line


@pytest.fixture
def context(briefing: Briefing, evidence: Evidence) -> PageContext:
    """Return what a page is drawn from."""
    return PageContext(briefing, evidence, 60, UNICODE)


def _lines(context: PageContext, claim: Claim, pane: str, item: int) -> list[Line]:
    return [Line(tuple(spans), item) for spans in claim_lines(context, claim, pane)]


def test_a_claim_is_drawn_as_it_is_alone_and_once(context: PageContext) -> None:
    drawn = DrawnClaims()
    for pane in context.briefing.panes:
        for number, claim in enumerate(pane.claims):
            lines = drawn.lines(context, claim, pane.id, number)
            assert list(lines) == _lines(context, claim, pane.id, number)
            assert drawn.lines(context, claim, pane.id, number) is lines
            assert list(drawn.lines(context, claim, pane.id, 77)) == _lines(context, claim, pane.id, 77)


@pytest.mark.parametrize(
    "change",
    [
        lambda context, claim: context._replace(collected=(claim,)),
        lambda context, _: context._replace(width=40),
        lambda context, _: context._replace(evidence=None),
        lambda context, _: context._replace(
            briefing=replace(
                context.briefing, actors=tuple(replace(a, name="Another") for a in context.briefing.actors)
            )
        ),
    ],
)
def test_a_claim_is_drawn_again_where_anything_that_it_shows_has_changed(
    context: PageContext, change: Callable[[PageContext, str], PageContext]
) -> None:
    drawn = DrawnClaims()
    for pane in context.briefing.panes:
        for claim in pane.claims:
            drawn.lines(context, claim, pane.id, 0)
            other = change(context, claim.id)
            assert list(drawn.lines(other, claim, pane.id, 0)) == _lines(other, claim, pane.id, 0)


def test_a_page_that_was_drawn_before_is_as_one_that_is_drawn_anew(context: PageContext) -> None:
    drawn = DrawnClaims()
    for pane in context.briefing.panes:
        listing = Outline(context.briefing).items(pane.id)
        assert drawn.page(context, listing, pane.id) == claims_page(context, listing, pane.id)
        for claim in pane.claims:
            longer = apply_edits(context.briefing, [SetValue(claim_address(claim.id, "text"), "Longer. " * 40)])
            shorter = apply_edits(context.briefing, [SetValue(claim_address(claim.id, "text"), "Short.")])
            for briefing in (longer, shorter, context.briefing):
                other = context._replace(briefing=briefing)
                assert drawn.page(other, listing, pane.id) == claims_page(other, listing, pane.id)


def test_a_claim_is_drawn_again_where_one_that_it_refers_to_has_changed(context: PageContext) -> None:
    drawn, changed = DrawnClaims(), 0
    for pane in context.briefing.panes:
        listing = Outline(context.briefing).items(pane.id)
        for claim in pane.claims:
            for linked in claim.see:
                before = drawn.page(context, listing, pane.id)
                briefing = apply_edits(context.briefing, [SetValue(claim_address(linked, "text"), "Something else.")])
                other = context._replace(briefing=briefing)
                assert drawn.page(other, listing, pane.id) == claims_page(other, listing, pane.id) != before
                changed += 1
    assert changed


def test_another_filter_width_or_pane_is_another_page(context: PageContext) -> None:
    drawn, outline = DrawnClaims(), Outline(context.briefing)
    for pane in (*context.briefing.panes, *context.briefing.panes):
        for width in (60, 40):
            for query in ("", "the"):
                other, listing = context._replace(width=width), outline.items(pane.id, query)
                assert drawn.page(other, listing, pane.id) == claims_page(other, listing, pane.id)
