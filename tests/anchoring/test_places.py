from collections.abc import Callable

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.places import Place, places
from briefing_tui.domain.passage import Change, ChangeKind, Level, Span, Verdict

_TEXT = "The army left the valley. Trade went on. The army left the town. The governor of the province was content."


def test_a_part_is_found_in_all_the_text_or_in_a_stretch(haystack_of: Callable[[str], Haystack]) -> None:
    forms = haystack_of(_TEXT).forms
    assert [place.span.start for place in places(forms, "The army left", 0)] == [0, 41]
    assert [place.span.start for place in places(forms, "The army left", 0, Span(10, 100))] == [41]
    assert places(forms, "The army left", 0, Span(10, 50)) == []


def test_a_damaged_part_needs_enough_letters(haystack_of: Callable[[str], Haystack]) -> None:
    forms = haystack_of(_TEXT).forms
    (place,) = places(forms, "the governorof the province was content", 7)
    assert place.level in (Level.SKELETON, Level.APPROXIMATE)
    assert all(change.at.start >= 7 for change in place.changes)
    assert places(forms, "valey.", 0) == []


def test_two_places_are_joined_to_one_with_the_looser_level_and_the_worse_verdict() -> None:
    change = Change(ChangeKind.ADAPTATION, "[sic]", "", Span(4, 9), Span(4, 4))
    one = Place(Span(0, 4), Level.FOLDED, Verdict.REFLOWED, 0.98, (), (Span(1, 2),))
    two = Place(Span(6, 9), Level.VERBATIM, Verdict.VERBATIM, 1.0)
    joined = one.joined(two, change, None)
    assert joined == Place(Span(0, 9), Level.FOLDED, Verdict.REFLOWED, 0.98, (change,), (Span(1, 2),))
    earlier = change._replace(at=Span(0, 2))
    assert joined.with_change(earlier).changes == (earlier, change)
    assert joined.with_change(None) == joined
