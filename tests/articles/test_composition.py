"""What a reader took out of a file becomes an article whose every character leads back to the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import ExtractedBlock, Extraction, Piece
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.metadata import MetadataField, MetadataItem
from briefing_tui.domain.places import Element, Part


def _article(text: str, *blocks: ExtractedBlock) -> Article:
    return article_of(Extraction("text/html", text, list(blocks)))


def _texts(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def test_lines_are_joined_and_a_broken_word_is_whole() -> None:
    text = "running head\nIn the hills co-\noperation  grew.\n"
    first, second, third = text.index("In"), text.index("-\n"), text.index("operation")
    article = _article(text, ExtractedBlock(BlockKind.PARAGRAPH, [Piece(first, second), Piece(third, len(text))]))
    assert article.text == "In the hills cooperation grew."
    assert article.offsets.span(0, len(article.text)) == (first, len(text) - 1)
    at = article.text.index("cooperation")
    assert text[slice(*article.offsets.span(at, at + len("cooperation")))] == "co-\noperation"


def test_the_cells_of_a_row_are_separated_by_tabs_and_an_empty_cell_stays() -> None:
    text = " a\tb | | 1\n2 "
    cells = [Piece(0, 5), Piece(6, 7, "\t"), Piece(8, len(text), "\t")]
    assert _article(text, ExtractedBlock(BlockKind.ROW, cells)).text == "a b\t\t1 2"


def test_code_keeps_its_lines_and_other_blocks_do_not() -> None:
    text = "\n  if x:  \n    y\n"
    for kind, expected in ((BlockKind.CODE, "  if x:\n    y"), (BlockKind.ITEM, "if x: y")):
        assert _article(text, ExtractedBlock(kind, [Piece(0, len(text))])).text == expected


def test_control_characters_are_made_visible_in_text_labels_metadata_and_notices() -> None:
    piece = [Piece(0, 7)]
    extraction = Extraction("text/html", "a\x1b[2Jb\u202e", [ExtractedBlock(BlockKind.PARAGRAPH, piece)])
    extraction.metadata.append(MetadataItem(MetadataField.TITLE, "x\x1b\ny", "meta \x07"))
    extraction.notices.append("no\x1b text")
    extraction.parts.append(Part(1, "i\x1b\n2"))
    article = article_of(extraction)
    assert article.places.parts == (Part(1, "i␛ 2"),)
    assert article.text == "a␛[2Jb␦"
    assert article.metadata == (MetadataItem(MetadataField.TITLE, "x␛ y", "meta ␇"),)
    assert article.notices == ("no␛ text",)


def test_headings_have_no_number_and_blocks_without_text_are_left_out() -> None:
    text = "Head\n \u00a0\nOne\nTwo"
    pieces = [[Piece(0, 4)], [Piece(5, 7)], [Piece(8, 11)], [Piece(12, 15)]]
    kinds = [BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 3]
    article = _article(
        text,
        *(
            ExtractedBlock(kind, piece, int(kind is BlockKind.HEADING), Element(path=f"/p[{number}]"))
            for number, (kind, piece) in enumerate(zip(kinds, pieces, strict=True))
        ),
    )
    assert [(block.number, block.level) for block in article.blocks] == [(0, 1), (1, 0), (2, 0)]
    assert [element.path for element in article.elements] == ["/p[0]", "/p[2]", "/p[3]"]
    assert _article("One", ExtractedBlock(BlockKind.PARAGRAPH, [Piece(0, 3)])).elements == ()


@pytest.mark.parametrize("pieces", [[Piece(3, 5), Piece(0, 2)], [Piece(0, 99)], [Piece(2, 1)]])
def test_pieces_out_of_order_are_refused(pieces: list[Piece]) -> None:
    with pytest.raises(ValueError, match="piece"):
        _article("some text", ExtractedBlock(BlockKind.PARAGRAPH, pieces))


@given(st.text("ab \t\n\x1b\u00a0-", max_size=40), st.lists(st.integers(0, 40)), st.sampled_from(BlockKind))
def test_every_character_leads_back_to_its_own_in_the_file(text: str, cuts: list[int], kind: BlockKind) -> None:
    ends = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [Piece(start, end, " ") for start, end in zip(ends[::2], ends[1::2], strict=False)]
    article = _article(text, ExtractedBlock(kind, pieces))
    assert len(article.offsets) == len(article.text)
    for at, character in enumerate(article.text):
        start, end = article.offsets.span(at, at + 1)
        if character in "ab-\u00a0":
            assert text[start:end] == character


def test_a_level_has_a_bound() -> None:
    blocks = [ExtractedBlock(BlockKind.ITEM, [Piece(at, at + 1)], level) for at, level in enumerate((-1, 3, 100_000))]
    assert [block.level for block in _article("abc", *blocks).blocks] == [0, 3, 99]


def test_what_a_file_says_of_itself_is_cut_where_nobody_reads_on() -> None:
    extraction = Extraction("text/html", "")
    extraction.metadata.append(MetadataItem(MetadataField.TITLE, "x" * 100_000, "title"))
    (title,) = article_of(extraction).metadata
    assert len(title.value) == 2_000
