"""A node ends behind its own last character, whatever white space and comments follow."""

import pytest

from briefing_tui.loading.editing.nodes import Extent, extent_of

_TEXT = """\
a: plain   # comment
b:
  - one

  - 'two'   # comment

c: >-
  folded
  text

# comment
d: {e: [1, 2]}
f:
"""


def _root(text: str = _TEXT) -> Extent:
    root = extent_of(text)
    assert root is not None
    return root


def _written(key: str) -> str:
    entry = _root().entry(key)
    assert entry is not None
    return _TEXT[entry[1].start : entry[1].end]


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("a", "plain"),
        ("b", "- one\n\n  - 'two'"),
        ("c", ">-\n  folded\n  text\n"),
        ("d", "{e: [1, 2]}"),
        ("f", ""),
    ],
)
def test_a_node_ends_with_its_own_last_character(key: str, written: str) -> None:
    assert _written(key) == written


def test_a_mapping_ends_where_its_last_value_does() -> None:
    text = "a:\n  b: |\n    text\n\n\nc: 1\n"
    entry = _root(text).entry("a")
    assert entry is not None
    assert text[entry[1].start : entry[1].end] == "b: |\n    text"


def test_what_is_written_in_braces_is_told_from_what_has_lines_of_its_own() -> None:
    assert [node.is_flow for node in _root("[a, {b: c}]").all()] == [True] * 5
    assert not _root().is_flow


@pytest.mark.parametrize("text", ["a: &x 1", "a: !!str 1", "a: [&x 1, *x]"])
def test_anchors_tags_and_aliases_are_told(text: str) -> None:
    assert any(node.is_odd for node in _root(text).all())


@pytest.mark.parametrize("text", ["a: [", "a: b: c", "[" * 100 + "]" * 100, ""])
def test_what_is_no_yaml_or_nested_too_deep_has_no_node(text: str) -> None:
    assert extent_of(text) is None
