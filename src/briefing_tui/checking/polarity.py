"""A rule that finds a claim which tells as a fact what its quote denies, or the other way round."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing_tui.checking.counterparts import counterparts, same_event, shared_stems
from briefing_tui.checking.denials import (
    DeniedThing,
    denied_by_prefix,
    denied_things,
    happens,
    is_light,
    is_of_plans,
    is_predicate,
)
from briefing_tui.checking.factuality import AUXILIARIES, Factuality, Reading, denies, readings
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.telling import CONDITIONS, Contrast, parts_told
from briefing_tui.checking.words.cues import DISPUTING, DOING, NOT
from briefing_tui.checking.words.inflection import inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.meanings import stems_alike
from briefing_tui.checking.words.opposites import opposites
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Likelihood
from briefing_tui.text.wording import WordCategory, significant_words

_DENYING_LIKELIHOODS = (Likelihood.ALMOST_NO_CHANCE, Likelihood.VERY_UNLIKELY, Likelihood.UNLIKELY)
_NOMINAL_ENDINGS = ("ion", "ions", "ment", "ments", "ance", "ence", "al", "als", "ity", "ness")
_REST = word_set("other others rest remaining remainder")
_FUTURE = word_set("will shall")
# Verbs of which the complement says what is denied: "does not expect to sail" says nothing against "expects to stay".
_ATTITUDES = frozenset(inflected(word_set("expect plan intend want wish hope believe think say claim seek mean agree")))
_PAST = word_set("did has have had was were")
_TOTAL = word_set("no none nobody nothing never neither")
_MIN_SAME_STEMS, _MIN_SAME_RATIO = 5, 0.75  # of the words of a denied clause, for another to say the same
_MIN_AROUND, _MIN_AROUND_RATIO = 2, 0.6  # of the words around what is told, for it to be the same that is denied


class _Denial(NamedTuple):
    """The words by which one sentence denies a thing, and those by which another tells it as a fact."""

    denied: str
    told: str


def _negation_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.likelihood in _DENYING_LIKELIHOODS:
            continue
        for pair in counterparts(claim):
            dropped = next(_denials(Contrast(pair.quote, pair.claim, pair.others, strict=True)), None)
            if dropped:
                message = f'the claim says "{dropped.told}", but the quote says "{dropped.denied}"'
                yield Finding(
                    text_address(claim), message, "say what the quote says, or quote where it is told as fact"
                )
                break
            if any(not _disputing().isdisjoint(each.forms) for each in (pair.quote, *pair.others)):
                continue  # what the claim denies is perhaps denied there in a word: "the ministry rejects that"
            added = next(_denials(Contrast(pair.claim, pair.quote, pair.others, strict=False)), None)
            if added:
                message = f'the claim says "{added.denied}", but the quote says "{added.told}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where it is denied")
                break


@cache
def _disputing() -> frozenset[str]:
    return frozenset(inflected(DISPUTING))


def _denials(pair: Contrast) -> Iterator[_Denial]:
    """Yield what one sentence denies and the other tells as a fact.

    Nothing is yielded that stands elsewhere as well, or where a part is told of and not the whole.
    """
    if _count_differently(pair.denying.text, pair.telling.text):
        return
    for reading in readings(pair.denying):
        if reading.factuality is Factuality.DENIED and not _is_conditional(pair.denying, reading.word):
            yield from _denied_verbs(pair, reading)
    for thing in denied_things(pair.denying):
        if not _is_conditional(pair.denying, thing.word):
            yield from _denied_nouns(pair, thing)
    yield from _denied_states(pair)


def _is_conditional(denying: Sentence, word: int) -> bool:
    """Return whether what is denied stands in a condition, or a second time in its sentence."""
    clause = denying.clause(word)
    return denying.forms[clause.start] in CONDITIONS or denying.stems.count(denying.stems[word]) > 1


def _denied_verbs(pair: Contrast, reading: Reading) -> Iterator[_Denial]:
    denying, telling = pair.denying, pair.telling
    if denying.forms[reading.first] not in AUXILIARIES and not _is_alone(denying, reading):
        return
    if not _REST.isdisjoint(denying.forms[at] for at in denying.clause(reading.word)):
        return  # of those who remain, not of those who are told of
    stem = denying.stems[reading.word]
    is_total = not _TOTAL.isdisjoint(denying.forms[reading.first : reading.first + 2])
    denied = denying.said(reading.first, reading.word)
    alike = _alike(pair, range(reading.first, reading.word))
    told = same_event(denying, reading.word, telling)
    if stem not in telling.stems and told is None:
        same = _same_clause(denying, reading, telling)
        if same and pair.is_told(same.start, same, alike, is_total=is_total):
            yield _Denial(denied, telling.said(same.start, same.stop - 1))
    elif told is not None and not pair.speaks_elsewhere(frozenset({stem, telling.stems[told]})):
        if telling.stems[told] != stem and telling.stems[told] in denying.stems:
            return
        same_class = _is_nominal(denying.forms[reading.word]) == _is_nominal(telling.forms[told])
        if _is_still_to_come(denying, reading, telling, told) or not _is_same_predicate(
            denying, reading, telling, told
        ):
            return
        if (same_class or (_is_deed(denying, reading) and is_predicate(telling, told))) and pair.is_told(
            told, telling.clause(told), alike | {telling.stems[told]}, is_total=is_total
        ):
            yield _Denial(denied, telling.tokens[told])


def _is_still_to_come(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether one sentence denies that something has happened, and the other tells that it will, or may."""
    if denying.forms[reading.first] not in _PAST:
        return False
    if any(each.word == told and each.factuality is not Factuality.DENIED for each in readings(telling)):
        return True
    return not _FUTURE.isdisjoint(telling.forms[telling.clause(told).start : told])


