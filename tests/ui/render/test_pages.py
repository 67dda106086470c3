from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.reading.outline import SOURCE, Outline, tabs
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.looks import LOOKS
from briefing_tui.ui.render.page import Page, PageContext
from briefing_tui.ui.render.pages import tab_page

MakeContext = Callable[..., PageContext]

_WORDS = ["border", "字字字", "می‌شود", "e\u0301", "❤\ufe0f", "👩\u200d👩", "incomprehensibilities", "and", "\n", "\t"]
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=30).map(" ".join)


def _pages(context: PageContext) -> list[Page]:
    """Return the page of each tab that has one, the source having none."""
    there = [tab for tab in tabs(context.briefing) if tab.id != SOURCE]
    return [tab_page(context, Outline(context.briefing).items(tab.id), tab.id) for tab in there]


def _rewritten(briefing: Briefing, text: str) -> Briefing:
    """Return the briefing with other words in every place where an author may write some."""

    def claim(known: Claim) -> Claim:
        return replace(known, text=text, because=text, kind=text, indicators=(text, text), note=text, by=(text,))

    panes = tuple(replace(pane, claims=tuple(map(claim, pane.claims))) for pane in briefing.panes)
    actors = tuple(replace(actor, name=text, kind=text, aliases=(text,)) for actor in briefing.actors)
    sources = tuple(replace(source, title=text, author=text) for source in briefing.sources)
    return replace(briefing, panes=panes, actors=actors, sources=sources, bluf=text, changed=text)


@given(st.integers(30, 130), st.sampled_from([UNICODE, ASCII]), st.booleans())
def test_no_line_of_any_page_is_wider_than_the_page(
    make_context: MakeContext, evidence: Evidence, width: int, glyphs: Glyphs, found: bool
) -> None:
    context = make_context(width, glyphs, with_=evidence if found else None)
    collected = tuple(claim.id for claim in context.briefing.claims)
    for page in (*_pages(context), *_pages(context._replace(collected=collected))):
        assert max(cell_len(line.plain) for line in page.lines) <= width


@given(st.integers(30, 130), _TEXTS)
def test_no_words_of_an_author_make_a_line_wider_than_the_page_or_a_second_line(
    make_context: MakeContext, briefing: Briefing, width: int, text: str
) -> None:
    for page in _pages(make_context(width, of=_rewritten(briefing, text))):
        for line in page.lines:
            assert cell_len(line.plain) <= width
            assert not set(line.plain) & set("\n\t")


@given(st.integers(30, 130))
def test_each_item_of_the_listing_has_rows_of_its_own_in_order(make_context: MakeContext, width: int) -> None:
    context = make_context(width)
    there = [tab for tab in tabs(context.briefing) if tab.id != SOURCE]
    for tab, page in zip(there, _pages(context), strict=True):
        assert len(page.rows) == len(Outline(context.briefing).items(tab.id))
        at = 0
        for first, last in page.rows:
            assert at <= first < last <= len(page.lines)
            at = last


def test_every_role_that_is_drawn_with_is_one_that_the_style_sheets_know(make_context: MakeContext) -> None:
    drawn = {
        role
        for width in (36, 100)
        for page in _pages(make_context(width))
        for line in page.lines
        for _, roles in line.spans
        for role in roles.split()
    }
    assert drawn <= set(LOOKS)


@pytest.mark.parametrize("width", [30, 40, 72, 130])
def test_with_ascii_signs_a_page_of_ascii_words_is_ascii(make_context: MakeContext, width: int) -> None:
    context = make_context(width, ASCII)
    collected = tuple(claim.id for claim in context.briefing.claims)
    for page in _pages(context._replace(collected=collected)):
        assert [line.plain for line in page.lines if not line.plain.isascii()] == []
