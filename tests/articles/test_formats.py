"""Which reader reads what: written with the readers themselves."""

from briefing_tui.articles.formats import FORMATS


def test_every_format_has_a_media_type_of_its_own() -> None:
    assert len({each.media_type for each in FORMATS}) == len(FORMATS)
