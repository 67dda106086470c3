"""Tell of each word of an English sentence what it is there: a verb, a noun, a preposition, and so on.

The class of a word is its own, or is told by the words beside it (S. Abney, Parsing By Chunks, 1991). Where a word may
be a verb or a noun and nothing beside it tells, it is taken for a noun.
"""

from collections.abc import Sequence
from functools import lru_cache

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import (
    ADVERB,
    AUXILIARY,
    COMMA,
    COMPASS,
    COORDINATOR,
    DETERMINER,
    INFINITIVE,
    NO_ADVERBS,
    NOMINAL,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    SILENT,
    STOP,
    SUBORDINATOR,
    TIME,
    VERB,
    WordClass,
    closed_classes,
)
from briefing_tui.checking.words.verbs import BASE, GERUND, PAST, THIRD, Verb, verb_of

_STOPS = frozenset(".;:—–()?!…[]{}/")
_BEFORE_NOUNS = (DETERMINER, PREPOSITION, NUMBER)
_OBJECT_BEGINS = (DETERMINER, PRONOUN, NUMBER)
_BY_NEIGHBOURS = (PREPOSITION, SUBORDINATOR, DETERMINER, STOP)
_BASES = frozenset({"be", "have", "do"})
_BOUNDS = frozenset({"about", "over", "around", "under", "above", "below"})  # before a number
_ADJECTIVE_ENDINGS = ("ed", "al", "ive", "ous", "ic", "ful", "able", "ible", "ary", "ant", "ent", "less")
_ADJECTIVES = frozenset({"prior", "previous", "new", "old", "recent", "former", "joint", "current", "long", "newly"})
_BEFORE_GERUNDS = frozenset({"of", "for", "by", "from", "without", "while", "into"})  # "accused of mining ports"


def word_classes(sentence: Sentence) -> list[WordClass]:
    """Return the class of each word, as the words beside it tell it."""
    classes = [_class(token, form) for token, form in zip(sentence.tokens, sentence.forms, strict=True)]
    hyphenated = "-" in sentence.tokens  # "Mazar-i-Sharif"
    for at, each in enumerate(classes):
        if hyphenated and sentence.tokens[at - 1 : at] == sentence.tokens[at + 1 : at + 2] == ("-",):
            classes[at] = NOMINAL
        elif each is VERB:
            if not _is_verb(sentence, classes, at):
                classes[at] = NOMINAL
        elif each is TIME:
            _take_time(sentence, classes, at)
        elif each in _BY_NEIGHBOURS:
            classes[at] = _by_neighbours(sentence, classes, at)
    return classes


def _by_neighbours(sentence: Sentence, classes: Sequence[WordClass], at: int) -> WordClass:
    """Return the class of a small word or a sign that has several, as the words beside it tell it."""
    form, each = sentence.forms[at], classes[at]
    after = classes[at + 1] if at + 1 < len(classes) else STOP
    if each is STOP:  # the full stop of an abbreviation
        inside = form == "." and at + 1 < len(classes) and sentence.tokens[at + 1][0].isalnum()
        return SILENT if inside else each
    if form in COMPASS:  # "south of the river", but "the south of it"
        beside = sentence.forms[at + 1 : at + 2] == ("of",) and classes[at - 1] is NOMINAL
        return each if beside else NOMINAL
    if form == "that":
        return _that(classes, at)
    if form == "to":
        following = _next(classes, at)
        return INFINITIVE if following < len(classes) and _is_base(sentence.tokens[following]) else each
    if form == "her":
        return each if after in (NOMINAL, NUMBER, VERB) else PRONOUN
    return ADVERB if form in _BOUNDS and after is NUMBER else each


def _take_time(sentence: Sentence, classes: list[WordClass], at: int) -> None:
    """Make words of time of what belongs to one: "on 9 November", "a week before"; in "six-month" it is a noun."""
    if "-" in (*sentence.tokens[at - 1 : at], *sentence.tokens[at + 1 : at + 2]):
        classes[at] = NOMINAL
        return
    before = at - 1
    while before >= 0 and classes[before] in (NUMBER, DETERMINER, COMMA):
        if classes[before] is COMMA and classes[before - 1] is not TIME:
            break
        classes[before] = TIME
        before -= 1
    if before >= 0 and classes[before] is PREPOSITION:
        classes[before] = TIME
    if at + 1 < len(classes) and classes[at + 1] is NUMBER:
        classes[at + 1] = TIME


@lru_cache(maxsize=8192)
def _class(word: str, form: str) -> WordClass:
    """Return the class of a word by itself: `VERB` for what may be one."""
    closed = closed_classes().get(form)
    if closed is PRONOUN and len(word) > 1 and word.isupper():  # "US"
        return NOMINAL
    if word in COMPASS:
        return PREPOSITION
    if closed is not None:
        return TIME if word == "May" else closed
    if not word[0].isalnum():
        return _class_of_sign(word)
    return NUMBER if word[0].isdigit() else _class_of_open(word, form)


def _class_of_open(word: str, form: str) -> WordClass:
    if word[0].isupper():
        return NOMINAL
    if form.endswith("ly") and form not in NO_ADVERBS:
        return ADVERB
    return VERB if verb_of(form) else NOMINAL


def _class_of_sign(sign: str) -> WordClass:
    if sign == ",":
        return COMMA
    return STOP if sign in _STOPS else SILENT


