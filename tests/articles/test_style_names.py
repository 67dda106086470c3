"""Names of built-in styles."""

from briefing_tui.articles.style_names import kind_of, outline_of
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import FurnitureKind


def test_the_first_name_that_is_known_decides() -> None:
    assert kind_of(["my own", "quotations", "caption"]) is BlockKind.QUOTATION
    assert kind_of(["contents 3"]) is FurnitureKind.NAVIGATION
    assert kind_of(["standard"]) is None


def test_headings_have_their_levels() -> None:
    assert [outline_of(name) for name in ("title", "heading 1", "heading9", "heading", "heading 10")] == [
        *(0, 0, 8),
        *(None, None),
    ]
