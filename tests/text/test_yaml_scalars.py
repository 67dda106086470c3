"""A text that is written as a YAML scalar is read again as the text."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefing_tui.text.yaml_scalars import comment_text, folded, plain_or_quoted, quoted, wrapped

_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1)


def _read(text: str) -> object:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506  # which makes texts alone


@given(_TEXTS)
@example("a: b # c")
@example("it's, [so] {it} is")
@example("\u2028\x85\ufeff\x00")
@example("null")
@example("~")
def test_any_text_is_read_as_it_is_in_blocks_and_in_flows(text: str) -> None:
    for written in (quoted(text), plain_or_quoted(text)):
        assert _read(f"a: {written}\n") == {"a": text}
        assert _read(f"[{{a: {written}}}, {written}]\n") == [{"a": text}, text]
        assert len(written.splitlines()) == 1


@given(_TEXTS | st.text(st.sampled_from("a.,:#-'\"%&*!|>@`?[]{}() \u00a0\t\\\u201c"), min_size=1))
@example("...")
@example("a:")
@example("a #b")
@example("(a) :b#c, {d}: e")
def test_any_text_is_read_as_it_is_in_blocks(text: str) -> None:
    written = plain_or_quoted(text, in_block=True)
    assert _read(f"a: {written}\nb:\n  - {written}\n  - c: {written}\n") == {"a": text, "b": [text, {"c": text}]}
    assert len(written.splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("In May, exports grew by 85%: a lot", '"In May, exports grew by 85%: a lot"'),
        ("In May, Ostrel's exports grew by 85%.", "In May, Ostrel's exports grew by 85%."),
        ('The "army" [sic] asked: why?', '"The \\"army\\" [sic] asked: why?"'),
        ('The "army" [sic] came at 10:30, it says?', 'The "army" [sic] came at 10:30, it says?'),
        ("../seeds/000_c7.txt", "../seeds/000_c7.txt"),
        ('"so"', '"\\"so\\""'),
        ("no #1", '"no #1"'),
        ("null", '"null"'),
    ],
)
def test_in_a_block_quotation_marks_stand_only_where_they_must(text: str, written: str) -> None:
    assert plain_or_quoted(text, in_block=True) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Trade goes on.", "Trade goes on."),
        ("Armed men’s raids; it's so", "Armed men’s raids; it's so"),
        ("so: it is", '"so: it is"'),
        ('"so"', '"\\"so\\""'),
        ("Null", '"Null"'),
        ("soft\u00adhyphen", '"soft\\u00ADhyphen"'),
        ("one\ntwo\x07", '"one\\ntwo\\u0007"'),
    ],
)
def test_quotation_marks_stand_where_they_must(text: str, written: str) -> None:
    assert plain_or_quoted(text) == written


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1), min_size=1))
def test_words_are_folded_into_lines_and_read_as_they_were(words: list[str]) -> None:
    text = " ".join(words)
    lines = folded(text, 10)
    if lines is not None:
        assert all(len(line) <= 10 or " " not in line for line in lines)
        assert _read("a: >-\n" + "".join(f"  {line}\n" for line in lines)) == {"a": text}


@pytest.mark.parametrize("text", ["", " a", "a ", "two  blanks", "a\nb", "a\tb", "no\u00a0break"])
def test_what_folding_would_change_is_not_folded(text: str) -> None:
    assert folded(text, 80) is None


def test_lines_are_as_long_as_they_may_be() -> None:
    assert list(wrapped(["one", "two", "three", "seventeen", "4"], 9)) == ["one two", "three", "seventeen", "4"]


def test_a_comment_stands_on_one_line() -> None:
    assert comment_text("one\n two\u2028\x07\ud800") == "one two ??"
