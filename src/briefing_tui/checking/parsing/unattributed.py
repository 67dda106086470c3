"""Tell what a sentence with a verb of saying leaves to nobody: an order, what is not said, what is known of a thing."""

from itertools import pairwise

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.verbs import PAST, verb_of
from briefing_tui.text.word_sets import word_set

QUOTATION_ENDS = word_set(', ” " »')
_MAX_WORDS_OF_ADDRESSEE = 6  # between "told" and "to": "told the two largest banks to"
_DEONTIC = word_set("may must can")
_NO = word_set("not no")  # "may no longer"
_UNSAID = word_set("not never nor refused refuses declined declines")
_DEFINING = word_set("that which who")


def is_order(quote: Sentence, at: int) -> bool:
    """Return whether a verb tells of an order: "told the firm to sell"."""
    following = quote.forms[at + 1 : at + 2 + _MAX_WORDS_OF_ADDRESSEE]
    ends = [following.index(each) for each in (*QUOTATION_ENDS, "that", ".") if each in following]
    if quote.forms[at] != "told":
        return False
    return "to" in following[: min(ends, default=len(following))] or _forbids(quote, at)


def _forbids(quote: Sentence, at: int) -> bool:
    """Return whether somebody is told what they must or may not do: "told them that they may no longer enter"."""
    near = quote.forms[at : quote.clause(at).stop]
    return "that" in near and any(
        first in _DEONTIC and (first == "must" or second in _NO)
        for first, second in pairwise(near[near.index("that") :])
    )


def is_unsaid(quote: Sentence, at: int) -> bool:
    """Return whether somebody does not say so: "would not say whether", "declined to say"."""
    before = quote.forms[max(0, at - 2) : at]
    return not _UNSAID.isdisjoint(before) or any(form.endswith("n't") for form in before)


def is_known(claim: Sentence, quote: Sentence, part: range) -> bool:
    """Return whether a claim tells what is said to be known of a thing: "unless it renewed the waiver that expired"."""
    shared = claim.content & quote.content
    for at in part:
        if quote.forms[at] in _DEFINING and at > part.start and quote.stems[at - 1] and _is_past(quote, at + 1):
            known = {quote.stems[each] for each in range(at - 1, quote.clause(at + 1).stop)}
            if shared and shared <= known:
                return True
    return False


def _is_past(quote: Sentence, at: int) -> bool:
    verb = verb_of(quote.forms[at]) if at < len(quote.forms) else None
    return verb is not None and verb.form is PAST
