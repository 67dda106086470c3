"""A rule that finds a claim which makes all of some, most of a few, or of one of several the only or the first one."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import counterparts
from briefing_tui.checking.comparing.ranks import differing_ranks
from briefing_tui.checking.comparing.universals import none_added, universal_added
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.quantities import (
    ADVERBS_OF_SHARE,
    MAX_QUANTIFIER_WORDS,
    NOT_AFTER_QUANTIFIERS,
    NOT_BEFORE_QUANTIFIERS,
    QUANTIFIERS,
    SUPERLATIVES,
    WORDS_FOR_ALL,
    Share,
)
from briefing_tui.checking.words.units import units
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.wording import WordCategory, significant_words

_BEFORE_NUMBERS, _CURRENCIES = frozenset({"some", "every", "each"}), "$€£¥"
_EACH = frozenset({"each", "apiece", "every", "per"})
_MAX_HEAD_STEMS = 2  # the content words after a quantifier, of which the things that it counts are one
# One word of each quantifier, by which a sentence that has none is told at once; and those that name a rank.
_KEYS = frozenset({*(words.removesuffix(" of").split()[-1] for words in QUANTIFIERS), *ADVERBS_OF_SHARE})
_TELLING = _KEYS | SUPERLATIVES | WORDS_FOR_ALL | {"first", "only", "most", "full"}
_BEGINNINGS = frozenset({*(words.split()[0] for words in QUANTIFIERS), *ADVERBS_OF_SHARE})
_DETERMINED = frozenset({"the", "these", "those", "its", "their", "his", "her", "our"})
# What a claim may not make of the shares on the right.
_TOO_MUCH = {
    Share.ALL: {Share.FEW, Share.SOME, Share.MANY, Share.MOST, Share.NOT_ALL},
    Share.MOST: {Share.FEW, Share.SOME},
    Share.MANY: {Share.FEW},
    Share.SOME: {Share.ALL},
    Share.FEW: {Share.ALL, Share.MOST},
    Share.NONE: {Share.FEW, Share.NOT_ALL},
    Share.NOT_ALL: {Share.ALL},
}


class _Quantity(NamedTuple):
    """What a sentence says of how many things: the share, the words, and the stems of the things."""

    share: Share
    words: str
    head: tuple[str, ...]
    is_number: bool = False
    is_part: bool = False  # "four of the seven"
    is_adverb: bool = False


def _quantity_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for pair in counterparts(claim) if _may_differ(claim) else ():
            quotes = (pair.quote, *pair.others)
            found = (
                _differing(pair.claim, quotes)
                or universal_added(pair.claim, quotes)
                or none_added(pair.claim, quotes)
                or differing_ranks(pair.claim, quotes)
            )
            if found:
                quoted = f'"{found[1]}"' if found[1] else "does not"
                message = f'the claim says "{found[0]}", and its quote {quoted}'
                yield Finding(text_address(claim), message, "say what the quote says, or quote where it is said so")
                break


def _may_differ(claim: Claim) -> bool:
    """Return whether a word of a claim says of how many things it speaks, or gives one a rank: few claims do."""
    forms = {form for sentence in sentences(claim.text) for form in sentence.forms}
    return not _TELLING.isdisjoint(forms) or "est" in claim.text


def _differing(claim: Sentence, quotes: tuple[Sentence, ...]) -> tuple[str, str] | None:
    """Return the words for how many things the claim and the first of some sentences speak of, where that differs."""
    in_claim = list(_quantities(claim, with_numbers=False))
    if not in_claim:
        return None
    in_quote = list(_quantities(quotes[0], with_numbers=any(each.share is Share.ALL for each in in_claim)))
    known = [*in_quote, *(each for other in quotes[1:] for each in _quantities(other, with_numbers=False))]
    for mine in in_claim:
        if any(other.share == mine.share and _of_same(mine, other) for other in known if not other.is_number):
            continue
        for other in in_quote:
            if other.share not in _TOO_MUCH[mine.share] or not _of_same(mine, other):
                continue
            if other.is_number and not (_may_be_all(mine, quotes[0]) or (other.is_part and mine.share is Share.ALL)):
                continue
            if mine.share is Share.FEW and any(each.share is Share.FEW for each in known):
                continue
            if _may_be_turned(mine, other) and _is_negated(claim) != _is_negated(quotes[0]):
                continue  # few expect it where most do not
            if not any(each.share == other.share and _of_same(each, other) for each in in_claim):
                return mine.words, other.words
    return None


def _may_be_turned(mine: _Quantity, other: _Quantity) -> bool:
    """Return whether two shares may say the same where one of two sentences is negated: few do, and most do not."""
    return Share.NOT_ALL not in (mine.share, other.share) and (mine.share, other.share) != (Share.NONE, Share.FEW)


def _is_negated(sentence: Sentence) -> bool:
    return any(form in {"not", "never", "cannot"} or form.endswith("n't") for form in sentence.forms)


def _may_be_all(mine: _Quantity, quote: Sentence) -> bool:
    """Return whether "all" in a claim speaks of more than the quote counts: not "all the men", "all six men".

    Nor does it where the quote itself tells something of each: "40 crowns each for 900 households".
    """
    if not _EACH.isdisjoint(quote.forms):
        return False
    words = mine.words.lower().split()
    numbers = any(word.category is WordCategory.NUMBER for word in significant_words(mine.words))
    return mine.share is Share.ALL and not numbers and _DETERMINED.isdisjoint(words)


def _of_same(one: _Quantity, other: _Quantity) -> bool:
    """Return whether two quantities are of the same things: the next content word after one is beside the other."""
    if one.is_adverb or other.is_adverb:
        return one.is_adverb == other.is_adverb and not {*one.head}.isdisjoint(other.head)
    return one.head[0] in other.head or other.head[0] in one.head


def _quantities(sentence: Sentence, *, with_numbers: bool) -> Iterator[_Quantity]:
    forms, position = sentence.forms, 0
    if not with_numbers and _KEYS.isdisjoint(forms):
        return
    while position < len(forms):
        share, length = _quantifier(sentence, position) if forms[position] in _BEGINNINGS else (None, 0)
        if share is not None:
            head = _heads(sentence, position + length)
            if head:
                words = sentence.said(position, head[0])
                yield _Quantity(share, words, tuple(sentence.stems[at] for at in head))
        elif forms[position] in ADVERBS_OF_SHARE:
            beside = [*_heads(sentence, position + 1)[:1], *_heads(sentence, position - 1, -1)[:1]]
            words = sentence.said(position, max(position, *beside)) if beside else ""
            stems = tuple(sentence.stems[at] for at in beside)
            yield _Quantity(ADVERBS_OF_SHARE[forms[position]], words, stems, is_adverb=True)
        elif with_numbers and _is_number(sentence, position) and _is_new(sentence, position):
            part = _whole(sentence, position)
            head = _heads(sentence, (part or position) + 1)
            if head:
                words = sentence.said(position, head[0])
                stems = tuple(sentence.stems[at] for at in head)
                yield _Quantity(Share.SOME, words, stems, is_number=True, is_part=part is not None)
            length = (part or position) - position
        position += max(length, 1)


def _quantifier(sentence: Sentence, position: int) -> tuple[Share | None, int]:
    """Return the share that the words from a position on name, and how many words these are."""
    forms = sentence.forms
    for length in range(MAX_QUANTIFIER_WORDS, 0, -1):
        share = QUANTIFIERS.get(" ".join(forms[position : position + length]))
        if share is None:
            continue
        following = forms[position + length] if position + length < len(forms) else ""
        before = forms[position - 1] if position else ""
        if _is_of_number(sentence, position):
            return None, length
        is_other = share in (Share.ALL, Share.NONE) and before in NOT_BEFORE_QUANTIFIERS
        return (None, length) if is_other or following in NOT_AFTER_QUANTIFIERS else (share, length)
    return None, 0


def _is_of_number(sentence: Sentence, position: int) -> bool:
    """Return whether a quantifier belongs to a number: "some 40 men" are about as many, and "every 100" is a rate.

    So is each of a unit: "each kilometre costs as much".
    """
    if sentence.forms[position] not in _BEFORE_NUMBERS or position + 1 == len(sentence.forms):
        return False
    following = sentence.forms[position + 1 : position + 3]
    if sentence.forms[position] in _EACH and not units().keys().isdisjoint((following[0], " ".join(following))):
        return True
    return sentence.tokens[position + 1][0] in _CURRENCIES or _is_number(sentence, position + 1)


def _is_new(sentence: Sentence, position: int) -> bool:
    """Return whether a number counts some of its things: "the 27 members" are all of them."""
    return position == 0 or sentence.forms[position - 1] not in _DETERMINED


def _whole(sentence: Sentence, position: int) -> int | None:
    """Return the position of the second number in "four of the seven", of the first one's; None if there is none."""
    at = position + 1 + (sentence.forms[position + 1 : position + 2] == ("out",))
    if sentence.forms[at : at + 1] != ("of",):
        return None
    at += 1 + (sentence.forms[at + 1] in _DETERMINED if at + 1 < len(sentence.forms) else 0)
    return at if at < len(sentence.forms) and _is_number(sentence, at) else None


def _is_number(sentence: Sentence, position: int) -> bool:
    token = sentence.tokens[position]
    return token.isdecimal() or any(
        word.category is WordCategory.NUMBER and word.value.isdecimal() and word.value != "1"
        for word in significant_words(token)
    )


def _heads(sentence: Sentence, position: int, step: int = 1) -> list[int]:
    """Return the positions of the next content words from a position on, in one direction."""
    found: list[int] = []
    while 0 <= position < len(sentence.stems) and len(found) < _MAX_HEAD_STEMS:
        if sentence.stems[position]:
            found.append(position)
        position += step
    return found


RULES = (
    Rule(
        "quantity-differs",
        Severity.WARNING,
        "A claim speaks of all, most, none, the only, the first or the largest, and its quotes do not.",
        Scope.CLAIM,
        _quantity_differs,
        sure_share=0.55,
    ),
)
