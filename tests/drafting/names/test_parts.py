"""Runs are taken apart into adjectives, titles and names."""

import pytest

from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.parts import Parts
from briefing_tui.drafting.tokens import tokens


def _parts(gazetteer: Gazetteer, text: str) -> list[str]:
    found = tokens(text)
    return [
        text[found[each.first].start : found[each.last - 1].end] for each in Parts(gazetteer).of(found, 0, len(found))
    ]


@pytest.mark.parametrize(
    ("run", "parts"),
    [
        ("Iraqi Prime Minister Haider al-Abadi", ["Iraqi", "Haider al-Abadi"]),
        ("Lt. Gen. Stephen J. Townsend", ["Stephen J. Townsend"]),
        ("Turkish Foreign Ministry", ["Turkish Foreign Ministry"]),
        ("Iraqi Kurdistan", ["Iraqi Kurdistan"]),
        ("Afghan Taliban", ["Afghan Taliban"]),
        ("German NATO", ["German", "NATO"]),
        ("Pentagon Press Secretary Peter Cook", ["Pentagon", "Peter Cook"]),
        ("Stephen King", ["Stephen King"]),
        ("Vel Intelligence John Tarn", ["Vel Intelligence", "John Tarn"]),
        ("Turkish-Libyan", ["Turkish-Libyan", "Turkish-Libyan"]),
        ("Georgian Hope", ["Georgian Hope"]),
        ("Ministry of Grain of Libya", ["Ministry of Grain of Libya"]),
        ("Libyan House of Representatives", ["Libyan House of Representatives"]),
        ("Libyan Government", ["Libyan"]),
    ],
)
def test_a_run_has_its_parts(english: Gazetteer, run: str, parts: list[str]) -> None:
    assert _parts(english, run) == parts


def test_a_person_has_the_office_and_the_state_before_the_name(english: Gazetteer) -> None:
    found = tokens("Iraqi Prime Minister Haider al-Abadi")
    person = list(Parts(english).of(found, 0, len(found)))[-1]
    assert (person.title, person.of, person.titled) == ("prime minister", "Iraq", "Prime Minister")


def test_an_office_without_a_name_is_of_its_state(english: Gazetteer) -> None:
    found = tokens("President of Tajikistan")
    office = next(Parts(english).of(found, 0, len(found)))
    assert (office.is_title, office.title, office.of) == (True, "president", "Tajikistan")


def test_a_noun_of_a_body_makes_a_run_one_name(english: Gazetteer) -> None:
    parts = Parts(english)
    for run, is_headed in (("Bank of the Northern Isles", True), ("Secretary of State", False), ("Ministry", False)):
        found = tokens(run)
        assert parts.is_headed(found, 0, len(found)) is is_headed
