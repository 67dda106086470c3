"""Random edits of briefings in every style: the text reads as intended, undoing gives it back, comments stay."""

import json
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.loading.editing.comments import commented, comments_in, comments_that_stay, takes_away
from tests.loading.editing.edits import SHIPPED, changes, loaded
from tests.loading.editing.styles import HAND_MADE, JSON

from briefing_tui.domain.edits import Move, SetValue, apply_edits
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.unwritable import UnwritableError

_SHIPPED = {path.stem: path.read_text(encoding="utf-8") for path in SHIPPED}
_COMMENTED = ["blocks", "indentless", "json", "lists on one line", "nulls", "river", "river, compact", "river, deep"]
_TEXTS = HAND_MADE | {f"{name}, with more comments": commented(HAND_MADE[name]) for name in _COMMENTED}


@pytest.mark.parametrize("name", _TEXTS)
@settings(max_examples=40)
@given(st.data())
def test_the_text_reads_as_intended_and_undoing_gives_it_back(name: str, data: st.DataObject) -> None:
    _assert_edited_as_intended(_TEXTS[name], data)


@pytest.mark.parametrize("name", _SHIPPED)
@settings(max_examples=15)
@given(st.data())
def test_a_shipped_briefing_reads_as_intended_and_undoing_gives_it_back(name: str, data: st.DataObject) -> None:
    _assert_edited_as_intended(_SHIPPED[name], data)


@given(st.data())
def test_a_file_in_json_stays_in_json(data: st.DataObject) -> None:
    text, briefing = EditableText.of(JSON), loaded(JSON)
    for _ in range(data.draw(st.integers(1, 4))):
        edits = data.draw(changes(briefing))
        text, briefing = text.edited(briefing, edits).text, apply_edits(briefing, edits)
        assert json.loads(text.text)["id"] == "json"


def _assert_edited_as_intended(written: str, data: st.DataObject) -> None:
    """Assert that random edits make of a text what they should, with its comments, and can be undone and redone."""
    first = EditableText.of(written)
    text, briefing = first, loaded(written)
    patches: list[Patch] = []
    for _ in range(data.draw(st.integers(1, 4))):
        edits = data.draw(changes(briefing))
        try:
            after, made = text.edited(briefing, edits)
        except UnwritableError:
            assert any(isinstance(edit, Move) for edit in edits), "but for comments that a list on one line cannot hold"
            continue
        _assert_comments_stay(text.text, after.text, comments_that_stay(text.text, briefing, edits))
        assert takes_away(edits) or sorted(_comments(after.text)) == sorted(_comments(text.text))
        text, briefing = after, apply_edits(briefing, edits)
        assert loaded(text.text) == briefing
        assert text == EditableText.of(text.text)
        patches += made
    assert text.reverted(patches) == first
    assert first.applied(patches) == text


def _assert_comments_stay(before: str, after: str, staying: Sequence[str]) -> None:
    """Assert that there is no new comment, and that some are all there, in order, as far as they are the only such."""
    old, comments = Counter(_comments(before)), _comments(after)
    expected = [comment for comment in staying if old[comment] == 1]
    assert [comment for comment in comments if comment in expected] == expected
    assert Counter(comments) <= old


def _comments(text: str) -> list[str]:
    return [comment for _, comment in comments_in(text)]


def test_there_are_comments_nearly_everywhere() -> None:
    river = commented(HAND_MADE["river"])
    assert len(comments_in(river)) > len(river.splitlines()) * 0.9 > len(HAND_MADE["river"].splitlines()) * 1.5


def test_without_edits_nothing_changes() -> None:
    text = EditableText.of(HAND_MADE["blocks"])
    assert text.edited(loaded(text.text), []) == (text, ())


def test_patches_from_elsewhere_are_applied_even_where_they_break_the_yaml() -> None:
    text = EditableText.of("id: x\ntitle: y\n")
    patches = [Patch(0, "id: x", "id: ["), Patch(0, "id: [", "id: z")]
    assert text.applied(patches[:1]).text == "id: [\ntitle: y\n"
    assert text.applied(patches) == EditableText.of("id: z\ntitle: y\n")


def test_a_long_text_is_written_on_one_line_where_a_comment_below_would_be_read_as_its_end() -> None:
    written = "format: briefing/1\nid: z\ntitle: T\nbluf:\n   # indented\nsources:\n"
    long = " ".join(["word"] * 40)
    after = EditableText.of(written).edited(loaded(written), [SetValue(("bluf",), long)]).text.text
    assert after == written.replace("bluf:", f"bluf: {long}")
