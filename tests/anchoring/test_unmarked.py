"""Quotes that an editor fitted into another sentence: their capital, end mark, quotation marks and marks of notes."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.unmarked import needles, opens_sentence, unmarked
from briefing_tui.domain.passage import ChangeKind, Level, Verdict
from briefing_tui.text.folding import fold

_TEXT = (
    "Three border markets opened in spring.[3] The “Polish” traders, who came by the old road, sold rice.\n\n"
    "He said that trade¹ went on(1) in 2017.3 The markets[note 3] closed[citation needed] again.\n\n"
    "It may rain. “We lost,” said the general."
)


@pytest.fixture(scope="module")
def haystack(haystack_of: Callable[[str], Haystack]) -> Haystack:
    return haystack_of(_TEXT)


@pytest.mark.parametrize(
    ("quote", "passage", "changes"),
    [
        ("three border markets", "Three border markets", [("three", "Three")]),
        ("Border markets opened", "border markets opened", [("Border", "border")]),
        ("[T]rade went on", "trade¹ went on", [("[T]rade", "trade"), ("", "¹")]),
        ("the old road.", "the old road", [(".", "")]),
        ("sold rice,", "sold rice", [(",", "")]),
        ("The 'Polish' traders", "The “Polish” traders", [("'", "“"), ("'", "”")]),
        ("The Polish traders", "The “Polish” traders", [("", "“"), ("", "”")]),
        ("trade went on in 2017.", "trade¹ went on(1) in 2017.", [("", "¹"), ("", "(1)")]),
        ("The markets closed again", "The markets[note 3] closed[citation needed] again", None),
        ("in 2017. The markets", "in 2017.3 The markets", [("", "3")]),
        ("'We lost.'", "We lost", None),
    ],
)
def test_what_an_editor_fits_into_a_sentence_is_adapted_and_each_change_is_named(
    haystack: Haystack, quote: str, passage: str, changes: list[tuple[str, str]] | None
) -> None:
    anchor = haystack.anchor(quote)
    assert (anchor.verdict, anchor.level, anchor.passage) == (Verdict.ADAPTED, Level.SKELETON, passage)
    assert anchor.alterations == ()
    assert anchor.adaptations
    if changes is not None:
        assert [
            (change.quoted, change.found) for change in anchor.changes if change.kind is ChangeKind.ADAPTATION
        ] == changes


@pytest.mark.parametrize("quote", ["polish traders", "border market", "order markets opened", "in 201"])
def test_a_name_without_its_capital_and_part_of_a_word_are_not_adapted(haystack: Haystack, quote: str) -> None:
    assert haystack.anchor(quote).verdict is not Verdict.ADAPTED


def test_the_changes_are_counted_in_the_quote_as_it_was_given(haystack: Haystack) -> None:
    (change,) = haystack.anchor("  three border markets").changes
    assert (change.at, change.span) == ((2, 7), (0, 5))


def test_an_index_changes_nothing_for_a_quote_with_a_mark_between_its_words(
    haystack_of: Callable[[str], Haystack],
) -> None:
    indexed = haystack_of(_TEXT)
    assert indexed.forms.approximate_index
    assert indexed.anchor("markets closed again") == haystack_of(_TEXT).anchor("markets closed again")


def test_a_word_is_searched_for_in_both_cases_unless_these_are_two_words() -> None:
    assert needles("'Three men.'") == ["Three men", "three men"]
    assert needles("US men") == ["US men"]
    assert needles("May we") == ["May we"]
    assert needles("...") == []


def test_quotation_marks_are_dropped_and_apostrophes_kept() -> None:
    assert (
        unmarked(fold("« the plan » isn't the men's 'plan' of '68")).text.strip()
        == "the plan isn't the men's plan of '68"
    )


@pytest.mark.parametrize(("text", "opens"), [("", True), ("It ended. ", True), ("ended.[3] ", True), ("the ", False)])
def test_a_capital_is_a_sentence_s_own_after_a_stop_and_its_mark(text: str, *, opens: bool) -> None:
    assert opens_sentence(f"{text}Polish", len(text)) is opens
