"""Find in an English sentence who does what to whom: each verb with its subject, its object and what follows.

The passive is turned into the active, so that one role has one name in both: "A was accused by B" is "B accused A".
What is not sure is left out, or is a phrase of nobody knows whom.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.checking.parsing.chunks import Chunk
from briefing_tui.checking.parsing.phrases import PHRASES, Phrase, phrases
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import (
    COMMA,
    COORDINATOR,
    INFINITIVE,
    PERSONS,
    PREPOSITION,
    RELATIVE,
    STOP,
    SUBORDINATOR,
    SURE_PARTICLES,
    THIRD_PERSONS,
    VERB,
)
from briefing_tui.checking.words.converses import OBJECT, SECOND_OBJECT, SUBJECT
from briefing_tui.checking.words.cues import ORDERING
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.checking.words.verbs import BASE, GERUND, PAST, THIRD

_OF_OBJECT = frozenset({"of", "for", "from", "into"})  # "accused A of doing it": A does it
_ENDS = (VERB, INFINITIVE, SUBORDINATOR, RELATIVE, STOP)


class Frame(NamedTuple):
    """A verb in a sentence: its base and position, and what stands in its roles: subject, object, prepositions.

    The base of "is" and "had" alone is empty. `finite` says that its subject is its own, and not that of the verb which
    an infinitive or a participle goes with.
    """

    base: str
    verb: int
    roles: Mapping[str, tuple[Phrase, ...]]
    finite: bool = True


@lru_cache(maxsize=2048)
def frames(sentence: Sentence) -> tuple[Frame, ...]:
    """Return the verbs of a sentence with their roles, in order."""
    return tuple(_Reader(sentence).frames())


class _Reader:
    """The reading of one sentence: its chunks, and the verbs that have been read."""

    __slots__ = ("_chunks", "_found", "_phrases", "_subjects")

    def __init__(self, sentence: Sentence) -> None:
        self._phrases = phrases(sentence)
        self._chunks = self._phrases.chunks
        self._subjects: list[Phrase] = []  # of the verbs that have been read
        self._found: dict[int, Frame] = {}  # by the index of the verb's chunk

    def frames(self) -> Iterator[Frame]:
        """Yield the verbs with their roles."""
        for index, chunk in enumerate(self._chunks):
            if chunk.word_class is VERB:
                self._found[index] = self._frame(index, chunk)
                yield self._found[index]

    def _frame(self, index: int, chunk: Chunk) -> Frame:
        before, reduced = self._subject(index)
        after = self._complements(index)
        particle = self._phrases.form(index + 1) if self._phrases.has(index + 1, PREPOSITION) else ""
        if particle in SURE_PARTICLES and particle in after and OBJECT not in after:  # "turned down an offer"
            after[OBJECT] = after.pop(particle)
        roles = {role: tuple(map(self._phrases.phrase, indices)) for role, indices in after.items()}
        subject = tuple(self._phrases.phrase(each) for each in before) if isinstance(before, list) else before
        if chunk.passive or reduced:
            roles[OBJECT], subject = subject, roles.pop("by", ())
        elif not roles.get(OBJECT) and index > 1 and self._phrases.has(index - 2, RELATIVE):
            roles[OBJECT] = tuple(self._phrases.phrase(each) for each in self._antecedent(index - 2))
        roles[SUBJECT] = subject = self._meant(subject, ())
        roles = {role: self._meant(found, subject if role != SUBJECT else ()) for role, found in roles.items() if found}
        surface = roles.get(OBJECT if chunk.passive else SUBJECT, ())
        self._subjects.extend(each for each in surface if each.head)
        base, form = (chunk.verb.base, chunk.verb.form) if chunk.verb else ("", BASE)  # of "is" or "had" alone
        return Frame(base, chunk.last, roles, finite=isinstance(before, list) and form is not GERUND)

    def _meant(self, found: tuple[Phrase, ...], subject: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """Return whom a pronoun most likely stands for: the subject of a clause before, but not of its own."""
        form = self._phrases.sentence.forms[found[0].first] if len(found) == 1 else ""
        if form not in THIRD_PERSONS:
            return found
        before = (each for each in self._subjects if each not in subject)
        return tuple(each for each in before if each.names or form not in PERSONS)[-1:] or found

    def _subject(self, index: int) -> tuple[list[int] | tuple[Phrase, ...], bool]:
        """Return the subject of a verb: indices of chunks, or phrases; and whether a participle goes with its noun."""
        chunk = self._chunks[index]
        form = chunk.verb.form if chunk.verb else BASE  # "is", "had"
        gerund = form is GERUND and chunk.first == chunk.last
        if self._phrases.has(index - 1, INFINITIVE) or (self._phrases.has(index - 1, PREPOSITION) and gerund):
            return self._controller(index), False
        if self._phrases.has(index - 1, RELATIVE):
            return self._antecedent(index - 1), False
        if gerund and not self._phrases.has(index - 1, *PHRASES):
            return self._inherited(index), False
        found = self._before(index)
        if not found and self._phrases.has(index - 1, COORDINATOR, SUBORDINATOR, COMMA):
            return self._inherited(index), False
        alone = chunk.first == chunk.last and form is PAST
        return found, alone and len(found) == 1 and self._is_object(found[0])

    def _is_object(self, index: int) -> bool:
        """Return whether a noun phrase stands right after a verb, but one of saying: "brought a map drawn up"."""
        before = self._chunks[index - 1] if index else None
        if before is None or before.verb is None:
            return False
        return self._phrases.form(index - 1) not in verbs_of_saying()

    def _before(self, index: int) -> list[int]:
        """Return the noun phrases before a verb that are its subject, the nearest first."""
        at = index - 1
        if self._phrases.has(at, COMMA):
            at = self._before_insertion(at)
        found: list[int] = []
        while at >= 0 and not self._phrases.has(at, *_ENDS):
            if self._phrases.has(at, *PHRASES):
                if self._phrases.has(at - 1, PREPOSITION):
                    at -= 2
                    continue
                if self._phrases.has(at - 1, VERB) and self._phrases.has(at - 2, INFINITIVE):
                    at -= 3  # "a motion to expel them failed"
                    continue
                if self._phrases.has(at - 1, COORDINATOR) and self._phrases.has(at - 3, PREPOSITION):
                    at -= 4  # "a threat to Iran and Iraq grew"
                    continue
                found.append(at)
                if not self._phrases.has(at - 1, COORDINATOR) or not self._are_listed(at - 1):
                    break
                at -= 2
                continue
            if found or self._phrases.has(at, COORDINATOR):
                break
            at -= 1
        return found

    def _before_insertion(self, comma: int) -> int:
        """Return the index before what is inserted between commas: "The leader, a member of the board, said"."""
        for at in range(comma - 1, 0, -1):
            if self._phrases.has(at, STOP):
                break
            if self._phrases.has(at, COMMA):
                verb = self._chunks[at + 1].verb
                inserted = verb is None or self._chunks[at + 1].passive or verb.form is GERUND
                return at - 1 if inserted and not self._is_object(at - 1) else -1
        return -1

    def _are_listed(self, coordinator: int) -> bool:
        """Return whether what stands on both sides of an "and" is the subject, and not the object of a verb before."""
        if not self._phrases.has(coordinator - 1, *PHRASES):
            return False
        at = coordinator - 1
        while at >= 0 and self._phrases.has(at, *PHRASES, PREPOSITION):
            at -= 1
        return not self._phrases.has(at, VERB)

    def _antecedent(self, relative: int) -> list[int]:
        at = relative - 1 - self._phrases.has(relative - 1, COMMA)
        if not self._phrases.has(at, *PHRASES):
            return []
        if self._phrases.has(at - 1, COMMA) and self._phrases.has(at - 2, *PHRASES):
            return [at - 2, at]  # "Akhmetov, an oligarch who"
        return [at]

    def _inherited(self, index: int) -> tuple[Phrase, ...]:
        """Return the subject, or the object of a passive, of the verb before another in the same sentence."""
        for at in range(index - 1, -1, -1):
            frame = self._found.get(at)
            if frame is not None:
                return frame.roles.get(OBJECT if self._chunks[at].passive else SUBJECT, ())
        return ()

    def _controller(self, index: int) -> tuple[Phrase, ...]:
        """Return who does what an infinitive says, or a gerund after a preposition: of "asked A to do", it is A."""
        at = next((each for each in range(index - 2, -1, -1) if each in self._found), -1)
        if at < 0 or any(self._phrases.has(each, STOP, COMMA) for each in range(at, index)):
            return ()
        frame = self._found[at]
        found = frame.roles.get(OBJECT, ())
        if not found:
            return frame.roles.get(SUBJECT, ())
        if self._phrases.has(index - 1, PREPOSITION):
            return found if self._phrases.form(index - 1) in _OF_OBJECT else frame.roles.get(SUBJECT, ())
        return found if frame.base in ORDERING else frame.roles.get(SUBJECT, ())

    def _complements(self, index: int) -> dict[str, list[int]]:
        """Return what follows a verb in its clause: its objects, and what stands after each preposition."""
        found: dict[str, list[int]] = {}
        role, last = OBJECT, index
        at = index + 1
        while at < len(self._chunks) and not self._phrases.has(at, *_ENDS, COMMA):
            if self._phrases.has(at, PREPOSITION):
                role = self._phrases.form(at)
            elif self._phrases.has(at, *PHRASES):
                if self._begins_clause(at):
                    break
                if last == at - 1 and at - 1 > index and self._phrases.has(at - 1, *PHRASES):
                    role = SECOND_OBJECT
                    if at - 2 != index:
                        break
                found.setdefault(role, []).append(at)
                last = at
                at = self._phrases.after_of(at)
                continue
            elif self._phrases.has(at, COORDINATOR) and not self._phrases.has(at + 1, *PHRASES):
                break
            at += 1
        return found

    def _begins_clause(self, at: int) -> bool:
        """Return whether a noun phrase is the subject of what follows, and not what the verb before it is done to."""
        following = self._chunks[at + 1] if at + 1 < len(self._chunks) else None
        if following is None or following.word_class is not VERB:
            return False
        alone = following.first == following.last
        return (
            following.verb is None
            or not alone
            or following.verb.form in (BASE, THIRD)
            or (self._phrases.has(at - 1, COORDINATOR) or self._phrases.form(at - 1) in verbs_of_saying())
        )
