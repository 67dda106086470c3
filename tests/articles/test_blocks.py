"""The extraction that blocks make."""

import pytest

from briefing_tui.articles import blocks as blocks_module
from briefing_tui.articles.blocks import TextBlock, check_number, extraction_of
from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span


def test_the_text_has_blocks_and_furniture_in_their_order() -> None:
    extraction = extraction_of(
        "text/x",
        [
            TextBlock(FurnitureKind.RUNNING_HEAD, ("head", "two")),
            TextBlock(BlockKind.PARAGRAPH, ("one",)),
            TextBlock(BlockKind.PARAGRAPH, (" \n",)),
            TextBlock(BlockKind.ROW, ("a", "", "b\tc"), 1),
        ],
    )
    assert extraction.text == "head\ntwo\none\na\t\tb\tc\n"
    assert extraction.furniture == [Furniture(FurnitureKind.RUNNING_HEAD, Span(0, 8))]
    assert article_of(extraction).text == "one\na\t\tb c"


def test_lines_of_code_that_follow_each_other_are_one_block_and_empty_ones_in_it_stay() -> None:
    code = [TextBlock(BlockKind.CODE, (line,)) for line in ("", "if x:", "", "  y")]
    extraction = extraction_of("text/x", [*code, TextBlock(BlockKind.PARAGRAPH, ("z",)), *code])
    article = article_of(extraction)
    assert article.text == "if x:\n\n  y\nz\nif x:\n\n  y"
    assert [block.kind.value for block in article.blocks] == ["code", "paragraph", "code"]


def test_more_blocks_or_cells_than_any_book_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks_module, "_MAX_BLOCKS", 3)
    blocks = [TextBlock(BlockKind.PARAGRAPH, ("x",))] * 4
    assert len(extraction_of("text/x", blocks[:3]).blocks) == 3
    with pytest.raises(UnreadableArticleError, match="more than 3 paragraphs"):
        extraction_of("text/x", blocks)
    check_number(3, 2_000_000)
    with pytest.raises(UnreadableArticleError, match="more than 2,000,000 cells"):
        check_number(3, 2_000_001)
