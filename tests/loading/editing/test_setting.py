"""The ways to set a field: the first keeps the style that the value is written in."""

import pytest

from briefing_tui.loading.editing.nodes import extent_of
from briefing_tui.loading.editing.piece import replaced
from briefing_tui.loading.editing.setting import Style, ways_to_set, ways_to_write
from briefing_tui.loading.format import THREAT

_STYLE = Style("\n", "paper")
_FIELDS = {field.key: field for field in THREAT.fields}


def _first(text: str, key: str, value: object) -> str:
    root = extent_of(text)
    assert root is not None
    return replaced(text, next(iter(ways_to_set(text, root, THREAT, _FIELDS[key], value, _STYLE))))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("note: one  # why\n", "note: two  # why\n"),
        ("note: 'one'\n", "note: 'two'\n"),
        ('note: "one"\n', 'note: "two"\n'),
        ("note: >-\n  one\n", "note: >-\n  two\n"),
        ("note: |-\n  one\n", "note: |-\n  two\n"),
        ("note:  # why\n", "note: two  # why\n"),
        ("{note: one, id: x}", "{note: two, id: x}"),
    ],
)
def test_a_text_keeps_its_style_and_the_comment_beside_it(text: str, after: str) -> None:
    assert _first(text, "note", "two") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("id: x\nnote: y\n", "id: x\nkind: raids\nnote: y\n"),
        ("note: y\n", "kind: raids\nnote: y\n"),
        ("id: x\n  # of x\n", "id: x\n  # of x\nkind: raids\n"),
        ("id: x", "id: x\nkind: raids"),
        ("{id: x, note: y}", "{id: x, kind: raids, note: y}"),
        ("{note: y}", "{kind: raids, note: y}"),
        ("{}", "{kind: raids}"),
    ],
)
def test_a_new_field_stands_where_the_format_has_it(text: str, after: str) -> None:
    assert _first(text, "kind", "raids") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("id: x\nkind: raids  # why\nnote: y\n", "id: x\nnote: y\n"),
        ("id: x\nkind: >-\n  raids\n  by night\n\nnote: y\n", "id: x\n\nnote: y\n"),
        ("id: x\nkind: raids", "id: x"),
        ("{id: x, kind: raids}", "{id: x}"),
        ("{kind: raids, id: x}", "{id: x}"),
    ],
)
def test_a_field_goes_with_the_comment_beside_it(text: str, after: str) -> None:
    assert _first(text, "kind", "") == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("see: [a, b]  # why\n", "see: [b, c]  # why\n"),
        ("see:\n  - a  # why\n  - b  # and why\n", "see:\n  - b  # and why\n  - c\n"),
        ("see:\n- b\n", "see:\n- b\n- c\n"),
        ("see: a\n", "see: [b, c]\n"),
        ("see:\n", "see: [b, c]\n"),
    ],
)
def test_of_a_list_only_the_items_that_differ_change(text: str, after: str) -> None:
    assert _first(text, "see", ("b", "c")) == after


def test_a_text_that_no_plain_style_can_hold_is_put_in_quotation_marks() -> None:
    text = "note: one\n"
    root = extent_of(text)
    assert root is not None
    entry = root.entry("note")
    assert entry is not None
    ways = [replaced(text, way) for way in ways_to_write(text, entry[1], "a: b", _STYLE)]
    assert 'note: "a: b"\n' in ways
