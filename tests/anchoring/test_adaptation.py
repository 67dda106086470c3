import pytest

from briefing_tui.anchoring.adaptation import Passage, adaptations, judged_by_signs, shifted
from briefing_tui.domain.passage import Change, ChangeKind, Span, Verdict


@pytest.mark.parametrize(
    ("quote", "passage", "expected"),
    [
        ("the war ended", "the war ended", []),
        ("the war ended", "the war\nen-\nded", []),
        ("the war ended.", "the war ended", [(".", "", (13, 14), (113, 113))]),
        ("the war ended", "the war, ended", [("", ",", (7, 7), (107, 108))]),
        ("the War ended", "the war ended", [("War", "war", (4, 7), (104, 107))]),
        ("the “war” ended", "the 'war' ended", [("“", "'", (4, 5), (104, 105)), ("”", "'", (8, 9), (108, 109))]),
        ("the war ended", "the war[12] ended", [("", "[12]", (7, 7), (107, 111))]),
        ("the war[12] ended", "the war ended", [("[12]", "", (7, 11), (107, 107))]),
        ("[T]he war", "the war", [("[T]he", "the", (0, 5), (100, 103))]),
        ("the [war] ended", "the war ended", [("[war]", "war", (4, 9), (104, 107))]),
        ("the war ended", "the [war], ended", [("war", "[war]", (4, 7), (104, 109)), ("", ",", (7, 7), (109, 110))]),
    ],
)
def test_each_difference_in_signs_marks_and_case_is_named_with_both_its_places(
    quote: str, passage: str, expected: list[tuple[object, ...]]
) -> None:
    changes = adaptations(quote, passage, 100)
    assert [(change.quoted, change.found, change.at, change.span) for change in changes] == expected
    assert all(change.kind is ChangeKind.ADAPTATION for change in changes)


def test_texts_with_other_letters_have_no_adaptations() -> None:
    assert adaptations("the war", "the wars", 0) == ()


def test_changes_are_shifted_in_the_quote_alone() -> None:
    (change,) = shifted(adaptations("war.", "war", 5), 3)
    assert (change.at, change.span) == ((6, 7), (8, 8))


@pytest.mark.parametrize(
    ("quote", "passage", "in_clean_text", "in_scan"),
    [
        ("the war, ended", "the war; ended", Verdict.ADAPTED, Verdict.DAMAGED),
        ("The war ended.", "the war ended,", Verdict.ADAPTED, Verdict.ADAPTED),
        ("the war ended", "the war[12] ended", Verdict.ADAPTED, Verdict.ADAPTED),
        ("the war ended", "the war ended", Verdict.DAMAGED, Verdict.DAMAGED),  # a space was lost, say
    ],
)
def test_signs_within_a_quote_are_an_editor_s_only_where_no_scanner_read_the_text(
    quote: str, passage: str, in_clean_text: Verdict, in_scan: Verdict
) -> None:
    for is_scan, verdict in ((False, in_clean_text), (True, in_scan)):
        found = judged_by_signs(Verdict.DAMAGED, (), quote, Passage(passage, 0, is_scan))
        assert (found[0], bool(found[1])) == (verdict, verdict is Verdict.ADAPTED)


def test_other_verdicts_and_other_damage_are_left_as_they_are() -> None:
    passage = Passage("the war; ended", 0, is_scan=False)
    damage = (Change(ChangeKind.DAMAGE, "war", "vvar", Span(4, 7), Span(4, 8)),)
    assert judged_by_signs(Verdict.ALTERED, (), "the war, ended", passage) == (Verdict.ALTERED, ())
    assert judged_by_signs(Verdict.DAMAGED, damage, "the war, ended", passage) == (Verdict.DAMAGED, damage)
