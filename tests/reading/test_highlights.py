"""What is highlighted in the source for the claim at the cursor, and what is shown in place of a quote."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.reading.effect import stay
from briefing_tui.reading.highlights import (
    Highlights,
    cited_at_cursor,
    claim_at_cursor,
    highlighted_passage,
    highlights,
)
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.selection import Selection
from briefing_tui.reading.session import Session
from briefing_tui.reading.state import enter_source, open_claim
from briefing_tui.reading.viewport import SourceViewport

_ROBBED = "Three villages were robbed of cattle and grain, and forty-one people were killed in the valley."
_MARKET = "The market at Ishkashim opened again in June, and four hundred traders came."
_THIRD = "Prices fell by a third."
_PAPER = "\n\n".join(["Trade goes on.", _ROBBED, f"{_MARKET} {_THIRD}", "Trade goes on."])
_QUOTES = (
    f"{_MARKET} {_THIRD}",  # claim-1
    _THIRD,
    _ROBBED.replace("forty-one", "fourteen"),
    "Prices fell by a fourth.",
    "Trade goes on.",
)
_LONG, _SHORT, _ALTERED, _NEAR, _AMBIGUOUS = (f"claim-{number}" for number in range(1, 6))


@pytest.fixture
def session(write_briefing: Callable[..., Path], tmp_path: Path) -> Session:
    """Return a session with a claim on a passage, one on a part of it, and one for each way a quote may not hold."""
    (tmp_path / "scan.md").write_text(_PAPER, encoding="utf-8")
    path = write_briefing(*_QUOTES, sources=[{"id": "paper", "file": "scan.md"}])
    return Session(gather_evidence(open_document(path)), {})


def _beside(session: Session, claim: str) -> Highlights:
    session.take(stay(open_claim(session.state, session.index.outline, claim)))
    return highlights(session)


def _within(session: Session, words: str) -> Highlights:
    session.take(stay(enter_source(session.state, "paper", _text(session).index(words))))
    return highlights(session)


def _text(session: Session) -> str:
    assert session.article is not None
    return session.article.text


def _words(session: Session, span: Span | None) -> str:
    return _text(session)[span.start : span.end] if span else ""


def test_beside_a_claim_its_passage_is_highlighted_in_the_colour_of_its_pane(session: Session) -> None:
    found = _beside(session, _SHORT)
    assert (_words(session, found.passage), found.pane) == (_THIRD, "cooperation")
    assert (found.in_view, found.mismatch, found.all_marks) == (found.passage, None, False)


def test_an_altered_quote_highlights_no_passage_and_shows_the_words_that_differ(session: Session) -> None:
    found = _beside(session, _ALTERED)
    assert (found.passage, found.pane) == (None, "")
    assert found.mismatch is not None
    assert _words(session, found.in_view) == _ROBBED
    assert [_words(session, span) for span in found.mismatch.differing] == ["forty-one"]


def test_what_comes_near_a_missing_quote_is_shown_only_where_it_was_gone_to(session: Session) -> None:
    found = _beside(session, _NEAR)
    assert (found.passage, found.mismatch, found.in_view) == (None, None, None)
    found = _within(session, _THIRD)
    assert found.mismatch is not None
    assert (found.passage, found.mismatch.verdict) == (None, Verdict.MISSING)


def test_of_an_ambiguous_quote_every_candidate_is_shown_and_none_is_highlighted(session: Session) -> None:
    found = _beside(session, _AMBIGUOUS)
    assert [_words(session, span) for span in found.candidates] == ["Trade goes on."] * 2
    assert (found.passage, found.mismatch, found.in_view) == (None, None, None)


def test_in_the_source_the_shortest_passage_at_the_cursor_is_highlighted(session: Session) -> None:
    assert _words(session, _within(session, _THIRD).passage) == _THIRD
    assert _words(session, _within(session, _MARKET).passage) == f"{_MARKET} {_THIRD}"


def test_in_the_source_the_passage_of_the_claim_one_came_from_is_highlighted_first(session: Session) -> None:
    _beside(session, _LONG)
    assert _words(session, _within(session, _THIRD).passage) == f"{_MARKET} {_THIRD}"


def test_in_the_source_every_cited_passage_bears_its_marks_and_elsewhere_nothing_is_highlighted(
    session: Session,
) -> None:
    _beside(session, _SHORT)
    found = _within(session, "villages")
    assert (found.all_marks, found.passage, found.pane, found.in_view) == (True, None, "", None)
    assert {cited.claim for cited in found.passages.cited} == {_LONG, _SHORT}


def test_a_selection_and_uncited_sentences_are_highlighted_where_the_state_has_them(session: Session) -> None:
    selection = Selection(Span(0, 5), Span(9, 12))
    session.state = replace(session.state, selection=selection, uncited=(Span(1, 2),))
    found = highlights(session)
    assert (found.selected, found.uncited) == (Span(0, 12), (Span(1, 2),))


def test_before_anything_is_read_nothing_is_highlighted(session: Session) -> None:
    unread = Session(open_document(session.document.path), {})
    found = _beside(unread, _SHORT)
    assert (found.passages.cited, found.in_view, highlighted_passage(unread)) == ((), None, None)


class _Line:
    """A source that stands on one line."""

    def __init__(self, length: int) -> None:
        self._span = Span(0, length)

    def __len__(self) -> int:
        return 1

    def span(self, _line: int) -> Span:
        return self._span

    def block(self, _line: int) -> int:
        return 0

    def line_of(self, _offset: int) -> int:
        return 0

    def lines_of(self, _span: Span) -> range:
        return range(1)


def test_the_passages_at_the_cursor_are_those_under_it_or_else_those_on_its_line(session: Session) -> None:
    view = SourceViewport(_Line(len(_text(session))))
    _within(session, _THIRD)
    assert {cited.claim for cited in cited_at_cursor(session, view)} == {_LONG, _SHORT}
    _within(session, "market at")
    assert {cited.claim for cited in cited_at_cursor(session, view)} == {_LONG}
    _within(session, "villages")
    assert {cited.claim for cited in cited_at_cursor(session, view)} == {_LONG, _SHORT}
    assert cited_at_cursor(session, SourceViewport()) == ()
    assert session.state.focus is PaneName.SOURCE


def test_the_claim_at_the_cursor_is_in_the_source_the_one_whose_passage_is_highlighted(session: Session) -> None:
    def claim() -> str:
        found = claim_at_cursor(session)
        return found.id if found else ""

    _beside(session, _LONG)
    assert claim() == _LONG
    _within(session, _MARKET)
    assert claim() == _LONG
    _beside(session, _ALTERED)
    _within(session, _THIRD)
    assert claim() == _SHORT
    _within(session, _ROBBED)  # where the altered quote leads to
    assert claim() == _ALTERED
    _beside(session, _LONG)
    _within(session, _ROBBED)
    assert claim() == ""


@pytest.mark.parametrize("focus", list(PaneName))
def test_what_an_abridged_quote_leaves_out_is_shown_within_its_passage(session: Session, focus: PaneName) -> None:
    text = _MARKET.index(" again"), _MARKET.index(" and four")
    evidence = session.document.evidence
    assert evidence is not None
    start = _text_of(evidence, _MARKET)
    span, omission = Span(start, start + len(_MARKET)), Span(start + text[0], start + text[1])
    anchor = Anchor(Verdict.ABRIDGED, span=span, omissions=(omission,))
    anchors = {**evidence.anchors, _SHORT: (anchor,), _LONG: (Anchor(Verdict.MISSING),)}
    document = replace(session.document, evidence=replace(evidence, anchors=anchors))
    abridged = Session(document, {})
    found = _beside(abridged, _SHORT) if focus is PaneName.LIST else _within(abridged, "Ishkashim")
    assert found.passage == span
    assert [_words(abridged, each) for each in found.omissions] == ["again in June,"]


def _text_of(evidence: Evidence, words: str) -> int:
    return evidence.articles["paper"].text.index(words)
