from collections.abc import Callable

import pytest

Codes = Callable[..., set[str]]

_WRONG = [
    ("Troops withdrew from the western zone.", "Troops withdrew from most of the western zone."),
    ("The cargoes went to Louisiana.", "Most of the cargoes went to Louisiana, and one to Spain."),
    ("Lanka has repaid its currency swap with India.", "Lanka has repaid $420 million of a $1 billion currency swap."),
    ("Oslo suspended its aid program.", "Oslo suspended part of an aid program for Syria."),
    ("The strike damaged its five cranes.", "The strike damaged two of its five cranes."),
    ("The company has laid off its staff.", "The company has laid off one in five of its staff, or 360 people."),
    ("The museum suffered damage from the blast.", "Only the north wing of the museum suffered damage from the blast."),
    ("The flooded towns have yet to be reconnected.", "Of the 31 flooded towns, nine have yet to be reconnected."),
    ("Police recaptured Delmas in March.", "Police retook two of the five districts of Delmas in March."),
    ("Rebels control Kivu.", "Rebels control the north of Kivu."),
    ("Lebanon's banks reopened.", "A handful of Lebanon's banks reopened on Monday."),
    ("The loan was repaid.", "The first instalment of the loan was repaid."),
    ("The raids killed 20 people.", "In the raids 20 people were killed or wounded."),
    ("Macedonia's guerrillas have been demobilised.", "One third of guerrillas in Macedonia have been demobilised."),
]
_RIGHT = [
    ("Except for two, the eastern crossings are closed.", "Finland reopened two of its eight eastern crossings."),
    ("Clearance in the Mbala reserve went on.", "Clearance went on, on 300 hectares of the Mbala reserve."),
    ("Five of White Nile's eight localities have no clinic.", "Three of the state's eight localities have a clinic."),
    ("The army holds all but three of Rakhine's townships.", "The army holds 14 of the 17 townships of Rakhine."),
    ("It fired on two boats near Second Thomas Shoal.", "It fired on two of its boats near Second Thomas Shoal."),
    ("He won the vote on Sunday.", "He won 55.6 percent of the vote on Sunday."),
    ("They sprayed boats close to Cooper Shoal.", "A cutter sprayed two of its boats near Cooper Shoal."),
    ("Five of White Nile's eight towns lack a clinic.", "Only three of the state's eight towns have a clinic."),
    ("The judges annulled the law by seven votes.", "Seven of the nine judges annulled the law."),
    ("The strike damaged two cranes.", "The strike damaged two of the port's five cranes."),
    (
        "The city's talks on its future have begun.",
        "Half of the city's council took part when talks on its future began.",
    ),
    ("The army holds the city's airport.", "The army controls the airport in the northern part of the city."),
    ("The fire in the south of the island is out.", "They put out the fire on the southern side of the island."),
    ("The museum was hit by the blast.", "The blast hit the museum; most of its windows broke."),
    ("The raids killed or hurt 20 people.", "In the raids 20 people were killed or wounded."),
    ("Adré came under shellfire, it says.", "It accused the army of shelling the border town of Adré."),
    ("Advisers back its operation.", "It began the next phase of its operation, supported by advisers."),
    ("Israel struck Hodeidah.", "Israeli jets struck targets in parts of Hodeidah."),
    (
        "Except for Vaalimaa, its crossings are still shut.",
        "Two of its eight crossings, Vaalimaa and Imatra, shut.",
    ),
    ("The average tenant pays 820 euros.", "Rent takes up 38% of the average tenant's net income."),
    ("The raids killed nobody.", "In the raids no one was killed or wounded."),
    ("Israel's air force hit the port.", "The air force of Israel struck the port and parts of the town."),
]


@pytest.mark.parametrize(("text", "quote"), _WRONG)
def test_what_is_told_of_a_part_is_not_told_of_the_whole(codes: Codes, text: str, quote: str) -> None:
    assert "part-as-whole" in codes(text, quote)


@pytest.mark.parametrize(("text", "quote"), _RIGHT)
def test_a_part_that_is_named_or_beside_the_point_is_not_reported(codes: Codes, text: str, quote: str) -> None:
    assert "part-as-whole" not in codes(text, quote)
