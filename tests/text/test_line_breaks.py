from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.text.line_breaks import line_and_column, line_starts, lines_of


def test_lines_end_at_lf_cr_lf_and_cr_and_at_nothing_else() -> None:
    assert lines_of("a\r\nb\rc\nd\x0be\x85f\u2028g") == ("a", "b", "c", "d\x0be\x85f\u2028g")


@given(st.text(st.sampled_from("ab\r\n"), max_size=40), st.data())
def test_line_and_column_determine_the_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    starts = line_starts(text)
    line, column = line_and_column(starts, offset)
    assert starts[line - 1] + column - 1 == offset
    assert len(starts) == len(lines_of(text))
