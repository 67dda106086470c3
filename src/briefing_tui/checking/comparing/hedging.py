"""Compare how sure a claim and a sentence of its quote are: a noun called doubtful there, a degree of likelihood."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import Counterpart
from briefing_tui.checking.parsing.done_verbs import remains_open
from briefing_tui.checking.parsing.factuality import readings
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words import hedging as words
from briefing_tui.checking.words.cues import NEGATIONS

_MAX_TOKENS_TO_NOUN = 3  # from "suspected" to its noun: "suspected senior cartel leader"
_DENYING = frozenset({"unlikely", "improbable"})
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


def _head(sentence: Sentence, first: int) -> int | None:
    """Return the position of the noun of a phrase that begins at `first`: its last content word in small letters."""
    found = None
    for at in range(first, min(first + _MAX_TOKENS_TO_NOUN, len(sentence.forms))):
        if not sentence.stems[at] or not sentence.tokens[at].islower():
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
    if not {"if", "whether", "nothing", "never", "cannot", "nobody", "hardly", "far", "doubts"}.isdisjoint(forms):
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
