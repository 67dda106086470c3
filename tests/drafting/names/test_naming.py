"""The names of an article have kinds, by all that it says of them."""

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.naming import Name, naming
from briefing_tui.drafting.statements import statements


def _names(gazetteer: Gazetteer, text: str) -> dict[str, Name]:
    found = naming(tuple(statements(read_article(text))), gazetteer)
    return {name.text: name for name in found.names.values()}


def test_a_kind_has_its_reason(english: Gazetteer) -> None:
    name = _names(english, "They met the spokesman Vel Tarn.")["Vel Tarn"]
    assert (name.kind, name.reason.rule, name.reason.words) == ("person", "title before the name", "spokesman")


def test_a_known_name_has_its_main_form(english: Gazetteer) -> None:
    assert _names(english, "They met the CSTO.")["Collective Security Treaty Organization"].kind == "organisation"


def test_what_is_said_of_one_form_counts_for_all(english: Gazetteer) -> None:
    names = _names(english, "They met the analyst Vel Tarn. It was said that Tarn left.")
    assert list(names) == ["Vel Tarn"]


def test_an_acronym_in_brackets_is_its_long_form(english: Gazetteer) -> None:
    for text in ("They met the Northern Arms Syndicate (NAX).", "They met the NAS (Northern Arms Syndicate)."):
        assert list(_names(english, text)) == ["Northern Arms Syndicate"]


def test_a_name_without_a_clue_has_no_kind(english: Gazetteer) -> None:
    assert _names(english, "They met Vel.")["Vel"].kind is None
