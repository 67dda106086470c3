"""Find the words of a sentence that have an opposite, and what a sentence says of each: denied, possible, as it was."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.denied_verbs import denied_verbs
from briefing_tui.checking.parsing.factuality import denies
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.calendar import CALENDAR
from briefing_tui.checking.words.classes import HAVE, POSSESSIVE_ENDINGS
from briefing_tui.checking.words.inflection import forms_of
from briefing_tui.checking.words.opposites import Kind
from briefing_tui.checking.words.poles import Pole, own_poles, phrase_beginnings, poles_of
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.checking.words.verbs import PAST, verb_of
from briefing_tui.text.word_sets import word_set

PRONOUNS = word_set("it them this that these those him her he she they so")
MAX_TOKENS_TO_PRONOUN = 2  # from a verb to what stands for its object: "eased them", "recognised that he"
PERCENT = word_set("percent cent % points times")
_NEGATIONS = word_set("not no none nobody nothing never neither nor cannot without hardly")
_MAX_TOKENS_TO_DENIAL = 3  # between a word that denies and the one that it denies: "refused at once to sign"
_NOT_DENYING = word_set("only remain remains remained free frees freed opposition")  # which say more of no other word
_POSSIBLE = word_set("may might could if unless")
_PREPOSITIONS = word_set("in at by for since on under from")
_CONDITIONAL = word_set("if unless")
_BEFORE = word_set("had after following since despite once formerly previously initially originally")
_MAX_TOKENS_TO_PAST = 3
_TOTAL = word_set("no none nobody nothing neither")  # right after a word: "approved no budget"
_COMPARATIVES = word_set("more less fewer higher lower larger bigger greater smaller")
ARTICLES = word_set("a an the its their his her")
_LESSENING = word_set(
    "slow slower weak weaker low lower lesser less reduced slowing falling declining negative no zero"
)  # "growth"
_SLOWLY = word_set("slowly slower")
_FEWER = word_set("fewer less least")
_ADVERBS = word_set("up down off out back away over in")
_PARTED = word_set("up down off out back")  # those that may stand behind the object
_OPPOSITION = "opposition"
_AGAINST_WHAT = word_set("to from")  # after "opposition"
_LEAVING = word_set("leave leaves left leaving")
_BE = word_set("is are was were be")
_BE_OR_BEEN = _BE | {"been", "being"}
_NOUN_BEGINNINGS = tuple((form,) for form in ("the", "an", "a", "its", "their", "his", "her", "this", "that"))
_ENDING = word_set("end close conclusion start beginning opening")
_BEFORE_PERIODS = word_set("the this that last next a an each every")
_PERIODS = word_set(
    """day night morning afternoon evening week weekend month quarter year decade century season spring summer autumn
    fall winter semester term ramadan easter trading"""
)
_LIGHT_VERBS = word_set("give take hold keep let break pass fight stand win lose set bear")
_MAX_OBJECT_TOKENS = 4  # between a verb and the adverb that belongs to it: "drove the price of oil up"
_COMPARED = word_set("on in at during before last previously planned expected usual ever")  # after "than", no number


class OpposedWord(NamedTuple):
    """A word with an opposite: its pole, and the positions of its first and last token."""

    pole: Pole
    first: int
    last: int


@lru_cache(maxsize=4096)
def opposed_words(sentence: Sentence) -> tuple[OpposedWord, ...]:
    """Return the words of a sentence that have an opposite, once for each of their poles, in order."""
    forms, found = sentence.forms, list[OpposedWord]()
    for position, form in enumerate(forms):
        last = _end_of_phrase(forms, position)
        poles = poles_of(form if last == position else f"{form} {forms[last]}")
        if not poles:
            continue
        if (
            last == position
            and form in forms_of(_LIGHT_VERBS)
            and not _ADVERBS.isdisjoint(forms[position + 1 : position + 2])
        ):
            continue  # "gave up" is not "gave"
        if forms[last] == "from":  # "withdraw from" says what "withdraw" says, and more
            poles |= poles_of(form)
        if not (forms[position + 1 : position + 2] == ("than",) and _is_bound(forms, position)):
            if form in _LEAVING and _is_of_staying(forms, position):
                continue
            if form in _ENDING and _is_of_period(forms, position):
                continue
            if form == _OPPOSITION and not _is_of_opposing(sentence, position):
                continue
            kinds = (Kind.QUALITY, Kind.PLACE) if _is_of_name(sentence, position) else ()
            found.extend(OpposedWord(pole, position, last) for pole in poles if pole.kind not in kinds)
    return tuple(found)


def _is_of_staying(forms: Sequence[str], position: int) -> bool:
    """Return whether "left" tells what stays somewhere: "left it there", "340 are still left", "there is one left"."""
    before = forms[max(0, position - 2) : position]
    stays = "been" not in before and not _BE.isdisjoint(before)
    return stays or "there" in forms[:position] or not PRONOUNS.isdisjoint(forms[position + 1 : position + 2])


def _is_of_opposing(sentence: Sentence, position: int) -> bool:
    """Return whether "opposition" tells that somebody opposes a thing, and is not those who are in opposition."""
    following = sentence.forms[position + 1 : position + 2]
    if following and following[0] in _AGAINST_WHAT:
        return True
    is_attribute = bool(following) and bool(sentence.stems[position + 1])  # "the opposition party"
    return not is_attribute and sentence.forms[position - 1 : position] != ("the",)


def _is_of_period(forms: Sequence[str], position: int) -> bool:
    """Return whether a word such as "end" is that of a period and so no more than a date: "the end of the month"."""
    if forms[position + 1 : position + 2] != ("of",):
        return False
    following = [form for form in forms[position + 2 : position + 5] if form not in _BEFORE_PERIODS][:1]
    return any(form in _PERIODS or form in CALENDAR or form[0].isdecimal() for form in following)


def _end_of_phrase(forms: Sequence[str], position: int) -> int:
    """Return where the phrase that a word begins ends: with the next word, or an adverb after an object."""
    if forms[position] not in phrase_beginnings():
        return position
    following = range(position + 1, min(position + 2 + _MAX_OBJECT_TOKENS, len(forms)))
    near = (at for at in following if at == position + 1 or forms[at] in _PARTED)
    return next((at for at in near if own_poles(f"{forms[position]} {forms[at]}")), position)


def _is_of_name(sentence: Sentence, position: int) -> bool:
    """Return whether a word is the first of a name: "South Lebanon"."""
    pair = sentence.tokens[position : position + 2]
    return len(pair) > 1 and all(token[:1].isupper() for token in pair)


def _is_bound(forms: Sequence[str], position: int) -> bool:
    """Return whether a word before "than" makes a bound of a number, which is another matter: "more than 40"."""
    if forms[position] not in _COMPARATIVES or forms[max(0, position - 1)] in PERCENT:
        return False
    following = forms[position + 2 : position + 3]
    return bool(following) and (following[0][0] in "0123456789$€£" or following[0] not in _COMPARED)


def is_negated(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a sentence denies a word, or turns it in another way: "rejected an appeal against"."""
    clause = sentence.clause(mention.first)
    if is_lessened(sentence, mention) or any(each.word == mention.first for each in denied_verbs(sentence)):
        return True
    counted = sentence.forms[max(0, mention.first - 2) : mention.first]
    if mention.pole.kind is Kind.EVENT and not _FEWER.isdisjoint(counted):
        return True  # "fewer voters support it"
    near = range(max(clause.start, mention.first - _MAX_TOKENS_TO_DENIAL), mention.first)
    if mention.pole.kind is not Kind.PLACE and denies(sentence, near, besides=_NOT_DENYING, prefixes=False):
        return True  # "refused to sign"
    if "against" in sentence.forms[mention.last + 1 : mention.last + 1 + _MAX_OBJECT_TOKENS]:
        return mention.pole.kind is Kind.EVENT  # "rejected an appeal against", "weakened against the peso"
    forms = sentence.forms
    if any(_reaches(sentence, at, mention.first) for at in range(clause.start, mention.first)):
        return True
    return _is_undone(sentence, mention) or not _TOTAL.isdisjoint(
        forms[mention.last + 1 : mention.last + 1 + MAX_TOKENS_TO_PRONOUN]
    )


