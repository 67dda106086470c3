"""The measures of a document are those of most of its text."""

from tests.articles.pdf.layouts import line_at

from briefing_tui.articles.pdf.measures import Measures, fills


def test_size_and_pitch_are_those_of_most_lines() -> None:
    lines = [line_at(0, 13 * number, "words of a line") for number in range(5)]
    title = line_at(0, -30, "A title", size=20)
    measures = Measures([[title, *lines, line_at(0, 90, "far below it")]])
    assert measures.size == 10
    assert measures.pitch(10) == 13
    assert measures.pitch(8) == 9.6


def test_a_line_is_full_where_the_next_word_would_not_have_found_room() -> None:
    line = line_at(0, 0, "words of a line", right=100)
    assert fills(line, line_at(0, 12, "extraordinary"))
    assert not fills(line, line_at(0, 12, "a few"))
