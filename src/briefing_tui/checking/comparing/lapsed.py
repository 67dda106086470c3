"""Find where a claim tells as so today what a sentence of its quotes tells as so before."""

from collections.abc import Sequence

from briefing_tui.checking.comparing.counterparts import is_like_one
from briefing_tui.checking.parsing.done_verbs import is_past
from briefing_tui.checking.parsing.earlier import Earlier, earlier
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import HAVE, PAST_AUXILIARIES
from briefing_tui.checking.words.times import OF_TODAY
from briefing_tui.checking.words.verbs import THIRD, verb_of

_MIN_TOLD_STEMS = 2  # of what was so before, in a claim
_MIN_TOLD_RATIO = 0.6


def lapsed(claim: Sentence, quote: Sentence, others: Sequence[Sentence]) -> tuple[str, str] | None:
    """Return what a claim tells as so today, and the words of a quote by which that was so before.

    `others` are the further sentences of its quotes: one of them may say that it is so still.
    """
    for each in earlier(quote):
        stems = {quote.stems[at] for at in each.stretch if at not in each.mark} - {""}
        told = [at for at, stem in enumerate(claim.stems) if stem and is_like_one(claim.forms[at], stem, stems)]
        if len({claim.stems[at] for at in told}) < max(_MIN_TOLD_STEMS, _MIN_TOLD_RATIO * len(stems)):
            continue
        if _is_of_today(claim, told, quote, each) and not any(_tells(other, stems) for other in others):
            last = max(each.stretch.stop - 1, each.mark.stop - 1)
            return claim.said(told[0], told[-1]), quote.said(min(each.mark.start, each.stretch.start), last)
    return None


def _is_of_today(claim: Sentence, told: Sequence[int], quote: Sentence, lapsed: Earlier) -> bool:
    """Return whether a claim has a verb in the present, and none of the quote's verbs in the past."""
    pasts = {quote.stems[at] for at in lapsed.stretch if is_past(quote.forms[at])}
    for at in told:
        before = claim.forms[max(0, at - 2) : at]
        if claim.stems[at] in pasts and is_past(claim.forms[at]) and OF_TODAY.isdisjoint(before):
            return False
    clauses = {claim.clause(at) for at in told}
    if any(claim.forms[at] in PAST_AUXILIARIES for clause in clauses for at in clause):
        return False
    return any(_is_present(claim, at) for clause in clauses for at in clause)


def _is_present(claim: Sentence, at: int) -> bool:
    verb = verb_of(claim.forms[at])
    if claim.forms[at] in HAVE:  # "has been running"
        return claim.forms[at + 1 : at + 2] == ("been",) and "".join(claim.forms[at + 2 : at + 3]).endswith("ing")
    return claim.forms[at] in OF_TODAY or (verb is not None and verb.form is THIRD and verb.sure)


def _tells(sentence: Sentence, stems: set[str]) -> bool:
    """Return whether a sentence has most of some stems, and nothing that was so before."""
    return 2 * len(sentence.content & stems) > len(stems) and not earlier(sentence)
