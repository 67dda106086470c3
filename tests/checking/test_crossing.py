from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]

_CROSSED = [
    ("Thirteen soldiers died; seven were wounded.", "They attacked it, killing seven soldiers and wounding thirteen."),
    ("A bomb killed two soldiers and wounded one.", "A bomb killed one soldier and wounded two others."),
    ("It destroyed nine vehicles and eight buildings.", "It destroyed eight vehicles and nine buildings."),
    ("It is $500,000 worth of goods, and $50,000 in fines.", "It is $50,000 worth of goods, and $500,000 in fines."),
    ("France sent 20 tanks and Germany 45.", "Germany is sending 20 tanks, and France 45."),
    ("It was 61 percent in 2019 and 48 percent in 2023.", "It fell from 48 percent in 2019 to 61 percent in 2023."),
    ("It passed by 12 votes, with 71 against.", "Parliament passed it by 71 votes to 12."),
    ("Fiji sent 4, Tonga 11 lorries.", "Tonga and Fiji sent 4 and 11 lorries respectively."),
    ("It rose from 27 to 41 in the year.", "In the course of the year it dropped from 41 to 27."),
    ("The fee is $100 instead of $200.", "They will pay $200 instead of $100."),
    ("Rice would run out in six weeks, and wheat in 12.", "Rice would last for 12 weeks. Wheat would run out in six."),
    ("Five gold and three silver medals went to Kenya.", "Kenya won 3 gold and 5 silver medals."),
    ("38 members voted for it and 71 against.", "They adopted it with 71 votes in favour and 38 against."),
    ("In Lagos 12 men were arrested, in Kano 30.", "Police arrested 30 men in Lagos and 12 in Kano."),
    ("It had lost seven men on 12 June and four on 19 June.", "It lost 4 men on 12 June and 7 on 19 June."),
    ("Spanish boats get 12 licences and Portuguese 36.", "A third, or 36, go to Spanish boats and 12 to Portuguese."),
    ("It counts 201 dead for army and police and 78 for gangs.", "Gangs were behind 201 deaths, army and police 78."),
    ("22 aircraft fired 16 munitions.", "In it 16 aircraft fired 22 munitions at 22 targets."),
    ("The camp was hit on 1 May, and the bridge on 3 May.", "On 1 May the bridge was hit. On 3 May the camp was hit."),
]
_STRAIGHT = [
    ("Seven soldiers died and 13 were hurt.", "They attacked it, killing seven soldiers and wounding thirteen."),
    ("Thirteen were wounded, seven killed.", "They attacked it, killing seven soldiers and wounding thirteen."),
    ("It passed with 71 for it and 12 against.", "Parliament passed it by 71 votes to 12."),
    ("France sent 20 tanks and Germany 45.", "Germany is sending 45 tanks, and France 20."),
    ("Of 18 cities, 14 were won.", "They won in 14 of the 18 cities."),
    ("Fiji got 4 and Tonga 11 million.", "Tonga and Fiji got 11 and 4 million respectively."),
    ("Forty people ran, 12 of them women.", "Twelve women were among the 40 candidates."),
    ("The 13 rockets that hit the base killed seven men.", "Seven men were killed when 13 rockets hit the base."),
    ("It rose to 9.1 percent in June from 8.6 in May.", "It was 8.6 percent in May, and 9.1 percent in June."),
    ("Output was 300 tonnes, compared with 450 before.", "Output fell to 300 tonnes, from 450 a year earlier."),
    ("Nine western huts and 14 eastern ones are lost.", "In the east 14 huts and in the west 9 were lost."),
    ("Niger and Mali have nine and 12 seats, respectively.", "Mali has 12 and Niger 9 seats."),
    ("There were 47 attacks, against 31 before.", "The number of attacks on convoys rose from 31 to 47."),
    ("It destroyed nine vehicles.", "It destroyed eight vehicles and nine buildings."),
]


@pytest.mark.parametrize(("text", "quote"), _CROSSED)
def test_two_numbers_that_change_places_are_found(codes: Codes, text: str, quote: str) -> None:
    assert "numbers-crossed" in codes(text, quote)


@pytest.mark.parametrize(("text", "quote"), _STRAIGHT)
def test_numbers_in_another_order_are_not_reported(codes: Codes, text: str, quote: str) -> None:
    assert "numbers-crossed" not in codes(text, quote)


def test_both_numbers_are_named_with_what_they_count(found: Callable[..., dict[str, Finding]]) -> None:
    finding = found("It destroyed nine cars and eight huts.", "It destroyed eight cars and nine huts.")[
        "numbers-crossed"
    ]
    assert finding.message == 'the claim says "nine cars" and "eight huts", and its quote "eight cars" and "nine huts"'
