"""The command that makes an actor of a name in the source, and puts it into the claim under the cursor."""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Actor, Briefing
from briefing_tui.domain.edits import Change, apply_edits
from briefing_tui.domain.passage import Span
from briefing_tui.reading.effect import Choice, Effect, Found, Next, OpenPicker, stay
from briefing_tui.reading.highlights import highlighted_passage
from briefing_tui.reading.history import PaneName
from briefing_tui.reading.selection import select
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reading.words import whole_words
from briefing_tui.reviewing.actors import add_alias, new_actor
from briefing_tui.reviewing.changes import UnchangedError, claim_of
from briefing_tui.reviewing.setting import toggle_item
from briefing_tui.reviewing.typed import actors_called
from briefing_tui.text.names import names_in
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.commands.quoting import quoting
from briefing_tui.ui.commands.selection import units_of

_KINDS = ("state", "organisation", "group", "person")  # that are offered where the briefing has no others
_MAX_NAME_CHARACTERS = 120


class Role(StrEnum):
    """What an actor is to the claim under the cursor, as the headings of a menu say it; none: it is only an actor."""

    ABOUT = "actor of this claim"
    SPEAKER = "speaker of this claim"
    NONE = "actor"


class _Named(NamedTuple):
    """A name that is to be an actor's, or is, and the id of the claim under the cursor, if there is one."""

    name: str
    claim: str


def make_actor(session: Session, view: Viewport) -> Effect:
    """Make an actor of the words that are selected, or of a name in the sentence that one chooses or types."""
    selection = session.state.selection
    if view.selected is not None or (selection is not None and selection.by_words):
        span = view.selected or (selection.span if selection else None)
        name = _words(session, whole_words(session.article.text, span)) if session.article and span else ""
        if not 0 < len(name) <= _MAX_NAME_CHARACTERS:
            return stay(session.state, "a name has fewer words: select them alone" if name else "no name is selected")
        return _ask_kind(session, name)
    return _ask_name(session)


def _ask_name(session: Session) -> Effect:
    text = session.article.text if session.article else ""
    names = names_in(_sentence(session), text)

    def found(query: str) -> Found:
        typed = " ".join(query.split())
        fitting = [name for name in names if typed.casefold() in name.casefold()]
        is_new = typed and typed not in fitting
        choices = [_name_choice(session.briefing, name) for name in fitting]
        choices += [_name_choice(session.briefing, typed, "as it is typed")] if is_new else []
        return Found(choices, tuple(typed.split()))

    request = OpenPicker("New actor", found("").choices, found, "the name", empty="No name stands here: type it.")
    return Effect(session.state, request=request)


def _name_choice(briefing: Briefing, name: str, note: str = "") -> Choice:
    actor = _actor_called(briefing, name)
    known = f"an actor already{f': {actor.name}' if actor.name != name else ''}" if actor else note
    return Choice(Next(partial(_ask_kind, name=name)), visible_line(name), known)


def _ask_kind(session: Session, name: str) -> Effect:
    """Ask of what kind a new actor is and what it is to the claim; of one that is there already only the latter."""
    briefing = session.briefing
    named = _Named(name, session.claim.id if session.claim else "")
    actor = _actor_called(briefing, name)
    if actor is not None and not named.claim:
        return stay(session.state, f"{visible_line(actor.name)} is an actor already")
    choices = tuple(_of_known(named, actor) if actor else _of_new(briefing, named))

    def found(query: str) -> Found:
        return Found(tuple(_fitting(choices, named, query, is_new=actor is None)), tuple(query.split()))

    title = f"{visible_line(name)} is" if actor is None else f"{visible_line(actor.name)}, an actor already, is"
    return Effect(session.state, request=OpenPicker(title, choices, found, "a kind, or a part of what stands below"))


