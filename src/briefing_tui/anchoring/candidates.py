"""The candidate passages of a quote: which are good enough, and which of them are the best."""

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.domain.passage import Change, ChangeKind, Level, Span, Verdict
from briefing_tui.text.weight import weight

if TYPE_CHECKING:
    from briefing_tui.anchoring.approximate import ApproximateMatch

_MIN_AGREEMENT = 0.5  # share of a context's words beside a place, for the context to count in favour of it
_MIN_SCORE_MARGIN = 0.1  # by which the best place must exceed any other, where the context decides
MAX_CANDIDATES = 1_000  # a step; a quote that matches more often is ambiguous
MIN_SIMILARITY = 0.75  # from which on a passage is the quote, damaged or altered
_MIN_BASE_SCORE_MARGIN = 0.05  # by which the best approximate match must exceed any other without context
_MIN_APPROXIMATE_CHARACTERS = 50  # of a quote that may match approximately though no context agrees
_MIN_SKELETON_LETTERS = 16  # that are no chance match in the same order, though the punctuation between them differs
_MIN_PLACED_SCORE = 0.8  # of a candidate from which no more of the quote can well stand in another column
_MIN_SPACED_LETTERS = 8  # that are none though words are run together or parted, and nothing else differs


class Candidate(NamedTuple):
    """A span of the reading text that may be the passage of a quote; `agreement` is None without a context."""

    span: Span
    level: Level
    verdict: Verdict
    base_score: float
    agreement: float | None
    changes: tuple[Change, ...] = ()
    omissions: tuple[Span, ...] = ()

    @property
    def score(self) -> float:
        """The base score, 0 to 1, or its mean with the context's agreement where a context was given."""
        return self.base_score if self.agreement is None else (self.base_score + self.agreement) / 2

    @property
    def may_be_parted(self) -> bool:
        """Whether it is altered by so much that a page's columns may have parted what is quoted."""
        return self.verdict is Verdict.ALTERED and self.base_score < _MIN_PLACED_SCORE


def is_acceptable(match: "ApproximateMatch", candidate: Candidate, quote: str) -> bool:
    """Whether an approximate match is the passage of the quote, damaged or altered."""
    if match.similarity < MIN_SIMILARITY:
        return False
    if candidate.agreement is not None and candidate.agreement >= _MIN_AGREEMENT:
        return True
    if is_long_enough(quote):
        return True
    if match.level is not Level.SKELETON or not all(map(_is_of_spaces, match.changes)):
        return False
    least = _MIN_SPACED_LETTERS if match.changes else _MIN_SKELETON_LETTERS
    return weight("".join(filter(str.isalnum, quote))) >= least


def _is_of_spaces(change: Change) -> bool:
    """Whether words were run together or parted, and nothing else differs: "Sessionsdid not"."""
    return change.kind is ChangeKind.DAMAGE and "".join(change.quoted.split()) == "".join(change.found.split())


def is_long_enough(quote: str) -> bool:
    """Whether a quote may match approximately though no context agrees."""
    return weight(quote) >= _MIN_APPROXIMATE_CHARACTERS


def best_candidates(candidates: list[Candidate]) -> list[Candidate]:
    """Return the best candidate with those that score about the same, of other places; there must be one."""
    if len(candidates) >= MAX_CANDIDATES:  # there may be more, and among them a better one
        return candidates
    return _distinct(_leading(candidates))


def _distinct(candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates without those that overlap a better one: a place, and the same less its comma, are one."""
    kept: list[Candidate] = []
    last = -1  # the end of the place that is looked at
    for candidate in sorted(candidates, key=lambda each: each.span):
        if candidate.span.start >= last:
            kept.append(candidate)
        elif candidate.score > kept[-1].score:
            kept[-1] = candidate
        last = max(last, candidate.span.end)
    return kept


def _leading(candidates: list[Candidate]) -> list[Candidate]:
    """Return the best candidate with those that score about the same."""
    if confirmed := [candidate for candidate in candidates if candidate.agreement == 1.0]:
        return [candidate for candidate in confirmed if candidate.verdict is not Verdict.ALTERED] or confirmed
    if agreeing := [
        candidate
        for candidate in candidates
        if candidate.agreement is not None and candidate.agreement >= _MIN_AGREEMENT
    ]:
        best = max(candidate.score for candidate in agreeing)
        return [candidate for candidate in agreeing if best - candidate.score < _MIN_SCORE_MARGIN]
    first = candidates[0]
    if first.level not in (Level.SKELETON, Level.APPROXIMATE):
        return [candidate for candidate in candidates if candidate.level is first.level]
    unaltered = [candidate for candidate in candidates if candidate.verdict is not Verdict.ALTERED] or candidates
    best = max(candidate.base_score for candidate in unaltered)
    return [candidate for candidate in unaltered if best - candidate.base_score < _MIN_BASE_SCORE_MARGIN]
