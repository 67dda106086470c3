"""Find the hedge that a stated claim leaves out where every sentence that it rests on has one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing_tui.checking.comparing.counterparts import resting, shared_stems
from briefing_tui.checking.comparing.hedging import is_hedged
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.terms import hedges
from briefing_tui.checking.words.hedging import PERMITTING
from briefing_tui.checking.words.stems import speaks_of
from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.text.word_sets import word_set

_RELATIVES = word_set("which who whom whose where")


def dropped_hedge(claim: Claim) -> str:
    """Return the first of the words with which the quotes of a stated claim hedge it, or nothing if one does not."""
    if claim.basis is not Basis.STATED or not claim.quotes:
        return ""
    found = [_hedge(sentence, each) for sentence, quoted in resting(claim) for each in _nearest(sentence, quoted)]
    return found[0] if found and all(found) else ""


def _nearest(claim: Sentence, quoted: Sequence[Sentence]) -> Iterator[Sentence]:
    """Yield those of some sentences of the quotes that share most with a claim's."""
    most = max((len(claim.content & each.content) for each in quoted), default=0)
    return (each for each in quoted if len(claim.content & each.content) == most)


def _hedge(claim: Sentence, quote: Sentence) -> str:
    """Return the words with which a quote's sentence hedges what a claim's says, or nothing if that hedges, too.

    To repeat the hedge with all the rest, word for word, is no telling of its own; but "could" may be a past "can".
    """
    if is_hedged(claim) and not claim.repeats(quote):
        return ""
    text, told = quote.said(0, len(quote.forms) - 1), claim.said(0, len(claim.forms) - 1)
    for each in hedges(text):
        if each.words.lower() == "could" and "could" in claim.forms:
            continue
        if _is_of_relative(claim, quote, quote.starts[0] + each.end):
            continue
        if each.words.lower() == "may" and not PERMITTING.isdisjoint(claim.forms) and "will" not in claim.forms:
            continue  # what may be done is allowed
        if speaks_of(told, text, each.end) and _is_mostly_in_clause(claim, quote, quote.starts[0] + each.end):
            return each.words
    return ""


def _is_of_relative(claim: Sentence, quote: Sentence, end: int) -> bool:
    """Return whether a claim has not the word that a hedge governs, but some of a relative clause after that.

    "Apparently to punish Iraq, which had exceeded its quota" tells as a fact that it had.
    """
    first = bisect_left(quote.starts, end)
    shared = shared_stems(quote, claim)
    governed = next((stem for stem in quote.stems[first:] if stem), "")
    clause = quote.clause(max(0, first - 1))
    following = quote.clause(clause.stop) if clause.stop < len(quote.forms) else range(0)
    if governed in shared or not following or quote.forms[following.start] not in _RELATIVES:
        return False
    return any(quote.stems[at] in shared for at in following if quote.stems[at])


def _is_mostly_in_clause(claim: Sentence, quote: Sentence, end: int) -> bool:
    """Return whether a claim shares more with the clause of a quote in which a word ends than with the rest of that."""
    at = max(0, bisect_left(quote.starts, end) - 1)
    within = {quote.stems[each] for each in quote.clause(at)}
    shared = claim.content & quote.content
    return len(shared & within) > len(shared - within)
