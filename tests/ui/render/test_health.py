"""How a briefing's quotes stand, all together."""

from dataclasses import replace

from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Span, Verdict
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.health import health_forms


def _forms(briefing: Briefing, evidence: Evidence, glyphs: Glyphs = UNICODE) -> list[str]:
    return ["".join(text for text, _ in form) for form in health_forms(evidence.tally(briefing), glyphs)]


def _all(evidence: Evidence, verdict: Verdict) -> Evidence:
    anchor = Anchor(verdict, span=Span(0, 1))
    return replace(evidence, anchors={claim: (anchor,) * len(anchors) for claim, anchors in evidence.anchors.items()})


def test_where_every_quote_holds_two_numbers_are_all(briefing: Briefing, evidence: Evidence) -> None:
    forms = [[("7/7 quotes", "ok")], [("7/7", "ok")]]
    assert health_forms(_all(evidence, Verdict.VERBATIM).tally(briefing), UNICODE) == forms
    assert health_forms(_all(evidence, Verdict.REFLOWED).tally(briefing), UNICODE) == forms


def test_what_does_not_hold_is_counted_by_verdict_the_gravest_first(briefing: Briefing, evidence: Evidence) -> None:
    altered = Anchor(Verdict.ALTERED, span=Span(0, 1))
    mixed = replace(evidence, anchors={**evidence.anchors, "market": (altered,)})
    assert _forms(briefing, mixed) == [
        "4/7 quotes · 1 missing · 1 altered · 1 ambiguous",
        "4/7 · 1 missing · 1 altered · 1 ambiguous",
        "4/7 1✗ 1≠ 1?",
        "4/7 ✗",
    ]
    assert _forms(briefing, mixed, ASCII)[1:] == [
        "4/7 - 1 missing - 1 altered - 1 ambiguous",
        "4/7 1x 1! 1?",
        "4/7 x",
    ]


def test_damaged_quotes_hold_and_are_counted_all_the_same(briefing: Briefing, evidence: Evidence) -> None:
    damaged = _all(evidence, Verdict.DAMAGED)
    assert _forms(briefing, damaged) == ["7/7 quotes · 7 damaged", "7/7 · 7 damaged", "7/7 7▒", "7/7 ▒"]
    assert {role for form in health_forms(damaged.tally(briefing), UNICODE) for _, role in form} == {"warn", "faint"}


def test_quotes_of_a_source_that_could_not_be_read_are_not_called_missing(
    briefing: Briefing, evidence: Evidence
) -> None:
    unread = replace(evidence, articles={"paper": evidence.articles["paper"]})
    assert _forms(briefing, unread)[0] == "5/7 quotes · 1 not read · 1 ambiguous"
    assert "bad" in {role for _, role in health_forms(unread.tally(briefing), UNICODE)[0]}


def test_where_there_is_no_quote_nothing_is_said(briefing: Briefing, evidence: Evidence) -> None:
    none = replace(briefing, panes=tuple(replace(pane, claims=()) for pane in briefing.panes), key_judgments=())
    assert health_forms(evidence.tally(none), UNICODE) == [[]]
