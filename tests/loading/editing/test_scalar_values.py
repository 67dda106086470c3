import pytest

from briefing_tui.domain.offsets import edited
from briefing_tui.loading.editing.scalar_values import in_one_line, scalar_edits
from briefing_tui.loading.scalar_spans import scalars

_LONG = ("word " * 30).strip()


def _made(text: str, value: str) -> list[str]:
    *_, scalar = scalars(text)
    return [edited(text, edits) for edits in scalar_edits(text, scalar, value, 2)]


@pytest.mark.parametrize(
    ("text", "value", "made"),
    [
        ("  a: x  # c\n", "y", "  a: y  # c\n"),
        ("  a: 'x'  # c\n", "it's", "  a: 'it''s'  # c\n"),
        ("  a: >-  # c\n    x\n\n  ", "y", "  a: >-  # c\n    y\n\n  "),
        ("  a: x\n", "null", "  a: 'null'\n"),
        ('  a: "one two"\n', 'a "b" \\', '  a: "a \\"b\\" \\\\"\n'),
        ("  a: one\n    two three\n", "1 2 3", "  a: 1\n    2 3\n"),
        ("  a: one\n    two three\n", "some other words", "  a: some\n    other words\n"),
        ("  a: one\n    two\n", "word " * 20 + "end", f"  a: {'word ' * 15}word\n    {'word ' * 4}end\n"),
        ("  a: >-\n    one\n    two three\n", "one two “three”", "  a: >-\n    one\n    two “three”\n"),
        ("  a: |\r\n    one\r\n", "two", "  a: |\r\n    two\r\n"),
        ("  a: one\n", "one\ntwo", '  a: "one\\ntwo"\n'),
    ],
)
def test_the_first_way_keeps_the_style(text: str, value: str, made: str) -> None:
    assert _made(text, value)[0] == made


def test_a_long_value_is_folded_below_its_key_and_a_comment_stays_beside_that() -> None:
    first = _made("  a: x  # c\r\n", _LONG)[0].splitlines()
    assert first[0] == "  a: >-  # c"
    assert all(line.startswith("    word") and len(line) <= 110 for line in first[1:])
    assert " ".join(line.strip() for line in first[1:]) == _LONG


def test_where_lines_are_long_already_a_long_value_stays_on_its_line() -> None:
    assert _made(f"  a: {_LONG}\n", _LONG + " more")[0] == f"  a: {_LONG} more\n"
    assert _made("  a: [x]\n", _LONG)[0] == f"  a: [{_LONG}]\n"


def test_the_last_way_is_in_double_quotes_beside_the_comment_of_a_block_scalar() -> None:
    text = "a: >-  # c\n  x\n  y\n"
    *_, scalar = scalars(text)
    assert edited(text, in_one_line(text, scalar, '"z"')) == 'a: "z"  # c\n'
    assert _made(text, "one\n  two")[-1] == 'a: "one\\n  two"  # c\n'


def test_a_block_scalar_without_content_is_filled_on_its_line() -> None:
    text = "  a: >-\n"
    *_, scalar = scalars(text)
    assert edited(text, in_one_line(text, scalar, "z")) == "  a: z\n"
