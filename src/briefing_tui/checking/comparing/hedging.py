"""Compare how sure a claim and a sentence of its quote are: a noun called doubtful there, a degree of likelihood."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import Counterpart, is_like_one
from briefing_tui.checking.parsing.done_verbs import done, is_past, remains_open
from briefing_tui.checking.parsing.doubts import Doubt, doubts
from briefing_tui.checking.parsing.factuality import planning_words, readings
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import hedging as words
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.text.word_sets import word_set

_MIN_TOLD_STEMS = 2  # of what is doubted, in a claim
_MIN_TOLD_RATIO = 0.6
_MAX_TOKENS_TO_NOUN = 3  # from "suspected" to its noun: "suspected senior cartel leader"
_DENYING = frozenset({"unlikely", "improbable"})
_TIMES = word_set("when while as after before until once since")
_FUTURE = word_set("to will shall")  # of the words for what is planned
_LIKELY = len(words.DEGREES) - 1  # the highest degree


class Difference(NamedTuple):
    """What a claim says surely, and its quote less so: the words of both."""

    claim: str
    quote: str


def is_hedged(sentence: Sentence) -> bool:
    """Return whether a sentence says in whatever way that something is not quite sure, or denies something."""
    said = any(forms == ("said", "to") for forms in pairwise(sentence.forms))  # "is said to have been found"
    return said or remains_open(sentence.forms) or not words.KEEPING.isdisjoint(sentence.forms)


def doubt_lost(pair: Counterpart) -> Difference | None:
    """Return a noun that a quote doubts by an adjective, and a claim does not: "a suspected leader", "a leader"."""
    if is_hedged(pair.claim):
        return None
    quote = pair.quote
    for at, form in enumerate(quote.forms):
        if form not in words.DOUBTED or (at and quote.forms[at - 1] in words.NOT_DOUBTED_AFTER):
            continue
        noun = _head(quote, at + 1)
        if noun is None or quote.forms[noun] in words.OPEN_NOUNS or quote.stems.count(quote.stems[noun]) > 1:
            continue
        if any(quote.stems[noun] in other.stems for other in pair.others):
            continue
        for told, stem in enumerate(pair.claim.stems):
            if stem == quote.stems[noun] and not pair.claim.forms[told].endswith("ed"):
                return Difference(pair.claim.tokens[told], quote.said(at, noun))
    return None


def told_as_sure(
    claim: Sentence, quote: Sentence, others: Sequence[Sentence], *, may_be_hearsay: bool
) -> Difference | None:
    """Return what a quote tells as possible, likely or alleged, where a claim tells most of it without any hedge.

    `others` are the further sentences of its quotes: one of them may tell it as a fact.
    """
    for doubt in doubts(quote):
        if (doubt.is_hearsay and may_be_hearsay) or _is_asked(quote, doubt):
            continue
        stems = {quote.stems[at] for at in doubt.stretch} - {""}
        told = [at for at, stem in enumerate(claim.stems) if stem and is_like_one(claim.forms[at], stem, stems)]
        if len({claim.stems[at] for at in told}) < max(_MIN_TOLD_STEMS, _MIN_TOLD_RATIO * len(stems)):
            continue
        if _keeps_doubt(claim, (quote, *others), doubt) or any(_tells(other, stems) for other in others):
            continue
        sure = {quote.stems[at] for at in done(quote) if at not in doubt.stretch}
        rest = (quote.content - stems).union(*(other.content for other in others))
        verbs = _verbs(claim)
        if not sure.isdisjoint(claim.stems[at] for at in verbs):
            continue
        if not verbs & {*told} and (len(claim.content & quote.content - stems) > len(told) or _tells_rest(claim, rest)):
            continue
        return Difference(claim.said(told[0], told[-1]), quote.said(doubt.cue.start, doubt.stretch.stop - 1))
    return None


def _is_asked(quote: Sentence, doubt: Doubt) -> bool:
    """Return whether what may be is only asked for: "has not said how many may return"."""
    return "how" in quote.forms[quote.clause(doubt.cue.start).start : doubt.cue.start]


def _verbs(claim: Sentence) -> set[int]:
    """Return the verbs that a claim tells as done in clauses of their own, and not when, or after what, it was."""
    return {
        at
        for at in done(claim)
        if claim.forms[claim.clause(at).start] not in _TIMES
        and not claim.forms[at].endswith("ing")
        and claim.forms[at] not in verbs_of_saying() | words.WARNING
    }


def _tells_rest(claim: Sentence, rest: AbstractSet[str]) -> bool:
    """Return whether a verb of a claim is one of the rest of its quotes, which they do not doubt."""
    return any(is_like_one(claim.forms[at], claim.stems[at], rest) for at in _verbs(claim))


def _keeps_doubt(claim: Sentence, quotes: Sequence[Sentence], doubt: Doubt) -> bool:
    """Return whether a claim hedges in any way what the first of its quotes doubts; a denial of both is no hedge."""
    quote = quotes[0]
    forms = {form for each in quotes for form in each.forms}
    kept = words.KEEPING | words.SAID_OTHERWISE | (planning_words() - _FUTURE - forms)
    kept -= words.OF_THE_MATTER & forms
    if doubt.is_denied or not NEGATIONS.isdisjoint(quote.forms[at] for at in doubt.stretch):
        if NEGATIONS.isdisjoint(claim.forms):
            return True
        kept -= NEGATIONS - words.REMOTE
    if "will" in claim.forms:
        kept -= words.WARNING
    elif "may" in quote.forms:
        kept |= words.PERMITTING
    return not kept.isdisjoint(claim.forms)


def _tells(sentence: Sentence, stems: AbstractSet[str]) -> bool:
    """Return whether a sentence has half of some stems, and doubts nothing."""
    return 2 * len(sentence.content & stems) >= len(stems) and not doubts(sentence)


def _head(sentence: Sentence, first: int) -> int | None:
    """Return the position of the noun of a phrase that begins at `first`: its last content word in small letters."""
    found = None
    for at in range(first, min(first + _MAX_TOKENS_TO_NOUN, len(sentence.forms))):
        if (
            not sentence.stems[at]
            or not sentence.tokens[at].islower()
            or (found is not None and is_past(sentence.forms[at]))
        ):
            break
        found = at
    return found


def overstated(claim: Sentence, quote: Sentence, quoted: Iterable[Sentence]) -> Difference | None:
    """Return what a claim calls certain or likely, where its quote calls it no more than likely, or possible.

    `quoted` are all sentences of its quotes: one of them may say it as surely.
    """
    every = {form for each in quoted for form in each.forms}
    certain = next(_certain(claim), "")
    if certain and words.CERTAIN.isdisjoint(every):
        left_open = (at for at, form in enumerate(quote.forms) if form in words.OPEN)
        hedge = next(_hedges(quote), None) or next(left_open, None)
        return None if hedge is None else Difference(certain, quote.tokens[hedge])
    hedge = next(_hedges(quote), None)
    if hedge is None:
        return None
    if quote.forms[hedge] in _DENYING and not _is_governed(claim, quote, hedge):
        return None  # "unlikely to lift it", "will probably keep it"
    likely = next((at for at in _hedges(claim) if _degree(claim, at) == _LIKELY), None)
    weaker = _degree(quote, hedge) < _LIKELY and words.DEGREES[_LIKELY].isdisjoint(every)
    if (
        likely is not None
        and weaker
        and NEGATIONS.isdisjoint(claim.forms)
        and (words.WEAK | words.REMOTE).isdisjoint(claim.forms)
    ):
        return Difference(claim.tokens[likely], quote.tokens[hedge])
    return None


def _is_governed(claim: Sentence, quote: Sentence, hedge: int) -> bool:
    """Return whether a claim has the word that a hedge of its quote governs."""
    governed = (quote.stems[each.word] for each in readings(quote) if each.first <= hedge < each.word)
    return any(stem in claim.content for stem in governed)


def _hedges(sentence: Sentence) -> Iterator[int]:
    """Yield the positions of the words of likelihood of a sentence, without the month, and without comparisons."""
    table = words.hedges_of_degree()
    for at, form in enumerate(sentence.forms):
        if form in table and sentence.tokens[at] != "May" and sentence.forms[at - 1 : at] not in _COMPARED:
            yield at


_COMPARED = tuple((form,) for form in words.NOT_DOUBTED_AFTER | {"less", "as"})


def _degree(sentence: Sentence, at: int) -> int:
    return words.hedges_of_degree()[sentence.forms[at]]


def _certain(sentence: Sentence) -> Iterator[str]:
    """Yield the words by which a sentence calls something certain, and does not deny or ask that it is."""
    forms = sentence.forms
    if not {"if", "whether", "nothing", "never", "cannot", "nobody", "hardly", "far", "doubts", "unable"}.isdisjoint(
        forms
    ):
        return
    for at, form in enumerate(forms):
        if "not" in forms[:at] or ("doubt", "that") in pairwise(
            forms[:at]
        ):  # "is not certain", but not "is certain that it will not fall"
            return
        if form in words.CERTAIN and forms[at - 1 : at] not in (("no",), ("a",), ("almost",), ("nearly",)):
            yield sentence.tokens[at]
        elif tuple(forms[at : at + 2]) in words.CERTAIN_PHRASES:
            yield sentence.said(at, at + 1)
