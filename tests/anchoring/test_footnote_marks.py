import pytest

from briefing_tui.anchoring.footnote_marks import (
    footnote_marks,
    has_other_marks,
    is_footnote_mark,
    without_marks,
)
from briefing_tui.domain.passage import Span


@pytest.mark.parametrize(
    ("text", "is_a_mark"),
    [
        ("the war[12] ended", True),
        ("the war[12]. It", True),
        ("the war.[7] It", True),
        ('the "war"[7] and', True),
        ("the war[*] ended", True),
        ("the war [12] ended", False),
        ("the war-[12] ended", False),
        ("the war 1[12] ended", False),
        ("paid $[12] then", False),
        ("paid <[12] then", False),
        ('said "[12] men', False),
        ("of '[68] and", False),
        ("(Table [5])", False),
        ("the war[12]th", False),
        ("the war[1234] ended", False),
        ("[12] men", False),
    ],
)
def test_only_what_is_attached_to_a_word_or_its_stop_is_a_footnote_mark(text: str, *, is_a_mark: bool) -> None:
    start, end = text.index("["), text.index("]") - 1
    assert is_footnote_mark(text.replace("[", "").replace("]", ""), Span(start, end)) is is_a_mark


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("the war[12] ended", "the war ended"),
        ("the war[1][2] ended", "the war ended"),
        ("the war[note 3] ended", "the war ended"),
        ("the war[^1] ended", "the war ended"),
        ("the war[a] ended", "the war ended"),
        ("the war.[citation needed] It", "the war. It"),
        ("the war [citation needed] and", "the war and"),
        ("the war [12].", "the war."),
        ("the war [12] and fuel", "the war and fuel"),
        ("the war¹ ended", "the war ended"),
        ("the war¹,² and", "the war and"),
        ("the war(1) ended", "the war ended"),
        ("the war1,2 ended", "the war ended"),
        ("it ended* and", "it ended and"),
        ("it ended† and", "it ended and"),
        ("in 2017.3 The army", "in 2017. The army"),
        ("in 2017¹ and", "in 2017 and"),
        ("of August 2017.12", "of August 2017."),
        ("it ended.12 The men", "it ended. The men"),
    ],
)
def test_the_marks_of_sources_are_told_from_their_sentences(text: str, bare: str) -> None:
    assert without_marks(text, Span(0, len(text))) == bare


@pytest.mark.parametrize(
    "text",
    [
        "an F16 flew",
        "the MI6 said",
        "see No.12 there",
        "see No. 12 there",
        "in 2017, 3 men came",
        "for (3) reasons",
        "Article 5(1) of it",
        "over 5 km² of land",
        "is 10² times",
        "a part of version 2017.3 The",
        "of 3.5 km there",
        "it paid [12] dollars",
        "it ended.12 men came",
        "paid1,234 men",
        "增加到12。",
    ],
)
def test_a_number_that_the_sentence_itself_has_is_no_mark(text: str) -> None:
    assert list(footnote_marks(text)) == []


@pytest.mark.parametrize(
    ("quote", "passage", "has_others"),
    [
        ("They fled in 2017. It", "They fled in 2017.6 It", False),
        ("They fled in 2017.6 It", "They fled in 2017.6 It", False),
        ("They fled in 2017.8 It", "They fled in 2017.6 It", True),
        ("They fled.3 It", "They fled. It", True),
        ("They fled.34 It", "They fled.[3][4] It", False),
        ("They fled.4 It", "They fled.[3][4] It", False),
        ("They fled.43 It", "They fled.[3][4] It", True),
    ],
)
def test_a_quote_may_leave_marks_out_but_has_none_with_another_number(
    quote: str, passage: str, *, has_others: bool
) -> None:
    assert has_other_marks(quote, passage) is has_others