def _reaches(sentence: Sentence, at: int, last: int) -> bool:
    """Return whether a word of a clause denies one behind it; "without" only what stands near to it."""
    form = sentence.forms[at]
    if form == "without":
        return last - at <= _MAX_TOKENS_TO_DENIAL
    return form in _NEGATIONS or form.endswith("n't")


def _is_undone(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a sentence says of a noun that it was denied or ended: "the invitation was withdrawn"."""
    if sentence.forms[mention.first - 1 : mention.first] not in _NOUN_BEGINNINGS:
        return False
    following = range(mention.last + 2, sentence.clause(mention.first).stop)
    return any(
        sentence.forms[at - 1] in _BE_OR_BEEN and denies(sentence, [at], besides=frozenset(), prefixes=False)
        for at in following
    )


def is_of_before(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a sentence tells by a word how it was before: "which had opposed it", "after a closure"."""
    if mention.pole.kind is Kind.PLACE:
        return False
    if _is_attribute(sentence, mention):
        return True
    near = range(max(0, mention.first - _MAX_TOKENS_TO_PAST), mention.first)
    return any(
        sentence.forms[at] in _BEFORE and not (_is_had_of_now(sentence, at) or _is_since_then(sentence, at))
        for at in near
    )


def _is_attribute(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a participle only says who is meant: "freed a man detained in Lyon"."""
    forms, at = sentence.forms, mention.first
    following = "".join(forms[mention.last + 1 : mention.last + 2])
    if not forms[at].endswith("ed") or following not in _PREPOSITIONS or not (at and sentence.stems[at - 1]):
        return False
    return any(_is_verb(sentence, each) for each in range(sentence.clause(at).start + 1, at - 1))


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Return whether a past stands right behind a noun, and is no participle itself: "Tehran let them go"."""
    verb, before = verb_of(sentence.forms[at]), sentence.tokens[at - 1]
    if verb is None or verb.form is not PAST or not sentence.tokens[at].islower() or not sentence.stems[at - 1]:
        return False
    return not before.endswith(POSSESSIVE_ENDINGS) and sentence.forms[at + 1] not in _PREPOSITIONS


def _is_since_then(sentence: Sentence, at: int) -> bool:
    """Return whether "since" tells what came after: "have since begun to fall"."""
    return sentence.forms[at] == "since" and sentence.forms[max(0, at - 1)] in HAVE


def _is_had_of_now(sentence: Sentence, at: int) -> bool:
    """Return whether "had" tells nothing of an earlier time: "had to close", "said that it had closed"."""
    if sentence.forms[at] != "had":
        return False
    if sentence.forms[at + 1 : at + 2] == ("to",):
        return True
    told = next((each for each in range(at - 1, 0, -1) if sentence.forms[each] == "that"), 0)
    return sentence.forms[told - 1] in verbs_of_saying() if told else False


def is_possible(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a sentence tells a word as possible alone: "may halt"."""
    before = sentence.forms[max(0, mention.first - _MAX_TOKENS_TO_PAST) : mention.first]
    opening = sentence.forms[sentence.clause(mention.first).start]
    return opening in _CONDITIONAL or not _POSSIBLE.isdisjoint(before)


def is_lessened(sentence: Sentence, mention: OpposedWord) -> bool:
    """Return whether a word before or behind one turns it: "slower growth", "rose, but more slowly"."""
    slowed = not _SLOWLY.isdisjoint(sentence.forms[mention.last + 1 :])
    return slowed or (mention.first > 0 and sentence.forms[mention.first - 1] in _LESSENING)
