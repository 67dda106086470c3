"""Random edits of briefings in every style: the text reads as intended, undoing gives it back, comments stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.loading.editing.edits import SHIPPED, changes, loaded
from tests.loading.editing.styles import HAND_MADE

from briefing_tui.domain.edits import Move, apply_edits
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.patch import Patch
from briefing_tui.loading.editing.unwritable import UnwritableError

_TEXTS = HAND_MADE | {path.stem: path.read_text(encoding="utf-8") for path in SHIPPED}


@pytest.mark.parametrize("name", _TEXTS)
@given(st.data())
def test_the_text_reads_as_intended_and_undoing_gives_it_back(name: str, data: st.DataObject) -> None:
    first = EditableText.of(_TEXTS[name])
    text, briefing = first, loaded(first.text)
    patches: list[Patch] = []
    for _ in range(data.draw(st.integers(1, 4))):
        edits = data.draw(changes(briefing))
        try:
            text, made = text.edited(briefing, edits)
        except UnwritableError:
            assert any(isinstance(edit, Move) for edit in edits), "but for comments that a list on one line cannot hold"
            continue
        briefing = apply_edits(briefing, edits)
        assert loaded(text.text) == briefing
        assert text == EditableText.of(text.text)
        patches += made
    assert text.reverted(patches) == first
    assert first.applied(patches) == text


def test_without_edits_nothing_changes() -> None:
    text = EditableText.of(_TEXTS["blocks"])
    assert text.edited(loaded(text.text), []) == (text, ())


def test_patches_from_elsewhere_are_applied_even_where_they_break_the_yaml() -> None:
    text = EditableText.of("id: x\ntitle: y\n")
    patches = [Patch(0, "id: x", "id: ["), Patch(0, "id: [", "id: z")]
    assert text.applied(patches[:1]).text == "id: [\ntitle: y\n"
    assert text.applied(patches) == EditableText.of("id: z\ntitle: y\n")
