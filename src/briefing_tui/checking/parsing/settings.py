"""Find in an English sentence what it tells of each place that it names.

The places of a clause divide it: what stands up to a place belongs to that, and so does what follows one with which the
clause begins.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from briefing_tui.checking.parsing.located import LOCATIVES
from briefing_tui.checking.parsing.mentions import Mention, mentions
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.speakers import speakers
from briefing_tui.checking.words.classes import GENITIVE_ENDINGS
from briefing_tui.text.word_sets import word_set

# A state after these is where something comes from, or goes to.
_ROLES = {"from": "from", "to": "to", "into": "to", "toward": "to", "towards": "to"}
_BETWEEN = word_set("the northern southern eastern western central")  # a preposition and its place
_AREAS = word_set(
    """across area basin belt coast county district governorate gulf highlands island islands municipality north
    peninsula province region south state strip territory throughout valley west east"""
)
# Before "of" and a place: a part of it, or what kind of place it is.
_PARTS = word_set(
    """much most part parts half areas coast coasts city town village port province region district outskirts suburb
    suburbs centre center north south east west airport airfield base camp crossing harbour harbor island islands
    peninsula station town valley"""
)
_KINDS = _AREAS | _PARTS
_MAX_TOKENS_BEFORE_FRONTED = 2  # of a place at the beginning of its clause: "Near the", "while in"
_MAX_BETWEEN = 8  # words and signs between two places that stand side by side
_BESIDE = word_set(", ( ) - and or in of near at on the as well both south north east west southern northern")


class Setting(NamedTuple):
    """A place in a sentence, and what is told of it: the stems of its part of the clause, without names of places.

    `names` are the words of the place in lower case, `state` the state that it is or whose capital it is, empty for any
    other place, and `area` says that it is called a region or the like. `role` is "in", "from" or "to", or "of" for
    one that belongs to another thing. `part` are the positions of what is told.
    """

    first: int
    last: int
    role: str
    names: frozenset[str]
    state: str
    area: bool
    part: range

    @property
    def is_fronted(self) -> bool:
        """Whether the sentence begins with it: "Near Gao, ..."."""
        return self.part.start == 0 and self.first <= _MAX_TOKENS_BEFORE_FRONTED

    def said(self, sentence: Sentence) -> str:
        """Return the words of the place with the preposition before it."""
        return sentence.said(max(0, self.first - 1), self.last)


@lru_cache(maxsize=2048)
def settings(sentence: Sentence) -> tuple[Setting, ...]:
    """Return the places of a sentence with what is told of each, but not those that belong to whoever says so."""
    spoken = {at for each in speakers(sentence) for at in each.who}
    places = [run for run in _runs(sentence) if run[0].first not in spoken and _role(sentence, run)]
    return tuple(_setting(sentence, run, places) for run in places)


def calls_area(names: frozenset[str], text: Iterable[Sentence]) -> bool:
    """Return whether some sentence calls a place a region or the like: "Kassala state", "the Sahel"."""
    found = (each for sentence in text for each in settings(sentence))
    return any(each.area and not names.isdisjoint(each.names) for each in found)


def are_beside(one: frozenset[str], other: frozenset[str], text: Iterable[Sentence]) -> bool:
    """Return whether two places stand side by side somewhere: one may be in the other, or both are of one list.

    They are not one between which something is: "the line between Gao and Mopti".
    """
    for sentence in text:
        named = {at for each in mentions(sentence) for at in range(each.first, each.last + 1)}
        ours = [at for at in named if sentence.forms[at] in one]
        theirs = [at for at in named if sentence.forms[at] in other]
        for first, second in product(ours, theirs):
            between = range(min(first, second) + 1, max(first, second))
            are_two = sentence.forms[min(first, second) - 1] == "between"
            if are_two or len(between) > _MAX_BETWEEN:
                continue
            if all(sentence.forms[at] in _BESIDE or at in named for at in between):
                return True
    return False


def stems_of(sentence: Sentence, part: range) -> frozenset[str]:
    """Return the stems of what a part of a sentence tells, without places and those who say so."""
    of_places = {at for each in settings(sentence) for at in range(each.first, each.last + 1)}
    spoken = {at for each in speakers(sentence) for at in (*each.who, each.verb)}
    without = of_places | spoken | {at for at in part if sentence.forms[at] in _KINDS}
    return frozenset(sentence.stems[at] for at in part if at not in without) - {""}


def parts_about(sentence: Sentence, names: frozenset[str]) -> Iterator[range]:
    """Yield what is told of each place of a sentence with some names, or the clause in which they stand otherwise."""
    found = settings(sentence)
    for at, form in enumerate(sentence.forms):
        if form in names and not sentence.tokens[at].islower():
            place = next((each for each in found if each.first <= at <= each.last), None)
            yield place.part if place else sentence.clause(at)


def _setting(sentence: Sentence, run: Sequence[Mention], places: Sequence[Sequence[Mention]]) -> Setting:
    first, last = run[0].first, run[-1].last
    clause = sentence.clause(first)
    state = next((each for each in run if each.state), None)
    return Setting(
        first,
        last,
        _role(sentence, run),
        frozenset(sentence.forms[first : last + 1]),
        state.key if state else "",
        _is_area(sentence, first, last),
        _part(clause, first, [each[0].first for each in places if each[0].first in clause]),
    )


def _part(clause: range, first: int, places: Sequence[int]) -> range:
    """Return the part of a clause that belongs to its place at `first`, one of `places` in the order of the clause."""
    at = places.index(first)
    following = places[at + 1] if at + 1 < len(places) else clause.stop
    if places[0] - clause.start <= _MAX_TOKENS_BEFORE_FRONTED:
        return range(clause.start if at == 0 else first, following)
    start = clause.start if at == 0 else places[at - 1] + 1
    return range(start, clause.stop if at + 1 == len(places) else first + 1)


def _is_area(sentence: Sentence, first: int, last: int) -> bool:
    before = sentence.forms[max(0, first - 2) : first]
    after = sentence.forms[last + 1 : last + 2]
    by_article = before[-1:] == ("the",) and not (after and sentence.stems[last + 1])  # "the Sahel"
    return by_article or not _AREAS.isdisjoint((*before, *sentence.forms[first : last + 1], *after))


def _role(sentence: Sentence, run: Sequence[Mention]) -> str:
    """Return whether something is in a place, comes "from" it or goes "to" it; nothing where it is no place."""
    after = sentence.forms[run[-1].last + 1 : run[-1].last + 2]
    if sentence.tokens[run[-1].last].endswith(GENITIVE_ENDINGS) or (after and after[0].isdecimal()):
        return "of"  # "at Renault's plant", "in Exercise Eagle 16"
    before = run[0].first - 1
    while before > 0 and (sentence.forms[before] in _BETWEEN or _is_small_name(sentence, before)):
        before -= 1
    form = sentence.forms[before] if before >= 0 else ""
    if form in LOCATIVES or (form == "of" and before > 0 and sentence.forms[before - 1] in _PARTS):
        return "in"
    name = " ".join(sentence.forms[run[-1].first : run[-1].last + 1])
    is_state = run[-1].state and (run[-1].capital or name == run[-1].key)  # and no people: "to Ghanaians"
    return _ROLES.get(form, "") if is_state else ""


def _is_small_name(sentence: Sentence, at: int) -> bool:
    """Return whether a word is the beginning of a name that is no name by itself: "El" of "El Obeid"."""
    return sentence.tokens[at][0].isupper() and not sentence.stems[at] and at + 1 < len(sentence.forms)


def _runs(sentence: Sentence) -> Iterator[list[Mention]]:
    """Yield the names that stand side by side, as those of one, or that "of" makes one: "the Gulf of Aden"."""
    run: list[Mention] = []
    for mention in mentions(sentence):
        apart = range(run[-1].last + 1, mention.first) if run else range(0)
        between = [sentence.forms[at] for at in apart]
        if apart and between != ["-"] and (run[-1].state or between != ["of"]):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run
