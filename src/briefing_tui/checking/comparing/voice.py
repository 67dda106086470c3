"""Find out whether whoever says something in a quote is surely another than somebody whom a claim names in `by`."""

from collections.abc import Iterable
from itertools import pairwise

from briefing_tui.checking.comparing.two_speakers import are_two
from briefing_tui.checking.parsing.mentions import Mention, keys, mentions
from briefing_tui.checking.parsing.naming import actor_names, name_stems, text_words
from briefing_tui.checking.parsing.phrases import has_verb
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.speakers import Speaker
from briefing_tui.checking.words.bodies import (
    BODIES,
    GOVERNING,
    INTERNATIONAL_BODIES,
    KINDS_OF_BODIES,
    MEDIA,
    OFFICES,
    PRIVATE_BODIES,
    people,
)
from briefing_tui.checking.words.classes import GENITIVE_ENDINGS, NUMBER, PREPOSITION, RELATIVE, closed_classes
from briefing_tui.checking.words.states import states
from briefing_tui.domain.briefing import Actor, Briefing
from briefing_tui.text.word_sets import word_set

# Of those who speak for a body, and for no crowd: "security sources", "a police spokesman".
_OFFICIAL = BODIES | OFFICES | word_set("security diplomatic intelligence judicial")
_BODIES = BODIES | {"hospital", "embassy", "airport", "museum", "prison"}
_NO_STATE = PRIVATE_BODIES | INTERNATIONAL_BODIES | MEDIA | {"opposition", "rebel"}
_OF_STATE = ((BODIES - PRIVATE_BODIES) | OFFICES | GOVERNING) - {"the", "of"}
# Those who may speak for a body at which they work, and those who stand at the head of one.
_PROFESSIONS = word_set(
    "doctor doctors economist economists expert experts analyst analysts lawyer lawyers medics worker"
)
_HEADS = word_set(
    """secretary president chief director chairman chairwoman chair head governor spokesman spokeswoman spokesperson
    executive leader minister premier commissioner ambassador envoy commander general official officials"""
)
_EMBASSIES = word_set("embassy embassies consulate ambassador consul mission")
_IN = word_set("in at to")
_OF = word_set("of for")  # before the name of the body
_DEFINITE = word_set("the this that these those he she it they his her its their")  # who was named before
_INDEFINITE = word_set("a an another some several many most few other others")  # who was not named before
# With "the" before them, they may stand for any body that was named before.
_POINTING_BACK = word_set("agency body company firm group movement organisation organization party")
# In a name these say what its bearer is, and not who.
_GENERIC = (
    _OFFICIAL | _BODIES | GOVERNING | people() | word_set("national the of for and state federal party people new")
)
_BEFORE_APPOSITION = word_set(", ; : that")
_MAX_WORDS_OF_CLAUSE = 12  # after a speaker, for what is said of them
_MAX_WORDS_OF_AGENT = 5  # after "by"


