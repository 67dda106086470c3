"""Find in an English sentence the nouns with what belongs to them: "the attack of A on B", "A's attack on B"."""

from collections.abc import Iterator
from functools import lru_cache

from briefing_tui.checking.parsing.chunks import Chunk, is_genitive
from briefing_tui.checking.parsing.frames import Frame, frames
from briefing_tui.checking.parsing.mentions import mentions
from briefing_tui.checking.parsing.phrases import PHRASES, Phrase, Phrases, phrases
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.words.classes import INFINITIVE, NOMINAL, PREPOSITION, VERB
from briefing_tui.checking.words.converses import OBJECT, SUBJECT
from briefing_tui.text.word_sets import word_set

_BECOMING = word_set("remain become")
_UNCLEAR = word_set("with between among")  # whoever stands after these may as well be the other
# Whoever stands after these is whom it is done to.
_TARGETS = ("against", "on", "at", "to", "over", "toward", "towards", "upon")


@lru_cache(maxsize=2048)
def noun_frames(sentence: Sentence) -> tuple[Frame, ...]:
    """Return the nouns of a sentence to which something belongs, in order, with their roles."""
    return tuple(_noun_frames(sentence))


def _noun_frames(sentence: Sentence) -> Iterator[Frame]:
    found = phrases(sentence)
    for index, chunk in enumerate(found.chunks):
        if chunk.word_class is not NOMINAL or not sentence.stems[chunk.last]:
            continue
        roles = _followers(found, index) if found.has(index + 1, PREPOSITION) else {}
        owner = _owner(found, chunk) if chunk.last > chunk.first and "of" not in roles else ()
        if owner:
            roles["of"] = owner
            if found.has(index + 1, INFINITIVE):  # "Iran's offer to leave"
                roles[SUBJECT] = owner
        subject = _subject(found, index) if found.has(index - 1, VERB) else ()
        if subject:
            roles[SUBJECT] = subject
        if roles and _UNCLEAR.isdisjoint(roles):
            yield Frame(sentence.forms[chunk.last], chunk.last, _as_of_a_verb(roles), finite=False)


def _followers(found: Phrases, index: int) -> dict[str, tuple[Phrase, ...]]:
    """Return what follows a noun after prepositions, each by its own."""
    roles: dict[str, tuple[Phrase, ...]] = {}
    index += 1
    while found.has(index, PREPOSITION) and found.has(index + 1, *PHRASES):
        roles.setdefault(found.form(index), (found.phrase(index + 1),))
        index = found.after_of(index + 1)
    return roles


def _owner(found: Phrases, chunk: Chunk) -> tuple[Phrase, ...]:
    """Return what stands before a noun and belongs to it: "Iran's", "its", "Iranian", or a name as in "ISIL tanks"."""
    at = next((at for at in range(chunk.last - 1, chunk.first - 1, -1) if is_genitive(found.sentence, at)), -1)
    if at >= 0:
        return (found.within(chunk.first, at, at),)
    name = next((each for each in mentions(found.sentence) if chunk.first <= each.first <= chunk.last), None)
    if name is None or name.last >= chunk.last or found.sentence.tokens[chunk.last][0].isupper():
        return ()
    return (found.within(name.first, name.last, name.last),)


def _subject(found: Phrases, index: int) -> tuple[Phrase, ...]:
    """Return who is said to be what a noun says: of "A remains the largest buyer"."""
    before = found.chunks[index - 1]
    if before.verb is None:
        return (found.phrase(index - 2),) if found.has(index - 2, *PHRASES) else ()
    frame = next((each for each in frames(found.sentence) if each.verb == before.last and each.base in _BECOMING), None)
    return frame.roles.get(SUBJECT, ()) if frame else ()


def _as_of_a_verb(roles: dict[str, tuple[Phrase, ...]]) -> dict[str, tuple[Phrase, ...]]:
    """Return the roles of a noun as the verb from which it derives has them, as far as that is sure."""
    target = next((each for each in _TARGETS if each in roles), "")
    if "by" in roles:
        roles[SUBJECT] = roles.pop("by")
        if "of" in roles:
            roles[OBJECT] = roles.pop("of")
    elif target and "of" in roles and SUBJECT not in roles:
        if target != "to" or roles["of"][0].names:  # "the visit of Smith to Ghana", but "the delivery of oil to Ghana"
            roles[SUBJECT] = roles.pop("of")
    elif target and "from" in roles and SUBJECT not in roles:
        roles[SUBJECT] = roles["from"]
    if target and OBJECT not in roles:
        roles[OBJECT] = roles[target]
    return roles
