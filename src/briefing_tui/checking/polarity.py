"""A rule that finds a claim which tells as a fact what its quote denies, or the other way round."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import counterparts, follow_ups, same_event, shared_stems
from briefing_tui.checking.comparing.participants import (
    is_of_contrasted_clause,
    is_of_other_clause,
    is_of_other_object,
    is_of_other_subject,
    is_said_by_another,
)
from briefing_tui.checking.comparing.predication import denies_alone, is_denied_of_manner, is_same_deed
from briefing_tui.checking.comparing.retelling import retold, same_clause
from briefing_tui.checking.comparing.telling import CONDITIONAL_OPENINGS, Contrast, parts_told
from briefing_tui.checking.parsing.denials import (
    DeniedThing,
    denied_by_prefix,
    denied_things,
    happens,
    is_of_plans,
)
from briefing_tui.checking.parsing.denied_verbs import denied_verbs
from briefing_tui.checking.parsing.factuality import Reading, denies
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.cues import DISPUTING
from briefing_tui.checking.words.inflection import forms_of
from briefing_tui.checking.words.meanings import stems_alike
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Likelihood
from briefing_tui.text.word_sets import word_set
from briefing_tui.text.wording import WordCategory, significant_words

_DENYING_LIKELIHOODS = (Likelihood.ALMOST_NO_CHANCE, Likelihood.VERY_UNLIKELY, Likelihood.UNLIKELY)
_SOME = word_set("some few several many")
_TOTAL = word_set("no none nobody nothing never neither")
_SHARES = word_set("percent cent % majority minority barely half third quarter fifth tenth two-thirds")
_OUTSIDE = word_set("outside beyond no not without non")
_LIMITS = word_set("without unless except until save before")
_RELATIVES = word_set("that which")
_MAX_TOKENS_TO_RELATIVE = 4  # before a verb of disputing: "a reading that the agency rejects"
_ANY = word_set("any anyone anything anybody either")
_MIN_AROUND, _MIN_AROUND_RATIO = 2, 0.6  # of the words around what is told, for it to be the same that is denied


class _Denial(NamedTuple):
    """The words by which one sentence denies a thing, and those by which another tells it as a fact."""

    denied: str
    told: str


def _negation_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.likelihood in _DENYING_LIKELIHOODS:
            continue
        for pair in (*counterparts(claim), *follow_ups(claim)):
            dropped = next(_denials(Contrast(pair.quote, pair.claim, pair.others, strict=True)), None)
            if dropped and not _is_disputed(pair.quote, dropped.denied):
                message = f'the claim says "{dropped.told}", but the quote says "{dropped.denied}"'
                yield Finding(
                    text_address(claim), message, "say what the quote says, or quote where it is told as fact"
                )
                break
            added = next(_denials(Contrast(pair.claim, pair.quote, pair.others, strict=False)), None)
            # What the claim denies is perhaps denied there in a word: "the ministry rejects that".
            if added and not any(_disputes(each, added.told) for each in (pair.quote, *pair.others)):
                message = f'the claim says "{added.denied}", but the quote says "{added.told}"'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where it is denied")
                break


def _is_disputed(quote: Sentence, denied: str) -> bool:
    """Return whether somebody disputes in a quote what another denies there: "did not, a reading that Kyiv rejects"."""
    disputing = (
        at for at, form in enumerate(quote.forms) if form in forms_of(DISPUTING) and form not in denied.lower()
    )
    return any(not _RELATIVES.isdisjoint(quote.forms[max(0, at - _MAX_TOKENS_TO_RELATIVE) : at]) for at in disputing)


def _disputes(sentence: Sentence, told: str) -> bool:
    """Return whether somebody denies in a sentence what another said; what is told of is no such denial itself."""
    return any(form in forms_of(DISPUTING) and form != told.lower() for form in sentence.forms)


def _denials(pair: Contrast) -> Iterator[_Denial]:
    """Yield what one sentence denies and the other tells as a fact.

    Nothing is yielded that stands elsewhere as well, or where a part is told of and not the whole.
    """
    if _count_differently(pair.denying.text, pair.telling.text):
        return
    for reading in denied_verbs(pair.denying):
        if not _is_conditional(pair.denying, reading.word) and not _is_limited(pair, reading):
            yield from _denied_verbs(pair, reading)
    for thing in denied_things(pair.denying):
        if not _is_conditional(pair.denying, thing.word):
            yield from _denied_nouns(pair, thing)
    yield from _denied_states(pair)


def _is_conditional(denying: Sentence, word: int) -> bool:
    """Return whether what is denied stands in a condition, or a second time in its sentence."""
    clause = denying.clause(word)
    return denying.forms[clause.start] in CONDITIONAL_OPENINGS or denying.stems.count(denying.stems[word]) > 1


def _is_limited(pair: Contrast, reading: Reading) -> bool:
    """Return whether a deed is denied but for a case that the other sentence does not name: "not without a permit"."""
    denying = pair.denying
    behind = denying.forms[max(reading.first, reading.word) + 1 : denying.clause(reading.word).stop]
    return not (_LIMITS.intersection(behind)).issubset(pair.telling.forms)


def _denied_verbs(pair: Contrast, reading: Reading) -> Iterator[_Denial]:
    denying, telling = pair.denying, pair.telling
    if not denies_alone(denying, reading):
        return
    stem = denying.stems[reading.word]
    is_total = not _TOTAL.isdisjoint(denying.forms[reading.first : reading.first + 2])
    is_total |= not _ANY.isdisjoint(denying.forms[reading.word + 1 : reading.word + 2])
    cue = range(min(reading.first, reading.word), max(reading.first, reading.word) + 1)
    denied = denying.said(cue.start, cue.stop - 1)
    alike = _alike(pair, range(reading.first, reading.word) or cue[1:])
    told = same_event(denying, reading.word, telling)
    if told is None:
        told = retold(pair, reading.word)
    if stem not in telling.stems and told is None:
        same = same_clause(denying, reading, telling)
        if same and pair.is_told(same.start, same, alike, is_total=is_total):
            yield _Denial(denied, telling.said(same.start, same.stop - 1))
    elif told is not None and not _is_of_others(pair, reading, told):
        if telling.stems[told] != stem and telling.stems[told] in denying.stems:
            return
        told_as_fact = pair.is_told(told, telling.clause(told), alike | {telling.stems[told]}, is_total=is_total)
        if not pair.strict and is_denied_of_manner(denying, reading, telling):
            return
        if told_as_fact and is_same_deed(denying, reading, telling, told):
            yield _Denial(denied, telling.tokens[told])


def _is_of_others(pair: Contrast, reading: Reading, told: int) -> bool:
    """Return whether one sentence may tell of others what the other denies, or what the quotes tell elsewhere."""
    denied = reading.word
    if not pair.strict:
        if is_of_contrasted_clause(pair.denying, denied, pair.telling, told):
            return True
        stems = frozenset({pair.denying.stems[denied], pair.telling.stems[told]})
        other_subject = is_of_other_subject(pair.denying, denied, pair.telling, told, pair.others, named=False)
        return other_subject or pair.speaks_elsewhere(stems)
    words = pair.telling, told, pair.denying, denied, pair.others
    if reading.first > denied and is_of_other_object(pair.telling, told, pair.denying, pair.others):
        return True
    if is_said_by_another(pair.telling, pair.denying, reading.first) or is_of_contrasted_clause(*words[:4]):
        return True
    return is_of_other_subject(*words, named=True) or is_of_other_clause(*words)


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
        if pair.are_of_two(clause, other) or _is_of_shares(pair, clause, other) or _is_outside(pair, told):
            continue
        besides = pair.denying.content
        if not (parts_told(pair.telling, other) - _SOME).issubset(pair.denying.forms):
            continue  # "fewer than half were safe", "most were unsafe"
        if denies(pair.denying, clause, besides=besides, prefixes=False):
            continue
        if pair.is_told(told, other, besides, is_total=not parts_told(pair.denying, clause)):
            first = position - 2 if pair.denying.forms[position] == pair.telling.forms[told] else position  # "non-"
            yield _Denial(pair.denying.said(first, position), pair.telling.tokens[told])


def _is_of_shares(pair: Contrast, clause: range, other: range) -> bool:
    """Return whether one clause tells of a share that the other does not have: "barely 40 per cent are vaccinated"."""
    sides = (pair.denying, clause, pair.telling), (pair.telling, other, pair.denying)
    return any(
        _SHARES.intersection(one.forms[at] for at in within) - {*another.forms} for one, within, another in sides
    )


def _is_outside(pair: Contrast, told: int) -> bool:
    """Return whether a word that a prefix denies is denied in the other sentence in another way: "outside combat"."""
    before = pair.telling.forms[max(0, told - 3) : told]
    return not _OUTSIDE.isdisjoint(before)


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
        sure_share=0.5,
    ),
)
