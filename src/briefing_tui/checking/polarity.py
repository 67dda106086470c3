"""A rule that finds a claim which tells as a fact what its quote denies, or the other way round."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.counterparts import clauses_share, counterparts
from briefing_tui.checking.factuality import Factuality, Reading, negative_words, readings
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Likelihood
from briefing_tui.text.wording import WordCategory, significant_words

_DENYING_LIKELIHOODS = (Likelihood.ALMOST_NO_CHANCE, Likelihood.VERY_UNLIKELY, Likelihood.UNLIKELY)
_NOMINAL_ENDINGS = ("ion", "ions", "ment", "ments", "ance", "ence", "al", "als", "ity", "ness")
_CONDITIONS = word_set("if unless until")
_PARTS = word_set("some few several many most majority half third quarter part partly largely mostly")


class _Denial(NamedTuple):
    """A word that one sentence denies and the other tells as a fact: its reading, and where it stands there."""

    reading: Reading
    denying: Sentence
    telling: Sentence
    told: int

    @property
    def told_words(self) -> str:
        return self.telling.tokens[self.told]

    @property
    def denied_words(self) -> str:
        return self.denying.said(self.reading.first, self.reading.word)


def _negation_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.likelihood in _DENYING_LIKELIHOODS:
            continue
        for pair in counterparts(claim):
            dropped = next(_denials(pair.quote, pair.claim, pair.others), None)
            if dropped:
                message = f'the claim says "{dropped.told_words}", but the quote says "{dropped.denied_words}"'
                yield Finding(
                    text_address(claim), message, "say what the quote says, or quote where it is told as fact"
                )
                break
            added = next(_denials(pair.claim, pair.quote, pair.others), None)
            if added:
                message = f'the claim says "{added.denied_words}", but the quote says "{added.told_words}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where it is denied")
                break


def _denials(denying: Sentence, telling: Sentence, others: tuple[Sentence, ...]) -> Iterator[_Denial]:
    """Yield the words that one sentence denies and the other tells as a fact.

    None is yielded that stands elsewhere as well, or where a part is told of and not the whole.
    """
    for reading in readings(denying):
        stem = denying.stems[reading.word]
        if reading.factuality is not Factuality.DENIED or stem not in telling.stems:
            continue
        if any(stem in other.stems for other in others) or denying.stems.count(stem) > 1:
            continue
        told, *more = (at for at, each in enumerate(telling.stems) if each == stem)
        if more:
            continue
        if denying.forms[denying.clause(reading.word)[0]] in _CONDITIONS:
            continue
        if _is_told(telling, told) and _are_alike(denying, reading.word, telling, told):
            yield _Denial(reading, denying, telling, told)


def _is_told(sentence: Sentence, position: int) -> bool:
    clause = [sentence.forms[at] for at in sentence.clause(position)]
    return clause[0] not in _CONDITIONS and not any(
        form in negative_words() or form in _PARTS or form.endswith("n't") for form in clause
    )


def _are_alike(one: Sentence, at: int, other: Sentence, position: int) -> bool:
    """Return whether two words of one stem are both verbs or both nouns, and their clauses share another word."""
    if one.forms[at].endswith(_NOMINAL_ENDINGS) != other.forms[position].endswith(_NOMINAL_ENDINGS):
        return False
    if _count_differently(one.text, other.text):
        return False
    return clauses_share(one, at, other, position)


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
