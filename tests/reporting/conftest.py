"""A fixture that checks a small briefing as the program does."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefing_tui.checking.coverage import coverage
from briefing_tui.documents.document import open_document
from briefing_tui.documents.examination import examine
from briefing_tui.reporting.checked import Checked
from briefing_tui.text.sentences import sentences


@pytest.fixture
def check(write_briefing: Callable[..., Path]) -> Callable[..., Checked]:
    """Return a function that writes a briefing with these quotes, and checks it under the name `b.yaml`."""

    def checked(*quotes: object, **fields: object) -> Checked:
        document = examine(open_document(write_briefing(*quotes, **fields)))
        briefing, evidence = document.briefing, document.evidence
        assert evidence is not None
        assert document.result is not None
        problems = tuple(replace(problem, file="b.yaml") for problem in document.result.problems)
        shares = tuple(
            coverage(sentences(article), (part for cited in evidence.cited(briefing, source) for part in cited.parts))
            for source, article in evidence.articles.items()
        )
        return Checked("b.yaml", problems, briefing, evidence, shares)

    return checked