def _of_new(briefing: Briefing, named: _Named) -> Iterator[Choice]:
    """Yield the kinds for each role, and then the actors of which the name may be another one."""
    used = Counter(actor.kind for actor in briefing.actors if actor.kind)
    kinds = tuple(dict.fromkeys((*(kind for kind, _ in used.most_common()), *_KINDS)))
    for role in _roles(named):
        for kind in (*kinds, ""):
            yield _kind_choice(named, role, kind)
    for actor in briefing.actors:
        step = Next(partial(_add_alias, actor=actor.id, name=named.name))
        yield Choice(step, visible_line(actor.name), group="Another name of")


def _of_known(named: _Named, actor: Actor) -> Iterator[Choice]:
    for role in (Role.ABOUT, Role.SPEAKER):
        yield Choice(Next(partial(_put, actor=actor.id, claim=named.claim, role=role)), role.value)


def _kind_choice(named: _Named, role: Role, kind: str) -> Choice:
    step = Next(partial(_make, named=named, role=role, kind=kind))
    return Choice(step, visible_line(kind) or "of no kind", group=role.value.capitalize())


def _roles(named: _Named) -> tuple[Role, ...]:
    return tuple(Role) if named.claim else (Role.NONE,)


def _fitting(choices: Sequence[Choice], named: _Named, query: str, *, is_new: bool) -> Iterator[Choice]:
    """Yield the choices that have each word of a query, and where none does, the query as a kind for each role."""
    words = query.casefold().split()
    fitting = [
        choice for choice in choices if all(word in f"{choice.group} {choice.text}".casefold() for word in words)
    ]
    yield from fitting
    if not fitting and is_new:
        yield from (_kind_choice(named, role, " ".join(query.split())) for role in _roles(named))


def _make(session: Session, named: _Named, role: Role, kind: str) -> Effect:
    """Make the actor, in its role to the claim."""

    def made(briefing: Briefing) -> Change:
        has_claim = briefing.has_claim(named.claim)
        change = new_actor(briefing, named.name, kind, [named.claim] if role is Role.ABOUT and has_claim else ())
        if role is not Role.SPEAKER or not has_claim:
            return change
        after = apply_edits(briefing, change.edits)
        actor = after.actors[-1].id
        if actor in after.claim(named.claim).by:
            return change
        says = _with_actor(after, actor, named.claim, role)
        return Change((*change.edits, *says.edits), f"{change.words}; {says.words}")

    return quoting(session, made)


def _put(session: Session, actor: str, claim: str, role: Role) -> Effect:
    """Put an actor that is there already into its role to the claim."""
    return quoting(session, lambda briefing: _with_actor(briefing, actor, claim, role))


def _with_actor(briefing: Briefing, actor: str, claim: str, role: Role) -> Change:
    key = "by" if role is Role.SPEAKER else "actors"
    if actor in getattr(claim_of(briefing, claim), key):
        raise UnchangedError(f"it is the {role.value} already")
    return toggle_item(briefing, [claim_address(claim, key)], actor)


def _add_alias(session: Session, actor: str, name: str) -> Effect:
    return quoting(session, lambda briefing: add_alias(briefing, actor, name))


def _actor_called(briefing: Briefing, name: str) -> Actor | None:
    return next(iter(actors_called(briefing, name)), None)


def _sentence(session: Session) -> str:
    """Return the words in which names are looked for: what is selected, the sentence at the cursor, or the passage."""
    state, article = session.state, session.article
    if article is None:
        return session.claim.text if session.claim else ""
    if state.selection is not None:
        return _words(session, state.selection.span)
    if state.focus is PaneName.SOURCE:
        unit = select(article, units_of, article.block_at(state.offset), state.offset)
        return _words(session, unit.span) if unit else ""
    passage = highlighted_passage(session)
    return _words(session, passage.span) if passage else session.claim.text if session.claim else ""


def _words(session: Session, span: Span) -> str:
    """Return the words of a span of the source on one line."""
    return " ".join(session.article.text[slice(*span)].split()) if session.article else ""
