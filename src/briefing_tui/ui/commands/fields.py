"""The commands that set fields: of claims, of their source, and of the briefing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from briefing_tui.domain.address import Address, claim_address, source_address
from briefing_tui.domain.briefing import STANDING_PANES, Briefing
from briefing_tui.domain.edits import Change, SetValue, value_at
from briefing_tui.loading.fields import Field, Listing
from briefing_tui.loading.format import SECTION_CLAIM
from briefing_tui.reading.effect import Choice, Effect, Next, OpenPicker, OpenText, stay
from briefing_tui.reading.outline import ACTORS
from briefing_tui.reading.session import Session
from briefing_tui.reading.viewport import Viewport
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.fields import Settable, field_at, settable
from briefing_tui.reviewing.items import set_items
from briefing_tui.reviewing.renaming import rename
from briefing_tui.reviewing.setting import set_field
from briefing_tui.reviewing.typed import in_words
from briefing_tui.text.english import counted
from briefing_tui.ui.commands.changing import changed, ids_to_change
from briefing_tui.ui.commands.narrowing import narrowed
from briefing_tui.ui.commands.values import Asked, Typed, shared_items, text_window, value_window

_ID = next(field for field in SECTION_CLAIM.fields if field.key == "id")
_DIFFERS = "not the same in all"
_NOTHING: Mapping[str, Typed] = MappingProxyType({})


def edit_text(session: Session, _view: Viewport) -> Effect:
    """Edit the text of the claim under the cursor."""
    return ask_field(session, [claim_address(session.claim.id, "text")]) if session.claim else Effect(session.state)


def set_basis(session: Session, _view: Viewport) -> Effect:
    """Choose the basis of the claims to change."""
    return ask_field(session, [claim_address(claim, "basis") for claim in ids_to_change(session)])


def set_likelihood(session: Session, _view: Viewport) -> Effect:
    """Choose the likelihood of the claims to change, which makes them assessed."""
    return ask_field(session, [claim_address(claim, "likelihood") for claim in ids_to_change(session)])


def set_any(session: Session, _view: Viewport) -> Effect:
    """Choose a field of what is under the cursor, of the source or of the briefing, to set it."""
    choices = list(_fields(session))
    request = OpenPicker("Set a field", choices, lambda query: narrowed(choices, query), "letters of a field")
    return Effect(session.state, request=request)


def ask_field(session: Session, addresses: Sequence[Address]) -> Effect:
    """Ask for the value of a field, of one thing or of several, and set it.

    A list of several things keeps what only some of them have there.
    """
    try:
        is_list = any(isinstance(field_at(session.briefing, address)[1].kind, Listing) for address in addresses)
    except RefusedError as refused:  # a thing may be gone since the window was opened
        return stay(session.state, str(refused))
    if len(addresses) > 1 and is_list:
        shared = shared_items(session.briefing, addresses)
        return _ask(
            session,
            addresses,
            lambda there, items: _set_items(there, addresses, shared, items),
            lambda briefing, items: set_items(briefing, addresses, shared, items),
        )
    return _ask(
        session,
        addresses,
        lambda there, typed: set_value(there, addresses, typed),
        lambda briefing, typed: set_field(briefing, addresses, typed),
    )


def set_value(
    session: Session, addresses: Sequence[Address], typed: Typed, also: Mapping[str, Typed] = _NOTHING
) -> Effect:
    """Set a field; where another has to be given with it, ask for that first, and set both as one change."""
    needed = _needed(session.briefing, addresses, typed, also)
    if needed and needed not in also:
        return _ask(
            session,
            [(*address[:-1], needed) for address in addresses],
            lambda there, value: set_value(there, addresses, typed, {**also, needed: value}),
            lambda briefing, value: set_field(briefing, addresses, typed, {**also, needed: value}),
        )
    claims = [str(address[1]) for address in addresses if address[0] == "claims"]
    kept = {address: text for address, text in session.state.typed.items() if address not in addresses}
    state = replace(session.state, typed=kept)
    return changed(session, lambda briefing: set_field(briefing, addresses, typed, also), claims, state=state)


def _set_items(session: Session, addresses: Sequence[Address], shared: Sequence[str], items: Typed) -> Effect:
    claims = [str(address[1]) for address in addresses]
    return changed(session, lambda briefing: set_items(briefing, addresses, shared, items), claims)


def _ask(
    session: Session,
    addresses: Sequence[Address],
    take: Callable[[Session, Typed], Effect],
    make: Callable[[Briefing, Typed], Change],
    window: Callable[[Session, Asked], OpenPicker | OpenText] = value_window,
) -> Effect:
    """Open the window in which a value is asked for, or say why there is no such field."""
    key = str(addresses[0][-1])

    def refusal(typed: Typed) -> str:
        try:
            make(session.briefing, typed)
        except UnchangedError:
            return ""
        except RefusedError as refused:
            return "" if refused.needs and refused.needs != key else str(refused)
        return ""

    asked = Asked(addresses, take, refusal, lambda there, text: _leave(there, addresses[0], text))
    try:
        return Effect(session.state, request=window(session, asked))
    except RefusedError as refused:
        return stay(session.state, str(refused))


def _ask_id(session: Session, claim: str) -> Effect:
    """Ask for another id of a claim, and go to the claim by that."""

    def take(there: Session, typed: Typed) -> Effect:
        effect = changed(there, lambda briefing: rename(briefing, claim, str(typed)), [claim])
        new = effect.revision.edits[0] if isinstance(effect.revision, Change) else None
        return replace(effect, opens=str(new.value)) if isinstance(new, SetValue) else effect

    return _ask(
        session,
        [claim_address(claim, _ID.key)],
        take,
        lambda briefing, typed: rename(briefing, claim, str(typed)),
        lambda there, asked: text_window(there, asked, _ID.key, _ID),
    )


def _leave(session: Session, address: Address, text: str) -> Effect:
    """Keep a text that was typed and not taken, so that it is there when the field is opened again; or give it up."""
    kept = {each: typed for each, typed in session.state.typed.items() if each != address}
    if not text:
        return Effect(replace(session.state, typed=kept))
    state = replace(session.state, typed={**kept, address: text})
    keys = session.keys["edit-text" if address[-1] == "text" else "set-field"]
    return stay(state, f"not changed: {keys} brings back what you typed")


def _needed(briefing: Briefing, addresses: Sequence[Address], typed: Typed, also: Mapping[str, Typed]) -> str:
    """Return the key of another field that has to be given with one that is set, or nothing."""
    try:
        set_field(briefing, addresses, typed, also)
    except RefusedError as refused:
        return refused.needs if refused.needs != addresses[0][-1] else ""
    return ""


def _fields(session: Session) -> Iterator[Choice]:
    """Yield the fields that can be set here, each with its present value, in groups by what they belong to."""
    briefing, item = session.briefing, session.item
    claims = [claim_address(claim) for claim in ids_to_change(session)]
    if claims:
        yield from _fields_of(session, claims, "Claim" if len(claims) == 1 else counted(len(claims), "claim"))
    if session.state.tab == ACTORS and item and item.actor and briefing.actor(item.actor.reference):
        yield from _fields_of(session, [("actors", item.actor.reference)], "Actor")
    if len(claims) == 1:
        claim = str(claims[0][1])
        yield Choice(Next(lambda there: _ask_id(there, claim)), claim, group="Claim", lead=_ID.key, brief=True)
    quote = session.quote
    if session.claim and quote and len(claims) == 1:
        number = session.claim.quotes.index(quote.quote)
        yield from _fields_of(session, [claim_address(session.claim.id, "at", number)], "Passage")
    if briefing.has_source(session.source):
        yield from _fields_of(session, [source_address(session.source)], "Source")
    if session.state.tab in {pane.id for pane in briefing.panes} - set(STANDING_PANES):
        yield from _fields_of(session, [("sections", session.state.tab)], "Section")
    yield from _fields_of(session, [()], "Briefing")


def _fields_of(session: Session, things: Sequence[Address], group: str) -> Iterator[Choice]:
    """Yield the fields that can be set of things of a kind: those that all of them have."""
    briefing = session.briefing
    first, *others = ({each.address[len(thing) :]: each for each in settable(briefing, thing)} for thing in things)
    for path, field in first.items():
        if all(path in other for other in others):
            addresses = [field.address, *(other[path].address for other in others)]
            yield Choice(
                Next(partial(ask_field, addresses=addresses)),
                _value(briefing, [field, *(other[path] for other in others)]),
                group=group if len(path) == 1 else str(path[0]).replace("_", " ").capitalize(),
                lead=str(path[-1]),
                brief=True,
            )


def _value(briefing: Briefing, fields: Sequence[Settable]) -> str:
    """Return the value of a field in words, if it is the same in all."""
    words = {_words(briefing, each.address, each.field) for each in fields}
    return words.pop() if len(words) == 1 else _DIFFERS


def _words(briefing: Briefing, address: Address, field: Field) -> str:
    return in_words(briefing, field, value_at(briefing, address))
