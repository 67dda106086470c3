"""The words of a page as one text: what is read in one is searched in one, and each hit is found on its lines again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.ui.render.claims import claim_lines
from briefing_tui.ui.render.page import PageBuilder, PageContext
from briefing_tui.ui.render.page_text import PageText
from briefing_tui.ui.render.text import Line, pad, wrap

if TYPE_CHECKING:
    from tests.ui.render.conftest import Drawn

Draw = Callable[..., "Drawn"]

_WORDS = st.lists(st.text("abcdéی", min_size=1, max_size=8), min_size=1, max_size=20).map(" ".join)


def _text(*rows: list[tuple[str, str]]) -> PageText:
    builder = PageBuilder(40)
    builder.item(rows)
    return PageText(builder.page().lines)


def _found(text: PageText, lines: tuple[Line, ...], query: str) -> list[str]:
    """Return the words of each hit as they stand on its lines, joined by a bar."""
    hits: dict[tuple[int, int], list[str]] = {}
    for row, line in enumerate(lines):
        for hit, part in text.on_line(row, query):
            hits.setdefault(hit, []).append(line.plain[part.start : part.end])
    return ["|".join(parts) for _, parts in sorted(hits.items())]


def test_a_sentence_is_read_over_its_lines_and_the_badge_beside_it_after_that() -> None:
    rows = [
        [("Raids cross the   ", "claim"), (" HIGH   ", "high"), ("  ✓", "ok")],
        [("river at night.", "claim")],
        [("stated · the army", "quiet")],
        [("because   ", "label"), ("the guards", "quiet")],
        [("          ", "label"), ("sleep", "quiet")],
    ]
    text = _text(*rows)
    assert text.searchable.text.split("\0") == [
        "Raids cross the\nriver at night.",
        "HIGH",
        "✓",
        "stated · the army",
        "because",
        "the guards\nsleep",
        "",
    ]


def test_words_that_follow_one_another_on_a_line_are_read_in_one_whatever_their_looks() -> None:
    rows = [[("T ", "threats"), ("says: ", "quiet"), ("Raids cross", "claim")], [("  ", "threats"), ("it.", "claim")]]
    assert _text(*rows).searchable.text == "T says: Raids cross\nit.\0"


def test_a_script_without_spaces_goes_on_without_one_on_the_next_line() -> None:
    assert _text([("边境贸易", "claim")], [("继续进行", "claim")]).searchable.holds("贸易继续")
    assert _text([("국경 무역이", "claim")], [("계속된다", "claim")]).searchable.holds("무역이 계속")


def test_no_hit_reaches_from_one_item_to_the_next() -> None:
    builder = PageBuilder(40)
    for words in ("Raids go on.", "Trade goes on."):
        builder.item([[(words, "claim")]])
    text = PageText(builder.page().lines)
    assert text.searchable.holds("go on.")
    assert not text.searchable.holds("on. trade")


def test_an_offset_leads_to_its_line_and_a_line_to_its_first_offset() -> None:
    text = _text([("Raids", "claim"), ("      HIGH", "high")], [], [("cross.", "claim")])
    whole = text.searchable.text
    assert [text.line_of(whole.index(word)) for word in ("Raids", "HIGH", "cross")] == [0, 0, 2]
    assert [text.first_offset(line) for line in range(4)] == [0, *[whole.index("cross")] * 2, len(whole)]


def test_an_empty_page_has_no_words() -> None:
    text = PageText(())
    assert (text.searchable.text, text.line_of(0), text.first_offset(0), list(text.on_line(0, "a"))) == ("", 0, 0, [])


@given(_WORDS, st.integers(30, 60), st.data())
def test_every_phrase_of_a_wrapped_sentence_is_found_where_it_stands(
    sentence: str, width: int, data: st.DataObject
) -> None:
    words = sentence.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    phrase = " ".join(words[first : first + data.draw(st.integers(1, 6))])
    builder = PageBuilder(width)
    parts = wrap(sentence, width - 14)
    rows = [[(pad(part, width - 14), "claim"), (" HIGH     ", "high"), ("  ✓", "ok")] for part in parts[:1]]
    builder.item([*rows, *([(part, "claim")] for part in parts[1:])])
    lines = builder.page().lines
    found = _found(PageText(lines), lines, phrase)
    assert phrase.replace(" ", "") in [hit.replace("|", "").replace(" ", "") for hit in found]


@pytest.mark.parametrize("width", [30, 45, 60, 110])
def test_every_word_of_a_claim_that_is_drawn_is_found_and_marked(draw_session: Draw, width: int) -> None:
    drawn = draw_session("tab-2", str(width))
    session = drawn.session
    lines = drawn.list.page.lines
    text = PageText(lines)
    context = PageContext(session.briefing, session.index.evidence, width - 3, drawn.app.glyphs)
    for item in session.listing:
        claim = session.briefing.claim(item.claim)
        assert claim.text in " ".join(_found(text, lines, claim.text)[0].split("|"))
        for spans in claim_lines(context, claim, session.state.tab):
            for words, _ in spans:
                assert not words.strip() or text.searchable.holds(words.strip())


@settings(max_examples=30, deadline=None)
@given(query=st.sampled_from(["the", "a", "in", "river", "of the", "1", "raids", "re"]), width=st.integers(34, 120))
def test_at_every_width_as_many_hits_are_marked_as_are_counted(draw_session: Draw, query: str, width: int) -> None:
    drawn = draw_session("tab-2", str(width))
    lines = drawn.list.page.lines
    text = PageText(lines)
    assert len(_found(text, lines, query)) == text.searchable.count(query)
