"""A run of text becomes a block of joined pieces, with its element."""

from briefing_tui.articles.extraction import Piece
from briefing_tui.articles.html.nodes import Node
from briefing_tui.articles.html.runs import Run
from briefing_tui.domain.article import BlockKind
from briefing_tui.domain.places import Element


def test_pieces_that_touch_are_one_and_links_are_counted() -> None:
    run = Run(Node("p", None, {"id": "a"}), BlockKind.PARAGRAPH, 0)
    run.extend(2, 5)
    run.extend(5, 7, linked=True)
    run.extend(9, 10)
    assert (run.pieces, run.length, run.linked) == ([Piece(2, 7), Piece(9, 10)], 6, 2)
    assert run.block("x.html").element == Element("x.html", "/p[1]", "a")
