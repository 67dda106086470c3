from collections.abc import Callable

from briefing_tui.domain.problem import Problem, Severity, SourceLocation
from briefing_tui.reporting.checked import Checked
from briefing_tui.reporting.text_report import TextStyle, WrittenFile, problem_lines, quote_lines

Check = Callable[..., Checked]
_WRITTEN = WrittenFile(("format: briefing/1", "tlp: white  # for all"), {SourceLocation(2, 6): SourceLocation(2, 11)})
_PROBLEM = Problem("b.yaml", 2, 6, "renamed", "an older name", "write `clear`", Severity.WARNING)


def test_a_problem_shows_its_place_its_line_and_what_to_do() -> None:
    assert list(problem_lines(_PROBLEM, _WRITTEN, TextStyle())) == [
        "b.yaml:2:6: warning renamed an older name",
        " 2 | tlp: white  # for all",
        "   |      ^~~~~",
        "   = write `clear`",
    ]


def test_a_text_that_goes_on_below_is_marked_to_the_end_of_its_line() -> None:
    written = WrittenFile(("a: >-  # note", "  text"), {SourceLocation(1, 4): SourceLocation(3, 1)})
    assert list(problem_lines(Problem("b.yaml", 1, 4, "x", "m"), written, TextStyle()))[2] == "   |    ^~~~~~~~~~"


def test_a_problem_whose_line_is_not_there_shows_none() -> None:
    problem = Problem("b.yaml", 9, 1, "x", "first")
    assert list(problem_lines(problem, WrittenFile(), TextStyle())) == ["b.yaml:9:1: error x first"]


def test_colours_stand_around_the_same_words() -> None:
    plain = "\n".join(problem_lines(_PROBLEM, _WRITTEN, TextStyle()))
    coloured = "\n".join(problem_lines(_PROBLEM, _WRITTEN, TextStyle(coloured=True)))
    assert "\x1b[1;33mwarning\x1b[0m" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;33m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_every_quote_has_a_line_with_its_verdict_claim_and_place(check: Check, article_text: str) -> None:
    quote = "The first market opened in spring."
    lines = list(quote_lines(check(quote, "Nobody was hurt at its opening.", "Trade goes on.", "No such words.")))
    start = article_text.index(quote)
    assert lines[0].split() == ["verbatim", "claim-1", "paper", "¶1", f"{start}-{start + len(quote)}"]
    assert [line.split()[0] for line in lines] == ["verbatim", "verbatim", "ambiguous", "missing"]
    assert len({line.index("claim-") for line in lines}) == len({line.index("paper") for line in lines}) == 1


def test_a_quote_of_an_unreadable_source_has_no_verdict(check: Check) -> None:
    checked = check("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}])
    assert next(quote_lines(checked)).split() == ["not", "read", "claim-1", "paper"]
