"""A rule that finds a claim in which the one who acts and the one whom it is done to have changed places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from briefing_tui.checking.counterparts import resting
from briefing_tui.checking.frames import Frame, frames
from briefing_tui.checking.noun_frames import noun_frames
from briefing_tui.checking.phrases import Phrase, every_phrase
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.sentences import Sentence
from briefing_tui.checking.slots import exchanged
from briefing_tui.checking.stems import stem_of
from briefing_tui.checking.words.bodies import BODIES, OFFICES
from briefing_tui.checking.words.converses import OBJECT, SECOND_OBJECT, SUBJECT, Side, converses
from briefing_tui.checking.words.deeds import deeds, mutual_deeds
from briefing_tui.checking.words.tables import word_set
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

_LIGHT = word_set("have do make take get go come be become remain see say")  # verbs that say little of what is done
_MAX_SENTENCES = 8  # of a quote that a sentence of its claim rests on, to bound the time
_MAX_PAIRS = 300  # of roles in both, for the same
_UNCLEAR = frozenset({"with", "between", "among"})  # whoever stands after these may as well be the other


class _Slot(NamedTuple):
    """A role of a verb or a noun in a sentence, and who stands in it."""

    sentence: Sentence
    frame: Frame
    role: str

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Who stands there."""
        return self.frame.roles.get(self.role, ())


_Pair = tuple[_Slot, _Slot]


def _roles_reversed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        for sentence, quoted in resting(claim):
            message = next(_reversals(sentence, quoted), "") or next(_exchanges(sentence, quoted), "")
            if message:
                yield Finding(text_address(claim), message, "look again who does it to whom")
                break


def _reversals(claim: Sentence, quoted: Sequence[Sentence]) -> Iterator[str]:
    """Yield in what a sentence differs from those of its quote: that two have each other's place there."""
    every = (pair for quote in quoted[:_MAX_SENTENCES] for pair in _alike(claim, quote))
    pairs = list(islice(every, _MAX_PAIRS))
    differing = [pair for pair in pairs if not _is_same(*pair)]
    for one, other in differing:
        if _stands_elsewhere(one, pairs):
            continue
        finite = one.frame.finite and other.frame.finite
        if finite and (_is_object_now(one, other) or _is_subject_now(one, other) or _has_another_subject(one, other)):
            yield f'the claim says "{_all_said(one)}", and its quote "{_all_said(other)}"'
        for second, third in differing:
            if one[1:] == second[1:] or other[1:] == third[1:] or _is_place(one, second):
                continue
            if _is_same(one, third) and _is_same(second, other):
                yield f'the claim says "{_said(one, second)}", and its quote "{_said(other, third)}"'


def _is_object_now(one: _Slot, other: _Slot) -> bool:
    """Return whether to whoever does it to somebody in the claim, it is done by another in the quote."""
    if one.role != SUBJECT or not _have_objects(one, other):
        return False
    return _is_same(one, other._replace(role=OBJECT)) and _are_apart(one, other)


def _is_subject_now(one: _Slot, other: _Slot) -> bool:
    """Return whether whoever it is done to by another in the claim does it to somebody in the quote."""
    if one.role != SUBJECT or not _is_same(one._replace(role=OBJECT), other) or not _are_apart(one, other):
        return False
    # "A asked B", "B asked for it"; but "A opened the door" is "the door opened".
    if OBJECT in other.frame.roles:
        return True
    return _event(one.frame.base)[0] != "stem" and bool(one.frame.roles[OBJECT][0].names)


def _has_another_subject(one: _Slot, other: _Slot) -> bool:
    """Return whether another does the same to the same in the quote, where both sentences name both."""
    if one.role != SUBJECT or one.frame.base in _LIGHT or not _have_objects(one, other):
        return False
    if not _is_same(one._replace(role=OBJECT), other._replace(role=OBJECT)) or not _are_apart(one, other):
        return False
    by_name = all(phrase.names for phrase in (*one.phrases, *other.phrases))
    return by_name and _is_named(one, other.sentence) and _is_named(other, one.sentence)


def _have_objects(one: _Slot, other: _Slot) -> bool:
    return OBJECT in one.frame.roles and OBJECT in other.frame.roles


def _are_apart(one: _Slot, other: _Slot) -> bool:
    """Return whether those in two roles are surely not one, and nothing names them together."""
    first, second = (frozenset().union(*(phrase.keys for phrase in slot.phrases)) for slot in (one, other))
    if not first or not second or not first.isdisjoint(second):
        return False
    together = (phrase.keys for sentence in (one.sentence, other.sentence) for phrase in every_phrase(sentence))
    return not any(not keys.isdisjoint(first) and not keys.isdisjoint(second) for keys in together)


def _is_named(slot: _Slot, sentence: Sentence) -> bool:
    return any(_is_one(phrase, other) for phrase in slot.phrases for other in every_phrase(sentence))


def _is_place(one: _Slot, other: _Slot) -> bool:
    """Return whether two roles are both of prepositions: what has changed places there is a place."""
    return {SUBJECT, OBJECT, SECOND_OBJECT, "of"}.isdisjoint((one.role, other.role))