def _next(classes: Sequence[WordClass], at: int) -> int:
    """Return the position of the next word that is no adverb."""
    at += 1
    while at < len(classes) and classes[at] is ADVERB:
        at += 1
    return at


def _previous(classes: Sequence[WordClass], at: int) -> int:
    at -= 1
    while at >= 0 and classes[at] in (ADVERB, SILENT):
        at -= 1
    return at


def _is_base(token: str) -> bool:
    """Return whether a word is the base form of a verb."""
    verb = verb_of(token)
    return token in _BASES or (verb is not None and (verb.form is BASE or verb.base == token))


def _that(classes: Sequence[WordClass], at: int) -> WordClass:
    before = classes[at - 1] if at else STOP
    after = classes[_next(classes, at)] if _next(classes, at) < len(classes) else STOP
    if after in (VERB, AUXILIARY) and before is NOMINAL:
        return RELATIVE
    if after is PREPOSITION:
        return PRONOUN
    if before in (PREPOSITION, COORDINATOR, STOP) and after is NOMINAL:
        return DETERMINER
    return PRONOUN if before is PREPOSITION else SUBORDINATOR


def _is_verb(sentence: Sentence, classes: Sequence[WordClass], at: int) -> bool:
    """Return whether a word that may be a verb is one here; the words before it have their classes already."""
    verb = verb_of(sentence.forms[at])
    if verb is None or sentence.tokens[at - 1 : at] == ("-",):  # "Russian-led"
        return False
    if verb.form is PAST:
        return _is_past(sentence, classes, at)
    if verb.form is GERUND:
        return _is_gerund(sentence, classes, at, verb)
    before_at = _previous(classes, at)
    before = classes[before_at] if before_at >= 0 else STOP
    if before is INFINITIVE:
        return True
    if before is AUXILIARY:
        return verb.form is BASE
    return before not in _BEFORE_NOUNS and _is_finite(sentence, classes, at, verb)


def _is_past(sentence: Sentence, classes: Sequence[WordClass], at: int) -> bool:
    """Return whether a past form is a verb, and no adjective: "the planned visit", "prior written consent"."""
    before_at, after_at = _previous(classes, at), _next(classes, at)
    if before_at < 0:
        return True
    after = classes[after_at] if after_at < len(classes) else STOP
    noun = after is NOMINAL or (after is VERB and not sentence.forms[after_at].endswith("ed"))
    if noun and (sentence.forms[before_at] in _ADJECTIVES or classes[before_at] is SUBORDINATOR):
        return False
    if noun and classes[before_at] is COMMA and _is_before_verb(classes, after_at):
        return False  # "..., armed men returned"
    return not (classes[before_at] in _BEFORE_NOUNS and (noun or classes[before_at] is DETERMINER))


def _is_before_verb(classes: Sequence[WordClass], at: int) -> bool:
    """Return whether a noun at a position is followed by what may be a verb or an auxiliary."""
    return at + 1 < len(classes) and classes[at + 1] in (VERB, AUXILIARY)


def _is_gerund(sentence: Sentence, classes: Sequence[WordClass], at: int, verb: Verb) -> bool:
    """Return whether a form in "-ing" is a verb, and no noun: "the bombing of the port", "a detailed briefing"."""
    before_at, after_at = _previous(classes, at), _next(classes, at)
    before = classes[before_at] if before_at >= 0 else STOP
    after = classes[after_at] if after_at < len(classes) else STOP
    if before in (DETERMINER, NUMBER) or sentence.forms[after_at : after_at + 1] == ("of",):
        return False
    bare = after in (NOMINAL, VERB) and sentence.tokens[after_at].islower()
    if before is PREPOSITION:
        return after is not COMMA and (not bare or sentence.forms[before_at] in _BEFORE_GERUNDS)
    if before in (AUXILIARY, VERB, COMMA, STOP):
        return True
    adjective = sentence.forms[before_at].endswith(_ADJECTIVE_ENDINGS)
    return not adjective and (after is not NOMINAL or not bare or verb.sure)


def _is_finite(sentence: Sentence, classes: Sequence[WordClass], at: int, verb: Verb) -> bool:
    """Return whether a word in the present is a verb: after a subject, and before an object or a preposition."""
    before_at, after_at = _previous(classes, at), _next(classes, at)
    before = classes[before_at] if before_at >= 0 else STOP
    after = classes[after_at] if after_at < len(classes) else STOP
    if before in (PRONOUN, RELATIVE):
        return sentence.forms[before_at] != "whose"
    first = before_at
    while first >= 0 and classes[first] in (NOMINAL, DETERMINER):
        first -= 1
    if first >= 0 and classes[first] is RELATIVE and verb.form is THIRD:  # "which Iran supports"
        return first < before_at
    beside = before in (NOMINAL, COMMA, COORDINATOR)
    if not beside:
        return False
    form = sentence.forms[before_at]
    plural = before is not NOMINAL or (form.endswith("s") and not form.endswith("ss"))
    if verb.form is BASE and not (plural and verb.sure):
        return plural and after in _OBJECT_BEGINS and before is NOMINAL
    has_object = after in _OBJECT_BEGINS or (after_at < len(classes) and sentence.tokens[after_at][0].isupper())
    if verb.sure:
        return has_object or after is not VERB
    return has_object or (sentence.forms[after_at : after_at + 1] == ("that",))
