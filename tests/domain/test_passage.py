from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.passage import FLAGGED_VERDICTS, Anchor, Change, ChangeKind, Span, Verdict, merged, trimmed


def test_a_verdict_that_holds_leaves_every_word_of_the_quote_as_it_is() -> None:
    assert [verdict for verdict in Verdict if not verdict.holds] == [
        Verdict.ALTERED,
        Verdict.AMBIGUOUS,
        Verdict.MISSING,
    ]


def test_every_verdict_that_does_not_hold_is_flagged() -> None:
    assert {verdict for verdict in Verdict if not verdict.holds} < set(FLAGGED_VERDICTS)


def test_each_change_of_an_altered_quote_is_damage_an_adaptation_or_an_alteration() -> None:
    changes = tuple(Change(kind, "a", "b", Span(0, 1), Span(0, 1)) for kind in ChangeKind)
    anchor = Anchor(Verdict.ALTERED, changes=changes)
    assert [change.kind for change in anchor.damage] == [ChangeKind.DAMAGE]
    assert set(anchor.alterations) == set(changes) - set(anchor.damage) - set(anchor.adaptations)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8))))
def test_merged_spans_cover_the_same_characters_and_neither_touch_nor_overlap(pairs: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in sorted(pairs)]
    found = merged(spans)
    assert {at for span in found for at in range(*span)} == {at for span in spans for at in range(*span)}
    assert all(one.end < other.start for one, other in pairwise(found))


def test_the_parts_of_an_abridged_quote_and_what_it_leaves_out_are_its_passage() -> None:
    anchor = Anchor(Verdict.ABRIDGED, span=Span(10, 50), omissions=(Span(20, 25), Span(30, 31)))
    assert anchor.parts == (Span(10, 20), Span(25, 30), Span(31, 50))
    assert Anchor(Verdict.VERBATIM, span=Span(3, 9)).parts == (Span(3, 9),)
    assert Anchor(Verdict.MISSING).parts == ()


def test_what_stands_outside_a_quote_that_holds_is_a_note_and_else_an_alteration() -> None:
    cut = Change(ChangeKind.CONTEXT, "", "not ready", Span(5, 5), Span(30, 39))
    assert Anchor(Verdict.ADAPTED, changes=(cut,)).adaptations == (cut,)
    assert Anchor(Verdict.ADAPTED, changes=(cut,)).alterations == ()
    assert Anchor(Verdict.ALTERED, changes=(cut,)).alterations == (cut,)
    assert Anchor(Verdict.ALTERED, changes=(cut,)).adaptations == ()


def test_a_quote_that_was_cut_off_leads_to_what_was_cut_as_well() -> None:
    before = Change(ChangeKind.CONTEXT, "", "Nobody says", Span(0, 0), Span(0, 11))
    behind = Change(ChangeKind.CONTEXT, "", "not ready", Span(5, 5), Span(30, 39))
    unfit = Change(ChangeKind.CONTEXT, "In May", "In June", Span(5, 5), Span(30, 60))
    assert (before.is_before, behind.is_before) == (True, False)
    anchor = Anchor(Verdict.ALTERED, span=Span(12, 29), changes=(before, behind, unfit))
    assert anchor.uncut_span == Span(0, 39)
    assert replace(anchor, verdict=Verdict.ADAPTED).uncut_span == anchor.span
    assert Anchor(Verdict.MISSING).uncut_span is None


def test_a_span_is_trimmed_to_what_is_no_white_space() -> None:
    assert trimmed("a  b\n c", Span(1, 6)) == (3, 4)
    assert trimmed("a   b", Span(1, 4)) == (4, 4)
