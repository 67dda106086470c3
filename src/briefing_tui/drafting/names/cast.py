"""The cast of an article: the actors that it names, and where each statement speaks of them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor
from briefing_tui.drafting.draft import Reason
from briefing_tui.drafting.ids import Ids, Letters, in_latin
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.identity import Key
from briefing_tui.drafting.names.known import without_accents
from briefing_tui.drafting.names.mention import How, Kind, Mention
from briefing_tui.drafting.names.naming import Name, naming
from briefing_tui.drafting.names.speaking import KeyedMention, mentions_of
from briefing_tui.drafting.statements import Statement
from briefing_tui.text.slugs import slug

_MAX_ALIASES = 12
_APOSTROPHES = str.maketrans("", "", "'’")


@dataclass(frozen=True, slots=True)
class CastActor:
    """An actor with the reason of its kind, and the count of its mentions."""

    actor: Actor
    reason: Reason
    mentions: int


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article in the order of their first mention, and the mentions in each of its statements."""

    actors: tuple[CastActor, ...]
    mentions: tuple[tuple[Mention, ...], ...]


@dataclass(slots=True)
class _Part:
    """What an article has of somebody or something that may become an actor."""

    mentions: int = 0
    acts: bool = False
    aliases: Counter[str] = field(default_factory=Counter)
    acronym: str = ""


def cast_of(statements: Sequence[Statement], article: Article, gazetteer: Gazetteer) -> Cast:
    """Return the cast of an article, whose statements are given in order."""
    names = naming(statements, gazetteer)
    mentions = tuple(mentions_of(statements, names, gazetteer))
    parts = _parts(statements, mentions, article)
    actors = dict(_actors(names.names, parts, gazetteer))
    return Cast(
        tuple(actors.values()),
        tuple(tuple(_mention(each, names.names, actors) for each in some) for some in mentions),
    )


def _parts(
    statements: Sequence[Statement], mentions: Sequence[Sequence[KeyedMention]], article: Article
) -> dict[Key, _Part]:
    """Return what the article has of each that is mentioned, in the order of the first mention."""
    parts: dict[Key, _Part] = {}
    for statement, some in zip(statements, mentions, strict=True):
        for each in some:
            if each.key is None:
                continue
            part = parts.setdefault(each.key, _Part())
            part.mentions += 1
            part.acts |= each.acts
            if each.alias:
                first, last = each.alias
                text = article.text[statement.tokens[first].start : statement.tokens[last - 1].end]
                part.aliases[" ".join(text.split())] += 1
                if each.how is How.ACRONYM:
                    part.acronym = text
    return parts


def _actors(names: dict[Key, Name], parts: dict[Key, _Part], gazetteer: Gazetteer) -> Iterator[tuple[Key, CastActor]]:
    """Yield those that act, each with an id of its own."""
    ids = Ids()
    for key, part in parts.items():
        name = names.get(key)
        if name is None or name.kind is None or not name.kind.acts or not part.acts or name.is_noun:
            continue
        aliases = tuple(alias for alias, _ in part.aliases.most_common(_MAX_ALIASES) if alias != name.text)
        id_ = ids.take(_best_known(key, name, part, gazetteer))
        yield key, CastActor(Actor(id_, name.text, str(name.kind), aliases), name.reason, part.mentions)


def _best_known(key: Key, name: Name, part: _Part, gazetteer: Gazetteer) -> str:
    """Return the id of an actor as it is best known: the acronym of a body, the family name of a person."""
    if name.kind is Kind.PERSON:
        words = name.text.split()
        family = words[0] if gazetteer.has_family_name_first(words) else key[-1]
        short = next((alias for alias, _ in part.aliases.most_common() if alias in words), family)
        return _id(short, gazetteer.letters) or _id(name.text, gazetteer.letters) or "person"
    acronym = part.acronym.replace(".", "") if name.kind is not Kind.STATE else ""
    return _id(acronym, gazetteer.letters) or _id(name.text, gazetteer.letters) or "actor"


def _id(text: str, letters: Letters) -> str:
    """Return a name as an id, an apostrophe in it being no break: O'Brien is obrien."""
    return slug(without_accents(in_latin(text, letters)).translate(_APOSTROPHES))


def _mention(each: KeyedMention, names: dict[Key, Name], actors: dict[Key, CastActor]) -> Mention:
    name = names.get(each.key) if each.key else None
    actor = actors.get(each.key) if each.key else None
    kind = name.kind if name else None
    return Mention(each.first, each.last, actor.actor.id if actor else None, each.how, kind, each.acts)
