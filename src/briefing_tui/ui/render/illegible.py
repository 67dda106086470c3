"""The page of a file of which nothing can be shown: it says so, and lists what is wrong."""

from collections.abc import Iterable

from briefing_tui.domain.problem import Problem
from briefing_tui.ui.render.page import Page, PageBuilder


def illegible_page(problems: Iterable[Problem], width: int) -> Page:
    """Lay out the problems of a file of which nothing is legible, each with its place and its hint."""
    builder = PageBuilder(width)
    builder.paragraph("Nothing of this file can be read as a briefing. As soon as it can, it is shown here.", "claim")
    for problem in problems:
        builder.blank()
        builder.paragraph(f"line {problem.line}, column {problem.column}: {problem.message}", "bad")
        if problem.hint:
            builder.paragraph(problem.hint, "quiet")
    return builder.page()
