"""The page of a file that holds no briefing."""

from briefing_tui.domain.problem import Problem
from briefing_tui.ui.render.illegible import illegible_page


def test_it_is_said_that_nothing_is_legible_and_each_problem_with_its_place_and_hint() -> None:
    problems = [
        Problem("a.yaml", 2, 1, "yaml-syntax", "a text is missing here", "close the bracket"),
        Problem("a.yaml", 9, 4, "tag", "tags are not read"),
    ]
    lines = [line.plain for line in illegible_page(problems, 90).lines]
    assert lines[0].startswith("Nothing of this file can be read as a briefing.")
    assert lines[1:] == [
        "",
        "line 2, column 1: a text is missing here",
        "close the bracket",
        "",
        "line 9, column 4: tags are not read",
    ]


def test_the_page_keeps_to_its_width_and_has_nothing_to_choose() -> None:
    page = illegible_page([Problem("a.yaml", 1, 1, "x", "words " * 30, "more words " * 30)], 30)
    assert max(len(line.plain) for line in page.lines) <= 30
    assert page.rows == ()
