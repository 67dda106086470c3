"""Edits of a briefing in words: `basis: stated → reported`, or `new claim` and its text."""

from textwrap import shorten
from typing import Any

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.edits import Edit, Insert, Move, Remove, SetValue, UnknownAddressError, value_at
from briefing_tui.domain.edtf import Edtf

_SHOWN_CHARACTERS = 60  # of a value


def edit_words(briefing: Briefing, edit: Edit) -> str:
    """Return what an edit does to a briefing, which it has not been applied to yet."""
    match edit:
        case SetValue(address, value):
            return f"{address[-1]}: {shown_value(_value(briefing, address))} → {shown_value(value)}"
        case Insert(thing=thing):
            return f"new {_kind(thing)}: {shown_value(thing)}"
        case Remove(address):
            thing = _value(briefing, address)
            return f"without the {_kind(thing)}: {shown_value(thing)}"
        case Move(address, into, index):
            thing = _value(briefing, address)
            return f"{_kind(thing)} moved to place {index + 1} of {into[-2] if into[-1] == 'claims' else into[-1]}"


def claim_of_edit(edit: Edit) -> str:
    """Return the id of the claim that an edit is about, or nothing where it is about none."""
    if isinstance(edit, Insert):
        return edit.thing.id if isinstance(edit.thing, Claim) else _claim(edit.into)
    return _claim(edit.address)


def shown_value(value: Any) -> str:
    """Return a value as it is shown in a line: `reported`, `none`, or the beginning of a text."""
    match value:
        case None | "" | ():
            return "none"
        case tuple():
            words = ", ".join(getattr(each, "exact", str(each)) for each in value)
        case Claim() | Edtf():
            words = value.text
        case Quote():
            words = value.exact
        case Actor():
            words = value.name
        case Pane() | Source():
            words = value.title or value.id
        case _:
            words = str(value)
    return shorten(words, _SHOWN_CHARACTERS, placeholder="…")


def _claim(address: Address) -> str:
    return str(address[1]) if address[0] == "claims" else ""


def _kind(thing: Any) -> str:
    return "section" if hasattr(thing, "claims") else type(thing).__name__.lower()


def _value(briefing: Briefing, address: Address) -> Any:
    try:
        return value_at(briefing, address)
    except UnknownAddressError:  # an edit before it makes it
        return None
