"""A code is spoken in the words of its standard."""

import pytest

from briefing_tui.domain.briefing import Actor, Briefing, Claim
from briefing_tui.domain.vocabulary import Basis, Likelihood, Reliability, Tlp
from briefing_tui.exporting import spoken


@pytest.mark.parametrize(
    ("basis", "by", "words"),
    [
        (Basis.REPORTED, ("rahmon",), "reported by Emomali Rahmon"),
        (Basis.ALLEGED, ("A minister", "rahmon"), "alleged by A minister, Emomali Rahmon"),
        (Basis.ASSESSED, ("The desk",), "assessed, The desk"),
        (Basis.STATED, (), "stated"),
    ],
)
def test_a_basis_is_said_with_those_whose_it_is(basis: Basis, by: tuple[str, ...], words: str) -> None:
    briefing = Briefing("b", "B", (), (), actors=(Actor("rahmon", "Emomali Rahmon"),))
    assert spoken.basis(briefing, Claim("c", "C.", basis, by=by)) == words


def test_codes_are_said_with_their_words() -> None:
    assert spoken.likelihood(Likelihood.ALMOST_NO_CHANCE) == "almost no chance, 1 to 5 per cent"
    assert spoken.reliability(Reliability.C) == "C, fairly reliable (Admiralty code)"
    assert spoken.credibility(4) == "4, doubtful (Admiralty code)"
    assert spoken.marking(Tlp.AMBER_STRICT) == "TLP:AMBER+STRICT"
