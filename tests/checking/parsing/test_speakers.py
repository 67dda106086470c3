import pytest

from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.checking.parsing.speakers import speakers


def _who(text: str) -> list[str]:
    sentence = sentences(text)[0]
    return [sentence.said(each.who[0], each.who[-1]) for each in speakers(sentence) if each.who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Police denied that the terminal was attacked.", ["Police"]),
        ("The terminal was attacked, the police said on Monday.", ["the police"]),
        ("The terminal was attacked, said the police.", ["the police"]),
        ("According to the police, the terminal was attacked.", ["the police"]),
        ("The minister quoted the envoy as saying that no troops would come.", ["the envoy"]),
        ("The FBI, however, assesses that he has ties.", ["The FBI"]),
        ("Police denied it and said that flights would go on.", ["Police", "Police"]),
        ("In a statement, the police reported that the terminal was attacked.", ["the police"]),
        ("In the view of the police, the terminal was attacked.", ["the police"]),
        ("The terminal was attacked, said Col. John Miller, who saw it.", ["Col. John Miller"]),
        ("Diplomats hold that the terminal was attacked.", ["Diplomats"]),
        ("The owner, a Swiss company, says that the dam is safe.", ["The owner, a Swiss company"]),
        ("France, which withdrew in August, said it had no intention of returning.", ["France"]),
        ("The prosecutor, Saule Akhmetova, said her office would appeal.", ["The prosecutor, Saule Akhmetova"]),
        ("The protocol lapsed, and officials in Ashgabat say the delay is costly.", ["officials in Ashgabat"]),
        ("Guards came, but analysts in Taipei caution that it means little.", ["analysts in Taipei"]),
        ("An engineer who took part told the radio that it leaked.", ["An engineer"]),
        ("The dam is unsafe, the army said, adding that it leaked.", ["the army", "the army"]),
        ("Jets struck what Islamabad called camps.", ["Islamabad"]),
        ("Kabul summoned the envoy and said that it had been hit.", ["Kabul"]),
        ("Aid groups fear that it will be late.", ["Aid groups"]),
        ("The governor expects the siege to last.", ["The governor"]),
    ],
)
def test_who_says_so_is_found_wherever_they_stand(text: str, who: list[str]) -> None:
    assert _who(text) == who


def test_a_noun_that_looks_like_a_verb_of_saying_has_no_speaker() -> None:
    assert _who("The United States sent the claims to a state agency.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Two suspects were accused of spying.",
        "The army has not commented.",
        "The army said nothing.",
        "Neither the army nor the police commented.",
        "No group claimed the attack.",
    ],
)
def test_who_is_spoken_of_or_keeps_silent_is_no_speaker(text: str) -> None:
    assert _who(text) == []


def test_what_somebody_says_is_theirs_alone() -> None:
    sentence = sentences("The bridge was hit, the army said.")[0]
    (speaker,) = speakers(sentence)
    assert [sentence.tokens[at] for at in speaker.said[0]] == ["The", "bridge", "was", "hit"]


def test_what_stands_before_one_who_told_it_to_somebody_is_theirs() -> None:
    sentence = sentences("The bridge was hit, an official told Reuters on Monday.")[0]
    (speaker,) = speakers(sentence)
    assert range(sentence.forms.index(",")) in speaker.said
