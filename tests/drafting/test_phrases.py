"""Phrases of tables are found where their words stand."""

import pytest

from briefing_tui.drafting.inflection import english
from briefing_tui.drafting.language import language
from briefing_tui.drafting.phrases import PhraseError, Phrases
from briefing_tui.drafting.tokens import tokens


def found(phrase: str, text: str) -> list[str]:
    phrases: Phrases[str] = Phrases(language("en").forms)
    phrases.add(phrase, "value")
    words = tokens(text)
    return [text[words[match.first].start : words[match.last - 1].end] for match in phrases.matches(words)]


@pytest.mark.parametrize(
    ("phrase", "text", "matched"),
    [
        ("according to", "So it is, according to them.", ["according to"]),
        ("traffick*", "Traffickers and trafficking.", ["Traffickers", "trafficking"]),
        ("{say} that", "He says that; they said that.", ["says that", "said that"]),
        ("{sign}/{reach} ~ agreement", "They signed a new trade agreement.", ["signed a new trade agreement"]),
        ("{sign} ~ agreement", "They signed. An agreement came.", []),
        ("{sign} ~ agreement", "They signed a very long and hard agreement.", []),
        ("US", "The US and us.", ["US"]),
        ("ceasefire/cease-fire", "A cease-fire; a ceasefire.", ["cease-fire", "ceasefire"]),
    ],
)
def test_a_phrase_is_found_where_its_words_stand(phrase: str, text: str, matched: list[str]) -> None:
    assert found(phrase, text) == matched


@pytest.mark.parametrize("phrase", ["", "~ word", "word ~", "ab*", "a//b", "{say", "one tw*o", "word ~ ~ word"])
def test_a_phrase_that_is_none_is_refused(phrase: str) -> None:
    with pytest.raises(PhraseError):
        found(phrase, "Any text.")


def test_the_longest_phrase_counts_where_several_stand() -> None:
    phrases: Phrases[str] = Phrases(english)
    for phrase in ("border", "border markets", "markets"):
        phrases.add(phrase, phrase)
    assert [match.value for match in phrases.longest(tokens("The border markets and markets"))] == [
        "border markets",
        "markets",
    ]
