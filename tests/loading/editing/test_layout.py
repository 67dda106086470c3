"""The layout tells where the entries of a text begin, and the items of their lists."""

import pytest

from briefing_tui.loading.editing.layout import Region, layout_of

_TEXT = """\
# head
a: 1
list:   # of three
  - x: 1
  # about the next
  -
    x: 2
  -   # a remark
    x: 3
flow: [{x: 1}]
"""


def _stretch(region: Region | None, text: str = _TEXT) -> str:
    assert region is not None
    return text[region.start : region.end]


def test_an_entry_goes_to_where_the_next_begins() -> None:
    layout = layout_of(_TEXT)
    assert _stretch(layout.region_of_entry("a")) == "a: 1\n"
    assert _stretch(layout.region_of_entry("flow")) == "flow: [{x: 1}]\n"
    assert layout.region_of_entry("other") is None


def test_an_item_begins_on_the_line_of_its_hyphen() -> None:
    layout = layout_of(_TEXT)
    assert _stretch(layout.region_of_item("list", 0)) == "  - x: 1\n  # about the next\n"
    assert _stretch(layout.region_of_item("list", 1)) == "  -\n    x: 2\n"
    assert _stretch(layout.region_of_item("list", 2)) == "  -   # a remark\n    x: 3\n"
    assert layout.region_of_item("list", 3) is None
    assert layout.region_of_item("flow", 0) is None


def test_what_stands_behind_the_document_belongs_to_no_entry() -> None:
    text = "---\na: 1\n...\nno: [yaml\n"
    assert _stretch(layout_of(text).region_of_entry("a"), text) == "a: 1\n"


@pytest.mark.parametrize("text", ["{a: 1}", "- a", "a", "a: [", ""])
def test_what_is_no_block_mapping_has_no_entries(text: str) -> None:
    assert not layout_of(text).entries


def test_a_change_within_an_item_moves_what_is_behind_it() -> None:
    at = _TEXT.index("x: 2")
    longer = _TEXT[:at] + "y: 22\n    " + _TEXT[at:]
    assert layout_of(_TEXT).shifted(at, len(longer) - len(_TEXT)) == layout_of(longer)
