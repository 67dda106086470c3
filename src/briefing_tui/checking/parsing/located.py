"""Find in an English sentence where each thing happens, and from where to where somebody or something goes."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.frames import Frame, frames
from briefing_tui.checking.parsing.mentions import mentions
from briefing_tui.checking.parsing.noun_frames import noun_frames
from briefing_tui.checking.parsing.phrases import Phrase
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.parsing.slots import slots
from briefing_tui.checking.words.converses import OBJECT, SUBJECT
from briefing_tui.checking.words.inflection import forms_of
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.text.word_sets import word_set

LOCATIVES = word_set("in at near outside inside around throughout across off along")  # a name after these is a place
_SOURCES, _GOALS = word_set("from"), word_set("to for into toward towards")
_LEAVING = word_set("leave quit exit flee vacate depart evacuate")  # their object is where one comes from
_ARRIVING = word_set("reach enter")  # and of these, where one comes to
# Verbs that say of their subject, or their object, no more than that it is, begins or ends: what counts is that noun.
_LIGHT = word_set("take hold host open be begin start end resume happen occur convene continue close stage give")
_MAX_WORDS_OF_PHRASE = 8  # from its preposition to the name of a place: "in the far northern port city of Gao"


class Place(NamedTuple):
    """What happens, as a stem, and the place where it does: its words in lower case, and whether it is a state.

    `first` and `last` are the positions of the words of the place, without its preposition.
    """

    event: str
    words: frozenset[str]
    state: bool
    first: int
    last: int


class Way(NamedTuple):
    """From where somebody or something goes to where."""

    source: Place
    goal: Place


@lru_cache(maxsize=2048)
def located(sentence: Sentence) -> tuple[Place, ...]:
    """Return the places at which a sentence says that something happens."""
    return tuple(place for frame in frames(sentence) for place in _places(sentence, frame))


@lru_cache(maxsize=2048)
def names_of_places(sentence: Sentence) -> frozenset[str]:
    """Return the words, in lower case, of the names that may be those of its places: the sentence is not parsed."""
    before = [at for at, form in enumerate(sentence.forms) if form in LOCATIVES]
    names = [each for each in mentions(sentence) if any(0 < each.first - at <= _MAX_WORDS_OF_PHRASE for at in before)]
    return frozenset(form for each in names for form in sentence.forms[each.first : each.last + 1])


@lru_cache(maxsize=2048)
def belonging(sentence: Sentence) -> tuple[Place, ...]:
    """Return the places to which a noun or another word of a sentence belongs: "refugees in Chad"."""
    found = [
        Place(slot.word, frozenset(sentence.forms[slot.first : slot.last + 1]), slot.state, slot.first, slot.last)
        for slot in slots(sentence)
        if slot.preposition in LOCATIVES and slot.word
    ]
    for frame in noun_frames(sentence):
        for role in LOCATIVES & frame.roles.keys():
            found += _named(sentence, stem_of(frame.base), frame.roles[role][0])
    return tuple(found)


@lru_cache(maxsize=2048)
def ways(sentence: Sentence) -> tuple[Way, ...]:
    """Return the ways of which a sentence names both ends."""
    if _SOURCES.isdisjoint(sentence.forms) and forms_of(_LEAVING).isdisjoint(sentence.forms):
        return ()  # without a parse, which takes half a millisecond
    found = []
    for frame in frames(sentence):
        sources = [each for role in _SOURCES for each in frame.roles.get(role, ())]
        goals = [each for role in _GOALS for each in frame.roles.get(role, ())]
        sources += frame.roles.get(OBJECT, ()) if frame.base in _LEAVING else ()
        goals += frame.roles.get(OBJECT, ()) if frame.base in _ARRIVING else ()
        ends = [[place for each in phrases for place in _naming(sentence, each)] for phrases in (sources, goals)]
        found += [Way(source, goal) for source in ends[0] for goal in ends[1]]
    return tuple(found)


def _places(sentence: Sentence, frame: Frame) -> Iterator[Place]:
    events = {stem_of(frame.base)} - {""}
    if frame.base in _LIGHT:
        objects = [each for each in frame.roles.get(OBJECT, ()) if sentence.forms[each.last] != "place"]
        heads = objects or frame.roles.get(SUBJECT, ())
        events = {each.head for each in heads if each.head and each.head not in each.names}
    for role in LOCATIVES & frame.roles.keys():
        for phrase in frame.roles[role]:
            for event in events:
                yield from _named(sentence, event, phrase)


def _named(sentence: Sentence, event: str, phrase: Phrase) -> Iterator[Place]:
    """Yield a noun phrase as a place, if it is a name."""
    names = [each for each in mentions(sentence) if phrase.first <= each.first and each.last <= phrase.last]
    if names and names[-1].last == phrase.last:
        words = frozenset(sentence.forms[at] for each in names for at in range(each.first, each.last + 1))
        yield Place(event, words, names[-1].state, names[0].first, names[-1].last)


def _naming(sentence: Sentence, phrase: Phrase) -> Iterator[Place]:
    """Yield a noun phrase as a place, if a name stands in it: "the Litoral penitentiary"."""
    names = [each for each in mentions(sentence) if phrase.first <= each.first and each.last <= phrase.last]
    if names:
        words = frozenset(sentence.forms[at] for each in names for at in range(each.first, each.last + 1))
        yield Place("", words, names[-1].state, names[0].first, names[-1].last)
