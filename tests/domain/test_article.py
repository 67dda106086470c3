import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.article import Article, Block, BlockKind, Blocks
from briefing_tui.domain.offsets import OffsetMap
from briefing_tui.domain.passage import Span

# The heading 0-4, the paragraphs 5-10 and 11-16, the heading 17-20 and the list item 21-25, a newline after each.
_TEXT = "Head\nfirst\nother\nSub\nitem"
_BLOCKS = (
    Block(0, 4, BlockKind.HEADING, 1, 0),
    Block(5, 10, BlockKind.PARAGRAPH, 0, 1),
    Block(11, 16, BlockKind.PARAGRAPH, 0, 2),
    Block(17, 20, BlockKind.HEADING, 2, 0),
    Block(21, 25, BlockKind.ITEM, 0, 3),
)
_ARTICLE = Article(
    _TEXT,
    Blocks(_BLOCKS),
    OffsetMap.identity(len(_TEXT)),
)


def test_blocks_are_given_back_as_they_were_by_index_slice_and_in_order() -> None:
    blocks = Blocks(_BLOCKS)
    assert tuple(blocks) == _BLOCKS
    assert (blocks[1], blocks[-1], blocks[1:3], blocks[::-2]) == (
        _BLOCKS[1], _BLOCKS[-1], _BLOCKS[1:3], _BLOCKS[::-2],
    )  # fmt: skip  # a row each
    with pytest.raises(IndexError):
        blocks[5]
    blocks.extend_last(40)
    assert blocks[-1] == Block(21, 40, BlockKind.ITEM, 0, 3)


_OFFSETS = st.integers(0, len(_TEXT))


@given(_OFFSETS, _OFFSETS)
def test_the_blocks_of_a_span_are_those_that_share_a_character_with_it(one: int, other: int) -> None:
    span = Span(min(one, other), max(one, other))
    expected = [block for block in _ARTICLE.blocks if set(range(block.start, block.end)) & set(range(*span))]
    if span.start < span.end:
        assert list(_ARTICLE.blocks_of(span)) == expected


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (4, 0), (5, 1), (10, 1), (11, 2), (24, 4), (25, 4), (99, 4)])
def test_an_offset_between_two_blocks_belongs_to_the_one_before(offset: int, index: int) -> None:
    assert _ARTICLE.block_at(offset) == index


@pytest.mark.parametrize(
    ("span", "paragraphs"),
    [
        (Span(6, 8), (1, 1)),
        (Span(6, 12), (1, 2)),
        (Span(0, 25), (1, 3)),
        (Span(12, 19), (2, 2)),  # a heading has no number
        (Span(1, 3), None),
        (Span(10, 10), (1, 1)),
        (Span(4, 5), None),  # the newline after a heading
    ],
)
def test_the_paragraphs_of_a_span_are_the_first_and_the_last(span: Span, paragraphs: tuple[int, int] | None) -> None:
    assert _ARTICLE.paragraphs(span) == paragraphs
