import pytest

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.nodes import MAX_NESTING_LEVELS
from briefing_tui.loading.scalar_spans import scalars

_TEXT = """\
🙂: plain text  # comment
b: 'single''s
  two lines'
c: "double\\n"
d: >-  # note
  folded
  text

e: [flow item, {f: g}]
"""


def test_every_text_says_where_it_begins_and_ends() -> None:
    found = {each.value: each for each in scalars(_TEXT)}
    assert {value: _TEXT[each.start : each.end] for value, each in found.items() if len(value) > 1} == {
        "plain text": "plain text",
        "single's two lines": "'single''s\n  two lines'",
        "double\n": '"double\\n"',
        "folded text": ">-  # note\n  folded\n  text\n\n",
        "flow item": "flow item",
    }
    assert [found[value].style for value in ("plain text", "single's two lines", "double\n", "folded text")] == [
        "",
        "'",
        '"',
        ">",
    ]
    assert (found["plain text"].location, found["plain text"].end_location) == (
        SourceLocation(1, 4),
        SourceLocation(1, 14),
    )
    assert found["single's two lines"].end_location == SourceLocation(3, 13)


@pytest.mark.parametrize("text", ["a: b\n\tc: d", "a: b\nc: [", "a: b\n\x07", 'a: b\nc: "\\q"'])
def test_what_is_no_yaml_ends_the_texts_and_no_more(text: str) -> None:
    assert {each.value for each in scalars(text)} <= {"a", "b", "c"}


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{k: ", "}")])
def test_what_is_nested_too_deep_ends_the_texts(opening: str, closing: str) -> None:
    inside, too_deep = (
        f"{opening * depth}text{closing * depth}" for depth in (MAX_NESTING_LEVELS, MAX_NESTING_LEVELS + 1)
    )
    assert "text" in {each.value for each in scalars(inside)}
    assert "text" not in {each.value for each in scalars(too_deep)}


def test_shallow_texts_side_by_side_are_not_too_deep() -> None:
    assert len(list(scalars("[[a], " + "[b], " * (2 * MAX_NESTING_LEVELS) + "[c]]"))) == 2 * MAX_NESTING_LEVELS + 2


def test_a_scalar_in_brackets_or_braces_is_told_from_one_in_block_style() -> None:
    text = "a: [b, {c: d}]\ne:\n  - f\n  - {g: [h]}\n  - i\n"
    assert [each.value for each in scalars(text) if each.in_flow] == list("bcdgh")
