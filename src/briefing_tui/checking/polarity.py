"""A rule that finds a claim which tells as a fact what its quote denies, or the other way round."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.counterparts import counterparts, same_event
from briefing_tui.checking.factuality import Factuality, Reading, denies, readings
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.words.opposites import opposites
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Likelihood
from briefing_tui.text.wording import WordCategory, significant_words

_DENYING_LIKELIHOODS = (Likelihood.ALMOST_NO_CHANCE, Likelihood.VERY_UNLIKELY, Likelihood.UNLIKELY)
_NOMINAL_ENDINGS = ("ion", "ions", "ment", "ments", "ance", "ence", "al", "als", "ity", "ness")
_CONDITIONS = word_set("if unless until")
_TOTAL = word_set("no none nobody nothing never neither")
_MIN_SAME_STEMS, _MIN_SAME_RATIO = 5, 0.75  # of the words of a denied clause, for another to say the same
_PARTS = word_set("some few several many most majority half third quarter part partly largely mostly")


class _Denial(NamedTuple):
    """The words by which one sentence denies a thing, and those by which another tells it as a fact."""

    denied: str
    told: str


def _negation_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.likelihood in _DENYING_LIKELIHOODS:
            continue
        for pair in counterparts(claim):
            dropped = next(_denials(pair.quote, pair.claim, pair.others), None)
            if dropped:
                message = f'the claim says "{dropped.told}", but the quote says "{dropped.denied}"'
                yield Finding(
                    text_address(claim), message, "say what the quote says, or quote where it is told as fact"
                )
                break
            added = next(_denials(pair.claim, pair.quote, pair.others), None)
            if added:
                message = f'the claim says "{added.denied}", but the quote says "{added.told}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where it is denied")
                break


def _denials(denying: Sentence, telling: Sentence, others: tuple[Sentence, ...]) -> Iterator[_Denial]:
    """Yield what one sentence denies and the other tells as a fact.

    Nothing is yielded that stands elsewhere as well, or where a part is told of and not the whole.
    """
    for reading in readings(denying):
        if reading.factuality is not Factuality.DENIED or _count_differently(denying.text, telling.text):
            continue
        stem, clause = denying.stems[reading.word], denying.clause(reading.word)
        if denying.forms[clause.start] in _CONDITIONS or denying.stems.count(stem) > 1:
            continue
        is_total = not _TOTAL.isdisjoint(denying.forms[reading.first : reading.first + 2])
        denied = denying.said(reading.first, reading.word)
        alike = denying.content.difference(denying.stems[reading.first : reading.word])
        told = same_event(denying, reading.word, telling)
        if stem not in telling.stems and told is None:
            same = _same_clause(denying, reading, telling)
            if same and _is_told(telling, same, alike, is_total=is_total):
                yield _Denial(denied, telling.said(same.start, same.stop - 1))
        elif told is not None and not any(stem in other.stems for other in others):
            same_class = _is_nominal(denying.forms[reading.word]) == _is_nominal(telling.forms[told])
            if same_class and _is_told(telling, telling.clause(told), alike | {telling.stems[told]}, is_total=is_total):
                yield _Denial(denied, telling.tokens[told])


def _same_clause(denying: Sentence, reading: Reading, telling: Sentence) -> range | None:
    """Return the clause that says the same as the one of a denied verb, but with another verb, or None.

    There is none where that may be its opposite: "will not leave", "will stay".
    """
    if "not" not in denying.forms[reading.first : reading.first + 2]:
        return None
    said = {denying.stems[at] for at in denying.clause(reading.word)} - {"", denying.stems[reading.word]}
    shared = [at for at, stem in enumerate(telling.stems) if stem in said]
    if len({telling.stems[at] for at in shared}) < max(_MIN_SAME_STEMS, _MIN_SAME_RATIO * len(said)):
        return None
    clause = telling.clause(shared[0])
    poles = opposites().get(denying.forms[reading.word], ())
    against = {(pole.pair, 1 - pole.side) for pole in poles}
    opposed = any((pole.pair, pole.side) in against for at in clause for pole in opposites().get(telling.forms[at], ()))
    return None if opposed or shared[-1] not in clause else clause


def _is_told(sentence: Sentence, clause: range, alike: frozenset[str], *, is_total: bool) -> bool:
    """Return whether nothing in a sentence denies it, or tells a clause of a part: "some", where not all is denied.

    `alike` are the stems of what the sentence that denies it has as well, which makes no difference between the two.
    """
    forms = {sentence.forms[at] for at in clause}
    return (
        sentence.forms[clause.start] not in _CONDITIONS
        and not denies(sentence, besides=alike)
        and (is_total or forms.isdisjoint(_PARTS))
    )


def _is_nominal(form: str) -> bool:
    """Return whether a word has an ending of nouns: "no recognition" says something else than "not recognised"."""
    return form.endswith(_NOMINAL_ENDINGS)


def _count_differently(one: str, other: str) -> bool:
    """Return whether each of two texts has a number that the other has not: of nine, three work and six do not."""
    first, second = (
        {word.value for word in significant_words(text) if word.category is WordCategory.NUMBER}
        for text in (one, other)
    )
    return bool(first - second and second - first)


RULES = (
    Rule(
        "negation-differs",
        Severity.WARNING,
        "A claim tells as a fact what its quote denies, or denies what its quote tells as a fact.",
        Scope.CLAIM,
        _negation_differs,
    ),
)
