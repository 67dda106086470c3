from briefing_tui.domain.problem import Problem, SourceLocation


def test_a_problem_is_written_as_compilers_do_with_its_hint_if_it_has_one() -> None:
    assert str(Problem("b.yaml", 3, 5, "alias", "no aliases", "write it out")) == (
        "b.yaml:3:5: alias no aliases (write it out)"
    )
    assert str(Problem("b.yaml", 3, 5, "alias", "no aliases")) == "b.yaml:3:5: alias no aliases"


def test_a_problem_has_the_location_of_its_line_and_column() -> None:
    assert Problem("b.yaml", 3, 5, "alias", "m").location == SourceLocation(3, 5)


def test_problems_sort_by_file_line_and_column() -> None:
    places = [("a.yaml", 9, 9), ("b.yaml", 2, 7), ("b.yaml", 10, 1), ("b.yaml", 10, 3)]
    problems = [Problem(file, line, column, "x", "m") for file, line, column in places]
    assert sorted(problems[index] for index in (2, 0, 3, 1)) == problems


def test_problems_are_equal_whatever_their_address() -> None:
    assert Problem("b", 1, 1, "x", "m", address=("tlp",)) == Problem("b", 1, 1, "x", "m", address=("bluf",))
