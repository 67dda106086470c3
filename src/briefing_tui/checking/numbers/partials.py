"""Find where an English sentence tells something of a part of some things: "two of its five cranes", "most of them".

Each is read with the stems of the things, and with those of what is told of the part: the verb before it, or the one
after it that is not in a relative clause.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.numbers.stretches import PREPOSITIONS
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import POSSESSIVE_ENDINGS
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.quantities import (
    ADVERBS_OF_SHARE,
    FRACTIONS,
    MAX_QUANTIFIER_WORDS,
    NOT_AFTER_QUANTIFIERS,
    PART_NOUNS,
    QUANTIFIERS,
    Share,
)
from briefing_tui.checking.words.units import units
from briefing_tui.text.word_sets import word_set
from briefing_tui.text.wording import WordCategory, significant_words

_MAX_TOKENS = 300  # of a sentence: a longer one is a table, and takes too long
_MAX_HEAD_TOKENS = 4
_MAX_OWNER_TOKENS = 3  # "five of White Nile's eight localities"
_MAX_TOLD_BEFORE = 4  # content words before a part, of which its verb is one
DETERMINERS = word_set("the these those its their his her our this that")
_BEFORE_NOUNS = DETERMINERS | word_set("- $ € £ one a an most more than about around some nearly almost over")
_PARTICIPLES = ("ed", "ing")
_EXTENTS = {"area", "length"}
_DIRECTIONS = word_set("north south east west centre northeast northwest southeast southwest")
_NAMED_PLACES = word_set("town village province region district area suburb quarter sector state county branch")
_NOT_BEFORE_PARTS = word_set("not single every")  # "not one of them"
_WHOSE = word_set("which whom whose")
_MAX_TOKENS_TO_WHOLE = 5  # between "of which" and a share
_BEFORE_SUBJECTS = word_set(", . ; : and but that")
_PRONOUNS = word_set("them which whom these those it us you")
_PARTIAL = {Share.FEW, Share.SOME, Share.MANY, Share.MOST, Share.NOT_ALL}
_AUXILIARIES = word_set(
    "is are was were be been has have had do does did will would shall should can could may might must"
)
_RELATIVES = word_set("who which that whom whose where")
_PERCENT = word_set("percent % pct cent")


class Partial(NamedTuple):
    """Words for a part in a sentence: the positions of the first and the last one, the things, what is told of it.

    `heads` are the stems of the things, none where a pronoun stands for them; `told` are those of what is told.
    `is_exact` says that the part is a number, a fraction or a named one, or one of things that are all known ("some of
    its"), and not just some or many.
    """

    first: int
    last: int
    heads: frozenset[str]
    told: frozenset[str]
    share: Share
    is_exact: bool


@lru_cache(maxsize=2048)
def partials(sentence: Sentence) -> tuple[Partial, ...]:
    """Return where a sentence speaks of a part, in its order; nowhere in one that is too long."""
    if len(sentence.forms) > _MAX_TOKENS:
        return ()
    found = []
    position = 0
    beginnings = _beginnings()
    while position < len(sentence.forms):
        if sentence.forms[position] not in beginnings and not _is_numeral(sentence.tokens[position]):
            position += 1
            continue
        bare, part = _bare_part(sentence, position), _part_at(sentence, position)
        if bare is not None:
            told = _told(sentence, position, bare, is_bare=True)
            heads = (
                things_at(sentence, 1)[0] if sentence.forms[0] == "of" and position else []
            )  # "of the 31 towns, nine"
            found.append(Partial(position, bare, frozenset(heads), told, Share.SOME, is_exact=True))
        elif part is not None:
            found.append(_partial(sentence, position, *part))
        position = max(position, found[-1].last if found else position) + 1
    return tuple(found)


@cache
def _beginnings() -> frozenset[str]:
    """Return the words with which a part may begin, besides numbers: few sentences have one."""
    quantifiers = (words.split()[0] for words, share in QUANTIFIERS.items() if share in _PARTIAL)
    adverbs = (word for word, share in ADVERBS_OF_SHARE.items() if share in _PARTIAL)
    extents = (form for form, each in units().items() if any(unit.dimension in _EXTENTS for unit in each))
    return frozenset({*quantifiers, *adverbs, *extents, *FRACTIONS, *PART_NOUNS, *_DIRECTIONS, "one"})


def _partial(sentence: Sentence, first: int, end: int, share: Share, is_exact: bool) -> Partial:
    heads, last = things_at(sentence, end) if end < len(sentence.forms) else ([], end - 1)
    told = _told(sentence, first, last, is_bare=not heads) - {*heads}
    return Partial(first, last, frozenset(heads), told or frozenset(heads[1:]), share, is_exact)


def _part_at(sentence: Sentence, position: int) -> tuple[int, Share, bool] | None:
    """Return where the words for a part that begin at a position end, the share, and whether it is exact."""
    forms = sentence.forms
    form = forms[position]
    if position and forms[position - 1] in _NOT_BEFORE_PARTS:
        return None
    end = _counted_part(sentence, position) or _measured_part(sentence, position)
    if end is None and form in PART_NOUNS and forms[position + 1 : position + 2] == ("of",):
        end = position + 2 if not _names_itself(sentence, position) else None
    if end is None and form in _DIRECTIONS and forms[position - 1 : position] == ("the",):
        end = position + 2 if forms[position + 1 : position + 2] == ("of",) else None
    if end is not None:
        return end, Share.SOME, True
    if ADVERBS_OF_SHARE.get(form) in _PARTIAL:
        return position + 1, ADVERBS_OF_SHARE[form], False
    return _quantified_part(sentence, position)


def _is_definite(sentence: Sentence, position: int) -> bool:
    """Return whether "the" or a possessive stands at a position: "a handful of its banks", "some of Lebanon's"."""
    following = sentence.tokens[position : position + 1]
    return bool(following) and (sentence.forms[position] in DETERMINERS or following[0].endswith(POSSESSIVE_ENDINGS))


def _names_itself(sentence: Sentence, position: int) -> bool:
    """Return whether a noun has its own name after it and no whole: "the town of Khorog"."""
    following = sentence.tokens[position + 2 : position + 3]
    return sentence.forms[position] in _NAMED_PLACES and bool(following) and following[0][0].isupper()


def _quantified_part(sentence: Sentence, position: int) -> tuple[int, Share, bool] | None:
    forms = sentence.forms
    for length in range(MAX_QUANTIFIER_WORDS, 0, -1):
        share = QUANTIFIERS.get(" ".join(forms[position : position + length]))
        if share in _PARTIAL:
            end = position + length
            following = forms[end] if end < len(forms) else ""
            if following in NOT_AFTER_QUANTIFIERS or (forms[position] == "some" and is_number(sentence, end)):
                return None
            is_exact = following == "of" and _is_definite(sentence, end + 1)
            return end + (following == "of"), share, is_exact
    return None


def _counted_part(sentence: Sentence, position: int) -> int | None:
    """Return where the things begin in "two of its five cranes", "one in five of the men", "15 percent of the city"."""
    forms, at = sentence.forms, position
    if not (is_number(sentence, at) or forms[at] in FRACTIONS or forms[at] == "one"):
        return None
    at += 1
    if forms[at : at + 1] == ("in",) and is_number(sentence, at + 1):
        at += 2
    while forms[at : at + 1] and (forms[at] in FRACTIONS or forms[at] in _PERCENT or forms[at] in {"-", "out", "per"}):
        at += 1
    if forms[at : at + 1] != ("of",) or at + 1 >= len(forms):
        return None
    following = forms[at + 1]
    is_share = forms[at - 1] in FRACTIONS or forms[at - 1] in _PERCENT
    is_part = following in DETERMINERS or following in _PRONOUNS or is_number(sentence, at + 1) or is_share
    at_number = at + 2 + (forms[at + 2 : at + 3] in (("$",), ("€",), ("£",)))
    is_part = is_part or (following in {"a", "an"} and is_number(sentence, at_number))  # "$420 of a $900 loan"
    is_part = is_part or any(
        token.endswith(POSSESSIVE_ENDINGS) for token in sentence.tokens[at + 1 : at + 1 + _MAX_OWNER_TOKENS]
    )
    return at + 1 if is_part else None


def _measured_part(sentence: Sentence, position: int) -> int | None:
    """Return where the whole begins in "3.2 million hectares of the forest"."""
    forms = sentence.forms
    if not any(unit.dimension in _EXTENTS for unit in units().get(forms[position], ())):
        return None
    is_part = forms[position + 1 : position + 2] == ("of",) and forms[position + 2 : position + 3]
    return position + 2 if is_part and forms[position + 2] in DETERMINERS else None


def _bare_part(sentence: Sentence, position: int) -> int | None:
    """Return the last word of a part whose things stand before it: "of which 60 percent went", "seven were freed"."""
    forms, at = sentence.forms, position
    if not is_number(sentence, at) and forms[at] not in FRACTIONS:
        return None
    is_share = forms[at + 1 : at + 2] and forms[at + 1] in _PERCENT
    if is_share and not _WHOSE.isdisjoint(forms[max(0, position - _MAX_TOKENS_TO_WHOLE) : position]):
        return at + 1
    begins = position == sentence.clause(position).start or forms[position - 1] in _BEFORE_SUBJECTS
    if begins and forms[at + 1 : at + 2] and forms[at + 1] in _AUXILIARIES:
        return at
    return None


def is_number(sentence: Sentence, position: int) -> bool:
    """Return whether a token is a number other than one, in digits or in a word."""
    if position >= len(sentence.tokens):
        return False
    return _is_numeral(sentence.tokens[position])


@lru_cache(maxsize=8192)
def _is_numeral(token: str) -> bool:
    return token[0].isdecimal() or any(
        word.category is WordCategory.NUMBER and word.value.isdecimal() and word.value != "1"
        for word in significant_words(token)
    )


def things_at(sentence: Sentence, position: int) -> tuple[list[str], int]:
    """Return the stems of the noun phrase that begins at a position, none of a pronoun, and where its last token is."""
    if position >= len(sentence.forms):
        return [], len(sentence.forms) - 1
    at = position
    while at < len(sentence.forms) and (sentence.forms[at] in _BEFORE_NOUNS or is_number(sentence, at)):
        at += 1
    found: list[str] = []
    first = at
    while at < len(sentence.forms) and sentence.stems[at] and at < first + _MAX_HEAD_TOKENS:
        if found and (
            sentence.forms[at] in PREPOSITIONS or sentence.forms[at].endswith(_PARTICIPLES)
        ):  # "nationals suspected of it"
            break
        if sentence.tokens[at].endswith(POSSESSIVE_ENDINGS):
            found.clear()  # what stands before it is said of the owner
        else:
            found.append(sentence.stems[at])
        at += 1
        if (
            sentence.tokens[at - 1].endswith(POSSESSIVE_ENDINGS)
            and at < len(sentence.forms)
            and is_number(sentence, at)
        ):
            at += 1  # "the vessel's eight boats"
    if found and sentence.forms[at - 1] in PART_NOUNS and sentence.forms[at : at + 1] == ("of",):  # "of Delmas"
        more, last = things_at(sentence, at + 1)
        return [*found, *more], last
    if not found:
        return [], position - (sentence.forms[position] not in _PRONOUNS)
    return found, at - 1


def _told(sentence: Sentence, first: int, last: int, *, is_bare: bool) -> frozenset[str]:
    """Return the stems of what is told of a part: of the verb before it in its clause, and of the one after it."""
    start = first
    while start > 0 and sentence.stems[start - 1] and sentence.forms[first] in PART_NOUNS:
        if sentence.forms[start - 1].endswith("ed") or sentence.forms[start - 1] in IRREGULAR_FORMS:
            break  # "suspended part of it"
        start -= 1  # "the northern wing"
    before = range(start if is_bare else sentence.clause(first).start, start)
    told = {*[sentence.stems[at] for at in before if sentence.stems[at]][-_MAX_TOLD_BEFORE:]}
    verb = next((at for at in range(last + 1, len(sentence.forms)) if _is_finite(sentence, at)), None)
    if is_bare or verb is None:
        verb = last + 1
    if verb is not None and verb < len(sentence.forms):
        rest = sentence.forms[verb : sentence.clause(verb).stop]
        told.update(sentence.stems[verb : verb + (rest.index(",") if "," in rest else len(rest))])
    return frozenset(told - {""})


def _is_finite(sentence: Sentence, position: int) -> bool:
    """Return whether a token is an auxiliary that is in no relative clause."""
    return sentence.forms[position] in _AUXILIARIES and sentence.forms[position - 1] not in _RELATIVES
