"""Find where a claim tells in other words what a verb of its quote tells, by all that the two sentences have in common.

A synonym alone is no proof that one event is meant, and a sentence of a few words, such as "neither has replied",
shares no more than its verb with a claim that says who replied to what: that stands in the sentences before it. So most
words of the claim have to stand in the quote, and in the claim those that the quote has behind its verb, and a subject.
"""

from collections.abc import Iterator, Sequence

from briefing_tui.checking.comparing.counterparts import is_among
from briefing_tui.checking.comparing.phrasal import means_alike
from briefing_tui.checking.comparing.telling import Contrast
from briefing_tui.checking.parsing.denials import is_light, is_predicate
from briefing_tui.checking.parsing.factuality import Reading, denies
from briefing_tui.checking.parsing.governing import AUXILIARIES
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.meanings import meanings, stems_alike
from briefing_tui.checking.words.poles import mean_alike, own_poles
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.checking.words.verbs import verb_of
from briefing_tui.text.word_sets import word_set

_MIN_SAME_STEMS, _MIN_SAME_RATIO = 5, 0.75  # of the words of a denied clause, for another to say the same
_MAX_TOKENS_TO_END = 2  # from a verb to what makes its contrary of it: "put an end to"
_PREFIXES = ("in", "im", "un", "dis", "non")
_BEYOND = word_set("beyond past further off out above below within outside")
_OPEN = word_set("whether")
_MIN_COVERED_STEMS, _MIN_COVERED_RATIO = 2, 0.6  # of a claim's words besides its verb, in the quote
_MIN_OBJECT_RATIO = 0.5  # of the words behind the verb of the quote, in the claim
_ATTRIBUTING = word_set("according")
_POINTING_BACK = word_set("neither such this that these those either")


def retold(pair: Contrast, denied: int) -> int | None:
    """Return where the sentence that tells has a verb that means what the other denies, if all else is the same.

    None is returned where it has none, or more than one.
    """
    found = list(_places(pair.denying, denied, pair.telling))
    told = next((place for place in found if is_predicate(pair.telling, place)), None)
    same = [place for place in found if pair.telling.stems[place] == pair.denying.stems[denied]]
    if told is None or len(same) > 1 or any(is_predicate(pair.telling, place) for place in found if place != told):
        return None
    if pair.strict:
        claim, own, quote, at = pair.telling, told, pair.denying, denied
    else:
        claim, own, quote, at = pair.denying, denied, pair.telling, told
    return told if is_covered(claim, own, (quote, *pair.others)) and has_roles(claim, quote, at) else None


def _places(one: Sentence, at: int, telling: Sentence) -> Iterator[int]:
    stem, form = one.stems[at], one.forms[at]
    alike = stems_alike(form)
    for place, each in enumerate(telling.stems):
        other = telling.forms[place]
        if not each or (each != stem and (is_light(other) or other in verbs_of_saying())):
            continue
        if each in alike or mean_alike(form, telling.forms[place]) or means_alike(one, at, telling, place):
            yield place


def is_covered(claim: Sentence, told: int, quoted: Sequence[Sentence]) -> bool:
    """Return whether most words of a claim besides its verb stand in some sentences of its quote."""
    stems = frozenset[str]().union(*(each.content for each in quoted))
    words = {
        stem: form
        for at, (stem, form) in enumerate(zip(claim.stems, claim.forms, strict=True))
        if stem and at != told and not is_light(form) and form not in verbs_of_saying() | _ATTRIBUTING
    }
    covered = sum(stem in stems or is_among(form, stems) for stem, form in words.items())
    return covered >= max(_MIN_COVERED_STEMS, _MIN_COVERED_RATIO * len(words))


def has_roles(claim: Sentence, quote: Sentence, at: int) -> bool:
    """Return whether a claim has half of the words behind a verb in its clause, and one of its subject, if there are.

    Those that only point back are not asked for: "neither government", "such information".
    """
    clause = quote.clause(at)
    before, behind = (
        [each for each in part if quote.stems[each] and not _says_no_more(quote, each)]
        for part in (range(clause.start, at), range(at + 1, clause.stop))
    )
    has = sum(_is_in(claim, quote, each) for each in behind)
    return has >= _MIN_OBJECT_RATIO * len(behind) and (not before or any(_is_in(claim, quote, each) for each in before))


def _says_no_more(quote: Sentence, at: int) -> bool:
    form = quote.forms[at]
    return (
        is_light(form)
        or form in verbs_of_saying()
        or form in NEGATIONS
        or quote.forms[max(0, at - 1)] in _POINTING_BACK
    )


def _is_in(claim: Sentence, quote: Sentence, at: int) -> bool:
    return quote.stems[at] in claim.content or is_among(quote.forms[at], claim.content)


def same_clause(denying: Sentence, reading: Reading, telling: Sentence) -> range | None:
    """Return the clause that says the same as the one of a denied verb, but with another verb, or None.

    There is none where that may be its opposite: "will not leave", "will stay".
    """
    negation = denying.forms[reading.first : reading.first + 2]
    if negation[0] not in AUXILIARIES or negation[1] != "not":  # "in Cuba, not in Russia" denies no verb
        return None
    if not _BEYOND.isdisjoint(denying.forms[reading.word + 1 : reading.word + 3]):  # "not got past the planning stage"
        return None
    if not _OPEN.isdisjoint((*denying.forms, *telling.forms)):  # "has not been settled", "is weighing whether"
        return None
    clause = denying.clause(reading.word)
    behind = range(reading.word + 1, min(reading.word + 1 + _MAX_TOKENS_TO_END, clause.stop))
    if denies(denying, behind, besides=telling.content) or any(map(_is_opposed, telling.forms)):
        return None  # "did not put an end to it", "is insufficient"
    said = {denying.stems[at] for at in clause} - {"", denying.stems[reading.word]}
    shared = [at for at, stem in enumerate(telling.stems) if stem in said]
    if len({telling.stems[at] for at in shared}) < max(_MIN_SAME_STEMS, _MIN_SAME_RATIO * len(said)):
        return None
    clause = telling.clause(shared[0])
    poles = own_poles(denying.forms[reading.word])
    against = {(pole.pair, 1 - pole.side) for pole in poles}
    opposed = any((pole.pair, pole.side) in against for at in clause for pole in own_poles(telling.forms[at]))
    verbs = (at for at in clause if telling.stems[at] not in said and verb_of(telling.forms[at]) is not None)
    return None if opposed or shared[-1] not in clause or next(verbs, None) is None else clause


def _is_opposed(form: str) -> bool:
    """Return whether a word has a prefix that denies another word: "insufficient"."""
    bare = {form.removeprefix(prefix) for prefix in _PREFIXES if form.startswith(prefix)}
    return bool(bare) and any(not bare.isdisjoint(meaning.opposite) for meaning in meanings(form))
