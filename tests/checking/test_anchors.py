from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing_tui.checking.anchors import candidate_locators, difference, left_out
from briefing_tui.checking.rule import Finding
from briefing_tui.checking.rules import findings
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Change, ChangeKind, Span, Verdict
from briefing_tui.domain.problem import Severity

Open = Callable[..., tuple[Briefing, Evidence]]


def test_a_quote_that_holds_is_no_problem(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first market opened in spring.", "Nobody was hurt at its opening.")
    assert not list(findings(briefing, evidence))


def test_a_missing_quote_is_a_problem_at_its_own_place(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first market opened in spring.", "The first market never opened in spring.")
    ((rule, finding),) = findings(briefing, evidence)
    assert finding.address == ("claims", "claim-2", "at", 0)
    assert rule.code == "quote-missing"
    assert '"The first market never opened in spring." does not stand in the source "paper"' in finding.message


def test_of_a_short_quote_with_one_other_word_the_message_names_it(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("The first bazaar opened.")
    ((rule, finding),) = findings(briefing, evidence)
    assert rule.code == "quote-missing"
    assert finding.message.endswith(': it says "bazaar" where the nearest passage has "market"')
    assert finding.hint.endswith('"The first market opened"')


def test_an_ambiguous_quote_names_every_place_by_its_paragraph(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.")
    ((rule, finding),) = findings(briefing, evidence)
    assert rule.code == "quote-ambiguous"
    assert 'fits 2 places of the source "paper": ¶3, ¶4' in finding.message


def test_context_that_decides_makes_a_repeated_quote_no_problem(open_briefing: Open) -> None:
    briefing, evidence = open_briefing({"quote": "Trade goes on.", "after": "So do the talks"})
    assert not list(findings(briefing, evidence))


def test_a_quote_of_an_unreadable_source_leaves_the_problem_to_the_source(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}])
    assert [problem.code for problem in evidence.problems]
    assert not list(findings(briefing, evidence))


def test_a_long_quote_is_shortened_in_its_message(open_briefing: Open) -> None:
    briefing, evidence = open_briefing("No such words. " * 1000)
    ((_rule, finding),) = findings(briefing, evidence)
    assert len(finding.message) < 200


def test_a_place_is_named_once_and_that_there_are_more_is_said(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    article = evidence.articles["paper"]
    first, second = (Span(block.start, block.end) for block in article.blocks[1:3])
    twice = Anchor(Verdict.AMBIGUOUS, candidates=(first, first, second), match_count=3)
    cut_short = Anchor(Verdict.AMBIGUOUS, candidates=(first, second), match_count=51)
    assert candidate_locators(article, twice) == "¶1 (2 times), ¶2"
    assert candidate_locators(article, cut_short) == "¶1, ¶2 and others"


# What is named of a quote that was found.

_CUT_BEFORE = Change(ChangeKind.CONTEXT, "", "Nobody believes that", Span(0, 0), Span(0, 20))
_CUT_BEHIND = Change(ChangeKind.CONTEXT, "", "not ready", Span(30, 30), Span(40, 49))
_UNFIT = Change(ChangeKind.CONTEXT, "In winter", "In spring", Span(0, 0), Span(0, 9))
_CAPITAL = Change(ChangeKind.ADAPTATION, "The", "the", Span(0, 3), Span(0, 3))
_COMMA = Change(ChangeKind.ADAPTATION, "", ",", Span(9, 9), Span(9, 10))
_MISREAD = Change(ChangeKind.DAMAGE, "market", "rnarket", Span(4, 10), Span(4, 10))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_CUT_BEFORE, 'the quote is cut off: the source has "Nobody believes that" before it (context)'),
        (_CUT_BEHIND, 'the quote is cut off: the source has "not ready" behind it (context)'),
        (_UNFIT, '`before` gives "In winter" where the source has "In spring" (context)'),
        (_CUT_BEHIND._replace(quoted="Next", found=""), '`after` gives "Next" where the source has nothing (context)'),
        (_CAPITAL, 'the quote says "The" where the source has "the" (adaptation)'),
        (_COMMA, 'the quote leaves out ",", which the source has (adaptation)'),
    ],
)
def test_what_is_cut_off_or_adapted_is_said_in_a_sentence(change: Change, said: str) -> None:
    assert difference(change) == said


