"""Find the sides of pairs of opposites that an English word is on, in any of its forms, or as the noun of a verb."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.words.inflection import bases_among, inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.meanings import meanings
from briefing_tui.checking.words.opposites import INFLECTED, OPPOSITES, Kind
from briefing_tui.checking.words.stems import stem_of

_NOMINAL_ENDINGS = ("ion", "ions", "al", "als", "ment", "ments", "ance", "ure", "ures", "age")
_MAX_SHORT_LETTERS = 5  # of a word with whose forms a stem has only two letters in common for sure: "speed"
_SHORT, _LONG = 2, 3  # the letters that the stem of every form of a short or a longer word begins with


class Pole(NamedTuple):
    """One side of a pair of opposites: the number of the pair, the side, and the kind of its words."""

    pair: int
    side: int
    kind: Kind


class _Table(NamedTuple):
    """The words of all pairs, each with its poles: the base forms of those that are inflected, and the others.

    A phrase has a space between its words.
    """

    bases: dict[str, frozenset[Pole]]
    others: dict[str, frozenset[Pole]]


@cache
def _table() -> _Table:
    table = _Table({}, {})
    pairs = ((kind, pair) for text, kind in OPPOSITES for pair in text.replace("\n    ", " ").strip().split("\n"))
    for number, (kind, pair) in enumerate(pairs):
        for side, words in enumerate(pair.split("|")):
            poles = frozenset({Pole(number, side, kind)})
            for written in words.split():
                word = written.removeprefix("=").replace("_", " ")
                part = table.bases if word[0] == written[0] and kind in INFLECTED else table.others
                part[word] = part.get(word, frozenset()) | poles
    return table


@lru_cache(maxsize=8192)  # a text has few words, and each of them often
def own_poles(form: str) -> frozenset[Pole]:
    """Return the poles of the words of which a form is one; a phrase has a space between its words."""
    bases, others = _table()
    found = others.get(form, frozenset())
    return found.union(*(bases[base] for base in bases_among(form, bases)))


@lru_cache(maxsize=8192)
def poles_of(form: str) -> frozenset[Pole]:
    """Return the poles that a form is on: its own, or, of a noun, its verb's: "resumption"."""
    found = own_poles(form)
    if found or not form.endswith(_NOMINAL_ENDINGS):
        return found
    verbs = {stem_of(form), *(stem_of(word) for meaning in meanings(form) for word in meaning.derived)}
    return frozenset().union(*(_poles_of_verbs(stem) for stem in verbs))


@lru_cache(maxsize=8192)
def _poles_of_verbs(stem: str) -> frozenset[Pole]:
    """Return the poles of the verbs of a stem; none where they are on different ones."""
    forms = {form for letters in {stem[:_SHORT], stem[:_LONG]} for form in forms_beginning(letters).get(stem, ())}
    verbal = (frozenset(pole for pole in own_poles(form) if pole.kind is Kind.EVENT) for form in forms)
    found = {poles for poles in verbal if poles}
    return found.pop() if len(found) == 1 else frozenset()


@cache
def forms_beginning(letters: str) -> Mapping[str, list[str]]:
    """Return the forms of the single words that begin with two letters if they are short, or else with three, by stem.

    These are also of the words that are irregular forms of one that begins so: of "found", among those of "find".
    """
    bases = _table().bases
    found: dict[str, list[str]] = {}
    for word in _words_by_beginning().get(letters, ()):
        for form in inflected((word,)) if word in bases else (word,):
            found.setdefault(stem_of(form), []).append(form)
    return found


@cache
def _words_by_beginning() -> Mapping[str, list[str]]:
    bases, others = _table()
    found: dict[str, list[str]] = {}
    for word in (*bases, *(word for word in others if word not in bases)):
        if " " not in word:
            length = _LONG if len(word) > _MAX_SHORT_LETTERS else _SHORT
            for letters in {word[:length], IRREGULAR_FORMS.get(word, word)[:length]}:
                found.setdefault(letters, []).append(word)
    return found


def mean_alike(one: str, other: str) -> bool:
    """Return whether two forms are of verbs on the same side of a pair: "seize" and "took", "lifted" and "revoke"."""
    poles = own_poles(one)
    return bool(poles) and any(pole.kind in (Kind.EVENT, Kind.CONTEST) for pole in poles & own_poles(other))


@cache
def phrase_beginnings() -> frozenset[str]:
    """Return the first words of all phrases among the forms."""
    bases, others = _table()
    first = frozenset(word.partition(" ")[0] for word in bases if " " in word)
    return frozenset(inflected(first)).union(word.partition(" ")[0] for word in others if " " in word)
