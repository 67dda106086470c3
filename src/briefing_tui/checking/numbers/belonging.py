"""Find what belongs to each number of a sentence: the things it counts, who has so many, what is done to so many.

A word belongs to the number that stands in one clause with it; of two numbers in one clause, to both.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.numbers.figures import Figure, FigureKind, figures
from briefing_tui.checking.numbers.listing import listed
from briefing_tui.checking.numbers.stretches import PREPOSITIONS, Number, is_old, number_of, stretch_of
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.words.classes import POSSESSIVE_ENDINGS
from briefing_tui.checking.words.poles import own_poles
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.checking.words.units import units
from briefing_tui.text.regex import regex
from briefing_tui.text.word_sets import word_set

# What a word is to a number: what stands before it, of that its subject and who has it; the things that it counts, of
# these the word just after it; what is said of them. And whether it is the earlier one of two, on what side of an
# opposition it is, and whether it is one of votes against something.
SUBJECT, BEFORE, OWNER, THING, NEXT, PREDICATE = "subject", "before", "owner", "thing", "next", "predicate"
ORDER, SIDE, VOTE, EVERY = "order", "side", "vote", "every"
_MAX_NUMBERS = 40  # of a text, to bound the time
_MIN_NUMBERS = 2
_AUXILIARIES = word_set(
    """is are was were be been being has have had do does did will would shall should can could may might must
    become became remain remained"""
)
_AGAINST_BEFORE = regex(r"\d(?: votes?)?(?: to |[-–])$", re.IGNORECASE)  # "by 71 votes to 12"
_RANGE_BEFORE = regex(r"(?<!\w)from [\d.,]+(?: \w+)? to $")  # "rose from 31 to 47"
_OPPOSED = word_set("against oppose opposes opposed opposing opposition opponents")
_AGAINST_KEY, _FOR_KEY = "=against", "=for"  # of votes: all that are not against are for it, or neither
_AGAINST = frozenset({_AGAINST_KEY})
_OLD_KEY, _NEW_KEY = "=old", "=new"  # no stem is like these
# The words for those who lost their lives, and for those who were hurt, count the same.
_DEAD, _HURT = stem_of("killed"), stem_of("wounded")
_SAME = {
    **{stem_of(word): _DEAD for word in ("dead", "death", "died", "dying", "fatality", "slain", "lives", "perished")},
    **{stem_of(word): _HURT for word in ("injured", "hurt", "injury")},
}


class Holding(NamedTuple):
    """A number of a text, and what belongs to it: the stems of the words beside it, by what they are to it.

    That is a preposition, or one of the roles above; `EVERY` has all of them.
    """

    figure: Figure
    words: Mapping[str, frozenset[str]]

    def with_words_of(self, other: "Holding") -> "Holding":
        """Return the number with what belongs to it here and in another place of the text."""
        roles = {*self.words, *other.words}
        return self._replace(
            words={role: self.words.get(role, frozenset()) | other.words.get(role, frozenset()) for role in roles}
        )


@lru_cache(maxsize=2048)
def holdings(text: str) -> tuple[Holding, ...]:
    """Return the numbers of a text that are no years, each with what belongs to it; none if there are too many."""
    found = [each for each in figures(text, with_one=True) if each.kind is not FigureKind.YEAR]
    if not _MIN_NUMBERS <= len(found) <= _MAX_NUMBERS:
        return ()
    return tuple(holding for sentence in sentences(text) for holding in _held(sentence, found))


def _held(sentence: Sentence, found: Sequence[Figure]) -> Iterator[Holding]:
    numbers = [number_of(sentence, each) for each in found if sentence.starts[0] <= each.start < sentence.end]
    if "respectively" in sentence.forms:
        for number, item in listed(sentence, numbers):
            yield Holding(number.figure, {EVERY: item, SUBJECT: item})
        return
    counts = [each for each in numbers if each.figure.kind is not FigureKind.DAY]
    old = {each for each in numbers if is_old(sentence, each)}
    held = []
    for number in numbers:  # a day parts no other numbers: it is one of the words that belong to them
        others = counts if number in counts else numbers
        before = max((each.last + 1 for each in others if each.last < number.first), default=0)
        after = min((each.first for each in others if each.first > number.last), default=len(sentence.tokens))
        words = _roles(sentence, stretch_of(sentence, number, before, after), number)
        if old:
            words[ORDER] = frozenset({_OLD_KEY if number in old else _NEW_KEY})
        held.append(Holding(number.figure, words))
    against = [each for each in held if not _AGAINST.isdisjoint(each.words[SIDE])]
    for each in held:
        vote = {VOTE: _AGAINST if each in against else frozenset({_FOR_KEY})} if against else {}
        yield each._replace(words={**each.words, **vote})


def _roles(sentence: Sentence, stretch: range, number: Number) -> dict[str, frozenset[str]]:
    """Return the stems of the words of a stretch, by what they are to the number in it."""
    words: dict[str, set[str]] = {SIDE: set()}
    before = sentence.forms[stretch.start : number.first]
    role = BEFORE if _AUXILIARIES.isdisjoint(before) else SUBJECT
    for position in stretch:
        form = sentence.forms[position]
        if number.first <= position <= number.last:
            role = THING
        elif form in PREPOSITIONS:
            role = form
        elif form in _AUXILIARIES:
            role = PREDICATE
        elif sentence.stems[position] and form not in units():
            is_owner = sentence.tokens[position].endswith(POSSESSIVE_ENDINGS)
            key = _SAME.get(sentence.stems[position], sentence.stems[position])
            for each in _all_roles(OWNER if is_owner else role, words.keys(), is_before=position < number.first):
                words.setdefault(each, set()).add(key)
        if form != "against" or not _compares(sentence, position):
            words[SIDE].update(_sides(form))
    if _AGAINST_BEFORE.search(number.figure.before) and not _RANGE_BEFORE.search(number.figure.before):
        words[SIDE].add(_AGAINST_KEY)
    return {each: frozenset(found) for each, found in words.items()}


def _compares(sentence: Sentence, position: int) -> bool:
    """Return whether "against" compares with an earlier number, and tells no vote: "47 times, against 31 before"."""
    following = sentence.forms[position + 1 : position + 2]
    tells_vote = any(form.startswith("vot") for form in sentence.forms)
    return bool(following) and following[0][0].isdecimal() and not tells_vote


def _all_roles(role: str, known: Collection[str], *, is_before: bool) -> set[str]:
    """Return a role with those that it includes: the first word before a number may be its subject."""
    roles = {EVERY, role}
    if is_before and role != OWNER:
        roles.add(BEFORE)
        if role == BEFORE and SUBJECT not in known:
            roles.add(SUBJECT)
    elif role == THING and THING not in known:
        roles.add(NEXT)
    return roles


def _sides(form: str) -> Iterator[str]:
    """Yield the sides of oppositions that a word takes: for and against, killed and wounded, imports and exports."""
    key = _SAME.get(stem_of(form), "")
    if key:
        yield key
    if form in _OPPOSED:
        yield _AGAINST_KEY
    for pole in own_poles(form):
        yield f"={pole.pair}{'-+'[pole.side]}"
