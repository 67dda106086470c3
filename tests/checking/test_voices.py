from collections.abc import Callable

import pytest

from briefing_tui.checking.rule import Finding

Codes = Callable[..., set[str]]
_BY = "by-differs"


_HIT = "The bridge was hit by a shell."


@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        (
            "Troops gather at the border.",
            "Pakistan accused Tajikistan of gathering troops at the border.",
            "tajikistan",
        ),
        ("He has ties to the service.", "Smith spoke. The FBI assesses that he has ties to the service.", "Smith"),
        (_HIT, "Witnesses fled. The bridge was hit by a shell, the army said.", "witnesses"),
        (_HIT, "Rebels fled when the bridge was hit by a shell, Thai military sources said today.", "rebels"),
        (
            _HIT,
            "The Times spoke to them. In the view of the Maas Institute, the bridge was hit by a shell.",
            "The Times",
        ),
        (_HIT, "Smith was there. In a statement, the army reported that the bridge was hit by a shell.", "Smith"),
        ("The port had not been hit.", "Witnesses fled. Police denied that the port had been hit.", "witnesses"),
        (
            "The road was shelled.",
            "Chad protested. The Sudanese army's spokesman said the road was shelled.",
            "Chad",
        ),
        (
            "The plant will restart in May.",
            "The regulator said tests had been passed, while the operator said the plant would restart in May.",
            "regulator",
        ),
        ("The closing was unjust.", "Warsaw closed the road, Poland said. Minsk called the closing unjust.", "Poland"),
        ("Troops hold the gate.", "Ghana took the gate. Togo disputes this and insists that troops hold it.", "Ghana"),
        ("The charges are invented.", "Smith says that he was beaten. The army called the charges invented.", "Smith"),
    ],
)
def test_one_whom_the_quote_names_and_who_does_not_say_so_is_found(
    codes: Codes, text: str, quote: str, by: str
) -> None:
    assert _BY in codes(text, quote, basis="reported", by=(by,))


@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        (_HIT, "The bridge was hit by a shell, the army said.", "the army"),
        (_HIT, "Smith was there. The bridge was hit by a shell, the minister said.", "Smith"),
        (_HIT, "The bridge was hit by a shell, it said, and the army fled.", "the army"),
        (
            _HIT,
            'The army dismissed as "fiction" a report by the police that the bridge was hit by a shell.',
            "the police",
        ),
        (
            "It was generals who wanted the date of the vote on the budget delayed.",
            "The army told reporters police had asked it to put off the vote; police retorted that the army had.",
            "police",
        ),
        ("Tajikistan will close the crossing.", "Rahmon said that Tajikistan would close the crossing.", "tajikistan"),
        (
            "Reviewers contradict the owner of the dam.",
            "The owner says the dam is safe. Reviewers disagree.",
            "Reviewers",
        ),
        (_HIT, "The bridge was hit by a shell, a spokesman of the agency said. The Maas Institute was closed.", "Maas"),
        (_HIT, "The bridge was hit by a shell, Secretary General Rutte said. NATO left.", "NATO"),
        (_HIT, "The bridge was hit by a shell, a doctor there said. The hospital was hit, too.", "the hospital"),
        (_HIT, "The bridge was hit by a shell, said Jones, who heads the board's experts.", "the board"),
        (_HIT, "Russia's foreign minister said the bridge was hit by a shell. Lavrov was in Minsk.", "Lavrov"),
        (
            "The plant will restart in May.",
            "The regulator said that, while the operator said it was ready, the plant would restart in May.",
            "regulator",
        ),
        (
            "The army will not withdraw from the town.",
            "The UN urged the army to withdraw from the town. The army said it would not do so.",
            "the army",
        ),
        (
            "Under a third voted.",
            "Orban said 95 percent of those who voted said no. Turnout, the opposition noted, was below 30 percent.",
            "opposition",
        ),
        (_HIT, "It was found by the observers that the bridge was hit by a shell, the army said.", "observers"),
        (_HIT, "The bridge was hit by a shell, people living nearby said. Residents fled.", "residents"),
    ],
)
def test_whoever_may_be_the_one_in_by_is_left_alone(codes: Codes, text: str, quote: str, by: str) -> None:
    assert _BY not in codes(text, quote, basis="reported", by=(by,))


def test_the_message_stands_at_by_and_names_both(found: Callable[..., dict[str, Finding]]) -> None:
    quote = "Pakistan accused Tajikistan of gathering troops."
    finding = found("Troops are gathering.", quote, basis="alleged", by=("tajikistan",))[_BY]
    assert finding.address == ("claims", "claim", "by")
    assert finding.message == '`by` is "Tajikistan", but in the quote it is "Pakistan" who says so'
