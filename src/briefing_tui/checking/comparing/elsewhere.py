"""Find a claim that tells of a place what its quote tells of another, and of that place something else."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.checking.comparing.counterparts import is_among
from briefing_tui.checking.parsing.frames import frames
from briefing_tui.checking.parsing.located import LOCATIVES
from briefing_tui.checking.parsing.mentions import mentions
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.settings import Setting, are_beside, calls_area, parts_about, settings, stems_of
from briefing_tui.checking.words.classes import NUMBER, ORDINALS, closed_classes
from briefing_tui.checking.words.cues import NEGATIONS
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.text.word_sets import word_set

# What points back, or says where a place lies: what is told with it may be told of a place named before.
_POINTING_BACK = word_set(
    """it this that these those they them its their he his she her him there here where which who one outside part
    located lies lying nearby same both respectively took take takes taken taking happened happen happens occurred occur
    occurs"""
)
_DEFINITE = word_set(
    "city town village capital site area region province district camp port crossing country toll border"
)
_NEARBY = word_set("near outside around off")  # a place after these may be near the one that the quote names
_BE = word_set("is are was were be been has had")
_EXCEPTING = word_set("not except excluding")  # "but not along the Aras"
# What a claim may tell of a place that is excepted: "the ceasefire still holds along the Aras".
_CONTINUING = word_set(
    """still remain remains remained remaining hold holds held stay stays stayed keep keeps kept continue continues
    continued intact unaffected spared only quiet calm safe"""
)
_BETWEEN_NOT = word_set("the to on for")  # between that and a place, with its preposition
_MIN_SHARED_STEMS = 2  # of what is told of a place
_MIN_SHARE_OF_TOLD = 0.5  # of what the claim tells of its place
_MIN_LIKE_LETTERS = 3  # names that begin with as many same letters may be spellings of one


class _Part(NamedTuple):
    """A part of a sentence of the quotes in which the place of a claim stands."""

    sentence: Sentence
    part: range


def told_elsewhere(claim: Sentence, quoted: Sequence[Sentence]) -> tuple[str, str]:
    """Return the words for a place of a claim, and for the one of which its quotes tell the same; or empty ones."""
    for one in settings(claim):
        parts = [_Part(sentence, part) for sentence in quoted for part in parts_about(sentence, one.names)]
        if not parts:
            continue
        excluded = _excluded(claim, one, quoted)
        if excluded:
            return one.said(claim), excluded
        point_back = any(map(_points_back, parts))
        if point_back and not _numbers(_Part(claim, one.part)):
            continue
        for quote in quoted:
            for other in settings(quote):
                if point_back and not _has_own_number(claim, one, _Part(quote, other.part), parts):
                    continue
                if (
                    _differ(one, other, quoted)
                    and _are_apart(one, _Part(quote, other.part), other, parts)
                    and _is_told(claim, one, _Part(quote, other.part), parts)
                    and other.names.isdisjoint(claim.forms)
                    and (claim.forms[one.first - 1] not in _NEARBY or quote.forms[other.first - 1] in _NEARBY)
                ):
                    return one.said(claim), other.said(quote)
    return "", ""


def _is_told(claim: Sentence, one: Setting, other: _Part, parts: Sequence[_Part]) -> bool:
    """Return whether a part of a quote tells what a claim tells of its place, and those about that place do not.

    What they have of it besides may be meant with it: "killed", and "the attack took place in Gao". Of two states in
    one sentence they may have a word more, if they have not the verb.
    """
    told = stems_of(claim, one.part)
    shared = _shared(claim, told, other)
    if len(shared) < max(_MIN_SHARED_STEMS, _MIN_SHARE_OF_TOLD * len(told)):
        return False
    theirs = frozenset().union(*(_shared(claim, told, part) for part in parts))
    if theirs <= shared:
        return True
    if all(part.sentence is not other.sentence for part in parts):
        return False
    names = {claim.stems[at] for each in mentions(claim) for at in range(each.first, each.last + 1)}
    if len(theirs - shared - names) > bool(one.state):
        return False
    verbs = told & {stem_of(frame.base) for frame in frames(claim) if frame.finite}
    return bool(verbs) and verbs <= shared - theirs


def _shared(claim: Sentence, told: frozenset[str], other: _Part) -> frozenset[str]:
    """Return what a claim tells of a place, as far as a part of a quote has it, by the same word or another."""
    stems = stems_of(*other)
    words = zip(claim.stems, claim.forms, strict=True)
    return told & (stems | {stem for stem, form in words if stem in told - stems and is_among(form, stems - told)})


def _excluded(claim: Sentence, one: Setting, quoted: Sequence[Sentence]) -> str:
    """Return the words by which the quotes except the place of a claim, wherever they name it: "not in Gao"."""
    if not (NEGATIONS | _CONTINUING).isdisjoint(claim.forms):
        return ""
    found = [
        (sentence, at)
        for sentence in quoted
        for at, form in enumerate(sentence.forms)
        if form in one.names and sentence.tokens[at][0].isupper() and sentence.forms[at - 1] not in one.names
    ]
    said = [_exception(sentence, at) for sentence, at in found]
    if not said or not all(said):
        return ""
    shared = stems_of(claim, one.part) & stems_of(found[0][0], range(len(found[0][0].forms)))
    return said[0] if len(shared) >= _MIN_SHARED_STEMS else ""


def _exception(sentence: Sentence, at: int) -> str:
    """Return the words from "not" to a place right behind it and its preposition, or an empty string."""
    first = at - 1
    while first > 0 and (sentence.forms[first] in _BETWEEN_NOT or sentence.forms[first] in LOCATIVES):
        first -= 1
    if first < 0 or first == at - 1 or sentence.forms[first] not in _EXCEPTING:
        return ""
    return sentence.said(first, at)


def _has_own_number(claim: Sentence, one: Setting, other: _Part, parts: Sequence[_Part]) -> bool:
    """Return whether a number that a claim tells of its place is told of another, and of that place another number."""
    numbers = _numbers(_Part(claim, one.part))
    theirs = [_numbers(part) for part in parts]
    return bool(numbers) and numbers <= _numbers(other) and all(each and numbers.isdisjoint(each) for each in theirs)


def _numbers(part: _Part) -> set[str]:
    """Return the numbers of a part of a sentence, as they are written, without years and ordinals."""
    tokens = (part.sentence.tokens[at] for at in part.part)
    found = {token for token in tokens if token[0].isdecimal() or closed_classes().get(token) is NUMBER}
    return {token for token in found if token not in ORDINALS and not _is_year(token)}


def _is_year(token: str) -> bool:
    return len(token) == len("2024") and token.isdecimal()


def _are_apart(one: Setting, other: _Part, place: Setting, parts: Sequence[_Part]) -> bool:
    """Return whether the place of a claim, as the parts about it have it, is surely not the wider one around another.

    It comes only after that, or with it in one sentence, or both sentences begin with a place; of two states neither is
    in the other.
    """
    beside = [part for part in parts if part.sentence is other.sentence]
    if any(part.part.start < other.part.stop and other.part.start < part.part.stop for part in beside):
        return False
    if beside or (one.state and place.state):
        return True
    begins = other.sentence.starts[place.first]
    if all(part.sentence.text is other.sentence.text and part.sentence.starts[0] > begins for part in parts):
        return True
    return place.is_fronted and all(part.part.start == 0 for part in parts)


def _differ(one: Setting, other: Setting, quoted: Sequence[Sentence]) -> bool:
    """Return whether two places are surely not the same, and none of them lies in the other as far as they say."""
    if one.role != other.role or one.role == "of":
        return False
    if one.state and other.state:
        return one.state != other.state and not are_beside(one.names, other.names, quoted)
    if one.state or other.state or not one.names.isdisjoint(other.names):
        return False
    if (one.area or calls_area(one.names, quoted)) and not calls_area(other.names, quoted):
        return False
    if are_beside(one.names, other.names, quoted):
        return False
    beginnings = [{name[:_MIN_LIKE_LETTERS] for name in each.names} for each in (one, other)]
    return beginnings[0].isdisjoint(beginnings[1])


def _points_back(part: _Part) -> bool:
    """Return whether a part of a sentence may go on with what the one before told: "it took place in Gao"."""
    forms = part.sentence.forms
    return any(
        (forms[at] in _POINTING_BACK and not (forms[at] == "there" and _BE.issuperset(forms[at + 1 : at + 2])))
        or (forms[at] == "the" and at + 1 < len(forms) and forms[at + 1] in _DEFINITE)
        for at in part.part
    )
