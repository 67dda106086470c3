"""A second source has the quotes name theirs, which they need no longer leave out."""

from tests.loading.editing.edits import after
from tests.loading.editing.styles import BLOCKS, JSON, NULLS

from briefing_tui.domain.briefing import Source
from briefing_tui.domain.edits import Insert
from briefing_tui.loading.editing.extents import extent_of
from briefing_tui.loading.editing.places import IndexedText
from briefing_tui.loading.editing.source_names import naming_sources
from briefing_tui.loading.editing.style import Style

_OTHER = Source("other", "o.txt")


def test_each_quote_names_its_source_in_its_own_style() -> None:
    text = after(BLOCKS, Insert(("sources",), 1, _OTHER))
    assert "      - quote: They cross   # c1\n        source: paper\n" in text
    assert "          again.\n        source: paper\n        before: So  # why so\n" in text
    assert "at: [{quote: Camps lie, source: paper}, {quote: 'near the border', source: paper, note: N}]  # flow" in text
    assert "at: [{quote: They are open., source: paper}]}   # braces" in text
    assert "at: [ {quote: 'Roads', source: paper}, {quote: Streets, source: paper} ]," in text
    assert "      quote: Only\n      source: s\n      note: x\n" in after(NULLS, Insert(("sources",), 0, _OTHER))
    assert '"at": [{"quote": "Q", "source": "s"}]' in after(JSON, Insert(("sources",), 1, _OTHER))


def test_at_first_room_is_made_for_it() -> None:
    text = "threats:\n  - at: Q\n"
    part = IndexedText(text, extent_of(text)).part(("threats",))
    assert part is not None
    assert naming_sources(Style(text), part, ("threats",), "s") == [(16, 18, "\n      - Q")]
