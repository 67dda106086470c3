import pytest

from briefing_tui.checking.comparing.ranks import differing_ranks
from briefing_tui.checking.parsing.sentences import sentences


@pytest.mark.parametrize(
    ("text", "quote", "said", "quoted"),
    [
        ("It is its most important partner.", "It is one of its most important partners.", "most important", ""),
        ("It is the largest exporter.", "It is among the largest exporters.", "largest", "among the largest"),
        ("It is the largest exporter.", "It is the second largest exporter.", "largest", "second largest"),
        ("It is the largest camp.", "It is a large camp.", "largest", "large camp"),
        ("Largest camp in Chad, it is full.", "It is a large camp in Chad.", "Largest", "large camp"),
        ("Kenya was the first to ratify the pact.", "Kenya ratified the pact in May.", "the first to", ""),
        ("It met for the first time in May.", "It met in May.", "the first time", ""),
        ("Only Fiji received the aid.", "Fiji and Tonga received the aid.", "Only Fiji", "Fiji and Tonga"),
        (
            "It is the only producer in Chile.",
            "It is one of two producers there, in Chile.",
            "only producer",
            "one of two producers",
        ),
        ("Fiji is the only state that did so.", "Samoa, Fiji and Tonga did so.", "Fiji is the only", "Fiji and Tonga"),
        ("Only Peru has not signed.", "Neither Chile nor Peru has signed.", "Only Peru", "Chile nor Peru"),
    ],
)
def test_a_rank_that_the_quote_does_not_give_is_found(text: str, quote: str, said: str, quoted: str) -> None:
    found = differing_ranks(sentences(text)[0], sentences(quote))
    assert found is not None
    assert found[0] == said
    assert quoted in found[1]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("It is the largest exporter.", "It is the biggest exporter."),
        ("It is one of the largest exporters.", "It is among the largest exporters."),
        ("It is the second largest exporter.", "It is the second largest exporter."),
        ("It is the largest exporter.", "It overtook all others as exporter."),
        ("Kenya was the first to ratify the pact.", "No other state had ratified it before Kenya."),
        ("It is the first time that they meet.", "They have not met since 1990."),
        ("In the first half trade grew.", "In the first six months trade grew."),
        ("Only Fiji received the aid.", "Of Fiji and Tonga, Fiji alone received the aid."),
        ("There was wheat for only six weeks.", "There was wheat and rice for six weeks."),
        ("The protest was held at the harvest.", "It is one of the protests."),
    ],
)
def test_the_same_rank_in_other_words_is_not_reported(text: str, quote: str) -> None:
    assert differing_ranks(sentences(text)[0], sentences(quote)) is None
