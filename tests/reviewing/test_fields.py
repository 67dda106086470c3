"""The fields that can be set are those of the format, of each thing its own."""

import pytest
from tests.reviewing.made import RIVER

from briefing_tui.domain.address import claim_address, quote_address, source_address
from briefing_tui.domain.briefing import Pane
from briefing_tui.domain.edits import Insert, Move, apply_edits
from briefing_tui.loading.format import SECTION_CLAIM
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.fields import empty_value, field_at, given, record_of_pane, settable


def _keys(*thing: str | int) -> str:
    return ", ".join(each.field.key for each in settable(RIVER, thing))


def test_a_claim_has_the_fields_of_its_pane() -> None:
    common = "text, basis, by, actors, when, likelihood, confidence, because, credibility"
    assert _keys("claims", "raids") == f"{common}, severity, kind, see, contradicts, note, review"
    assert _keys("claims", "market") == f"{common}, channel, status, see, contradicts, note, review"
    assert "severity, kind, channel, status, direction" in _keys("claims", "bridges")  # of a section


def test_the_fields_of_other_things_are_those_of_the_format() -> None:
    assert _keys(*source_address("paper")) == "title, author, publisher, published, language, reliability, note"
    assert _keys("actors", "army") == "name, kind, aliases, note"
    assert _keys("sections", "background") == "title"
    assert _keys(*quote_address("raids", 0)) == "quote, source, before, after, note"


def test_who_prepared_the_briefing_is_among_its_own_fields() -> None:
    assert _keys() == "title, bluf, key_judgments, as_of, name, method, tlp, tags, changed, supersedes"
    addresses = [each.address for each in settable(RIVER)]
    assert ("prepared_by", "name") in addresses
    assert all(field_at(RIVER, address) for address in addresses)


def test_a_thing_that_is_gone_has_no_fields() -> None:
    for thing in (claim_address("nobody"), source_address("nobody"), quote_address("raids", 9)):
        with pytest.raises(RefusedError, match="no longer in the briefing"):
            settable(RIVER, thing)


def test_a_section_with_the_name_of_another_key_has_claims_of_sections() -> None:
    assert record_of_pane("tags") is SECTION_CLAIM
    named = apply_edits(
        RIVER,
        [
            Insert(("sections",), 0, Pane("actors", "Actors", ())),
            Move(claim_address("raids"), ("sections", "actors", "claims"), 0),
        ],
    )
    assert "channel" in [each.field.key for each in settable(named, claim_address("raids"))]


def test_a_value_that_is_not_given_is_empty_in_its_kind() -> None:
    for address in (claim_address("raids", "by"), claim_address("raids", "note"), claim_address("raids", "when")):
        _, field = field_at(RIVER, address)
        assert not given(empty_value(field))
