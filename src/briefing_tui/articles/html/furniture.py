"""What the text of a page is that is not its article's: navigation, comments of readers, or something else."""

from collections.abc import Collection, Iterator

from briefing_tui.articles.html.document import Document
from briefing_tui.articles.html.nodes import Node
from briefing_tui.articles.html.outline import Outline
from briefing_tui.domain.furniture import Furniture, FurnitureKind
from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex

_NAVIGATION = frozenset(("nav", "header", "footer", "menu"))
_NAVIGATION_HINT = regex(r"\b(?:breadcrumbs?|contentinfo|menu\w*|nav\w*|paginat\w*|toolbar)(?![^\W_])")
_COMMENT_HINT = regex(r"\b(?:comments?|comment-?list|disqus\w*|discussion|replies|respond|responses)(?![^\W_])")


def furniture_of(document: Document, outline: Outline, chosen: Collection[int]) -> list[Furniture]:
    """Return all text of a document that is not in the chosen runs; neighbours of one kind are one stretch."""
    navigation, comments = _navigation(outline), _comments(outline)
    stretches: list[Furniture] = []
    for kind, span in sorted(_parts(document, set(chosen), navigation, comments), key=lambda part: part[1]):
        last = stretches[-1] if stretches else None
        if last and last.kind is kind and not document.written[last.span.end : span.start].strip():
            stretches[-1] = Furniture(kind, Span(last.span.start, span.end))
        else:
            stretches.append(Furniture(kind, span))
    return stretches


def _parts(
    document: Document, chosen: set[int], navigation: set[Node], comments: set[Node]
) -> Iterator[tuple[FurnitureKind, Span]]:
    for span in document.hidden:
        yield FurnitureKind.OTHER, span
    for index, run in enumerate(document.runs):
        if index not in chosen:
            kind = FurnitureKind.OTHER
            if run.node in comments:
                kind = FurnitureKind.COMMENT
            elif run.node in navigation:
                kind = FurnitureKind.NAVIGATION
            for piece in run.pieces:
                if piece.start < piece.end:
                    yield kind, Span(piece.start, piece.end)


def _navigation(outline: Outline) -> set[Node]:
    return outline.within(
        node
        for node in outline.outwards
        if node.name in _NAVIGATION or _NAVIGATION_HINT.search(node.hint) or outline.is_list_of_links(node)
    )


def _comments(outline: Outline) -> set[Node]:
    return outline.within(
        node for node in outline.outwards if node.name not in ("html", "body") and _COMMENT_HINT.search(node.hint)
    )
