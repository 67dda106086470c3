"""Kinds of names."""

from briefing_tui.drafting.names.mention import Kind


def test_places_and_things_do_not_act() -> None:
    assert {kind for kind in Kind if not kind.acts} == {Kind.PLACE, Kind.THING}
