"""A check of a small briefing, as the program makes it."""

from collections.abc import Callable

import pytest

from briefing_tui.articles.sentences import sentences
from briefing_tui.checking.coverage import coverage, passages_of
from briefing_tui.checking.rules import find_problems
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.reporting.checked import Checked


@pytest.fixture
def check(open_briefing: Callable[..., tuple[Briefing, Evidence]]) -> Callable[..., Checked]:
    """Return a function that writes a briefing with these quotes, and checks it under the name `b.yaml`."""

    def checked(*quotes: object, **fields: object) -> Checked:
        briefing, evidence = open_briefing(*quotes, **fields)
        problems = (*evidence.problems, *find_problems(briefing, evidence, "b.yaml"))
        shares = tuple(
            coverage(sentences(article), passages_of(briefing, evidence, source))
            for source, article in evidence.articles.items()
        )
        return Checked("b.yaml", problems, briefing, evidence, shares)

    return checked
