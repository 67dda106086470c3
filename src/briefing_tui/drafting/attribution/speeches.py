"""Who says what stands in a transcript: whoever's turn it is, where no cue leaves it to somebody else."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from briefing_tui.domain.briefing import Actor
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.attribution.speakers import Speaker
from briefing_tui.drafting.attribution.vocabulary import Stance, Vocabulary
from briefing_tui.drafting.statements import Statement
from briefing_tui.text.slugs import slug

_PERSON = "person"


TURN = "whose turn it is"
"""The rule by which the words of a turn are left to its speaker."""


def speakers_of_turns(
    statements: Iterable[Statement], actors: Sequence[Actor], titles: Collection[str]
) -> dict[str, Actor]:
    """Return who speaks in a transcript, by the labels of the turns: persons among `actors`, or else new ones.

    `titles` are words that may stand before a name.
    """
    persons = {_family_name(each.name): each for each in actors if each.kind == _PERSON}
    ids = {each.id for each in actors}
    found: dict[str, Actor] = {}
    for label in dict.fromkeys(each.speaker for each in statements if each.speaker):
        words = label.replace(".", ". ").split()
        first = next((at for at, word in enumerate(words) if word.strip(".").lower() not in titles), 0)
        name = " ".join(words[first:])
        id_ = slug(_family_name(name))
        known = persons.get(_family_name(name))
        if known is not None:
            found[label] = known
        elif id_ and id_ not in ids:
            persons[_family_name(name)] = found[label] = Actor(id_, name, _PERSON)
            ids.add(id_)
    return found


def with_turns(
    said: Sequence[Attribution | None],
    statements: Sequence[Statement],
    speakers: dict[str, Actor],
    vocabulary: Vocabulary,
) -> Iterator[Attribution | None]:
    """Yield who says each statement; one that no cue leaves to somebody is the words of whoever's turn it is.

    So is one that is left to "my government" or the like. `speakers` has actors by the labels of turns.
    """
    for attribution, statement in zip(said, statements, strict=True):
        label = statement.speaker
        if not label or (attribution is not None and _is_of_others(attribution, vocabulary)):
            yield attribution
        else:
            speaker = Speaker(speakers[label].id if label in speakers else "", label)
            everything = frozenset(range(len(statement.tokens)))
            yield Attribution((speaker,), Stance.NEUTRAL, label, TURN, everything, 1.0)


def _family_name(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].casefold()


def _is_of_others(attribution: Attribution, vocabulary: Vocabulary) -> bool:
    """Whether a statement is left to somebody other than who speaks."""
    names = [each.name.split() for each in attribution.speakers]
    return attribution.is_reported and not all(name and vocabulary.has("author's", name[0].lower()) for name in names)
