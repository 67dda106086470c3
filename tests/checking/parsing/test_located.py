from briefing_tui.checking.parsing.located import belonging, located, ways
from briefing_tui.checking.parsing.sentences import sentences


def test_what_happens_is_told_with_its_place() -> None:
    (sentence,) = sentences("Delegations met in Batken after shots near Ak-Sai.")
    assert [(place.event, sentence.said(place.first, place.last)) for place in located(sentence)] == [
        ("meet", "Batken")
    ]


def test_of_a_verb_that_says_little_its_noun_is_what_happens() -> None:
    (sentence,) = sentences("The round took place in Rome.")
    assert "round" in {place.event for place in located(sentence)}


def test_a_noun_has_the_place_that_belongs_to_it() -> None:
    (sentence,) = sentences("Officers at the Port of Guayaquil found it.")
    assert ("offic", "Guayaquil") in {
        (place.event, sentence.said(place.last, place.last)) for place in belonging(sentence)
    }


def test_a_way_has_both_ends_whatever_is_said_first() -> None:
    for text in ("It flew to Doha from Cairo.", "It left Cairo for Doha."):
        (sentence,) = sentences(text)
        assert [(sentence.said(*way.source[-2:]), sentence.said(*way.goal[-2:])) for way in ways(sentence)] == [
            ("Cairo", "Doha")
        ]
