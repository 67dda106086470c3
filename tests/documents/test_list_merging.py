"""What two have put into a list and taken out of it is in it, and in the order of the one who has changed that."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.documents.list_merging import merged_ids

_IDS = st.lists(st.sampled_from("abcde"), unique=True)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("ab", "abc", "abd", "abdc"),
        ("ab", "b", "abc", "bc"),
        ("ab", "cab", "abd", "cabd"),
        ("ab", "acb", "b", "cb"),
        ("ab", "abc", "abc", "abc"),
        ("ab", "ba", "abc", "bac"),
        ("ab", "abc", "ba", "bac"),
        ("ab", "", "abc", "c"),
        ("abc", "bac", "acb", None),
    ],
)
def test_both_changes_are_in_the_list(base: str, ours: str, theirs: str, merged: str | None) -> None:
    assert merged_ids(base, ours, theirs) == (None if merged is None else tuple(merged))


@given(_IDS, _IDS, _IDS)
def test_nothing_that_one_has_put_in_or_taken_out_is_lost(base: list[str], ours: list[str], theirs: list[str]) -> None:
    merged = merged_ids(base, ours, theirs)
    if merged is not None:
        assert len(merged) == len(set(merged))
        assert set(merged) == (set(ours) | set(theirs)) - (set(base) - set(ours)) - (set(base) - set(theirs))
    assert merged_ids(base, base, theirs) == tuple(theirs)
    assert merged_ids(base, ours, base) == tuple(ours)
