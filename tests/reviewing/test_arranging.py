"""Claims are moved, deleted and made key judgements, and nothing is left that refers to what is gone."""

import pytest
from tests.reviewing.made import RIVER, SHIPPED, made

from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import STANDING_PANES
from briefing_tui.domain.vocabulary import ThreatLevel
from briefing_tui.reviewing.arranging import (
    delete,
    delete_section,
    move,
    move_to_new_section,
    toggle_key_judgement,
)
from briefing_tui.reviewing.changes import RefusedError, UnchangedError
from briefing_tui.reviewing.linking import link
from briefing_tui.reviewing.setting import set_field


def _ids(pane: str) -> list[str]:
    return [claim.id for claim in RIVER.pane(pane).claims]


def test_a_claim_goes_to_the_end_of_a_pane_without_the_fields_that_it_has_not() -> None:
    change = move(RIVER, ["raids"], "cooperation")
    assert change.words == "moved to Cooperation; severity, kind left out"
    after = made(RIVER, change)
    assert [claim.id for claim in after.pane("cooperation").claims] == [*_ids("cooperation"), "raids"]
    assert after.claim("raids").severity is None


def test_a_section_takes_every_field_with_it() -> None:
    change = move(RIVER, ["raids"], "background")
    assert change.words == "moved to Background"
    assert made(RIVER, change).claim("raids").severity is ThreatLevel.HIGH


def test_several_claims_are_moved_in_their_order() -> None:
    change = move(RIVER, ["prices", "raids", "market", "calm"], "cooperation")
    assert change.words == "moved 2 claims to Cooperation; severity, kind left out"
    assert [claim.id for claim in made(RIVER, change).pane("cooperation").claims][-2:] == ["raids", "calm"]


def test_a_claim_that_is_there_already_is_not_moved() -> None:
    with pytest.raises(UnchangedError, match="it stands in Threats already"):
        move(RIVER, ["raids"], "threats")
    with pytest.raises(RefusedError, match="no longer in the briefing"):
        move(RIVER, ["raids"], "nowhere")


def test_a_new_section_has_an_id_of_its_title_and_takes_claims() -> None:
    change = move_to_new_section(RIVER, ["calm", "raids"], " The river's banks ")
    assert change.words == "new section: The river's banks; moved 2 claims to The river's banks"
    section = made(RIVER, change).panes[-1]
    assert (section.id, section.title) == ("the-river-s-banks", "The river's banks")
    assert [claim.id for claim in section.claims] == ["raids", "calm"]


def test_a_new_section_may_be_empty_and_its_id_is_one_of_its_own() -> None:
    for title, id_ in (("کابل", "section"), ("Perspective!", "perspective-2"), ("Background 2", "background-2")):
        section = made(RIVER, move_to_new_section(RIVER, [], title)).panes[-1]
        assert (section.id, section.claims) == (id_, ())


def test_two_panes_have_not_one_title() -> None:
    with pytest.raises(RefusedError, match="there is a pane with the title Background already"):
        move_to_new_section(RIVER, ["raids"], "background")
    with pytest.raises(RefusedError, match="`title` would be empty"):
        move_to_new_section(RIVER, ["raids"], " ")


def test_only_an_empty_section_is_deleted() -> None:
    change = delete_section(RIVER, "economy")
    assert change.words == "section deleted: Economy"
    assert [pane.id for pane in made(RIVER, change).panes] == [*STANDING_PANES, "background"]
    with pytest.raises(RefusedError, match="Background has 1 claim: move or delete them first"):
        delete_section(RIVER, "background")
    for pane in ("threats", "nowhere"):
        with pytest.raises(RefusedError, match="only a section that you added"):
            delete_section(RIVER, pane)


def test_a_deleted_claim_is_nowhere_referred_to() -> None:
    linked = made(RIVER, link(RIVER, ["calm", "market"], "see", ["raids"]))
    linked = made(linked, link(linked, ["talks"], "contradicts", ["raids"]))
    change = delete(linked, ["raids"])
    assert change.words == "deleted; no longer a key judgement; also from 3 references"
    after = made(linked, change)
    assert after.key_judgments == ("calm",)
    assert not any("raids" in (*claim.see, *claim.contradicts) for claim in after.claims)


@pytest.mark.parametrize("claim", [claim.id for claim in SHIPPED.claims])
def test_any_claim_of_the_shipped_briefing_can_be_deleted(claim: str) -> None:
    assert not made(SHIPPED, delete(SHIPPED, [claim])).has_claim(claim)


def test_all_claims_are_deleted_at_once() -> None:
    change = delete(RIVER, [claim.id for claim in RIVER.claims])
    assert change.words.startswith("deleted 23 claims; also from the key judgements")
    assert list(made(RIVER, change).claims) == []


def test_a_claim_becomes_the_last_key_judgement_and_no_longer_is_one() -> None:
    change = toggle_key_judgement(RIVER, ["market"])
    assert change.words == "key judgement 3"
    after = made(RIVER, change)
    assert after.key_judgments == ("calm", "raids", "market")
    change = toggle_key_judgement(after, ["market"])
    assert change.words == "no longer a key judgement"
    assert made(after, change) == RIVER


def test_several_become_key_judgements_before_any_of_them_ceases_to_be_one() -> None:
    change = toggle_key_judgement(RIVER, ["raids", "market", "prices"])
    assert change.words == "2 claims made key judgements"
    after = made(RIVER, change)
    change = toggle_key_judgement(after, ["raids", "market", "prices"])
    assert change.words == "3 claims are no longer key judgements"
    assert made(after, change).key_judgments == ("calm",)


def test_a_moved_claim_can_be_given_the_fields_of_its_new_pane() -> None:
    after = made(RIVER, move(RIVER, ["raids"], "cooperation"))
    made(after, set_field(after, [claim_address("raids", "channel")], "trade"))