class Voice:
    """Somebody in `by`: their name, the stems that match a mention of them, and the state that they are, if any."""

    __slots__ = (
        "_actors",
        "_own_stems",
        "_reference",
        "_states",
        "are_people",
        "is_body",
        "is_person",
        "name",
        "state",
        "stems",
    )

    def __init__(self, briefing: Briefing, reference: str) -> None:
        self._actors, self._reference = briefing.actors, reference
        actor = briefing.actor(reference)
        self.name = briefing.actor_name(reference)
        self.stems = actor_names(briefing.actors).stems(reference) if actor else name_stems(reference)
        forms = _forms((self.name,))
        names = (self.name, *(actor.aliases if actor else ()))
        called = frozenset().union(*map(name_stems, _forms(names) & _GENERIC))
        own = frozenset().union(*map(name_stems, _forms(names) - _GENERIC)) | {each for each in names if each.isupper()}
        self._own_stems = self.stems - called if self.stems & own else self.stems
        self._states = {states()[form] for form in _forms(names) if form in states()}
        kind = actor.kind.lower() if actor else ""
        self.are_people = not people().isdisjoint(forms)
        self.is_person = kind == "person"
        named_as_body = self.name.rpartition(" ")[2].isupper() or not _BODIES.isdisjoint(forms)
        self.is_body = named_as_body or (kind in KINDS_OF_BODIES and not self.are_people)
        self.state = _state(self.name)

    def is_named(self, words: str) -> bool:
        """Return whether some words name them."""
        return text_words(words).has_stem(self.stems)

    def stands_at(self, sentence: Sentence, at: int) -> bool:
        """Return whether a word of a sentence is one of their name, and none that others of their kind have as well."""
        if not text_words(sentence.tokens[at]).beginnings.isdisjoint(self._own_stems):
            return True
        return any(each.state and each.key in self._states for each in mentions(sentence) if each.first == at)

    def is_surely_not(self, quote: Sentence, speaker: Speaker) -> bool:
        """Return whether a speaker is surely another, and tells nothing that they found."""
        is_another = self._is_another(quote, speaker) or are_two(quote, speaker, self.stems)
        return is_another and not self._is_agent(quote, speaker)

    def _is_agent(self, quote: Sentence, speaker: Speaker) -> bool:
        """Return whether somebody tells of what they found: "was judged fair by the observers, the board said"."""
        agents = (at for part in speaker.said for at in part if quote.forms[at] == "by" and at + 1 < len(quote.forms))
        last = len(quote.forms) - 1
        return any(self.is_named(quote.said(at, min(at + _MAX_WORDS_OF_AGENT, last))) for at in agents)

    def _is_another(self, quote: Sentence, speaker: Speaker) -> bool:
        """Return whether a speaker is another: named by a name, or a body or person that is not them.

        "The minister" may be anybody who was named before, and a president may speak for a state. Witnesses and the
        like speak for nobody but themselves.
        """
        if self._is_other_actor(quote, speaker):
            return True
        if self._may_be_named(quote, speaker) or self._is_spoken_for(quote, speaker):
            return False
        if self.is_person and _is_no_person(quote, speaker):
            return True
        forms = {quote.forms[at] for at in speaker.who}
        named = [each for each in mentions(quote) if each.first in speaker.who]
        are_people = not people().isdisjoint(forms)
        if self.are_people:
            return not are_people and bool(named or not _OFFICIAL.isdisjoint(forms))
        if are_people:
            is_definite = quote.forms[speaker.who[0]] in _DEFINITE
            return not is_definite and not (self.is_body and not _PROFESSIONS.isdisjoint(forms))
        return self._is_another_body(quote, speaker, named)

    def _may_be_named(self, quote: Sentence, speaker: Speaker) -> bool:
        """Return whether the words for a speaker, or those beside them, name them, or may stand for them.

        "The ministry" may be any that is in `by`, and "the Afghan ministry" none of another state.
        """
        described = _described(quote, speaker)
        if any(self.stands_at(quote, at) for at in described):
            return True
        if not self.is_named(quote.said(described[0], described[-1])):
            return False
        alike = [at for at in described if not text_words(quote.tokens[at]).beginnings.isdisjoint(self.stems)]
        return not alike or any(not _is_of_another(quote, at) for at in alike)

    def _is_another_body(self, quote: Sentence, speaker: Speaker, named: list[Mention]) -> bool:
        """Return whether a speaker, in whose words some names stand, is a body or has a name that is not theirs."""
        forms = [quote.forms[at] for at in speaker.who]
        if self.state:
            others = {each.key for each in named if each.state}
            if not _EMBASSIES.isdisjoint(forms) and not _IN.isdisjoint(forms):
                return False  # "the embassy in Moscow" is another state's
            return self.state not in others if others else not _NO_STATE.isdisjoint(forms)
        if not BODIES.isdisjoint(forms):
            return not any(before == "the" and form in _POINTING_BACK for before, form in pairwise(forms))
        head = _head(quote, speaker)
        by_name = any(each.first <= head <= each.last for each in named) or _is_name(quote, head)
        return by_name or (bool(named) and self.is_body)

    def _is_spoken_for(self, quote: Sentence, speaker: Speaker) -> bool:
        """Return whether a speaker is at the head of a body, which may be this one."""
        forms = {quote.forms[at] for at in speaker.who}
        of_another = not _OF.isdisjoint(forms) or any(quote.tokens[at].endswith(GENITIVE_ENDINGS) for at in speaker.who)
        return self.is_body and not _HEADS.isdisjoint(forms) and not of_another

    def _is_other_actor(self, quote: Sentence, speaker: Speaker) -> bool:
        """Return whether the words for a speaker are the name of another actor, who does not speak for them.

        A person may speak for a body or a state, and a body of a state for that.
        """
        found = actor_names(self._actors).named(quote.said(speaker.who[0], speaker.who[-1]))
        others = [actor for actor in self._actors if actor.id in found and actor.id != self._reference]
        if not others or len(others) < len(found) or any(self.stands_at(quote, at) for at in speaker.who):
            return False
        if any(self._shares_name(actor) for actor in others):
            return False
        kinds = {actor.kind.lower() for actor in others}
        if self.is_person or self.are_people:
            return self.is_person or "person" not in kinds
        if "person" in kinds:
            return False
        if not self.state:
            return self.is_body
        forms = _forms(name for actor in others for name in (actor.name, *actor.aliases))
        named = {states()[form] for form in forms if form in states()}
        return self.state not in named if named else kinds <= KINDS_OF_BODIES and _OF_STATE.isdisjoint(forms)

    def _shares_name(self, actor: Actor) -> bool:
        """Return whether an actor has one of their own words in a name: "the army of Chad" of Chad."""
        return any(
            self.stands_at(sentence, at)
            for name in (actor.name, *actor.aliases)
            for sentence in sentences(name)
            for at in range(len(sentence.tokens))
        )


