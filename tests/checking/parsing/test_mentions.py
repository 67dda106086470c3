from briefing_tui.checking.parsing.mentions import keys, mentions
from briefing_tui.checking.parsing.sentences import sentences


def _keys(text: str) -> list[str]:
    return [key for key in keys(sentences(text)[0]) if key]


def test_a_state_its_people_and_its_capital_are_one() -> None:
    assert _keys("Iran") == _keys("Iranian") == _keys("Tehran") == ["iran"]
    assert _keys("The U.S.") == _keys("America") == _keys("Washington") == _keys("United States")


def test_a_capital_after_a_preposition_is_a_place() -> None:
    assert _keys("in Tehran") != ["iran"]
    assert _keys("to Tehran's offer")[0] == "iran"


def test_a_small_word_is_no_state() -> None:
    assert mentions(sentences("they told us of a turkey")[0]) == ()


def test_names_of_several_words_and_hyphens_are_one_where_they_are_a_state() -> None:
    names = mentions(sentences("Envoys of the United Arab Emirates and Port-au-Prince met.")[0])
    assert [name.key for name in names] == ["united arab emirates", "haiti"]


def test_dates_and_titles_are_no_names() -> None:
    assert mentions(sentences("On Friday the President met Minister Smith in May.")[0])[0].key == "smith"
