"""The windows in which a value of a field is asked for: from a menu, from a list of marks, or as a text."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import Any, NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edits import UnknownAddressError, value_at
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.loading.fields import Choice as Words
from briefing_tui.loading.fields import Date, Field, Listing, Number, Reference
from briefing_tui.reading.effect import Choice, Effect, Found, Next, OpenPicker, OpenText
from briefing_tui.reading.session import Session
from briefing_tui.reviewing.fields import field_at, given
from briefing_tui.reviewing.options import Option, options
from briefing_tui.reviewing.typed import NONE, as_typed
from briefing_tui.text.english import counted
from briefing_tui.text.visible import visible_line
from briefing_tui.ui.commands.marking import marking_window
from briefing_tui.ui.commands.narrowing import narrowed

_TITLE_CHARACTERS = 18  # of the claim: a narrow window has room for them, and for the key that closes it
_CHANGED_MEANWHILE = "it was changed meanwhile by somebody else"
_NONE_MEANING = "leave it out"
_DATES = "2024, 2024-05, 2024-05-12, 2024~, 2023/2024, 2024-05/.."
Typed = str | Sequence[str]


class Asked(NamedTuple):
    """A value that is asked for: the addresses that it is for, what is done with it, and why one cannot be taken.

    `leave` is what is done with a text that is left behind, which is empty where it is to be given up.
    """

    addresses: Sequence[Address]
    take: Callable[[Session, Typed], Effect]
    refusal: Callable[[Typed], str]
    leave: Callable[[Session, str], Effect]

    def target(self, typed: Typed) -> Next:
        """Return the target that takes a value."""
        return Next(lambda session: self.take(session, typed))


def value_window(session: Session, asked: Asked) -> OpenPicker | OpenText:
    """Return the request for the window in which a value is asked for, as the kind of its field has it.

    Raises RefusedError where there is no such field.
    """
    briefing = session.briefing
    _, field = field_at(briefing, asked.addresses[0])
    offered = shared_options(briefing, asked.addresses)
    title = _title(briefing, asked.addresses)
    match field.kind:
        case Listing(item) if offered or isinstance(item, Reference):
            is_open = not isinstance(item, Reference)
            marked = shared_items(briefing, asked.addresses)
            first = {option.value: option for option in offered if option.chosen}
            order = [
                *(first[value] for value in marked if value in first),
                *(each for each in offered if not each.chosen),
            ]
            summary = ", ".join if isinstance(item, Reference) and item.to == "claim" else _said_by_words
            return marking_window(title, field.doc, order, marked, asked, summary=summary, is_open=is_open)
        case Date():
            return _date_window(session, asked, title, field)
        case Words() | Number() | Reference():
            is_none = not any(given(value_at(briefing, address)) for address in asked.addresses)
            return _menu(asked, title, field, offered, is_none=is_none)
        case _ if offered:
            return _open_menu(asked, title, field, offered)
        case _:
            return text_window(session, asked, title, field)


def shared_value(briefing: Briefing, addresses: Sequence[Address]) -> Any:
    """Return the value of a field of one thing or of several; None where it is not the same in all."""
    first, *others = (value_at(briefing, address) for address in addresses)
    return first if all(other == first for other in others) else None


def shared_items(briefing: Briefing, addresses: Sequence[Address]) -> tuple[str, ...]:
    """Return the items of a list of one thing, or those that the lists of several things all have."""
    first, *others = (value_at(briefing, address) for address in addresses)
    return tuple(item for item in first if all(item in other for other in others))


def shared_options(briefing: Briefing, addresses: Sequence[Address]) -> tuple[Option, ...]:
    """Return the options of a field of one thing or of several, as chosen where all have them."""
    first, *others = (options(briefing, address) for address in addresses)
    if not others:
        return first
    chosen = [{option.value for option in each if option.chosen} for each in others]
    known = {option.value for option in first}
    further = {option.value: option for each in others for option in each if option.value not in known}
    return tuple(
        option._replace(chosen=option.chosen and all(option.value in each for each in chosen))
        for option in (*first, *further.values())
    )


def text_window(session: Session, asked: Asked, title: str, field: Field) -> OpenText:
    """Return the request for the field in which the text of a value is edited."""
    lines = isinstance(field.kind, Listing)

    def present(there: Session) -> str:
        if lines:
            return "\n".join(shared_items(there.briefing, asked.addresses))
        return as_typed(there.briefing, field, shared_value(there.briefing, asked.addresses))

    def items(typed: str) -> Typed:
        return typed.splitlines() if lines else typed

    def take(there: Session, typed: str) -> Effect:
        try:
            is_same = present(there) == text
        except UnknownAddressError:  # it is refused as it is taken
            is_same = True
        if is_same:
            return asked.take(there, items(typed))
        effect = asked.leave(there, typed)
        return replace(effect, messages=(_CHANGED_MEANWHILE, *effect.messages))

    text = present(session)
    return OpenText(
        title,
        text,
        lambda typed: asked.refusal(items(typed)),
        take,
        lambda there, typed: asked.leave(there, typed if typed != text else ""),
        session.state.typed.get(asked.addresses[0], ""),
        lines,
    )


def _menu(asked: Asked, title: str, field: Field, offered: Sequence[Option], *, is_none: bool) -> OpenPicker:
    """Return the menu of the words of a vocabulary with their meanings, the present one under the cursor."""
    choices = [_choice(asked, option) for option in offered]
    if not asked.refusal(""):
        choices.append(Choice(asked.target(""), _NONE_MEANING, lead=NONE, marked=is_none))
    if not any(option.meaning for option in offered):  # words that say it themselves need no column
        choices = [choice._replace(text=choice.lead, lead="") for choice in choices]
    cursor = next((number for number, choice in enumerate(choices) if choice.marked), 0)
    hint = "letters of a word"
    return OpenPicker(title, choices, lambda query: narrowed(choices, query), hint, cursor, said=field.doc)


def _open_menu(asked: Asked, title: str, field: Field, offered: Sequence[Option]) -> OpenPicker:
    """Return the menu of texts in use, in which another can be typed."""
    choices = [
        Choice(asked.target(option.value), option.words, place=option.meaning, marked=option.chosen)
        for option in sorted(offered, key=lambda option: not option.chosen)
    ]
    if not asked.refusal(""):
        choices.append(Choice(asked.target(""), NONE, place=_NONE_MEANING))
    known = {option.words.casefold() for option in offered}

    def search(query: str) -> Found:
        typed = query.strip()
        if not typed or typed.casefold() in known:
            return narrowed(choices, query)
        if why := asked.refusal(typed):
            found = narrowed(choices, query)
            return found if found.choices else Found(said=why, is_understood=False)
        return narrowed(choices, query, Choice(asked.target(typed), typed, place="as it is typed"))

    return OpenPicker(title, choices, search, "words of it, or another text", said=field.doc)


def _date_window(session: Session, asked: Asked, title: str, field: Field) -> OpenPicker:
    """Return the window in which a date is typed, and is said in words below."""
    present = as_typed(session.briefing, field, shared_value(session.briefing, asked.addresses))
    none = [] if asked.refusal("") else [Choice(asked.target(""), _NONE_MEANING, lead=NONE, marked=not present)]

    def search(query: str) -> Found:
        typed = query.strip()
        if not typed:
            return Found(none, said=field.doc)
        if why := asked.refusal(typed):
            return Found(said=why, is_understood=False)
        date = Choice(asked.target(typed), parse_edtf(typed).describe(), lead=typed, marked=typed == present)
        return Found([date], said=field.doc)

    return OpenPicker(title, none, search, _DATES, query=present, said=field.doc)


def _said_by_words(_: Sequence[str]) -> str:
    """Return nothing more than the words of the options; claims, whose words are sentences, are named by their ids."""
    return ""


def _choice(asked: Asked, option: Option) -> Choice:
    return Choice(asked.target(option.value), option.meaning, lead=option.words, marked=option.chosen)


def _title(briefing: Briefing, addresses: Sequence[Address]) -> str:
    """Return the title of a window: `basis: Raids cross…`, `basis of 3 claims`."""
    address, key = addresses[0], str(addresses[0][-1])
    if len(addresses) > 1:
        return f"{key} of {counted(len(addresses), str(address[0]).removesuffix('s'))}"
    match address:
        case ("claims", _, "text"):
            return "text"
        case ("claims", str(claim), *_):
            text = briefing.claim(claim).text
        case (("sources" | "actors" | "sections"), str(thing), _):
            text = thing
        case _:
            return key
    return f"{key}: {shorten(visible_line(text), _TITLE_CHARACTERS, placeholder='…')}"
