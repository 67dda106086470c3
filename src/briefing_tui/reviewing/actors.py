"""Make actors of names, give them other names, delete them, and find the claims that name them."""

from collections.abc import Iterable
from dataclasses import replace

from briefing_tui.checking.parsing.naming import ActorNames
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Actor, Briefing
from briefing_tui.domain.edits import Change, Edit, Insert, Remove, SetValue
from briefing_tui.reviewing.changes import RefusedError, change, claims_of
from briefing_tui.reviewing.ids import free_id
from briefing_tui.reviewing.typed import actors_called, text_of_typed
from briefing_tui.text.english import counted
from briefing_tui.text.regex import regex
from briefing_tui.text.slugs import slug
from briefing_tui.text.visible import quoted, visible_line

_WORD = regex(r"[^\W_]+")


def new_actor(briefing: Briefing, name: str, kind: str = "", claims: Iterable[str] = ()) -> Change:
    """Return the change that makes an actor of a name, the last of all, and puts it among the actors of some claims.

    Claims that have the name in `by` have the actor there. Raises RefusedError where an actor has the name already, or
    it is empty.
    """
    name = _free_name(briefing, name)
    id_ = free_id(slug(name) or "actor", {actor.id for actor in briefing.actors})
    actor = Actor(id_, name, text_of_typed(kind, "kind") if kind.strip() else "")
    ids = list(claims)
    about = claims_of(briefing, ids) if ids else []
    edits: list[Edit] = [Insert(("actors",), len(briefing.actors), actor)]
    edits += (SetValue(claim_address(claim.id, "actors"), (*claim.actors, actor.id)) for claim in about)
    said = _said(briefing, actor)
    edits += said
    words = [f"new actor: {name}"]
    words += [f"named in {counted(len(about), 'claim')}"] if about else []
    words += [f"says {counted(len(said), 'claim')}"] if said else []
    return change(briefing, edits, "; ".join(words))


def add_alias(briefing: Briefing, actor: str, alias: str) -> Change:
    """Return the change that gives an actor, by its id, another name: `alias of Tajikistan: Dushanbe`.

    Raises RefusedError where an actor has the name already, there is no such actor, or the name is empty.
    """
    found, name = _actor(briefing, actor), _free_name(briefing, alias)
    edits = [SetValue(("actors", actor, "aliases"), (*found.aliases, name))]
    edits += _said(briefing, replace(found, name=name))
    return change(briefing, edits, f"alias of {found.name}: {name}")


def delete_actor(briefing: Briefing, actor: str) -> Change:
    """Return the change that deletes an actor, by its id: no claim is about it then, and what it says is by its name.

    Raises RefusedError where there is no such actor.
    """
    found = _actor(briefing, actor)
    about = [claim for claim in briefing.claims if actor in claim.actors]
    says = [claim for claim in briefing.claims if actor in claim.by]
    edits: list[Edit] = [
        SetValue(claim_address(claim.id, "actors"), tuple(each for each in claim.actors if each != actor))
        for claim in about
    ]
    for claim in says:
        by = tuple(dict.fromkeys(found.name if each == actor else each for each in claim.by))
        edits.append(SetValue(claim_address(claim.id, "by"), by))
    words = [f"actor deleted: {found.name}"]
    words += [f"{counted(len(about), 'claim')} no longer about it"] if about else []
    words += [f"{counted(len(says), 'claim')} by its name alone"] if says else []
    return change(briefing, [*edits, Remove(("actors", actor))], "; ".join(words))


def claims_that_name(briefing: Briefing, name: str) -> tuple[str, ...]:
    """Return the ids of the claims whose text or quotes have a name in whole words, in the order of the briefing."""
    named = ActorNames((Actor("named", visible_line(name)),))
    first = next(iter(_WORD.findall(name)), "").lower()  # a text without it need not be looked at word by word
    texts = ((claim.id, " ".join((claim.text, *(quote.exact for quote in claim.quotes)))) for claim in briefing.claims)
    return tuple(claim for claim, text in texts if first in text.lower() and named.named(text))


def _actor(briefing: Briefing, actor: str) -> Actor:
    found = briefing.actor(actor)
    if found is None:
        raise RefusedError("this actor is no longer in the briefing: choose another")
    return found


def _said(briefing: Briefing, actor: Actor) -> list[SetValue]:
    """Return the edits that put an actor, by its id, where claims have its name in `by`."""
    name, edits = actor.name.casefold(), []
    for claim in briefing.claims:
        by = tuple(dict.fromkeys(actor.id if each.casefold() == name else each for each in claim.by))
        if by != claim.by:
            edits.append(SetValue(claim_address(claim.id, "by"), by))
    return edits


def _free_name(briefing: Briefing, typed: str) -> str:
    """Return a name on one line. Raises RefusedError where it is none, or that of an actor."""
    name = text_of_typed(" ".join(typed.split()), "name")
    if found := actors_called(briefing, name):
        known = found[0].name
        how = "an actor" if known.casefold() == name.casefold() else f"an alias of {known}"
        raise RefusedError(f"{quoted(name)} is {how} already: choose it, or type another name")
    return name
