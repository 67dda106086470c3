from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from briefing_tui.articles.extraction import Progress, Unit
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Verdict
from briefing_tui.reading.viewport import SourceViewport
from briefing_tui.ui.render.glyphs import ASCII, UNICODE
from briefing_tui.ui.render.status import (
    StatusParts,
    fitted_status,
    paragraph_label,
    position,
    status_parts,
    status_spans,
)

if TYPE_CHECKING:
    from tests.ui.render.conftest import Drawn

Draw = Callable[..., "Drawn"]


def _said(parts: StatusParts) -> str:
    return "".join(text for text, _ in status_spans(parts, UNICODE))


def test_the_standing_tells_verdict_passage_paragraph_and_position() -> None:
    parts = StatusParts(Verdict.VERBATIM, passage="passage 1/2", paragraph="¶22", position="3/14 claims")
    assert _said(parts) == "verbatim · passage 1/2 · ¶22 · 3/14 claims"


def test_the_count_of_collected_claims_stands_last() -> None:
    assert _said(StatusParts(position="3/14 claims", collected="2 collected")) == "3/14 claims · 2 collected"


def test_a_source_that_was_read_in_part_is_called_so() -> None:
    assert status_spans(StatusParts(partly="read in part", position="3/14 claims"), UNICODE)[0] == (
        "read in part",
        "warn",
    )


def test_a_message_comes_before_all_else_then_the_hit_and_the_filter() -> None:
    parts = StatusParts(Verdict.MISSING, hit="hit 3/14", filter="severity high", messages=("from the top again",))
    assert _said(parts) == "from the top again · hit 3/14 · filter: severity high · missing"


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress(120, 2_000), "reading: 120 of 2,000 pages"),
        (Progress(3, 12, Unit.PARTS), "reading: 3 of 12 parts"),
        (Progress(3, 60, Unit.MEGABYTES), "reading: 3 of 60 MB"),
        (None, ""),
    ],
)
def test_how_much_of_a_long_source_is_read_is_said_in_what_its_format_has(
    draw_session: Draw, progress: Progress | None, said: str
) -> None:
    session = draw_session("tab-2").session
    session.progress = progress
    assert status_parts(session, SourceViewport(), UNICODE).reading == said


def test_the_filter_in_force_is_said_in_words(draw_session: Draw) -> None:
    filtered, whole = draw_session("tab-2", "&severity>=high").session, draw_session("tab-2").session
    assert status_parts(filtered, SourceViewport(), UNICODE).filter == "severity high or higher"
    assert status_parts(whole, SourceViewport(), UNICODE).filter == ""


def test_where_there_is_nothing_to_say_nothing_is_said() -> None:
    assert status_spans(StatusParts(), UNICODE) == []


@pytest.mark.parametrize(
    ("verdict", "role"),
    [
        (Verdict.VERBATIM, "ok"),
        (Verdict.REFLOWED, "ok"),
        (Verdict.DAMAGED, "warn"),
        (Verdict.ALTERED, "bad"),
        (Verdict.AMBIGUOUS, "warn"),
        (Verdict.MISSING, "bad"),
    ],
)
def test_a_verdict_is_told_in_word_and_colour(verdict: Verdict, role: str) -> None:
    assert status_spans(StatusParts(verdict), UNICODE) == [(verdict.value, role)]


def test_a_paragraph_goes_by_its_number_and_a_heading_by_what_it_is(article: Article) -> None:
    place = article.text.index("forty raids")
    assert paragraph_label(article, place, UNICODE) == "¶2"
    assert paragraph_label(article, place, ASCII) == "par. 2"
    assert paragraph_label(article, 0, UNICODE) == "heading"
    assert paragraph_label(read_article(""), 0, UNICODE) == "heading"


def test_a_position_counts_where_there_is_something_to_count() -> None:
    assert position(3, 14, "claim") == "3/14 claims"
    assert position(1, 1, "claim") == "1/1 claim"
    assert position(0, 0, "claim") == ""


def test_where_the_line_is_narrow_the_position_is_a_number_alone() -> None:
    parts = StatusParts(Verdict.VERBATIM, passage="passage 1/2", position="1/20 claims")
    for width, shown in ((40, "verbatim · passage 1/2 · 1/20 claims"), (32, "verbatim · passage 1/2 · 1/20")):
        assert "".join(text for text, _ in fitted_status(parts, UNICODE, width)) == shown
