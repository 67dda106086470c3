import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.offsets import edited
from briefing_tui.loading.scalar_spans import ScalarSpan, scalars
from briefing_tui.loading.scalar_styles import presentations

_VALUES = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), include_characters="\u200b\ufeff"), min_size=1
).filter(lambda text: text == text.strip())


def _presented(text: str, value: str) -> list[str]:
    """Return the text with its last scalar replaced by each presentation of a value."""
    *_, scalar = scalars(text)
    return [
        edited(text, [(scalar.start, scalar.end, presentation)])
        for presentation in presentations(text, scalar, value, "\n")
    ]


def test_a_flow_scalar_is_first_presented_in_its_own_style_then_in_the_others() -> None:
    assert _presented("a: x\n", "it") == ["a: it\n", "a: 'it'\n", 'a: "it"\n']
    assert _presented("a: 'x'\n", "it") == ["a: 'it'\n", "a: it\n", 'a: "it"\n']
    assert _presented('a: "x"\n', "it") == ['a: "it"\n', "a: it\n", "a: 'it'\n"]


@pytest.mark.parametrize("indicator", ["|", ">", "|-", ">+", ">2-  # why"])
def test_a_block_scalar_has_one_presentation_that_keeps_its_header_and_indentation(indicator: str) -> None:
    assert _presented(f"a: {indicator}\n  x\n", "y") == [f"a: {indicator}\n  y\n"]


def test_a_literal_scalar_of_several_lines_becomes_a_folded_one_for_a_value_of_one_line() -> None:
    assert _presented("a: |\n  one\n  two\n", "one 2") == ["a: >\n  one\n  2\n"]
    assert _presented("a: |\n  one\n  two\n", "one\n2") == ["a: |\n  one\n  2\n"]


def test_a_quotation_mark_of_the_style_is_doubled_or_escaped() -> None:
    assert _presented("a: 'x'\n", "it's")[0] == "a: 'it''s'\n"
    assert _presented('a: "x"\n', 'a "b" \\ c')[0] == 'a: "a \\"b\\" \\\\ c"\n'


def test_an_invisible_character_is_escaped_in_double_quotes() -> None:
    assert _presented('a: "x"\n', "a\u200bb\u00a0c")[0] == 'a: "a\\u200Bb\\u00A0c"\n'


def test_a_value_with_a_line_break_has_only_double_quotes_in_a_flow_scalar_of_one_line() -> None:
    assert _presented("a: x\n", "one\ntwo") == ['a: "one\\ntwo"\n']


def test_as_many_words_as_before_keep_the_lines_that_they_had() -> None:
    assert _presented("a: one two\n  three\n", "1 2 3")[0] == "a: 1 2\n  3\n"


def test_another_number_of_words_is_folded_at_80_characters_or_at_the_longest_old_line() -> None:
    words = "word " * 40 + "end"
    assert max(map(len, _presented("a: >\n  x\n  y\n", words)[0].splitlines())) <= 2 + 80
    longest = max(map(len, _presented(f"a: >\n  {'x' * 100}\n  y\n", words)[0].splitlines()))
    assert 2 + 80 < longest <= 2 + 100


def test_a_scalar_keeps_the_line_breaks_that_it_has() -> None:
    assert _presented("a: >\r\n  one\r\n  two\r\n", "1 2") == ["a: >\r\n  1\r\n  2\r\n"]


@pytest.mark.parametrize("old", ["x", "x\n  y", "'x'", "'x\n  y'", '"x"', '"x\n  y"'])
@given(_VALUES)
def test_the_double_quoted_presentation_of_any_line_has_its_value(old: str, value: str) -> None:
    text = f"a: {old}\n"
    *_, scalar = scalars(text)
    first, *_, last = presentations(text, scalar, value, "\n")
    quoted = first if scalar.style == '"' else last
    assert yaml.safe_load(f"a: {quoted}\n") == {"a": value}


def test_a_presentation_replaces_the_scalar_and_nothing_around_it() -> None:
    text = "a: [x, {b: y}]  # why\n"
    span = next(each for each in scalars(text) if each.value == "y")
    assert isinstance(span, ScalarSpan)
    first = next(presentations(text, span, "z", "\n"))
    assert edited(text, [(span.start, span.end, first)]) == "a: [x, {b: z}]  # why\n"
