"""Each thing of a briefing is found where it is written."""

from pathlib import Path

import pytest
from tests.loading.editing.styles import STYLES

from briefing_tui.domain.address import Address
from briefing_tui.loading.briefing import load_text
from briefing_tui.loading.editing.layout import layout_of
from briefing_tui.loading.editing.piece import UnwritableError
from briefing_tui.loading.editing.places import Places


def _places(style: str, text: str = "") -> Places:
    briefing = load_text(STYLES[style], Path("river.yaml")).briefing
    assert briefing is not None
    text = text or STYLES[style]
    return Places(text, layout_of(text), briefing)


@pytest.mark.parametrize("style", STYLES)
def test_every_thing_is_found_by_its_id(style: str) -> None:
    places = _places(style)
    briefing = places.briefing
    things: list[Address] = [("claims", claim.id) for claim in briefing.claims]
    things += [("sources", source.id) for source in briefing.sources]
    things += [("actors", actor.id) for actor in briefing.actors]
    for address in things:
        node = places.node(places.of_thing(address))
        entry = node.entry("id")
        assert entry is not None
        assert entry[1].value == address[1]


def test_a_list_that_is_not_written_has_no_place_but_a_key() -> None:
    found = _places("deep").of_list(("actors",))
    assert (found.place, found.key) == (None, "actors")


def test_the_only_source_may_be_left_out_and_one_of_two_may_not() -> None:
    assert _places("block").style.implied_source == "paper"
    assert not _places("compact").style.implied_source


@pytest.mark.parametrize("style", ["carriage returns", "block"])
def test_the_line_break_is_that_of_the_file(style: str) -> None:
    assert _places(style).style.newline == ("\r\n" if style == "carriage returns" else "\n")


def test_an_anchor_is_refused_with_its_line() -> None:
    places = _places("deep", STYLES["deep"].replace("id: raids", "id: &x raids"))
    with pytest.raises(UnwritableError, match=r"^line 11 has an anchor, an alias or a tag"):
        places.node(places.of_thing(("claims", "raids")))
