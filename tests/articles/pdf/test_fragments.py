"""Runs that stand side by side are one fragment of a line."""

from tests.articles.pdf.layouts import fragment_at

from briefing_tui.articles.pdf.fragments import fragments_of, on_one_line


def test_runs_side_by_side_are_one_fragment_and_a_gap_parts_two() -> None:
    near, nearer, far = (fragment_at(x, 700, "word").runs[0] for x in (72, 94, 200))
    assert [len(fragment.runs) for fragment in fragments_of([near, nearer, far])] == [2, 1]


def test_a_raised_mark_is_on_the_line_of_its_word_and_the_next_line_is_not() -> None:
    word = fragment_at(72, 700, "word")
    assert on_one_line(word, fragment_at(92, 696, "1", size=6))
    assert not on_one_line(word, fragment_at(72, 711, "word"))
