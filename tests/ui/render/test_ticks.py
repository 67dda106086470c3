"""What has a tick on the scroll bar of the source, and where; what is cited as it should be has none."""

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Span, Verdict
from briefing_tui.reading.highlights import Highlights
from briefing_tui.reading.passages import CitedPassage, Mismatch, Passages, WrongPlace
from briefing_tui.ui.render.glyphs import ASCII, UNICODE, Glyphs
from briefing_tui.ui.render.layout import Layout
from briefing_tui.ui.render.ticks import source_ticks

_TEN = read_article("\n\n".join(f"Paragraph {n} is here." for n in range(1, 11)))


def _span(number: int, article: Article = _TEN) -> Span:
    start = article.text.index(f"Paragraph {number} is")
    return Span(start, start + len(f"Paragraph {number} is here."))


def _cited(*numbers: int, article: Article = _TEN, wrong: tuple[WrongPlace, ...] = ()) -> Passages:
    return Passages([CitedPassage(_span(number, article), "threats", "claim", 0) for number in numbers], wrong)


def _ticks(
    highlights: Highlights,
    *hits: Span,
    article: Article = _TEN,
    measure: int = 40,
    height: int = 19,
    glyphs: Glyphs = UNICODE,
) -> dict[int, str]:
    """Return the sign on each cell that has a tick; the ten paragraphs have 19 lines."""
    ticks = source_ticks(Layout(article, measure), highlights, hits, glyphs, height)
    return {cell: sign for cell, (sign, _) in sorted(ticks.items())}


def test_the_bar_of_a_source_that_is_cited_all_through_is_empty() -> None:
    assert _ticks(Highlights(_cited(*range(1, 11)))) == {}


def test_a_paragraph_of_which_no_claim_cites_a_word_has_a_tick_at_its_first_line() -> None:
    assert _ticks(Highlights(_cited(*range(2, 10)))) == {0: "·", 18: "·"}


def test_a_paragraph_of_which_a_claim_cites_one_word_has_none() -> None:
    word = CitedPassage(Span(0, len("Paragraph")), "threats", "claim", 0)
    assert 0 not in _ticks(Highlights(Passages([word])))


def test_a_heading_need_not_be_cited() -> None:
    article = read_article("# The river\n\nParagraph 1 is here.\n\n## Its banks\n\nParagraph 2 is here.\n")
    assert _ticks(Highlights(_cited(1, 2, article=article)), article=article) == {}


def test_where_nothing_is_cited_nothing_is_told_apart_by_ticks() -> None:
    assert _ticks(Highlights(Passages(()))) == {}


def test_hits_wrong_places_and_the_passage_at_hand_are_told_apart_by_their_signs() -> None:
    wrong = (WrongPlace(_span(3), Verdict.ALTERED), WrongPlace(_span(4), Verdict.AMBIGUOUS))
    passages = _cited(2, 3, 4, 5, 6, 7, 8, 9, 10, wrong=wrong)
    highlights = Highlights(passages, passage=_span(8), pane="threats")
    assert _ticks(highlights, _span(6)) == {0: "·", 4: "≠", 6: "?", 10: "═", 14: "━"}
    assert _ticks(highlights, _span(6), glyphs=ASCII) == {0: ".", 4: "!", 6: "?", 10: "=", 14: "#"}


def test_of_two_ticks_for_one_cell_the_graver_stands_there_and_the_passage_at_hand_over_all() -> None:
    wrong = _cited(2, wrong=(WrongPlace(_span(1), Verdict.MISSING),))
    assert _ticks(Highlights(wrong), _span(1))[0] == "✗"
    assert _ticks(Highlights(wrong), _span(3))[4] == "═"
    assert _ticks(Highlights(wrong, passage=_span(1), pane="threats"), _span(1))[0] == "━"


def test_what_stands_in_the_place_of_the_quote_at_hand_has_the_sign_of_its_verdict() -> None:
    assert _ticks(Highlights(Passages(()), mismatch=Mismatch(_span(10), Verdict.ALTERED))) == {18: "≠"}


def test_a_source_that_needs_no_scrolling_has_its_ticks_beside_its_lines() -> None:
    assert _ticks(Highlights(_cited(1)), height=40) == dict.fromkeys(range(2, 19, 2), "·")


def test_a_long_source_has_its_ticks_at_their_share_of_the_height() -> None:
    article = read_article("\n\n".join(f"Paragraph {n} is here." for n in range(1, 5_001)))
    layout = Layout(article, 40)
    cited = [CitedPassage(Span(block.start, block.end), "threats", "claim", 0) for block in article.blocks]
    del cited[2500], cited[0]
    assert sorted(source_ticks(layout, Highlights(Passages(cited)), (), UNICODE, 20)) == [0, 10]
    hits = [_span(n, article) for n in (1, 2_501, 5_000)]
    assert _ticks(Highlights(Passages(())), *hits, article=article, height=20) == dict.fromkeys((0, 10, 19), "═")


def test_a_paragraph_that_an_abridged_quote_leaves_out_is_uncited() -> None:
    whole = Span(_span(2).start, _span(6).end)
    omission = Span(_span(3).start, _span(5).end)
    passages = Passages([CitedPassage(whole, "threats", "claim", 0, (omission,))])
    ticks = _ticks(Highlights(passages, whole, "threats", omissions=(omission,)))
    at_hand = UNICODE.tick_highlight
    assert [ticks.get(2 * number) for number in range(1, 6)] == [at_hand, *[UNICODE.tick_uncited] * 3, None]
