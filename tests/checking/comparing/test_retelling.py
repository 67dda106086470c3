import pytest

from briefing_tui.checking.comparing.retelling import retold, same_clause
from briefing_tui.checking.comparing.telling import Contrast
from briefing_tui.checking.parsing.denied_verbs import denied_verbs
from briefing_tui.checking.parsing.sentences import sentences


def _contrast(text: str, quote: str) -> Contrast:
    *others, last = sentences(quote)
    return Contrast(last, sentences(text)[0], tuple(others), strict=True)


@pytest.mark.parametrize(
    ("text", "quote", "verb"),
    [
        (
            "Rome and Madrid have replied to the plan for a hub.",
            "A plan for a hub was put to Rome and Madrid. Neither has replied.",
            "replied",
        ),
        (
            "Asked for proof of the deal, she supplied it.",
            "She was asked for proof of the deal, but did not provide such proof.",
            "supplied",
        ),
        (
            "Syria will take in more refugees if war breaks out.",
            "Syria will not accept more refugees if war starts.",
            "take",
        ),
    ],
)
def test_a_claim_most_of_which_stands_in_its_quote_tells_the_event_in_other_words(
    text: str, quote: str, verb: str
) -> None:
    pair = _contrast(text, quote)
    found = [retold(pair, reading.word) for reading in denied_verbs(pair.denying)]
    assert verb in [pair.telling.forms[at] for at in found if at is not None]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Kiel and Turku have replied to a survey of ports.",
            "A plan for a hub was put to Rome and Madrid. Neither has replied.",
        ),
        ("A reply from Rome and Madrid is due.", "A plan for a hub was put to Rome and Madrid. Neither has replied."),
    ],
)
def test_a_synonym_in_a_claim_of_other_things_is_no_retelling(text: str, quote: str) -> None:
    pair = _contrast(text, quote)
    assert all(retold(pair, reading.word) is None for reading in denied_verbs(pair.denying))


def test_a_clause_says_the_same_with_another_verb_but_not_with_a_bound_or_with_none() -> None:
    quote = "The army will not clear the settlements in the northern valley in August."
    for text, expected in (
        ("The army will evacuate the settlements in the northern valley in August.", True),
        ("The army is in the settlements in the northern valley in August.", False),
    ):
        pair = _contrast(text, quote)
        assert (same_clause(pair.denying, denied_verbs(pair.denying)[0], pair.telling) is not None) == expected
    pair = _contrast(
        "Work on the link of Crete and Cyprus was planned.",
        "Work on the link of Crete and Cyprus has not gone beyond plans.",
    )
    assert same_clause(pair.denying, denied_verbs(pair.denying)[0], pair.telling) is None
