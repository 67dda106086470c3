"""Find the sides of pairs of opposites that an English word is on, in any of its forms, or as the noun of a verb."""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from briefing_tui.checking.stems import stem_of
from briefing_tui.checking.words.inflection import bases_among, inflected
from briefing_tui.checking.words.irregular import IRREGULAR_FORMS
from briefing_tui.checking.words.meanings import meanings
from briefing_tui.checking.words.opposites import INFLECTED, OPPOSITES, Kind

_NOMINAL_ENDINGS = ("ion", "ions", "al", "als", "ment", "ments", "ance", "ure", "ures", "age")
_BEGINNING_LETTERS = 2  # which the stem of a form has in common with its base


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
    return frozenset().union(*(_poles_of_verbs(stem[:_BEGINNING_LETTERS]).get(stem, frozenset()) for stem in verbs))


@cache
def _poles_of_verbs(beginning: str) -> Mapping[str, frozenset[Pole]]:
    """Return the poles of the verbs whose stems begin so, by stem, without stems of several verbs on other poles."""
    table: dict[str, frozenset[Pole]] = {}
    several = set()
    for form, poles in forms_beginning(beginning).items():
        verbal = frozenset([pole for pole in poles if pole.kind is Kind.EVENT])
        stem = stem_of(form) if verbal and " " not in form else ""
        if stem and table.setdefault(stem, verbal) != verbal:
            several.add(stem)
    return {stem: poles for stem, poles in table.items() if stem not in several}


def forms_beginning(letters: str) -> Mapping[str, frozenset[Pole]]:
    """Return the forms of the words that begin with two letters, with their poles.

    These are also of the words that are irregular forms of one that begins so: of "found", among those of "find".
    """
    bases, others = _table()
    table: dict[str, frozenset[Pole]] = {}
    for word in _words_by_beginning().get(letters, ()):
        for form in inflected((word,)) if word in bases else ():
            table[form] = table.get(form, frozenset()) | bases[word]
        if word in others:
            table[word] = table.get(word, frozenset()) | others[word]
    return table


@cache
def _words_by_beginning() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys((*_table().bases, *_table().others)):
        for letters in {word[:_BEGINNING_LETTERS], IRREGULAR_FORMS.get(word, word)[:_BEGINNING_LETTERS]}:
            found.setdefault(letters, []).append(word)
    return found


def mean_alike(one: str, other: str) -> bool:
    """Return whether two forms are of verbs on the same side of a pair: "seize" and "took", "lifted" and "revoke"."""
    return any(pole.kind in (Kind.EVENT, Kind.CONTEST) for pole in own_poles(one) & own_poles(other))


@cache
def phrase_beginnings() -> frozenset[str]:
    """Return the first words of all phrases among the forms."""
    bases, others = _table()
    first = frozenset(word.partition(" ")[0] for word in bases if " " in word)
    return frozenset(inflected(first)).union(word.partition(" ")[0] for word in others if " " in word)
