from briefing_tui.checking.comparing.counterparts import closeness, counterparts, resting, same_event
from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.vocabulary import Basis

_QUOTE = "Talks in Muscat ended without agreement. The mediators expect another round in spring."


def _pairs(text: str, *quotes: str) -> list[tuple[str, str, int]]:
    claim = Claim("claim", text, Basis.STATED, quotes=tuple(Quote(quote, "paper") for quote in quotes))
    return [(each.claim.tokens[0], each.quote.tokens[0], each.number) for each in counterparts(claim)]


def test_a_claim_rests_on_the_sentence_that_shares_most_of_its_words() -> None:
    assert _pairs("The mediators expect a round in spring.", _QUOTE) == [("The", "The", 0)]
    assert _pairs("Talks in Muscat ended.", "Nobody came.", _QUOTE) == [("Talks", "Talks", 1)]


def test_each_sentence_of_a_claim_has_a_counterpart_of_its_own() -> None:
    text = "A further round is expected by the mediators. There was no agreement in Muscat."
    assert _pairs(text, _QUOTE) == [("A", "The", 0), ("There", "Talks", 0)]


def test_a_sentence_that_shares_too_little_rests_on_none() -> None:
    assert _pairs("The mediators left for lunch by the harbour.", _QUOTE) == []
    assert _pairs("Talks failed.", _QUOTE) == []
    assert _pairs("Nothing.") == []


def test_the_sentences_that_share_a_word_too_are_known() -> None:
    quotes = (Quote("Talks began in Muscat. Boats sank. The talks were long.", "paper"),)
    (found,) = counterparts(Claim("claim", "Talks began in Muscat.", Basis.STATED, quotes=quotes))
    assert [other.tokens[-2] for other in found.others] == ["long"]
    assert found.shared == {"talk", "begin", "musca"}


def test_a_claim_of_one_sentence_rests_on_a_quote_of_one_sentence() -> None:
    claim = Claim("claim", "He left.", Basis.STATED, quotes=(Quote("The man is gone.", "paper"),))
    ((sentence, quoted),) = resting(claim)
    assert (sentence.tokens[0], [each.tokens[0] for each in quoted]) == ("He", ["The"])


def test_an_event_is_the_same_by_its_verb_or_by_a_synonym_with_the_same_object() -> None:
    (one,) = sentences("Troops tried to seize the hospital in the east.")
    at = one.forms.index("seize")
    for text, word in (
        ("The troops seized the hospital.", "seized"),
        ("The troops took the hospital.", "took"),
        ("The troops took the bridge.", None),
        ("The troops seized it, and seized the hospital.", None),
    ):
        (other,) = sentences(text)
        found = same_event(one, at, other)
        assert (other.forms[found] if found is not None else None) == word


def test_how_closely_a_claim_keeps_to_its_quotes_is_that_of_its_closest_sentence() -> None:
    def closeness_of(text: str) -> float:
        return closeness(Claim("claim", text, Basis.STATED, quotes=(Quote(_QUOTE, "paper"),)))

    assert closeness_of("Talks in Muscat ended.") == 1
    assert closeness_of("Lunch was late. Talks in Muscat ended.") == 1
    assert 0 < closeness_of("Talks about lunch went on for hours.") < 0.5
    assert closeness_of("Lunch was late.") == 0
    assert closeness_of("...") == 0
