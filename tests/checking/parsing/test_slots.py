from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.slots import exchanged, slots


def _sentence(text: str) -> Sentence:
    return sentences(text)[0]


def test_a_name_belongs_to_the_word_before_its_preposition_or_after_it() -> None:
    first, second = slots(_sentence("They help Romanian refugees in Hungary."))
    assert (first.preposition, first.word, first.keys) == ("", "refug", frozenset({"romania"}))
    assert (second.preposition, second.word, second.keys) == ("in", "refug", frozenset({"hungary"}))


def test_two_names_that_took_each_others_place_are_exchanged() -> None:
    claim = _sentence("They help Hungarian refugees in Romania.")
    found = list(exchanged(claim, _sentence("They help Romanian refugees in Hungary.")))
    assert [one.said(claim) for one, _ in found] == ["Hungarian refugees", "in Romania"]


def test_names_of_one_list_are_not_exchanged() -> None:
    assert not list(exchanged(_sentence("Fighting in Iraq goes on."), _sentence("Fighting in Syria and Iraq goes on.")))
