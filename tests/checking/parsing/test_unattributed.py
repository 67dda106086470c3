import pytest

from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.unattributed import is_known, is_order, is_unsaid


def _sentence(text: str) -> Sentence:
    (sentence,) = sentences(text)
    return sentence


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("The court told the firm to sell.", True),
        ("The army told them that they may no longer enter.", True),
        ("The army told them that they must leave.", True),
        ("The army told them that it may rain.", False),
        ("The army told reporters that the town had fallen.", False),
    ],
)
def test_who_is_told_what_to_do_gets_an_order(text: str, order: bool) -> None:
    sentence = _sentence(text)
    assert is_order(sentence, sentence.forms.index("told")) == order


@pytest.mark.parametrize(("text", "unsaid"), [("He would not say whether.", True), ("He did say so.", False)])
def test_what_somebody_does_not_say_is_unsaid(text: str, unsaid: bool) -> None:
    sentence = _sentence(text)
    assert is_unsaid(sentence, sentence.forms.index("say")) == unsaid


def test_what_a_relative_clause_says_of_a_thing_is_known() -> None:
    quote = _sentence("The minister warned that oil would run out unless they renewed the waiver that expired in May.")
    part = range(4, len(quote.forms))
    assert is_known(_sentence("The waiver expired in May."), quote, part)
    assert not is_known(_sentence("Oil will run out."), quote, part)
