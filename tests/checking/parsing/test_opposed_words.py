import pytest

from briefing_tui.checking.parsing.opposed_words import (
    is_negated,
    is_of_before,
    is_possible,
    opposed_words,
)
from briefing_tui.checking.parsing.sentences import Sentence, sentences


def _sentence(text: str) -> Sentence:
    return sentences(text)[0]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Prices rose in May.", "rose"),
        ("They drove the price of oil up.", "drove the price of oil up"),
        ("They weigh a resumption of the ferry.", "resumption"),
        ("Forces withdrew from the heights.", "withdrew from"),
    ],
)
def test_words_phrases_and_nouns_of_verbs_have_opposites(text: str, word: str) -> None:
    sentence = _sentence(text)
    assert word in [sentence.said(each.first, each.last) for each in opposed_words(sentence)]


@pytest.mark.parametrize("text", ["South Lebanon was hit.", "They gave out a plan.", "More than 40 were seen."])
def test_names_other_phrases_and_bounds_have_none(text: str) -> None:
    assert opposed_words(_sentence(text)) == ()


def test_what_is_denied_possible_or_of_before_is_told_apart() -> None:
    for text, is_so in (
        ("They refused to sign the bill.", is_negated),
        ("They approved no budget.", is_negated),
        ("It may halt the talks.", is_possible),
        ("It opened after a closure of nine days.", is_of_before),
    ):
        sentence = _sentence(text)
        assert any(is_so(sentence, each) for each in opposed_words(sentence))
    plain = _sentence("They signed the bill.")
    assert not any(check(plain, opposed_words(plain)[0]) for check in (is_negated, is_possible, is_of_before))