def _is_same_predicate(denying: Sentence, reading: Reading, telling: Sentence, told: int) -> bool:
    """Return whether what no subject does is what it does in the other sentence: "no ship left", "the ship left".

    Of a verb such as "expect" it is what is expected that has to be the same.
    """
    forms, clause = denying.forms, denying.clause(reading.word)
    following = range(reading.word + 1, clause.stop)
    if forms[reading.word] in _ATTITUDES:
        verb = next((at for at in following if denying.stems[at]), None)
    elif forms[reading.first] == "no" and forms[reading.first + 1] != "longer" and reading.first <= clause.start + 1:
        verb = _verb_of(denying, following)
    else:
        return True
    if verb is None or is_light(forms[verb]) or forms[verb] in _doing():
        return True
    alike = stems_alike(forms[verb])
    return any(telling.stems[at] in alike for at in telling.clause(told))


def _verb_of(sentence: Sentence, following: range) -> int | None:
    """Return the verb of a subject: the past right behind it, or the verb of the first auxiliary."""
    for at in following:
        form = sentence.forms[at]
        if form in AUXILIARIES:
            return next((each for each in range(at + 1, following.stop) if sentence.stems[each]), None)
        if form.endswith("ed") or form in IRREGULAR_FORMS:
            return at
    return None


def _is_deed(sentence: Sentence, reading: Reading) -> bool:
    """Return whether a noun with "no" stands for its verb: "made no decision", "no decision was taken"."""
    near = (
        sentence.forms[max(0, reading.first - 2) : reading.first],
        sentence.forms[reading.word + 1 : reading.word + 5],
    )
    return sentence.forms[reading.first] == "no" and not _doing().isdisjoint({*near[0], *near[1]})


@cache
def _doing() -> frozenset[str]:
    return frozenset(inflected(DOING))


def _is_alone(sentence: Sentence, reading: Reading) -> bool:
    """Return whether no negation stands right before one: "did not fail to pay" tells that it was paid."""
    within = sentence.clause(reading.word).start if sentence.forms[reading.first] == "without" else reading.first - 2
    before = sentence.forms[max(0, within) : reading.first]
    return NOT.isdisjoint(before) and not any(form.endswith("n't") for form in before)


def _denied_nouns(pair: Contrast, thing: DeniedThing) -> Iterator[_Denial]:
    """Yield what a sentence denies by a noun, and the other tells by a verb, or by the same noun as happened."""
    denying, telling = pair.denying, pair.telling
    same = stems_alike(denying.forms[thing.word])
    places = [at for at, stem in enumerate(telling.stems) if stem in same]
    if len(places) != 1 or pair.speaks_elsewhere(same):
        return
    told = places[0]
    verb = happens(telling, told, is_planned=is_of_plans(denying, thing))
    if verb is None:
        return
    clause = telling.clause(told)
    content = {telling.stems[at] for at in clause if at not in (told, verb)} - {""}
    near = content & shared_stems(telling, denying)
    around = content.intersection(near.union(*(other.content for other in pair.others)))
    if not near or len(near) < min(_MIN_AROUND, len(content)) or len(around) < _MIN_AROUND_RATIO * len(content):
        return
    alike = _alike(pair, range(thing.first, thing.last + 1)) | {telling.stems[told]}
    if pair.is_told(told, clause, alike, is_total=True):
        yield _Denial(denying.said(thing.first, thing.last), telling.said(min(told, verb), max(told, verb)))


def _denied_states(pair: Contrast) -> Iterator[_Denial]:
    """Yield the words of a sentence whose prefix denies what the other tells without it: "unhurt", "hurt"."""
    for position, positive in denied_by_prefix(pair.denying):
        told = _without_prefix(pair, position, positive)
        if told is None:
            continue
        clause, other = pair.denying.clause(position), pair.telling.clause(told)
        stems = {pair.denying.stems[at] for at in clause} & {pair.telling.stems[at] for at in other}
        if not stems - {"", pair.telling.stems[told]}:
            continue
        besides = pair.denying.content
        if denies(pair.denying, clause, besides=besides, prefixes=False):
            continue
        if pair.is_told(told, other, besides, is_total=not parts_told(pair.denying, clause)):
            first = position - 2 if pair.denying.forms[position] == pair.telling.forms[told] else position  # "non-"
            yield _Denial(pair.denying.said(first, position), pair.telling.tokens[told])


def _without_prefix(pair: Contrast, position: int, positive: str) -> int | None:
    """Return where a sentence has without its prefix a word of the other, and not with it, or None."""
    denying, telling = pair.denying, pair.telling
    word = denying.forms[position]
    if telling.forms.count(positive) != 1 or denying.forms.count(positive) > (word == positive):
        return None
    told = telling.forms.index(positive)
    if (word in telling.forms and word != positive) or (told, positive) in denied_by_prefix(telling):
        return None
    return None if pair.speaks_elsewhere(frozenset({denying.stems[position], telling.stems[told]})) else told


def _alike(pair: Contrast, words: range) -> frozenset[str]:
    """Return the words of the quote and their stems, but for those that deny: they make no difference to the claim."""
    return pair.denying.content.union(pair.denying.forms).difference(
        *((pair.denying.stems[at], pair.denying.forms[at]) for at in words)
    )


def _same_clause(denying: Sentence, reading: Reading, telling: Sentence) -> range | None:
    """Return the clause that says the same as the one of a denied verb, but with another verb, or None.

    There is none where that may be its opposite: "will not leave", "will stay".
    """
    negation = denying.forms[reading.first : reading.first + 2]
    if negation[0] not in AUXILIARIES or negation[1] != "not":  # "in Cuba, not in Russia" denies no verb
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
