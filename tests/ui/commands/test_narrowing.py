"""What a window offers is narrowed by what is typed."""

import pytest

from briefing_tui.reading.effect import Choice, ClaimTarget
from briefing_tui.ui.commands.narrowing import MAX_SHOWN, Names, few, narrowed, told

_RAIDS = ClaimTarget("raids")
_FIELDS = [
    Choice(_RAIDS, "Raids at night", lead="text", group="Claim"),
    Choice(_RAIDS, "stated", lead="basis", group="Claim"),
    Choice(_RAIDS, "The river", lead="title", group="Source"),
    Choice(_RAIDS, "the author", lead="as_of", group="Briefing"),
]


def leads(query: str, *typed: Choice) -> list[str]:
    return [choice.lead or choice.text for choice in narrowed(_FIELDS, query, *typed).choices]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["text", "basis", "title", "as_of"]),
        ("as", ["as_of", "basis"]),
        ("of", ["as_of"]),
        ("t", ["text", "basis", "title", "as_of"]),
        ("river", ["title"]),
        ("night raids", ["text"]),
        ("claim", ["text", "basis"]),
        ("RIVER", []),
    ],
)
def test_choices_have_every_word_and_those_whose_names_begin_so_come_first(query: str, expected: list[str]) -> None:
    assert leads(query) == expected


def test_groups_are_kept_together_the_one_with_the_best_first() -> None:
    assert leads("ti") == ["title"]
    assert [choice.group for choice in narrowed(_FIELDS, "a").choices] == ["Briefing", "Claim", "Claim"]


def test_what_is_typed_itself_stands_behind_what_begins_so() -> None:
    typed = Choice(_RAIDS, "as")
    assert leads("as", typed) == ["as_of", "as", "basis"]


def test_what_is_typed_is_marked_in_what_is_found() -> None:
    assert narrowed(_FIELDS, "night raids").words == ("night", "raids")


def test_of_many_so_many_are_shown_as_can_be_read_and_that_is_said() -> None:
    names = Names((f"claim {number}",) for number in range(1_000))
    made: list[int] = []

    def choice(number: int) -> Choice:
        made.append(number)
        return Choice(_RAIDS, str(number))

    found = few(names, "claim", choice, "Which one")
    assert len(found.choices) == len(made) == MAX_SHOWN
    assert found.said == f"Which one\n{MAX_SHOWN} of 1,000 are shown: type words to find others"
    assert [each.text for each in few(names, "999", choice, "").choices] == ["999"]
    assert told(MAX_SHOWN, "") == ""


def test_nothing_is_found_among_nothing() -> None:
    assert Names([]).ranked("") == Names([]).ranked("raids") == []
