"""The marks of passages; how they are drawn stands in the tests of the source's lines."""

from briefing_tui.domain.passage import Span
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage, Passages
from briefing_tui.ui.render.glyphs import UNICODE
from briefing_tui.ui.render.passage_marks import Mark, layers, marks, overlapping, signs

_TEXT = "The grey wolf ran, tired and old, over the hill."
_CITED = [CitedPassage(Span(4, 9), "threats", "one", 0), CitedPassage(Span(10, 14), "water", "two", 0)]


def test_the_marks_of_a_passage_stand_before_and_behind_it() -> None:
    highlights = Highlights(Passages(_CITED), Span(4, 9), "threats")
    assert marks((), highlights, _TEXT, Span(0, 20), UNICODE) == [
        Mark(3, True, UNICODE.begins, "highlight-mark threats"),  # that it begins
        Mark(9, False, UNICODE.ends, "highlight-mark threats"),  # that it ends
    ]
    assert [mark.offset for mark in marks((), highlights, _TEXT, Span(6, 20), UNICODE)] == [9]


def test_where_two_passages_meet_one_sign_stands_for_both() -> None:
    found = marks(_CITED, Highlights(Passages(_CITED), all_marks=True), _TEXT, Span(0, 20), UNICODE)
    assert signs(found, UNICODE)[9] == (UNICODE.between, "threats")


def test_what_a_quote_leaves_out_stands_between_thin_signs_and_is_not_highlighted() -> None:
    omission = Span(_TEXT.index(", tired"), _TEXT.index(" over"))
    highlights = Highlights(Passages(()), Span(0, len(_TEXT)), "threats", omissions=(omission,))
    found = [mark for mark in marks((), highlights, _TEXT, Span(0, 60), UNICODE) if mark.role == "omission-mark"]
    assert [(_TEXT[mark.offset], mark.sign) for mark in found] == [(" ", UNICODE.mismatch)] * 2
    assert [_TEXT[slice(*span)] for span, _ in layers((), highlights, Span(0, 60))] == [
        "The grey wolf ran",
        " over the hill.",
        ", tired and old,",
    ]


def test_layers_lie_over_each_other_in_one_order() -> None:
    highlights = Highlights(Passages(_CITED), Span(4, 9), "threats", selected=Span(0, 6), hits=(Span(5, 7),))
    over = [role for _, role in layers(_CITED, highlights, Span(0, 20))]
    assert over == ["highlight highlight-threats", "selected", "hit"]


def test_spans_that_only_touch_a_line_do_not_overlap_it() -> None:
    assert overlapping([Span(0, 4), Span(4, 6), Span(8, 9)], Span(4, 8)) == [Span(4, 6)]
