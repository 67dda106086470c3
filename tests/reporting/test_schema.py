"""The schema of the report is kept by the report, whatever became of a quote."""

import json
from collections.abc import Callable
from dataclasses import replace

import fastjsonschema
import pytest

from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Level, Span, Verdict
from briefing_tui.reporting.checked import Checked
from briefing_tui.reporting.objects import anchor_object, anchor_objects, inspection_object, problem_objects
from briefing_tui.reporting.schema import report_schema

Check = Callable[..., Checked]


def _holds(report: dict[str, object]) -> None:
    fastjsonschema.validate(report_schema(), json.loads(json.dumps(report)))


@pytest.mark.parametrize("sources", [None, [{"id": "paper", "file": "nowhere.md"}]])
def test_a_report_is_as_its_schema_says(check: Check, sources: list[dict[str, str]] | None) -> None:
    quotes = ("The first market opened in spring.", "The first market opened in winter.", "Trade goes on.", "No such.")
    checked = check(*quotes, **({"sources": sources} if sources else {}))
    anchors, problems = list(anchor_objects(checked)), list(problem_objects(checked.problems))
    inspections = [each for each in [inspection_object(checked)] if each]
    assert len(anchors) == len(quotes)
    _holds({"anchors": anchors, "problems": problems, "checked": inspections})


@pytest.mark.parametrize("verdict", list(Verdict))
def test_an_anchor_of_every_verdict_with_every_change_is_as_its_schema_says(check: Check, verdict: Verdict) -> None:
    checked = check("Trade goes on.")
    found = next(checked.quotes())
    assert found.article is not None
    changes = tuple(Change(kind, "a", "", Span(0, 1), Span(2, 2)) for kind in ChangeKind)
    anchor = Anchor(verdict, Level.FOLDED, 1.0, Span(0, 9), Span(0, 9), "b", changes=changes, omissions=(Span(3, 5),))
    for each in (anchor, replace(anchor, level=None, candidates=(Span(0, 1),), nearest=Span(0, 1))):
        names = {"file": "b.yaml", "claim": "a", "source": "paper", "quote": "b"}
        _holds({"anchors": [names | anchor_object(each, found.article)], "problems": [], "checked": []})


def test_what_the_schema_does_not_have_is_no_report() -> None:
    with pytest.raises(fastjsonschema.JsonSchemaException):
        _holds({"anchors": [], "problems": [{"file": "b.yaml"}], "checked": []})
