"""Runs of capitalised words are where names may stand."""

import pytest

from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.runs import Runs, is_title_case
from briefing_tui.drafting.tokens import tokens


def _runs(gazetteer: Gazetteer, text: str, lower: str = "", names: str = "") -> list[str]:
    found = tokens(text)
    runs = Runs(gazetteer, frozenset(lower.split()), frozenset(names.split()))
    return [text[found[first].start : found[last - 1].end] for first, last in runs.of(found, begins=True)]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("We saw Anna Berg in town.", ["Anna Berg"]),
        ("The Ministry of Foreign Affairs and Trade paid.", ["Ministry of Foreign Affairs and Trade"]),
        ("We met Anna and Boris there.", ["Anna", "Boris"]),
        ("It was John J. Thomas who left.", ["John J. Thomas"]),
        ("It was Col. John 'J.D.' Dorrian who left.", ["Col. John 'J.D.' Dorrian"]),
        ("The son of Omar bin Said left.", ["Omar bin Said"]),
        ("We met Haider al-Abadi today.", ["Haider al-Abadi"]),
        ("They saw the People’s Liberation Army march.", ["People’s Liberation Army"]),
        ("The ships of CTF 50 left in March 2020.", ["CTF 50"]),
        ("The 3rd Battalion left.", ["3rd Battalion"]),
        ("However, nobody came.", []),
        ("Negotiators came.", []),
        ("Russia’s Ministry of Defence paid.", ["Russia", "Ministry of Defence"]),
        ("They left on Monday.", []),
        ("Antigua and Barbuda paid.", ["Antigua and Barbuda"]),
    ],
)
def test_a_run_has_all_words_of_a_name(english: Gazetteer, text: str, runs: list[str]) -> None:
    assert _runs(english, text) == runs


def test_a_word_at_the_beginning_is_a_name_where_it_is_one_elsewhere(english: Gazetteer) -> None:
    assert _runs(english, "Energex paid.") == []
    assert _runs(english, "Energex paid.", names="Energex") == ["Energex"]


def test_a_word_that_the_article_has_without_a_capital_begins_no_name(english: Gazetteer) -> None:
    assert _runs(english, "Storms Anna Berg had foreseen came.", lower="storms") == ["Anna Berg"]


def test_in_a_title_only_known_names_are_found(english: Gazetteer) -> None:
    assert _runs(english, "New Talks On Trade With Tajikistan Begin") == ["Tajikistan"]
    assert is_title_case(tokens("New Talks On Trade With Tajikistan Begin"))
    assert not is_title_case(tokens("New talks on trade with Tajikistan begin"))
