import pytest

from briefing_tui.checking.comparing.said import (
    denies,
    has_a_no_of,
    has_a_number_of,
    is_denying,
    may_deny,
    only_denies,
    told_of,
    what_is_said,
)
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.speakers import Speaker, speakers


def _first(text: str) -> tuple[Sentence, Speaker]:
    sentence = sentences(text)[0]
    return sentence, speakers(sentence)[0]


def _said(text: str) -> str:
    sentence, speaker = _first(text)
    return " ".join(sentence.forms[at] for at in what_is_said(sentence, speaker))


def test_what_somebody_says_ends_where_another_says_something_else() -> None:
    assert _said("The army said the bridge was hit, while the police said it was safe.") == "the bridge was hit , while"
    assert _said("The army said the bridge was hit.") == "the bridge was hit ."


def test_a_part_tells_of_a_claim_what_it_has_by_its_words_or_synonyms() -> None:
    claim, quote = (sentences(text)[0] for text in ("The airline's books allow an offer.", "They permit no rise."))
    every = range(len(quote.forms))
    assert "allow" in told_of(claim, quote, every)
    assert told_of(claim, quote, every) <= told_of(claim, quote, every, loosely=True)


def test_a_number_and_a_negation_of_the_claim_are_looked_for_in_what_is_said() -> None:
    quote, speaker = _first("The army said 30 men were not heard of.")
    for text, is_there in (("30 men fell.", True), ("40 men fell.", False)):
        assert has_a_number_of(quote, speaker, sentences(text)[0]) is is_there
    assert has_a_no_of(quote, speaker, sentences("Nothing was heard of 30 men.")[0])
    other = _first("The army said 30 men fell.")
    assert not has_a_no_of(*other, sentences("Nothing was heard of 30 men.")[0])
    assert has_a_no_of(*other, sentences("No more than 30 men fell.")[0])


def test_who_denies_and_who_does_no_more_than_that_is_told() -> None:
    assert denies(*_first("The army said that no bridge was hit."))
    assert not denies(*_first("The army said that a bridge was hit."))
    assert only_denies(*_first("The army disputes this."))
    assert not only_denies(*_first("The army denies that the bridge was hit."))


@pytest.mark.parametrize(("text", "is_denial"), [("It did not fall.", True), ("No more than ten fell.", False)])
def test_a_bound_is_no_denial(text: str, is_denial: bool) -> None:
    assert is_denying(sentences(text)[0]) is is_denial


def test_a_word_for_the_opposite_may_deny() -> None:
    claim = sentences("The dam is unsafe.")[0]
    assert may_deny(claim, sentences("The dam is safe."))
    assert not may_deny(claim, sentences("The dam was opened."))
