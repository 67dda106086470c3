"""Items of lists come and go with the comments that belong to them."""

import pytest

from briefing_tui.domain.briefing import Actor
from briefing_tui.loading.editing.listing import (
    insertion_in_flow,
    insertion_of_item,
    lines_of_item,
    moved_lines,
    new_item,
    removal_of_item,
)
from briefing_tui.loading.editing.nodes import Extent, extent_of
from briefing_tui.loading.editing.piece import replaced
from briefing_tui.loading.editing.setting import Style
from briefing_tui.loading.format import ACTOR

_STYLE = Style("\n", "")
_TEXT = """\
# -- a group
# of two
- a: 1  # beside
  # below

# above
- b: 2

# apart

-
  c: 3
"""
_GUARDS = Actor("guards", "Guards")


def _list(text: str = _TEXT) -> Extent:
    found = extent_of(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("index", "lines"),
    [
        (0, "- a: 1  # beside\n  # below\n"),
        (1, "# above\n- b: 2\n"),
        (2, "-\n  c: 3\n"),
    ],
)
def test_an_item_has_the_comments_right_above_it_within_it_and_below_it(index: int, lines: str) -> None:
    found = lines_of_item(_TEXT, _list(), index)
    assert _TEXT[found.start : found.end] == lines


@pytest.mark.parametrize(
    ("index", "left"),
    [
        (0, "# -- a group\n# of two\n# above\n- b: 2\n\n# apart\n\n-\n  c: 3\n"),
        (2, "# -- a group\n# of two\n- a: 1  # beside\n  # below\n\n# above\n- b: 2\n\n# apart\n"),
    ],
)
def test_an_item_goes_with_the_empty_line_that_parts_it_from_another(index: int, left: str) -> None:
    assert replaced(_TEXT, [removal_of_item(_TEXT, _list(), index)]) == left


@pytest.mark.parametrize(
    ("text", "index", "after"),
    [
        ("- a: 1\n\n- b: 2\n", 1, "- a: 1\n\n- {id: guards, name: Guards}\n\n- b: 2\n"),
        ("- a: 1\n- b: 2\n", 2, "- a: 1\n- b: 2\n- {id: guards, name: Guards}\n"),
        ("- a: 1\n- b: 2", 2, "- a: 1\n- b: 2\n- {id: guards, name: Guards}"),
        ("- a: 1\n", 0, "- {id: guards, name: Guards}\n- a: 1\n"),
    ],
)
def test_a_new_item_is_parted_from_the_others_as_they_are(text: str, index: int, after: str) -> None:
    lines = new_item(ACTOR, _GUARDS, 0, _STYLE)
    assert replaced(text, [insertion_of_item(text, _list(text), index, lines, ACTOR, _STYLE)]) == after


@pytest.mark.parametrize(
    ("text", "index", "after"),
    [
        ("[]", 0, "[{id: guards, name: Guards}]"),
        ("[a]", 0, "[{id: guards, name: Guards}, a]"),
        ("[a]", 1, "[a, {id: guards, name: Guards}]"),
    ],
)
def test_a_list_in_brackets_stays_one(text: str, index: int, after: str) -> None:
    assert replaced(text, [insertion_in_flow(_list(text), index, ACTOR, _GUARDS, _STYLE)]) == after


def test_lines_are_moved_to_another_indentation() -> None:
    assert moved_lines("  - a: 1\n\n    b: 2\n", 2) == ["    - a: 1", "", "      b: 2"]
    assert moved_lines("  - a: 1\n    b: 2\n", -2) == ["- a: 1", "  b: 2"]
