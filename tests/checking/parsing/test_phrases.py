from briefing_tui.checking.parsing.phrases import every_phrase, has_verb
from briefing_tui.checking.parsing.sentences import sentences


def _heads(text: str) -> list[str]:
    (sentence,) = sentences(text)
    return [phrase.head for phrase in every_phrase(sentence)]


def test_the_head_of_a_phrase_is_its_last_noun_and_what_of_belongs_to_it() -> None:
    (sentence,) = sentences("The foreign minister of Ghana left.")
    phrase = every_phrase(sentence)[0]
    assert (phrase.head, phrase.names) == ("minis", frozenset({"ghana"}))
    assert sentence.said(phrase.first, phrase.last) == "The foreign minister of Ghana"


def test_a_part_of_several_is_of_their_kind() -> None:
    assert _heads("It hit one of its boats.")[-1] == "boat"


def test_a_verb_is_looked_for_in_a_part_alone() -> None:
    (sentence,) = sentences("The army left, a man said.")
    assert has_verb(sentence, range(2, 3))
    assert not has_verb(sentence, range(2))
