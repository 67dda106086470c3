"""Rules that compare a claim's `status` and `severity` with the words of the sentence that it rests on."""

from collections.abc import Iterator

from briefing_tui.checking.counterparts import resting
from briefing_tui.checking.factuality import Factuality, readings
from briefing_tui.checking.rule import Finding, Rule, Scope
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.words import grades
from briefing_tui.checking.words.cues import ORDERING
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Status, ThreatLevel

_UNDER_WAY = frozenset({Status.ACTIVE, Status.SUSPENDED, Status.ENDED})
_BEFORE_END = frozenset({Status.PROPOSED, Status.PLANNED, Status.AGREED, Status.ACTIVE})
_HIGH = frozenset({ThreatLevel.HIGH, ThreatLevel.CRITICAL})
_NOT = frozenset({"not", "no", "never", "hardly", "neither"})
_PREDICATES = frozenset({"as", "is", "are", "was", "were", "remains", "remain", "considered", "rated", "be"})
_MAX_TOKENS_TO_GRADE = 8  # from a danger to the word that says how grave it is: "rates the risk of a breach as low"
_MIN_SHARED_STEMS = 2  # of a claim and the clause in which something ends
_ORDERS = (frozenset(inflected(ORDERING)) - ORDERING) | {"called"}  # the base forms may be nouns: "in order to"
_PLANS = (frozenset(inflected(("plan", "intend", "decide", "prepare", "propose"))) - {"plan"}) | {"will", "shall"}
_BE = frozenset({"is", "are"})


def _status_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.status is None:
            continue
        found = [_against(claim.status, sentence, quoted[0]) for sentence, quoted in resting(claim) if quoted]
        if found and all(found):
            message = f'`status` is {claim.status}, but the quote says "{found[0]}"'
            yield Finding(claim_address(claim.id, "status"), message, "make it what the quote says, or leave it out")


def _against(status: Status, claim: Sentence, quote: Sentence) -> str:
    """Return the words of a quote's sentence that speak against the status of a claim, or an empty string."""
    words = set(quote.forms)
    if status in _BEFORE_END:
        ended = _ended(claim, quote)
        if ended:
            return ended
    if status is not Status.PROPOSED and not words.isdisjoint(grades.SEEMING):
        return next(quote.tokens[at] for at, form in enumerate(quote.forms) if form in grades.SEEMING)
    if status is Status.AGREED and words.isdisjoint(grades.DONE) and not words.isdisjoint(_ORDERS):
        return _planned(claim, quote, orders=True)
    if status in _UNDER_WAY and words.isdisjoint(grades.ONGOING - {"has", "have"}):
        return _planned(claim, quote, orders=False)
    return ""


def _planned(claim: Sentence, quote: Sentence, *, orders: bool) -> str:
    """Return the words with which a quote tells as a plan, or as an order, what is the matter of a claim."""
    cues = _ORDERS if orders else _ORDERS | _PLANS
    for reading in readings(quote):
        between = quote.forms[reading.first : reading.word]
        planned = reading.factuality is Factuality.PLANNED and quote.stems[reading.word] in claim.stems
        if planned and (not cues.isdisjoint(between) or (not orders and between[0] in _BE and "to" in between)):
            return quote.said(reading.first, reading.word)
    return ""


def _ended(claim: Sentence, quote: Sentence) -> str:
    """Return the word that says that what a claim is about has ended or is suspended, or an empty string."""
    governed = {reading.word for reading in readings(quote)}
    for at, form in enumerate(quote.forms):
        if form not in grades.ENDING and form not in grades.SUSPENDING:
            continue
        clause = quote.clause(at)
        forms = {quote.forms[each] for each in clause}
        shared = claim.content & {quote.stems[each] for each in clause}
        noun = quote.forms[at - 1 : at] in (("the",), ("an",), ("no",), ("to",)) or not form.endswith(
            ("ed", "oze", "ozen")
        )
        if at in governed or noun or len(shared) < _MIN_SHARED_STEMS:
            continue
        if forms.isdisjoint(grades.LIMITS) and set(quote.forms).isdisjoint(grades.ONGOING - {"has", "have"}):
            return quote.tokens[at]
    return ""


def _severity_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.severity not in {*_HIGH, ThreatLevel.LOW}:
            continue
        found = _other_grade(claim)
        if found:
            message = f'`severity` is {claim.severity}, but the quote says "{found}"'
            yield Finding(claim_address(claim.id, "severity"), message, "make it what the quote says, or leave it out")


def _other_grade(claim: Claim) -> str:
    """Return the words with which the quotes call the danger of a claim slight, where that is high, or grave."""
    against = grades.SLIGHT | grades.POTENTIAL if claim.severity in _HIGH else grades.GRAVE
    with_it = grades.GRAVE if claim.severity in _HIGH else grades.SLIGHT | grades.POTENTIAL
    found = [
        (quote.forms[at], quote.said(min(at, danger), max(at, danger)))
        for _, quoted in resting(claim)
        for quote in quoted[:1]
        for danger, at in _grades(quote)
    ]
    if any(form in with_it for form, _ in found):
        return ""
    return next((words for form, words in found if form in against), "")


def _grades(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the positions of each danger in a sentence and of the word that says how grave it is."""
    for danger, form in enumerate(sentence.forms):
        if form not in grades.DANGERS:
            continue
        clause = sentence.clause(danger)
        if not _NOT.isdisjoint(sentence.forms[at] for at in clause):
            continue
        if danger > clause.start:
            yield danger, danger - 1
        for at in range(danger + 1, min(danger + 1 + _MAX_TOKENS_TO_GRADE, clause.stop)):
            if sentence.forms[at - 1] in _PREDICATES:
                yield danger, at


RULES = (
    Rule(
        "status-differs",
        Severity.WARNING,
        "A claim's `status` is another stage than that of its quote: active, where that tells a plan, or an end.",
        Scope.CLAIM,
        _status_differs,
    ),
    Rule(
        "severity-differs",
        Severity.WARNING,
        "A claim's `severity` is high or critical, and its quote calls the danger slight or potential, or it is low.",
        Scope.CLAIM,
        _severity_differs,
    ),
)
