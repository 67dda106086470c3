"""The values that a field can be given come from the format and from what the briefing has."""

import pytest
from tests.reviewing.made import RIVER, SHIPPED, made

from briefing_tui.domain.address import claim_address, source_address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.fields import settable
from briefing_tui.reviewing.options import Option, options
from briefing_tui.reviewing.setting import set_field


def test_the_words_of_a_vocabulary_have_their_meanings() -> None:
    found = options(RIVER, claim_address("raids", "basis"))
    assert [option.value for option in found] == list(Basis)
    assert found[0] == Option("stated", "stated", "the source states it as fact", chosen=True)
    assert not any(option.chosen for option in found[1:])


def test_a_grade_has_its_meaning() -> None:
    assert options(RIVER, claim_address("raids", "credibility"))[3] == Option("4", "4", "doubtful")
    assert options(RIVER, source_address("paper", "reliability"))[1] == Option(
        "B", "B", "usually reliable", chosen=True
    )


def test_actors_are_offered_by_name_with_what_they_are() -> None:
    assert options(RIVER, claim_address("raids", "actors")) == (
        Option("raiders", "Raiders", "group, 1 claim", chosen=True),
        Option("army", "The Border Army", "state, 2 claims", chosen=True),
    )


def test_actors_whom_the_claim_names_are_offered_first_in_the_order_of_its_words() -> None:
    offered = options(SHIPPED, claim_address("drug-trafficking", "by"))
    assert [option.value for option in offered[:4]] == ["afghanistan", "tajikistan", "russia", "china"]


def test_speakers_who_are_no_actors_are_offered_for_by_alone() -> None:
    found = options(RIVER, claim_address("market", "by"))
    assert found[-1] == Option("Nazira Karimi", "Nazira Karimi", "says 1 claim", chosen=True)
    assert len(found) == 3


def test_other_claims_are_offered_with_their_pane() -> None:
    found = options(RIVER, claim_address("calm", "see"))
    assert found[0] == Option("raids", "Raids cross the river at night.", "Threats")
    assert "calm" not in [option.value for option in found]
    assert [option.value for option in options(RIVER, ("key_judgments",)) if option.chosen] == ["raids", "calm"]


def test_what_was_used_is_offered_the_commonest_first() -> None:
    found = options(SHIPPED, claim_address(SHIPPED.key_judgments[-1], "kind"))
    kinds = [claim.kind for claim in SHIPPED.claims if claim.kind]
    assert {option.value for option in found} == set(kinds)
    assert found[0].meaning == f"used {kinds.count(found[0].value)} times"
    assert [option.value for option in options(SHIPPED, ("tags",))] == list(SHIPPED.tags)
    assert options(RIVER, source_address("wire", "publisher")) == (Option("River Post", "River Post"),)


def test_a_text_in_own_words_has_no_options() -> None:
    assert options(RIVER, claim_address("raids", "text")) == ()
    assert options(RIVER, claim_address("raids", "when")) == ()
    with pytest.raises(RefusedError):
        options(RIVER, claim_address("raids", "channel"))


@pytest.mark.parametrize("briefing", [RIVER, SHIPPED], ids=lambda briefing: briefing.id)
def test_every_option_can_be_set(briefing: Briefing) -> None:
    for thing in (("sources", briefing.sources[0].id), ("claims", briefing.key_judgments[0])):
        for address, _ in settable(briefing, thing):
            for option in options(briefing, address)[:6]:
                if not option.chosen:
                    made(briefing, set_field(briefing, [address], option.value, {"by": "Somebody"}))
