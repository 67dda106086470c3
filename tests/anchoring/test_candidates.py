"""Tests of the choice among candidate passages."""

from briefing_tui.anchoring.approximate import ApproximateMatch
from briefing_tui.anchoring.candidates import Candidate, best_candidates, is_acceptable
from briefing_tui.domain.passage import Change, ChangeKind, Level, Span, Verdict

_SCORES = ((0, 0.9), (9, 0.87), (18, 0.8))


def _candidate(start: int, score: float, agreement: float | None = None, level: Level = Level.VERBATIM) -> Candidate:
    verdict = Verdict.VERBATIM if level is Level.VERBATIM else Verdict.DAMAGED
    return Candidate(Span(start, start + 9), level, verdict, score, agreement)


def test_a_context_that_agrees_wholly_decides() -> None:
    agreeing = _candidate(40, 0.7, 1.0, Level.APPROXIMATE)
    assert best_candidates([_candidate(0, 1.0, 0.4), agreeing]) == [agreeing]


def test_of_places_whose_context_agrees_about_the_same_all_are_kept() -> None:
    both = [_candidate(0, 1.0, 0.7), _candidate(40, 1.0, 0.75)]
    assert best_candidates(both) == both


def test_without_a_context_only_a_clear_lead_decides() -> None:
    first, near, far = (
        _candidate(at, score, level=Level.APPROXIMATE) for at, score in ((0, 0.9), (9, 0.87), (18, 0.8))
    )
    assert best_candidates([first, near, far]) == [first, near]


def _spaced(quoted: str, found: str) -> Change:
    return Change(ChangeKind.DAMAGE, quoted, found, Span(0, len(quoted)), Span(0, len(found)))


def _is_acceptable(quote: str, *changes: Change, level: Level = Level.SKELETON) -> bool:
    match = ApproximateMatch(Span(0, 9), level, 1.0, changes)
    return is_acceptable(match, _candidate(0, 0.9, level=level), quote)


def test_a_short_quote_holds_where_only_spaces_differ() -> None:
    assert _is_acceptable("Sessions did not", _spaced("Sessions did", "Sessionsdid"))
    assert _is_acceptable("did not go on", _spaced("not", "n ot"))
    assert not _is_acceptable("no table", _spaced("no table", "notable"))
    assert not _is_acceptable("It is a resign.", _spaced("resign", "re-sign"))
    assert not _is_acceptable("Sessions did not", _spaced("Sessions did", "Sessionsdid"), level=Level.APPROXIMATE)


def test_only_what_is_altered_by_much_may_be_parted_by_columns() -> None:
    held, altered = _candidate(0, 0.5, level=Level.APPROXIMATE), _candidate(0, 0.85, level=Level.APPROXIMATE)
    altered = altered._replace(verdict=Verdict.ALTERED)
    assert not held.may_be_parted
    assert not altered.may_be_parted
    assert altered._replace(base_score=0.7).may_be_parted