def _forms(names: Iterable[str]) -> frozenset[str]:
    """Return the words of some names, in lower case."""
    return frozenset(form for name in names for sentence in sentences(name) for form in sentence.forms)


def _state(name: str) -> str:
    """Return the state that a name is, or whose government, or an empty string."""
    named = sentences(name)
    every = {key for sentence in named for key in keys(sentence) if key}
    found = every & set(states().values())
    governing = all(form in GOVERNING or form in states() for sentence in named for form in sentence.forms)
    return next(iter(found)) if len(found) == 1 and (len(every) == 1 or governing) else ""


def _is_no_person(quote: Sentence, speaker: Speaker) -> bool:
    """Return whether a speaker is surely not one person who was named: several, or one who is new, or a body."""
    form = quote.forms[speaker.who[0]]
    if form in _INDEFINITE or closed_classes().get(form) is NUMBER:
        return True
    head = quote.forms[_head(quote, speaker)]
    return head in BODIES and form == "the" and head not in _POINTING_BACK


def _is_of_another(quote: Sentence, at: int) -> bool:
    """Return whether a word for a body has a name beside it: "the Afghan ministry", "the ministry of Chad"."""
    named = {at for each in mentions(quote) for at in range(each.first, each.last + 1)}
    beside = {at - 1} | ({at + 2, at + 3} if quote.forms[at + 1 : at + 2] == ("of",) else set())
    return any(quote.forms[each] not in _GENERIC for each in beside & named)


def _is_name(quote: Sentence, at: int) -> bool:
    """Return whether the first word of a sentence is a name, as it stands with a capital within another, too."""
    token = quote.tokens[at]
    if at or not token[0].isupper():
        return False
    return any(token in each.tokens[1:] for each in sentences(quote.text))


def _described(quote: Sentence, speaker: Speaker) -> range:
    """Return the positions of the words for a speaker and of what describes them: "Miller, who heads the board"."""
    first, last = speaker.who[0], speaker.who[-1]
    follows = all(part.start > speaker.verb for part in speaker.said)
    if follows and 0 < first <= speaker.verb and quote.forms[first - 1] == ",":  # "Gen. Miller, head of it, said"
        first = max((at + 1 for at in range(first - 1) if quote.forms[at] in _BEFORE_APPOSITION), default=0)
    if quote.forms[last + 1 : last + 2] == (",",) and last > speaker.verb:
        end = min(last + _MAX_WORDS_OF_CLAUSE, len(quote.forms) - 1)
        end = next((at for at in range(last + 2, end) if quote.forms[at] == ","), end)
        is_relative = closed_classes().get(quote.forms[min(last + 2, end)]) is RELATIVE
        last = end if is_relative or not has_verb(quote, range(last + 2, end)) else last
    return range(first, last + 1)


def _head(quote: Sentence, speaker: Speaker) -> int:
    """Return the position of the last word before a preposition in the words for a speaker."""
    ends = (at for at in speaker.who if closed_classes().get(quote.forms[at]) is PREPOSITION)
    return next(ends, speaker.who.stop) - 1
