"""Rules that compare a claim's `status` and `severity` with the words of the sentence that it rests on."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from briefing_tui.checking.comparing.counterparts import quoted_sentences, resting
from briefing_tui.checking.parsing.factuality import Factuality, denies, readings
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.rule import Finding, Rule, Scope
from briefing_tui.checking.words import grades
from briefing_tui.checking.words.cues import NEGATIONS, ORDERING
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Status, ThreatLevel

_UNDER_WAY = frozenset({Status.ACTIVE, Status.SUSPENDED, Status.ENDED})
_BEFORE_END = frozenset({Status.PROPOSED, Status.PLANNED, Status.AGREED, Status.ACTIVE})
_TO_COME = frozenset({Status.PROPOSED, Status.PLANNED})
_HIGH = frozenset({ThreatLevel.HIGH, ThreatLevel.CRITICAL})
_NOT = frozenset({"not", "no", "never", "hardly", "neither"})
_PREDICATES = frozenset({"as", "is", "are", "was", "were", "remains", "remain", "considered", "rated", "be"})
_MAX_TOKENS_TO_GRADE = 8  # from a danger to the word that says how grave it is: "rates the risk of a breach as low"
_MAX_TOKENS_TO_GRADED = 3  # from a grade to its noun: "a significant potential flashpoint"
_MIN_SHARED_STEMS = 2  # of a claim and the clause in which something ends
_ORDERS = (frozenset(inflected(ORDERING)) - ORDERING) | {"called"}  # the base forms may be nouns: "in order to"
_PLANS = (frozenset(inflected(("plan", "intend", "decide", "prepare", "propose"))) - {"plan"}) | {"will", "shall"}
_HAVE = frozenset({"has", "have"})
_REMAIN = frozenset({"remain", "remains", "remained"})
_POSSIBLE = frozenset({"may", "could", "would"})
_PROSPECTIVE = grades.PROPOSING - grades.UNDER_DISCUSSION | {"will", "planned", "planning", "plans", "intends"}
_BE = frozenset({"is", "are"})


def _status_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.status is None:
            continue
        every = quoted_sentences(claim)
        found = [
            _against(claim.status, sentence, quoted[0]) or _another_stage(claim.status, sentence, quoted[0], every)
            for sentence, quoted in resting(claim)
            if quoted
        ]
        if found and all(found):
            message = f'`status` is {claim.status}, but the quote says "{found[0]}"'
            yield Finding(claim_address(claim.id, "status"), message, "make it what the quote says, or leave it out")


def _against(status: Status, claim: Sentence, quote: Sentence) -> str:
    """Return the words of a quote's sentence that speak against the status of a claim, or an empty string."""
    words = set(quote.forms)
    if status in _BEFORE_END:
        planned = status in _TO_COME and not words.isdisjoint(grades.PLANNING - _POSSIBLE)
        ended = "" if planned else _ended(claim, quote)  # "suspended, and due to restart"
        if ended:
            return ended
    if status is not Status.PROPOSED and not words.isdisjoint(grades.SEEMING):
        return next(quote.tokens[at] for at, form in enumerate(quote.forms) if form in grades.SEEMING)
    if status is Status.AGREED and words.isdisjoint(grades.DONE) and not words.isdisjoint(_ORDERS):
        return _planned(claim, quote, orders=True)
    if status in _UNDER_WAY and words.isdisjoint(grades.ONGOING - {"has", "have"}):
        return _planned(claim, quote, orders=False)
    return ""


def _another_stage(status: Status, claim: Sentence, quote: Sentence, every: Sequence[Sentence]) -> str:
    """Return a word of a quote's sentence that tells another stage, where no sentence has a word of the claim's own."""
    words = {form for each in every for form in each.forms}
    against: frozenset[str] = frozenset()
    match status:
        case Status.PROPOSED if (grades.PROPOSING | grades.PLANNING | grades.WISHING | grades.SEEMING).isdisjoint(
            words
        ):
            against = grades.MADE | grades.STARTED
        case Status.PLANNED if (grades.PLANNING - _POSSIBLE | grades.AGREEING | grades.PROPOSING).isdisjoint(words):
            against = grades.STARTED
        case Status.AGREED if not any(True for each in every for _ in _told(each, grades.AGREEING)):
            against = grades.PROPOSING
        case Status.ACTIVE if (grades.AGREEING | grades.ONGOING - _HAVE).isdisjoint(quote.forms):
            planned = not (_PROSPECTIVE | {"would"}).isdisjoint(claim.forms) or "planning" in quote.forms
            against = _PROSPECTIVE if planned else frozenset()
        case Status.SUSPENDED | Status.ENDED:
            denied = any(denies(each, besides=_REMAIN, within=range(len(each.forms))) for each in every)
            if not denied and grades.STOPPING.isdisjoint(words):
                against = grades.PLANNING - _POSSIBLE | {"agreed", "remain", "remains", "continues", "since"}
                against |= grades.STARTED if status is Status.SUSPENDED else frozenset()
    return next(_told(quote, against), "")


def _told(sentence: Sentence, wanted: frozenset[str]) -> Iterator[str]:
    """Yield the wanted words of a sentence in clauses without a denial: of "no price has been agreed", none."""
    for at, form in enumerate(sentence.forms):
        if form in wanted and NEGATIONS.isdisjoint(sentence.forms[each] for each in sentence.clause(at)):
            yield sentence.tokens[at]


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
        since = {"since"} if quote.forms[at + 1 : at + 2] == ("since",) else set()  # "suspended since March"
        if forms.isdisjoint(grades.LIMITS) and set(quote.forms).isdisjoint(grades.ONGOING - {"has", "have"} - since):
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
    if any(form in with_it for form, _ in found) or any(
        not with_it.isdisjoint(quote.forms) for _, quoted in resting(claim) for quote in quoted[:1]
    ):
        return ""  # one danger of several may be meant
    return next((words for form, words in found if form in against), "") or _grade_of_all(claim)


def _grade_of_all(claim: Claim) -> str:
    """Return the word with which the quotes call slight, or grave, something in a clause that the claim tells of."""
    high = claim.severity in _HIGH
    against = grades.SLIGHT_OF_ALL if high else grades.GRAVE_OF_ALL
    with_it = grades.GRAVE_OF_ALL if high else grades.SLIGHT_OF_ALL | grades.SLIGHT
    for sentence, quoted in resting(claim):
        for quote in quoted[:1]:
            if not (with_it | _NOT).isdisjoint(quote.forms):
                continue
            for at, form in enumerate(quote.forms):
                if form in against and _is_said_of(sentence, quote, at):
                    return quote.tokens[at]
    return ""


def _is_said_of(claim: Sentence, quote: Sentence, at: int) -> bool:
    """Return whether a word for how grave something is stands before a noun of the claim, or before none."""
    stems = {quote.stems[each] for each in quote.clause(at)}
    if len(stems & claim.content) < _MIN_SHARED_STEMS:
        return False
    following = quote.stems[at + 1 : at + 1 + _MAX_TOKENS_TO_GRADED]
    noun = tuple(takewhile(bool, following))
    return not noun or not claim.content.isdisjoint(noun)


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
        sure_share=0.5,
    ),
    Rule(
        "severity-differs",
        Severity.WARNING,
        "A claim's `severity` is high or critical, and its quote calls the danger slight or potential, or it is low.",
        Scope.CLAIM,
        _severity_differs,
    ),
)
