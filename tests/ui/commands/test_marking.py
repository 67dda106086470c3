"""Several values are marked in a window, and taken together."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing_tui.reading.effect import Choice, Effect, Next, OpenPicker
from briefing_tui.reading.session import Session
from briefing_tui.reviewing.options import Option
from briefing_tui.ui.commands.marking import marking_window

_OFFERED = [Option("army", "The Border Army", "state"), Option("raiders", "Raiders", "group"), Option("china", "China")]


class Taken(NamedTuple):
    """Takes values by noting them."""

    values: list[tuple[str, ...]]
    wrong: str = ""

    def target(self, typed: Sequence[str]) -> Next:
        """Return the target that notes values."""

        def step(session: Session) -> Effect:
            self.values.append(tuple(typed))
            return Effect(session.state)

        return Next(step)

    @property
    def refusal(self) -> Callable[[Sequence[str]], str]:
        """What says that the wrong value is none."""
        return lambda typed: "that is none" if self.wrong and self.wrong in typed else ""


def window(*marked: str, wrong: str = "", is_open: bool = True) -> tuple[OpenPicker, Taken]:
    taken = Taken([], wrong)
    return marking_window("by", "Who says so.", _OFFERED, marked, taken, is_open=is_open), taken


def take(session: Session, choice: Choice, taken: Taken) -> tuple[str, ...]:
    assert isinstance(choice.target, Next)
    choice.target.step(session)
    return taken.values[-1]


def typed(request: OpenPicker, query: str) -> Sequence[Choice]:
    assert request.search is not None
    return request.search(query).choices


def marked(request: OpenPicker, number: int) -> OpenPicker:
    mark = request.choices[number].mark
    assert mark is not None
    return mark()


def test_the_cursor_begins_on_the_first_mark_below_what_is_marked_in_words() -> None:
    request, _ = window("raiders")
    assert [(choice.text, choice.marked) for choice in request.choices] == [
        ("as marked: Raiders", False),
        ("The Border Army", False),
        ("Raiders", True),
        ("China", False),
    ]
    assert request.cursor == 2
    assert window()[0].choices[0].text == "as marked: none"


def test_as_long_as_no_mark_was_changed_enter_adds_what_is_under_the_cursor(session: Session) -> None:
    request, taken = window("raiders")
    assert take(session, request.choices[1], taken) == ("raiders", "army")
    assert take(session, request.choices[2], taken) == ("raiders",)


def test_once_a_mark_was_changed_enter_takes_what_is_marked(session: Session) -> None:
    request, taken = window("raiders")
    request = marked(request, 3)
    assert (request.cursor, request.choices[0].text) == (3, "as marked: Raiders, China")
    assert take(session, request.choices[1], taken) == ("raiders", "china")
    request = marked(request, 2)
    assert take(session, request.choices[2], taken) == ("china",)


def test_what_is_typed_for_is_added_whatever_was_marked_before(session: Session) -> None:
    request, taken = window()
    request = marked(request, 1)
    assert take(session, typed(request, "chi")[0], taken) == ("army", "china")


def test_what_is_not_offered_is_taken_as_it_is_typed_several_with_commas(session: Session) -> None:
    request, taken = window("raiders")
    choice = typed(request, "A fisherman, The mayor")[0]
    assert (choice.text, choice.place) == ("A fisherman, The mayor", "as it is typed")
    assert take(session, choice, taken) == ("raiders", "A fisherman", "The mayor")
    assert choice.mark is not None
    request = choice.mark()
    assert request.choices[0].text == "as marked: Raiders, A fisherman, The mayor"
    assert [each.text for each in request.choices if each.marked] == ["Raiders", "A fisherman", "The mayor"]


def test_names_that_are_offered_can_be_typed_with_commas_too(session: Session) -> None:
    for is_open in (True, False):
        request, taken = window("raiders", is_open=is_open)
        (choice,) = typed(request, "china, Raiders, the border army")
        assert take(session, choice, taken) == ("raiders", "china", "army")


def test_a_name_that_is_offered_is_not_offered_again_as_it_is_typed() -> None:
    request, _ = window()
    assert [choice.text for choice in typed(request, "china")] == ["China"]


def test_what_may_not_be_typed_finds_what_is_offered_alone() -> None:
    request, _ = window(is_open=False)
    assert [choice.text for choice in typed(request, "fisher")] == []


def test_what_is_typed_wrongly_is_said() -> None:
    request, _ = window(wrong="mayor")
    assert request.search is not None
    found = request.search("mayor")
    assert (found.said, found.is_understood) == ("that is none", False)


def test_a_mark_that_nothing_offers_is_offered() -> None:
    request, _ = window("The mayor")
    assert [choice.text for choice in request.choices if choice.marked] == ["The mayor"]
