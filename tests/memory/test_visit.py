"""A visit as JSON: what is written is read again, and whatever else stands there does no harm."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.memory.visit import Visit, visit_object, visit_of
from briefing_tui.reading.history import PaneName
from briefing_tui.text.visible import visible_line

_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
_KEYS = ("briefing", "day", "tab", "item", "passage", "focus", "source", "offset", "filter", "words", "cursors",
         "filters", "zoomed", "marks", "collected")  # fmt: skip


def test_what_is_written_is_read_again(visit: Visit) -> None:
    assert visit_of(json.loads(json.dumps(visit_object(visit)))) == visit


@given(st.dictionaries(st.text(), _JSON) | st.fixed_dictionaries(dict.fromkeys(_KEYS, _JSON)))
def test_of_any_object_only_what_is_valid_is_taken(value: dict[str, object]) -> None:
    visit = visit_of(value)
    place = visit.place
    for entry in (place.entry, *place.marks.values()):
        assert all(visible_line(text) == text for text in (entry.tab, entry.item, entry.filter, visit.day))
        assert entry.offset >= 0
        assert entry.passage >= 0
        assert entry.focus in PaneName
    assert all(len(letter) == 1 for letter in place.marks)
    assert all(claim and visible_line(claim) == claim for claim in place.collected)
    assert visit_of(json.loads(json.dumps(visit_object(visit)))) == visit


@pytest.mark.parametrize(
    ("key", "value", "left"),
    [
        ("filter", "a\x1b]52;c;aGk=\x07", "a␛]52;c;aGk=␇"),
        ("filter", "x" * 10_000, ""),
        ("offset", -1, 0),
        ("offset", True, 0),
        ("offset", 10**30, 0),
        ("passage", 1.5, 0),
        ("focus", "nowhere", PaneName.LIST),
        ("tab", ["threats"], ""),
    ],
)
def test_a_value_that_is_not_valid_is_left_out(visit: Visit, key: str, value: object, left: object) -> None:
    assert getattr(visit_of({**visit_object(visit), key: value}).place.entry, key) == left
