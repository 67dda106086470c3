"""Claims are drawn again where what they show has changed, and only there."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.ui.render.claims import claim_lines
from briefing_tui.ui.render.drawn_claims import DrawnClaims
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.page import PageContext


@pytest.fixture
def context(briefing: Briefing, evidence: Evidence) -> PageContext:
    """Return what a page is drawn from."""
    return PageContext(briefing, evidence, 60, UNICODE)


def test_a_claim_is_drawn_as_it_is_alone_and_once(context: PageContext) -> None:
    drawn = DrawnClaims()
    for pane in context.briefing.panes:
        for claim in pane.claims:
            lines = drawn.lines(context, claim, pane.id)
            assert list(lines) == list(claim_lines(context, claim, pane.id))
            assert drawn.lines(context, claim, pane.id) is lines


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
            drawn.lines(context, claim, pane.id)
            other = change(context, claim.id)
            assert list(drawn.lines(other, claim, pane.id)) == list(claim_lines(other, claim, pane.id))
