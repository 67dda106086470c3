"""The values that a field can be given, each with its meaning: for menus, and to complete what is typed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing_tui.checking.parsing.naming import actor_names
from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import value_at
from briefing_tui.domain.vocabulary import CREDIBILITY
from briefing_tui.loading.fields import Choice, Field, Listing, Number, Reference
from briefing_tui.reviewing.fields import field_at, given
from briefing_tui.text.english import counted

_REUSED = frozenset({"kind", "tags", "language", "author", "publisher"})  # texts that name the same thing again


class Option(NamedTuple):
    """A value that a field can be given: as `set_field` takes it, in words, and what it means, if that is to be said.

    `chosen` says that the field has it. In a list, the value is one item.
    """

    value: str
    words: str
    meaning: str = ""
    chosen: bool = False


def options(briefing: Briefing, address: Address) -> tuple[Option, ...]:
    """Return the values that the field at an address can be given; none where any text will do.

    They are the words of a vocabulary in its order, or what the briefing has: its actors, those first whom the claim
    names, and speakers, its other claims, the kinds, tags and publishers used so far, the commonest first. Raises
    RefusedError where there is no such field that can be set.
    """
    _, field = field_at(briefing, address)
    value = value_at(briefing, address)
    items = value if isinstance(field.kind, Listing) else (value,)
    chosen = {str(item) for item in items if given(item)}
    return tuple(each._replace(chosen=each.value in chosen) for each in _options(briefing, address, field))


def _options(briefing: Briefing, address: Address, field: Field) -> Iterable[Option]:  # noqa: PLR0911  # one case a kind
    kind = field.kind.item if isinstance(field.kind, Listing) else field.kind
    match kind:
        case Choice():
            return (Option(word, word, meaning) for word, meaning in kind.words.items())
        case Number():
            grades = range(kind.low, kind.high + 1)
            return (Option(str(grade), str(grade), CREDIBILITY.get(grade, "")) for grade in grades)
        case Reference(to="actor"):
            return _actors(briefing, address)
        case Reference(to="claim"):
            return _claims(briefing, str(address[1]) if len(address) > 1 else "")
        case Reference(to="source"):
            return (Option(source.id, source.title or source.id, source.publisher) for source in briefing.sources)
        case _ if field.key == "by":
            return (*_actors(briefing, address), *_speakers(briefing))
        case _ if field.key in _REUSED:
            return _used(briefing, address, field)
        case _:
            return ()


def _actors(briefing: Briefing, address: Address) -> Iterator[Option]:
    """Yield the actors, those first whom the claim names, each with its kind and its number of claims."""
    claims = Counter(actor for claim in briefing.claims for actor in {*claim.by, *claim.actors})
    named = {actor: number for number, actor in enumerate(_named(briefing, address))}
    for actor in sorted(briefing.actors, key=lambda actor: named.get(actor.id, len(named))):
        number = counted(claims[actor.id], "claim") if claims[actor.id] else "no claim"
        yield Option(actor.id, actor.name, ", ".join(filter(None, (actor.kind, number))))


def _named(briefing: Briefing, address: Address) -> Iterable[str]:
    """Return the ids of the actors whose names stand in a claim's text or quotes, in that order, and of its others."""
    match address:
        case ("claims", str(id_), *_):
            claim = briefing.claim(id_)
            text = "\n".join((claim.text, *(quote.exact for quote in claim.quotes)))
            return dict.fromkeys((*actor_names(briefing.actors).named(text), *claim.actors))
        case _:
            return ()


def _speakers(briefing: Briefing) -> Iterator[Option]:
    """Yield those who say a claim and are no actors, the commonest first."""
    spoken = Counter(name for claim in briefing.claims for name in claim.by if briefing.actor(name) is None)
    for name, number in spoken.most_common():
        yield Option(name, name, f"says {counted(number, 'claim')}")


def _claims(briefing: Briefing, but: str) -> Iterator[Option]:
    for pane in briefing.panes:
        yield from (Option(claim.id, claim.text, pane.title) for claim in pane.claims if claim.id != but)


def _used(briefing: Briefing, address: Address, field: Field) -> Iterator[Option]:
    """Yield the values that things of one kind have in a field, the commonest first."""
    things: dict[object, Iterable[object]] = {
        "claims": briefing.claims,
        "actors": briefing.actors,
        "sources": briefing.sources,
    }
    used: Counter[str] = Counter()
    for thing in things.get(address[0], (briefing,)):
        value = getattr(thing, field.key)
        used.update(filter(None, value if isinstance(value, tuple) else (value,)))
    for text, number in used.most_common():
        yield Option(text, text, f"used {counted(number, 'time')}" if number > 1 else "")
