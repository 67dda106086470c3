import pytest

from briefing_tui.checking.comparing.nearer_speaker import nearer_speaker
from briefing_tui.checking.comparing.voice import Voice
from briefing_tui.domain.briefing import Briefing, Claim, Quote, Source
from briefing_tui.domain.vocabulary import Basis


def _nearer(text: str, quote: str, by: str) -> str:
    claim = Claim("claim", text, Basis.REPORTED, quotes=(Quote(quote, "paper"),), by=(by,))
    return nearer_speaker(claim, [Voice(Briefing("b", "B", (Source("paper", "paper.txt"),), ()), by)])


@pytest.mark.parametrize(
    ("text", "quote", "by", "who"),
    [
        (
            "Tankers turned away from the terminal.",
            "The ministry hoped for exports. Two traders said tankers were heading away from the terminal.",
            "the ministry",
            "Two traders",
        ),
        (
            "Prince did not tell Bannon of the meeting with Dmitriev.",
            "Nader said Bannon knew Prince would meet Dmitriev. Bannon said Prince did not tell him of the meeting.",
            "Nader",
            "Bannon",
        ),
        (
            "Rwandan guns helped the rebels to take Masisi.",
            "Chad's governor said Rwandan guns helped the rebels. The UN mission said it was unable to confirm it.",
            "UN mission",
            "Chad's governor",
        ),
    ],
)
def test_who_says_more_of_a_claim_than_the_voice_is_found(text: str, quote: str, by: str, who: str) -> None:
    assert _nearer(text, quote, by) == who


@pytest.mark.parametrize(
    ("text", "quote", "by"),
    [
        (
            "Next week is too early for exports.",
            "The port said exports would resume next week. Agents consider this premature.",
            "Agents",
        ),
        (
            "The minister had asked for the delay of the vote.",
            "The minister said Smith had asked for a delay of the vote; Smith retorted that the request was his.",
            "Smith",
        ),
        (
            "The camp was hit by jets, the rebels say.",
            "The army said no jets had hit the camp. The rebels insist on it.",
            "the rebels",
        ),
        (
            "Jets hit the camp.",
            "The army rejected the rebels' claim that jets had hit the camp.",
            "the rebels",
        ),
    ],
)
def test_a_voice_that_points_back_or_that_the_claim_names_is_left_alone(text: str, quote: str, by: str) -> None:
    assert _nearer(text, quote, by) == ""
