"""Part an English sentence into noun phrases, verbs and the small words between them; no grammar is made of it."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.word_classes import word_classes
from briefing_tui.checking.words.classes import (
    ADVERB,
    AUXILIARY,
    BE_WITH_AM,
    DETERMINER,
    GENITIVE_ENDINGS,
    NOMINAL,
    NUMBER,
    ORDINALS,
    SILENT,
    SURE_PARTICLES,
    TIME,
    VERB,
    WordClass,
)
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.checking.words.verbs import PAST, Verb, verb_of

_IN_PHRASES = (DETERMINER, NUMBER, NOMINAL)
_LEFT_OUT = (SILENT, ADVERB, TIME)
_BESIDE_AUXILIARIES = (AUXILIARY, ADVERB, VERB)
_MAX_TOKENS = 200  # of a sentence
_GENITIVES = frozenset({"his", "its", "their", "her", "whose"})


class Chunk(NamedTuple):
    """A noun phrase, a verb with its auxiliaries, or one small word: its class, and its first and last position.

    `verb` is what a verb is, and `passive` that something is done to its subject.
    """

    word_class: WordClass
    first: int
    last: int
    verb: Verb | None = None
    passive: bool = False


@lru_cache(maxsize=2048)
def chunks(sentence: Sentence) -> tuple[Chunk, ...]:
    """Return the chunks of a sentence, in order; adverbs, words for times and auxiliaries are left out.

    Of a very long sentence, which is a list or a table, there are none.
    """
    if len(sentence.tokens) > _MAX_TOKENS:
        return ()
    classes = word_classes(sentence)
    found: list[Chunk] = []
    auxiliaries: list[int] = []
    first = -1  # of the noun phrase at hand
    for at, each in enumerate(classes):
        if first >= 0 and _ends_phrase(sentence, classes, at):
            found.append(_phrase(classes, first, at))
            first = -1
        if auxiliaries and each not in _BESIDE_AUXILIARIES:
            found.append(Chunk(VERB, auxiliaries[0], auxiliaries[-1]))  # "is", "had"
            auxiliaries = []
        if each in _IN_PHRASES:
            first = at if first < 0 else first
        elif each is AUXILIARY:
            auxiliaries.append(at)
        elif each is VERB:
            found.append(_verb(sentence, at, auxiliaries))
            auxiliaries = []
        elif each not in _LEFT_OUT:
            found.append(Chunk(each, at, at))
    if first >= 0:
        found.append(_phrase(classes, first, len(classes)))
    return tuple(found)


def _phrase(classes: Sequence[WordClass], first: int, end: int) -> Chunk:
    last = end - 1
    while classes[last] not in _IN_PHRASES:
        last -= 1
    return Chunk(NOMINAL, first, last)


def _ends_phrase(sentence: Sentence, classes: Sequence[WordClass], at: int) -> bool:
    """Return whether a noun phrase ends before a word, which begins another, or is in none."""
    each = classes[at]
    if each not in _IN_PHRASES:
        return not _joins(sentence, classes, at)
    if each is NOMINAL or classes[at - 1] is not NOMINAL:
        return False
    # "gave Iran the keys", "lent Serbia 40 million"
    token = sentence.tokens[at]
    number = token.isdecimal() or (token.isalpha() and sentence.forms[at] not in ORDINALS)
    return each is DETERMINER or (sentence.tokens[at - 1][0].isupper() and number)


def _verb(sentence: Sentence, at: int, auxiliaries: Sequence[int]) -> Chunk:
    verb = verb_of(sentence.forms[at])
    past = verb is not None and verb.form is PAST
    following = at + 1 + (sentence.forms[at + 1 : at + 2] != () and sentence.forms[at + 1] in SURE_PARTICLES)
    by = sentence.forms[following : following + 1] == ("by",) and sentence.forms[at] not in verbs_of_saying()
    passive = past and (sentence.forms[auxiliaries[-1]] in BE_WITH_AM if auxiliaries else by)
    return Chunk(VERB, auxiliaries[0] if auxiliaries else at, at, verb, passive)


def _joins(sentence: Sentence, classes: Sequence[WordClass], at: int) -> bool:
    """Return whether a sign is within a noun phrase: the hyphen of "Guinea-Bissau", the mark of "the rebels' base"."""
    if classes[at] is not SILENT or at + 1 >= len(classes) or classes[at + 1] is not NOMINAL:
        return False
    sign = sentence.tokens[at]
    return sign in "-&" or (sign in "'’" and sentence.forms[at - 1].endswith("s")) or sign in '"“”'


def is_genitive(sentence: Sentence, at: int) -> bool:
    """Return whether a word is a genitive: "Iran's", "the rebels'", "its"."""
    token = sentence.tokens[at]
    if sentence.forms[at] in _GENITIVES or token.endswith(GENITIVE_ENDINGS):
        return True
    return token.endswith("s") and sentence.tokens[at + 1 : at + 2] in (("'",), ("’",))
