import pytest

from briefing_tui.domain.offsets import edited
from briefing_tui.loading.editing.forms import as_list, as_mapping, bare, filled
from briefing_tui.loading.editing.style import Style
from briefing_tui.loading.editing.tree import Collection, parse
from briefing_tui.loading.format import THREAT
from briefing_tui.loading.writing import Layout


def _tree(text: str) -> Collection:
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    return tree


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("note:\n", "note: V\n"),
        ("note:  # c\n", "note: V  # c\n"),
        ("{note: , x: y}", "{note: V, x: y}"),
        ("{note, x: y}", "{note: V, x: y}"),
    ],
)
def test_a_value_is_written_where_a_key_has_none(text: str, made: str) -> None:
    note = next(field for field in THREAT.fields if field.key == "note")
    tree = _tree(text)
    assert edited(text, next(filled(Style(text), tree, tree.parts[0], note, "V"))) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("by: []  # c\n", "by: [A, B]  # c\n"),
        ("by: [  # c\n  ]\n", "by: [A, B  # c\n  ]\n"),
        ("{by: []}\n", "{by: [A, B]}\n"),
    ],
)
def test_an_empty_list_is_filled(text: str, made: str) -> None:
    by = next(field for field in THREAT.fields if field.key == "by")
    tree = _tree(text)
    assert edited(text, next(filled(Style(text), tree, tree.parts[0], by, ("A", "B")))) == made


@pytest.mark.parametrize(
    ("text", "in_brackets", "made"),
    [
        ("at: x  # c\n", True, "at: [x]  # c\n"),
        ("at: x  # c\n", False, "at:\n  - x  # c\n"),
        ("at: >-  # c\n  x\n  y\n", True, "at:\n  - >-  # c\n    x\n    y\n"),
        ("at:\n  x\n  y\n", False, "at:\n  - x\n    y\n"),
        ("at:\n  # c\n  quote: x\n  note: y\n", False, "at:\n  # c\n  - quote: x\n    note: y\n"),
        ("at: {quote: x}\n", False, "at:\n  - {quote: x}\n"),
        ("{at: x}\n", False, "{at: [x]}\n"),
    ],
)
def test_a_single_value_becomes_a_list_of_one(text: str, in_brackets: bool, made: str) -> None:
    part = _tree(text).parts[0]
    if text.startswith("{"):
        assert part.value is not None
    first = next(as_list(Style(text, "", Layout()), part, 0, in_brackets=in_brackets))
    assert edited(text, first) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("- x  # c\n", "- quote: x  # c\n"),
        ("-   >-  # c\n    x\n", "-   quote: >-  # c\n        x\n"),
        ("[x, y]\n", "[{quote: x}, y]\n"),
        ("prepared_by: x  # c\n", "prepared_by: {quote: x}  # c\n"),
        ("prepared_by: >-  # c\n  x\n", "prepared_by: {quote: x}  # c\n"),
    ],
)
def test_a_text_becomes_a_mapping(text: str, made: str) -> None:
    tree = _tree(text)
    assert edited(text, next(as_mapping(text, tree.parts[0], "quote", tree.column))) == made


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("- quote: x  # c\n  note: y\n", None),
        ("- quote: x\n  note: y\n", "- x\n"),
        ("- note: y\n  quote: >-\n      x\n", "- >-\n    x\n"),
        ("[{quote: x, note: y}, z]\n", "[x, z]\n"),
        ("- quote: x\n  note: y\n  before: z\n", None),
        ("- note: x\n  before: z\n", None),
        ("- x\n", None),
    ],
)
def test_a_mapping_becomes_a_text_only_where_nothing_is_lost(text: str, made: str | None) -> None:
    tree = _tree(text)
    edits = bare(text, tree.parts[0], tree.column, "quote")
    assert (None if edits is None else edited(text, edits)) == made