def _alike(claim: Sentence, quote: Sentence) -> Iterator[_Pair]:
    """Yield each role of a verb or a noun in a claim with the same of that in a quote."""
    in_quote = _told(quote)
    for event, ones in _told(claim).items():
        for one, other in product(ones, in_quote.get(event, ())):
            side, other_side = _side(one), _side(other)
            if side and other_side:
                yield from _converse(_Slot(claim, one, ""), side, _Slot(quote, other, ""), other_side)
            else:
                for role in one.roles.keys() & other.roles.keys() - _UNCLEAR:
                    yield _Slot(claim, one, role), _Slot(quote, other, role)


@lru_cache(maxsize=2048)
def _told(sentence: Sentence) -> Mapping[tuple[str, str], list[Frame]]:
    """Return the verbs and nouns of a sentence by the event that they tell."""
    found: dict[tuple[str, str], list[Frame]] = {}
    for frame in (*frames(sentence), *noun_frames(sentence)):
        if frame.base not in mutual_deeds():
            found.setdefault(_event(frame.base), []).append(frame)
    return found


@lru_cache(maxsize=8192)
def _event(word: str) -> tuple[str, str]:
    """Return what a word tells: an event of two sides, a deed of a group of verbs, or what all of its stem do."""
    stem = stem_of(word)
    side = converses().get(stem)
    if side:
        return "event", str(side.event)
    return ("deed", str(deeds()[stem])) if stem in deeds() else ("stem", stem)


def _side(frame: Frame) -> Side | None:
    return converses().get(stem_of(frame.base))


def _converse(one: _Slot, side: Side, other: _Slot, other_side: Side) -> Iterator[_Pair]:
    """Yield the roles of two words for one event that are the same, by the names that they have for both."""
    names = {_role(role, side, one.frame): role for role in one.frame.roles}
    things = {_role(role, other_side, other.frame): role for role in other.frame.roles}
    compared = side is not other_side and "thing" in names and "thing" in things
    if compared and not _is_same(one._replace(role=names["thing"]), other._replace(role=things["thing"])):
        return
    for name in names.keys() & things.keys():
        yield one._replace(role=names[name]), other._replace(role=things[name])


def _role(role: str, side: Side, frame: Frame) -> str:
    """Return the name of a role for all words of an event; of "gave A the keys", A is to have them."""
    if "to" in side.roles:
        for thing in (SECOND_OBJECT, "with"):
            if thing in frame.roles:
                role = {OBJECT: "to", thing: OBJECT}.get(role, role)
    return side.roles.get(role, role)


def _stands_elsewhere(slot: _Slot, pairs: Iterable[_Pair]) -> bool:
    """Return whether whoever is in a role of a claim's verb is in the same of another such verb of its quote."""
    return any(_is_same(one, other) for one, other in pairs if one.frame is slot.frame and one.role == slot.role)


def _is_same(one: _Slot, other: _Slot) -> bool:
    """Return whether somebody stands in both roles."""
    return any(_is_one(first, second) for first, second in product(one.phrases, other.phrases))


def _is_one(one: Phrase, other: Phrase) -> bool:
    """Return whether two phrases are for the same: by a name, or by the noun that is their head."""
    if not one.names or not other.names:
        return bool(one.head) and one.head == other.head
    if one.head == other.head:
        return not one.names.isdisjoint(other.names)
    if not (one.names <= other.names or other.names <= one.names):
        return False
    heads = {one.head, other.head}
    return not heads.isdisjoint(one.names | other.names) or heads <= BODIES | OFFICES


def _exchanges(claim: Sentence, quoted: Sequence[Sentence]) -> Iterator[str]:
    """Yield in what two sentences differ: that a state has what, or does what, in the other another has or does."""
    for quote in quoted:
        for one, other in exchanged(claim, quote):
            if not one.preposition:
                yield f'the claim says "{one.said(claim)}", and its quote "{other.said(quote)}"'


def _all_said(slot: _Slot) -> str:
    """Return a verb with its subject, and with its object if it has one."""
    return _words(slot.sentence, (slot, slot._replace(role=OBJECT) if OBJECT in slot.frame.roles else slot))


def _said(one: _Slot, second: _Slot) -> str:
    """Return the words of two roles and their verbs in their order, with an ellipsis for what stands between them."""
    if one.sentence is not second.sentence:
        return f"{_words(one.sentence, (one,))} ... {_words(second.sentence, (second,))}"
    return _words(one.sentence, (one, second))


def _words(sentence: Sentence, slots: Iterable[_Slot]) -> str:
    parts = {part for slot in slots for part in ((slot.frame.verb, slot.frame.verb), slot.phrases[0][:2])}
    words, last = "", -1
    for first, end in sorted(parts):
        if first > last:
            gap = "" if last < 0 else " " if first == last + 1 else " ... "
            words, last = f"{words}{gap}{sentence.said(first, end)}", end
    return words


RULES = (
    Rule(
        "roles-reversed",
        Severity.WARNING,
        "A claim says that one did to another what, in its quote, the other did to the one.",
        Scope.CLAIM,
        _roles_reversed,
    ),
)
