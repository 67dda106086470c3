import pytest

from briefing_tui.loading.editing.tree import Collection, end_of, is_null, parse
from briefing_tui.loading.editing.unwritable import UnwritableError
from briefing_tui.loading.scalar_spans import ScalarSpan


def _tree(text: str) -> Collection:
    tree = parse(text, 0, len(text))
    assert isinstance(tree, Collection)
    return tree


def test_entries_and_items_of_blocks_end_with_their_lines() -> None:
    text = "a: x  # c\nb:\n- y # d\n\n# e\n-   >-  # f\n  z\n\nc:\n"
    tree = _tree(text)
    assert [text[part.start : part.end] for part in tree.parts] == [
        "a: x  # c",
        "b:\n- y # d\n\n# e\n-   >-  # f\n  z",
        "c:",
    ]
    items = tree.parts[1].value
    assert isinstance(items, Collection)
    assert [text[part.start : part.end] for part in items.parts] == ["- y # d", "-   >-  # f\n  z"]
    assert (items.column, items.is_mapping, items.is_flow, text[: items.room].endswith("b:")) == (0, False, False, True)
    folded = items.parts[1].value
    assert isinstance(folded, ScalarSpan)
    assert text[folded.start : end_of(folded, text)] == ">-  # f\n  z"
    assert [is_null(part.value) for part in tree.parts if part.value is not None] == [False, False, True]


def test_parts_of_flows_end_with_their_values() -> None:
    text = "{a: [x , 'y'], \"b\" : , c, d: {e: 1}}"
    tree = _tree(text)
    assert [text[part.start : part.end] for part in tree.parts] == ["a: [x , 'y']", '"b" :', "c", "d: {e: 1}"]
    assert [part.key for part in tree.parts] == ["a", "b", "c", "d"]
    assert (tree.number("c"), tree.number("x"), tree.parts[2].indicator_end) == (2, None, -1)
    inner = tree.parts[0].value
    assert isinstance(inner, Collection)
    assert (inner.in_flow, tree.in_flow) == (True, False)
    assert [text[part.start : part.end] for part in inner.parts] == ["x", "'y'"]


def test_a_region_has_the_offsets_and_columns_of_its_text() -> None:
    text = "at:\n    - x\n    - quote: y\n      note: z\n"
    start = text.index("- quote")
    tree = parse(text, start, len(text))
    assert isinstance(tree, Collection)
    assert (tree.start, tree.column) == (start, 4)
    mapping = tree.parts[0].value
    assert isinstance(mapping, Collection)
    assert (mapping.column, text[mapping.start :].startswith("quote")) == (6, True)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("a: x\nb: *c\n", "line 2 has an alias, which the reader does not edit: edit it with e"),
        ("a: &c x\n", "line 1 has an anchor, which the reader does not edit: edit it with e"),
        ("a: !!str x\n", "line 1 has a tag, which the reader does not edit: edit it with e"),
        ("a:\n  <<: {x: y}\n", "line 2 has the merge key, or a key that is no word: edit it with e"),
        ("[a]: x\n", "line 1 has the merge key, or a key that is no word: edit it with e"),
        ("? a\n: x\n", "line 1 has a key behind a question mark, which the reader does not edit: edit it with e"),
        ("{? a : x}\n", "line 1 has a key behind a question mark, which the reader does not edit: edit it with e"),
        ("a: [\n", "line 2 is not read as YAML by itself: edit it with e"),
        ("a: x\n---\nb: y\n", "line 2 begins another document: edit it with e"),
        ("# nothing\n", "line 1 has nothing to edit: edit it with e"),
        ("[" * 80 + "]" * 80, "line 1 is nested too deeply for the reader to edit it: edit it with e"),
    ],
)
def test_what_cannot_be_edited_is_refused_with_its_line(text: str, sentence: str) -> None:
    with pytest.raises(UnwritableError) as raised:
        parse(text, 0, len(text))
    assert raised.value.message == sentence
    assert raised.value.location.line == int(sentence.split()[1])
