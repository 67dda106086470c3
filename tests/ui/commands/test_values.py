"""The window in which a value is asked for is as its field has it."""

from collections.abc import Callable

import pytest

from briefing_tui.domain.address import Address
from briefing_tui.domain.edits import SetValue, apply_edits
from briefing_tui.reading.effect import Effect, OpenPicker, OpenText
from briefing_tui.reading.session import Session
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.ui.commands.values import Asked, shared_items, shared_options, shared_value, value_window


def asked(*addresses: Address, refusal: Callable[[object], str] = lambda _: "") -> Asked:
    return Asked(addresses, lambda session, _: Effect(session.state), refusal, lambda session, _: Effect(session.state))


def menu(session: Session, *addresses: Address, refusal: Callable[[object], str] = lambda _: "") -> OpenPicker:
    request = value_window(session, asked(*addresses, refusal=refusal))
    assert isinstance(request, OpenPicker)
    return request


def test_words_of_a_vocabulary_stand_before_their_meanings_the_present_one_marked(session: Session) -> None:
    request = menu(session, ("claims", "raids", "basis"), refusal=lambda typed: "" if typed else "it needs one")
    assert [choice.lead for choice in request.choices] == ["stated", "reported", "alleged", "assessed", "assumed"]
    assert all(choice.text for choice in request.choices)
    assert (request.cursor, request.choices[0].marked) == (0, True)
    assert request.said.startswith("What the claim rests on")


def test_none_is_offered_where_a_value_can_be_left_out(session: Session) -> None:
    last = menu(session, ("claims", "raids", "likelihood")).choices[-1]
    assert (last.lead, last.marked) == ("none", True)


def test_words_without_a_meaning_need_no_column(session: Session) -> None:
    request = menu(session, ("claims", "raids", "severity"))
    assert [(choice.text, choice.lead) for choice in request.choices][:2] == [("low", ""), ("moderate", "")]


def test_texts_in_use_are_offered_and_others_are_taken_as_they_are_typed(session: Session) -> None:
    request = menu(session, ("claims", "smuggling", "kind"))
    assert [choice.text for choice in request.choices] == ["armed groups", "none"]
    assert request.search is not None
    assert [choice.text for choice in request.search("arm").choices] == ["armed groups", "arm"]
    assert [choice.text for choice in request.search("armed groups").choices] == ["armed groups"]


def test_a_date_is_said_in_words_and_a_wrong_one_why_it_is_none(session: Session) -> None:
    request = menu(session, ("claims", "raids", "when"), refusal=lambda typed: "no date" if typed == "May" else "")
    assert (request.query, request.search is not None) == ("2023-05", True)
    assert request.search is not None
    (choice,) = request.search(" 2023/2024 ").choices
    assert (choice.lead, choice.text) == ("2023/2024", "2023 to 2024")
    wrong = request.search("May")
    assert (wrong.said, wrong.is_understood) == ("no date", False)
    assert [choice.lead for choice in request.search("").choices] == ["none"]


@pytest.mark.parametrize(
    ("address", "text", "lines"),
    [
        (("claims", "raids", "text"), "Raids cross the river at night.", False),
        (("claims", "raids", "note"), "", False),
        (("title",), "Raids and markets on the river", False),
        (("actors", "army", "aliases"), "", True),
    ],
)
def test_other_texts_are_edited_whole(session: Session, address: Address, text: str, lines: bool) -> None:
    request = value_window(session, asked(address))
    assert isinstance(request, OpenText)
    assert (request.text, request.lines) == (text, lines)


def test_the_items_of_a_list_that_nothing_is_offered_for_stand_on_lines_and_are_taken_so(session: Session) -> None:
    taken: list[object] = []

    def take(session: Session, typed: object) -> Effect:
        taken.append(typed)
        return Effect(session.state)

    address = ("actors", "army", "aliases")
    request = value_window(session, Asked([address], take, lambda _: "", lambda session, _: Effect(session.state)))
    assert isinstance(request, OpenText)
    request.take(session, "The army, of the river\nBorder guards")
    assert taken == [["The army, of the river", "Border guards"]]


def test_the_title_names_the_thing_or_how_many(session: Session) -> None:
    assert menu(session, ("claims", "raids", "basis")).title == "basis: Raids cross the…"
    assert menu(session, ("claims", "raids", "basis"), ("claims", "calm", "basis")).title == "basis of 2 claims"
    assert menu(session, ("tlp",)).title == "tlp"
    assert menu(session, ("sources", "paper", "reliability")).title == "reliability: paper"


def test_what_several_have_in_common_is_marked(session: Session) -> None:
    briefing = session.briefing
    both: list[Address] = [("claims", "raids", "actors"), ("claims", "answer", "actors")]
    assert shared_items(briefing, both) == ("army",)
    assert [option.value for option in shared_options(briefing, both) if option.chosen] == ["army"]
    notes: list[Address] = [("claims", "raids", "note"), ("claims", "answer", "note")]
    assert shared_value(apply_edits(briefing, [SetValue(notes[0], "doubtful")]), notes) is None
    assert shared_value(briefing, [("claims", "raids", "basis"), ("claims", "answer", "basis")]) == "stated"


def test_a_field_that_a_thing_has_not_is_refused(session: Session) -> None:
    with pytest.raises(RefusedError):
        value_window(session, asked(("claims", "raids", "gaps")))
