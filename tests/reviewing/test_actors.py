"""A name becomes an actor or another name of one, and the claims that name it are found."""

import pytest
from tests.reviewing.made import RIVER, SHIPPED, made

from briefing_tui.domain.briefing import Actor
from briefing_tui.reviewing.actors import add_alias, claims_that_name, delete_actor, new_actor
from briefing_tui.reviewing.changes import RefusedError


def test_a_name_becomes_an_actor_with_an_id_of_its_own() -> None:
    change = new_actor(RIVER, " The  river\nPost ", "organisation")
    assert change.words == "new actor: The river Post"
    assert made(RIVER, change).actors[-1] == Actor("the-river-post", "The river Post", "organisation")
    assert made(RIVER, new_actor(RIVER, "کابل")).actors[-1].id == "actor"
    assert made(RIVER, new_actor(RIVER, "Army!")).actors[-1].id == "army-2"


def test_who_says_a_claim_by_that_name_is_the_actor() -> None:
    change = new_actor(RIVER, "Nazira Karimi", "person", ["market", "raids"])
    assert change.words == "new actor: Nazira Karimi; named in 2 claims; says 1 claim"
    after = made(RIVER, change)
    assert after.claim("market").by == ("nazira-karimi",)
    assert after.claim("raids").actors == ("raiders", "army", "nazira-karimi")


def test_an_actor_gets_another_name() -> None:
    change = add_alias(RIVER, "army", "nazira karimi")
    assert change.words == "alias of The Border Army: nazira karimi"
    after = made(RIVER, change)
    assert after.actors[0].aliases == ("nazira karimi",)
    assert after.claim("market").by == ("army",)


def test_a_deleted_actor_is_in_no_claim_and_what_it_says_is_by_its_name() -> None:
    change = delete_actor(SHIPPED, "taliban")
    after = made(SHIPPED, change)
    assert after.actor("taliban") is None
    assert not any("taliban" in (*claim.by, *claim.actors) for claim in after.claims)
    by_name = [claim.id for claim in after.claims if "Taliban" in claim.by]
    assert by_name == [claim.id for claim in SHIPPED.claims if "taliban" in claim.by] != []
    assert change.words.startswith("actor deleted: Taliban; ")
    with pytest.raises(RefusedError, match="this actor is no longer in the briefing"):
        delete_actor(RIVER, "nobody")


def test_a_name_that_is_known_is_refused_with_whose_it_is() -> None:
    with pytest.raises(RefusedError, match='"raiders" is an actor already'):
        new_actor(RIVER, "raiders")
    with pytest.raises(RefusedError, match='"Dushanbe" is an alias of Tajikistan already'):
        add_alias(SHIPPED, "taliban", "Dushanbe")
    with pytest.raises(RefusedError, match="`name` would be empty"):
        new_actor(RIVER, " ")
    with pytest.raises(RefusedError, match="`name` has more than 50,000 characters"):
        new_actor(RIVER, "x" * 50_001)
    with pytest.raises(RefusedError, match="this actor is no longer in the briefing"):
        add_alias(RIVER, "nobody", "x")


def test_claims_that_name_somebody_do_so_in_whole_words() -> None:
    assert claims_that_name(RIVER, "the ARMY") == ("answer",)
    assert claims_that_name(RIVER, "villages") == ("raids",)
    assert claims_that_name(RIVER, "village") == ()
    assert claims_that_name(RIVER, "!") == ()
