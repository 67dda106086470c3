"""A pane is chosen by letters of its title; a title that none has is that of a new section."""

from briefing_tui.domain.briefing import Briefing, Pane
from briefing_tui.reading.effect import Choice, Found, Next, stay
from briefing_tui.ui.commands.panes import panes_window

_NOWHERE = Next(lambda session: stay(session.state))


def _found(query: str, said: str = "") -> Found:
    panes = (Pane("threats", "Threats", ()), Pane("towns", "Border towns", ()))
    choices = [Choice(_NOWHERE, pane.title) for pane in panes]
    window = panes_window(Briefing("river", "River", (), panes), "To", choices, lambda _: _NOWHERE, said=said)
    assert window.search is not None
    return window.search(query)


def _offered(query: str) -> list[str]:
    return [f"{choice.text}, {choice.place}".rstrip(", ") for choice in _found(query).choices]


def test_letters_narrow_the_panes_and_what_is_typed_is_offered_behind_those_that_begin_so() -> None:
    assert _offered("") == ["Threats", "Border towns"]
    assert _offered("thr") == ["Threats", "thr, a new section"]
    assert _offered("towns") == ["Border towns", "towns, a new section"]
    assert _offered(" Frictions ") == ["Frictions, a new section"]


def test_there_is_no_second_section_of_a_title() -> None:
    assert _offered("border towns") == ["Border towns"]


def test_what_is_said_stays_while_letters_are_typed() -> None:
    assert _found("thr", "the quote").said == "the quote"
