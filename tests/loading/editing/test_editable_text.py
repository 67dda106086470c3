"""Edits of a briefing's text give what is intended, and touch nothing else, in every style of YAML."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.loading.editing.edits import edits
from tests.loading.editing.styles import STYLES

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import Edit, Remove, SetValue, apply_edits
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.editing.editable_text import EditableText
from briefing_tui.loading.editing.layout import layout_of
from briefing_tui.loading.editing.reading import comments_in, keeps

_SHIPPED = (Path(__file__).parents[3] / "briefings" / "taliban-tajikistan-2024.yaml").read_text(encoding="utf-8")
_TEXTS = STYLES | {"shipped": _SHIPPED}


def _briefing(text: str) -> Briefing:
    loaded = load_text(text, Path("river.yaml"))
    assert loaded.briefing is not None, [str(problem) for problem in loaded.problems]
    return loaded.briefing


def _removes(made: tuple[Edit, ...]) -> bool:
    """Return whether edits may take comments along: with a thing, a value, or a text of a list that goes."""
    sets = (edit.value for edit in made if isinstance(edit, SetValue))
    return any(not value or isinstance(value, tuple) for value in sets) or any(isinstance(e, Remove) for e in made)


@pytest.mark.parametrize("style", _TEXTS)
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_whatever_is_edited_reads_as_intended_and_can_be_undone_byte_by_byte(style: str, data: st.DataObject) -> None:
    first = EditableText.of(_TEXTS[style])
    briefing = _briefing(first.text)
    text, made = first, []
    for _ in range(data.draw(st.integers(1, 4))):
        wanted = data.draw(edits(briefing))
        rewritten = text.edited(briefing, wanted)
        after = apply_edits(briefing, wanted)
        assert _briefing(rewritten.text.text) == after
        assert rewritten.text.layout == layout_of(rewritten.text.text)
        before, now = comments_in(text.text), comments_in(rewritten.text.text)
        if _removes(wanted):
            assert keeps(before, now)
        elif sorted(before) != sorted(now):
            pytest.fail(f"comments are others: {before} and {now}")
        made.append(rewritten.patches)
        text, briefing = rewritten.text, after
    last = text
    for patches in reversed(made):
        text = text.reverted(patches)
    assert text.text == first.text
    for patches in made:
        text = text.applied(patches)
    assert text.text == last.text
