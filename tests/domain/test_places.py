"""Where in its file the text of an article stands."""

import pytest

from briefing_tui.domain.places import Part, PartKind, Places, Stretch

_PAGES = (Part(1, "i"), Part(2, "1"))


def test_an_offset_has_the_page_and_line_of_its_stretch() -> None:
    stretches = [Stretch(0, 0, 1), Stretch(10, 0, 2), Stretch(20, 1, 1), Stretch(30, 0, 3)]
    places = Places(PartKind.PAGE, _PAGES, stretches)
    assert [places.at(offset) for offset in (0, 9, 10, 25, 30, 99)] == [
        (_PAGES[0], 1),
        (_PAGES[0], 1),
        (_PAGES[0], 2),
        (_PAGES[1], 1),
        (_PAGES[0], 3),
        (_PAGES[0], 3),
    ]
    assert places.starts() == [(0, _PAGES[0]), (20, _PAGES[1])]
    assert list(places.changes()) == [(0, _PAGES[0]), (20, _PAGES[1]), (30, _PAGES[0])]


def test_a_file_without_parts_has_no_places() -> None:
    assert Places().at(3) is None
    assert Places().starts() == list(Places().changes()) == []


@pytest.mark.parametrize("stretches", [[Stretch(5, 0), Stretch(4, 0)], [Stretch(0, 2)], [Stretch(0, -1)]])
def test_stretches_out_of_order_or_without_their_part_are_refused(stretches: list[Stretch]) -> None:
    with pytest.raises(ValueError, match="stretch"):
        Places(PartKind.PAGE, _PAGES, stretches)