def _found(open_briefing: Open, anchor: Anchor) -> list[tuple[str, Severity, Finding]]:
    """Return what is found of a quote with this anchor, whose span begins at that of the source's text."""
    briefing, evidence = open_briefing("The first market opened in spring.")
    (claim,) = briefing.claims
    evidence = replace(evidence, anchors={claim.id: (anchor,)})
    return [(rule.code, rule.severity, finding) for rule, finding in findings(briefing, evidence)]


def test_an_adapted_quote_is_a_note_that_names_each_change(open_briefing: Open) -> None:
    anchor = Anchor(Verdict.ADAPTED, span=Span(0, 10), passage="the market,", changes=(_CAPITAL, _COMMA))
    ((code, severity, finding),) = _found(open_briefing, anchor)
    assert (code, severity) == ("quote-adapted", Severity.NOTE)
    assert '"The" where the source has "the"' in finding.message
    assert 'leaves out ","' in finding.message
    assert finding.hint.endswith('"the market,"')


def test_an_adapted_quote_of_which_nothing_is_named_is_no_problem(open_briefing: Open) -> None:
    assert not _found(open_briefing, Anchor(Verdict.ADAPTED, span=Span(0, 10)))


def test_an_abridged_quote_is_a_note_that_says_what_was_left_out_and_what_else_differs(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    text = evidence.articles["paper"].text
    at = text.index("market opened")
    omissions = (Span(at, at + len("market opened ")),)
    anchor = Anchor(Verdict.ABRIDGED, span=Span(0, 90), omissions=omissions, changes=(_MISREAD, _CAPITAL))
    ((code, severity, finding),) = _found(open_briefing, anchor)
    assert (code, severity) == ("quote-abridged", Severity.NOTE)
    assert finding.message.startswith('the quote leaves out "market opened" (2 words), which the source "paper" has')
    assert '"market" where the source has "rnarket" (damage)' in finding.message
    assert '"The" where the source has "the" (adaptation)' in finding.message


def test_of_many_stretches_left_out_the_first_are_named_and_the_others_counted(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    anchor = Anchor(Verdict.ABRIDGED, span=Span(0, 90), omissions=tuple(Span(at, at + 4) for at in range(4, 64, 10)))
    assert left_out(anchor, evidence.articles["paper"]).endswith(" and 3 more")


def test_an_altered_quote_that_was_cut_off_says_what_was_cut_and_asks_for_it(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    text = evidence.articles["paper"].text
    at = text.index("opened in spring")
    cut = Change(ChangeKind.CONTEXT, "", "in spring", Span(9, 9), Span(at + 7, at + 16))
    anchor = Anchor(Verdict.ALTERED, span=Span(at, at + 6), passage="opened", changes=(cut,))
    ((code, _, finding),) = _found(open_briefing, anchor)
    assert code == "quote-altered"
    assert 'the source has "in spring" behind it' in finding.message
    assert finding.hint.endswith('"opened in spring"')


def test_an_altered_quote_says_what_it_leaves_out_besides(open_briefing: Open) -> None:
    _, evidence = open_briefing("Trade goes on.")
    at = evidence.articles["paper"].text.index("opened")
    negation = Change(ChangeKind.NEGATION, "", "not", Span(9, 9), Span(at, at + 6))
    anchor = Anchor(Verdict.ALTERED, span=Span(0, 60), changes=(negation,), omissions=(Span(at, at + 9),))
    ((_, _, finding),) = _found(open_briefing, anchor)
    assert finding.message == (
        'the quote leaves out "not", which the source has (negation); the quote leaves out "opened in" (2 words)'
    )


def test_a_damaged_quote_names_what_an_editor_changed_as_well(open_briefing: Open) -> None:
    anchor = Anchor(Verdict.DAMAGED, span=Span(0, 10), changes=(_MISREAD, _CAPITAL))
    ((code, _, finding),) = _found(open_briefing, anchor)
    assert code == "quote-damaged"
    assert '"rnarket" for "market"; the quote says "The" where' in finding.message
