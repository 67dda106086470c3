"""Find the roles that stand in two English sentences: who does the same in both, whatever words say what is done."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from briefing_tui.checking.parsing.frames import Frame, frames
from briefing_tui.checking.parsing.noun_frames import noun_frames
from briefing_tui.checking.parsing.phrases import Phrase
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.bodies import BODIES, OFFICES
from briefing_tui.checking.words.converses import OBJECT, SECOND_OBJECT, Side, converses
from briefing_tui.checking.words.deeds import deeds, mutual_deeds
from briefing_tui.checking.words.meanings import stems_alike
from briefing_tui.checking.words.stems import stem_of
from briefing_tui.text.word_sets import word_set

BY_STEM = "stem"  # the kind of an event that has no group of words of its own
_UNCLEAR = frozenset({"with", "between", "among"})  # whoever stands after these may as well be the other
_PHASES = word_set("begin start continue keep resume stop cease finish go carry")
_Event = tuple[str, str]  # of which kind, and which


class Slot(NamedTuple):
    """A role of a verb or a noun in a sentence, and who stands in it."""

    sentence: Sentence
    frame: Frame
    role: str

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Who stands there."""
        return self.frame.roles.get(self.role, ())


Pair = tuple[Slot, Slot]


def alike(claim: Sentence, quote: Sentence) -> Iterator[Pair]:
    """Yield each role of a verb or a noun in a claim with the same of that in a quote."""
    in_quote = _told(quote)
    for event, ones in _told(claim).items():
        for one, other in product(ones, in_quote.get(event) or _told_otherwise(event, ones[0].base, in_quote)):
            side, other_side = _side(one), _side(other)
            if side and other_side:
                yield from _converse(Slot(claim, one, ""), side, Slot(quote, other, ""), other_side)
            else:
                for role in sorted(one.roles.keys() & other.roles.keys() - _UNCLEAR):  # in one order in every run
                    yield Slot(claim, one, role), Slot(quote, other, role)


@lru_cache(maxsize=2048)
def _told(sentence: Sentence) -> Mapping[_Event, list[Frame]]:
    """Return the verbs and nouns of a sentence by the event that they tell."""
    found: dict[_Event, list[Frame]] = {}
    for frame in (*frames(sentence), *noun_frames(sentence)):
        if frame.base and frame.base not in mutual_deeds() and not _is_of_phase(sentence, frame):
            found.setdefault(event_of(frame.base), []).append(frame)
    return found


def _is_of_phase(sentence: Sentence, frame: Frame) -> bool:
    """Return whether a verb says that another begins or goes on, which alone tells who does what: "began to learn"."""
    following = "".join(sentence.forms[frame.verb + 1 : frame.verb + 2])
    return frame.base in _PHASES and (following == "to" or following.endswith("ing"))


def _told_otherwise(event: _Event, word: str, told: Mapping[_Event, list[Frame]]) -> list[Frame]:
    """Return what is told of the event of a word by another word that means the same."""
    if event[0] != BY_STEM:
        return []
    alike = stems_alike(word)
    return [frame for (kind, stem), found in told.items() if kind == BY_STEM and stem in alike for frame in found]


@lru_cache(maxsize=8192)
def event_of(word: str) -> _Event:
    """Return what a word tells: an event of two sides, a deed of a group of verbs, or what all of its stem do."""
    stem = stem_of(word)
    side = converses().get(stem)
    if side:
        return "event", str(side.event)
    return ("deed", str(deeds()[stem])) if stem in deeds() else (BY_STEM, stem)


def _side(frame: Frame) -> Side | None:
    return converses().get(stem_of(frame.base))


def _converse(one: Slot, side: Side, other: Slot, other_side: Side) -> Iterator[Pair]:
    """Yield the roles of two words for one event that are the same, by the names that they have for both."""
    names = {_role(role, side, one.frame): role for role in one.frame.roles}
    things = {_role(role, other_side, other.frame): role for role in other.frame.roles}
    compared = side is not other_side and "thing" in names and "thing" in things
    if compared and not is_same(one._replace(role=names["thing"]), other._replace(role=things["thing"])):
        return
    for name in sorted(names.keys() & things.keys()):
        yield one._replace(role=names[name]), other._replace(role=things[name])


def _role(role: str, side: Side, frame: Frame) -> str:
    """Return the name of a role for all words of an event; of "gave A the keys", A is to have them."""
    if "to" in side.roles:
        for thing in (SECOND_OBJECT, "with"):
            if thing in frame.roles:
                role = {OBJECT: "to", thing: OBJECT}.get(role, role)
    return side.roles.get(role, role)


def is_same(one: Slot, other: Slot) -> bool:
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
