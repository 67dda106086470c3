from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.checking.parsing.settings import are_beside, calls_area, settings, stems_of


def _told(text: str) -> list[tuple[str, frozenset[str]]]:
    sentence = sentences(text)[0]
    return [(each.said(sentence), stems_of(sentence, each.part)) for each in settings(sentence)]


def test_what_stands_up_to_a_place_is_told_of_it() -> None:
    assert _told("Police fired in Kano, while a crowd marched in Kaduna.") == [
        ("in Kano", frozenset({"polic", "fir"})),
        ("in Kaduna", frozenset({"crowd", "march"})),
    ]


def test_a_place_at_the_beginning_of_its_clause_has_what_follows() -> None:
    assert _told("Near Beni, rebels fled.") == [("Near Beni", frozenset({"near", "rebel", "fl"}))]


def test_where_somebody_speaks_is_no_place_of_what_they_tell() -> None:
    assert [place for place, _ in _told("Officials in Paris said soldiers died in Gao.")] == ["in Gao"]


def test_a_place_is_an_area_where_any_sentence_calls_it_one() -> None:
    text = sentences("Rain fell in Aroma. Crops failed in Kassala state, and in Kassala roads were cut.")
    assert calls_area(frozenset({"kassala"}), text)
    assert not calls_area(frozenset({"aroma"}), text)


def test_places_with_nothing_but_small_words_between_them_stand_side_by_side() -> None:
    assert are_beside(frozenset({"kazan"}), frozenset({"tatarstan"}), sentences("They met in Kazan, in Tatarstan."))
    assert not are_beside(frozenset({"kazan"}), frozenset({"omsk"}), sentences("They met in Kazan and left for Omsk."))
