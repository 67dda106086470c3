"""The gazetteer knows names in the capitals that they need, and titles."""

from pathlib import Path

import pytest

from briefing_tui.drafting.language import language
from briefing_tui.drafting.names.gazetteer import Gazetteer, gazetteer
from briefing_tui.drafting.names.known import Form, Known
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tables import TableError
from briefing_tui.drafting.tokens import tokens

_COMPOUNDS = {
    "Turkish-Libyan": ["Turkey", "Libya"],
    "ISIL-held": ["Islamic State"],
    "anti-Taliban": ["Taliban"],
    "Vel-Libyan": [],
    "Vel": [],
}


def _known(gazetteer: Gazetteer, text: str) -> tuple[str, Kind, Form] | None:
    found = gazetteer.known(tokens(text), 0)
    return (found[1].name, found[1].kind, found[1].form) if found else None


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Tajikistan", ("Tajikistan", Kind.STATE, Form.NAME)),
        ("Islamic Republic of Iran", ("Iran", Kind.STATE, Form.NAME)),
        ("US", ("United States", Kind.STATE, Form.ACRONYM)),
        ("us", None),
        ("Who", None),
        ("WHO", ("World Health Organization", Kind.ORGANISATION, Form.ACRONYM)),
        ("Dutch", ("Netherlands", Kind.STATE, Form.ADJECTIVE)),
        ("Turks", ("Turkey", Kind.STATE, Form.PEOPLE)),
        ("Kremlin", ("Russia", Kind.STATE, Form.METONYM)),
        ("Mosul", ("Mosul", Kind.PLACE, Form.NAME)),
        ("Da’esh", ("Islamic State", Kind.GROUP, Form.NAME)),
        ("al-Qaida", ("Al-Qaeda", Kind.GROUP, Form.NAME)),
        ("ISIS-k", ("ISIS-K", Kind.GROUP, Form.NAME)),
        ("Türkiye", ("Turkey", Kind.STATE, Form.NAME)),
        ("Nobody", None),
    ],
)
def test_a_name_is_known_in_its_forms(english: Gazetteer, text: str, known: tuple[str, Kind, Form] | None) -> None:
    assert _known(english, text) == known


def test_of_names_that_begin_alike_the_longest_is_known(english: Gazetteer) -> None:
    found = english.known(tokens("South Sudan"), 0)
    assert found == (2, Known("South Sudan", Kind.STATE, Form.NAME))


def test_of_titles_the_longest_is_found(english: Gazetteer) -> None:
    title = english.title(tokens("deputy prime minister Kabir"), 0)
    assert title is not None
    assert (title.last, title.section) == (3, "office")
    assert english.title(tokens("Kabir"), 0) is None


def test_a_word_may_join_known_names(english: Gazetteer) -> None:
    found = {word: [each.name for each in english.compound(tokens(word)[0])] for word in _COMPOUNDS}
    assert found == _COMPOUNDS


def test_a_section_that_is_none_is_named_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "xx").mkdir()
    (tmp_path / "xx" / "name_words.txt").write_text("[verbs]\nsay\n", encoding="utf-8")
    with pytest.raises(TableError, match=r'name_words\.txt:2: "verbs" is no section of words about names'):
        gazetteer(language("xx", [tmp_path]))


def test_a_user_adds_names_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "groups.txt").write_text("[armed group]\nBlue Column | BC\n", encoding="utf-8")
    own = gazetteer(language("en", [tmp_path]))
    assert _known(own, "BC") == ("Blue Column", Kind.GROUP, Form.ACRONYM)
    assert _known(own, "Mosul") is not None
