"""The elements around the runs of a document: how much text and how many links are in each, and what it is for."""

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from briefing_tui.articles.html.document import Document
from briefing_tui.articles.html.nodes import Node
from briefing_tui.domain.article import BlockKind
from briefing_tui.text.regex import regex

_FURNITURE = frozenset(("nav", "aside", "footer", "form", "menu"))
_UNLIKELY = regex(
    r"\b(?:ads?|advert\w*|banner|breadcrumbs?|combx|comments?|contentinfo|cookies?|copyright|dialog|disqus\w*|footer|"
    r"gdpr|masthead|menu\w*|modal|nav\w*|newsletter\w*|paginat\w*|popup|promo\w*|read-?more|recommend\w*|related\w*|"
    r"replies|respond|search|share\w*|sharing|sidebar|skip\w*|social\w*|sponsor\w*|subscri\w*|tags|teasers?|toolbar|"
    r"trending|widget)(?![^\W_])"
)
_LIKELY = regex(r"article|\bbody|content|column|main|shadow")
_LISTS = frozenset(("ul", "ol", "dl", "div", "section", "table", "tr"))
_CONTAINERS = frozenset(("html", "body", "main", "article", "section", "div"))
MAX_LINKED = 0.5  # of the characters of a text: more are a list of links
_Amount = TypeVar("_Amount", int, float)


class Outline:
    """The elements around the runs of a document: how much text is in each, and how much of that in links."""

    def __init__(self, document: Document) -> None:
        """Take the elements of a document."""
        self.runs = runs = document.runs
        self.texts = [document.text_of(run) for run in runs]
        self.length: dict[Node, int] = {}
        self.linked: dict[Node, int] = {}
        for run in runs:
            node: Node | None = run.node
            while node is not None and node not in self.length:
                self.length[node] = self.linked[node] = 0
                node = node.parent
            self.length[run.node] += run.length
            self.linked[run.node] += run.linked
        self.outwards = sorted(self.length, key=lambda node: node.depth, reverse=True)
        self.length, self.linked = self.summed(self.length), self.summed(self.linked)
        self.total = sum(run.length for run in runs)

    def link_density(self, node: Node) -> float:
        """Return the share of the characters in an element that are in links."""
        return self.linked[node] / max(self.length[node], 1)

    def is_list_of_links(self, node: Node) -> bool:
        """Whether most of the characters in an element are in links."""
        return node.name in _LISTS and self.link_density(node) > MAX_LINKED

    def characters(self, indices: Iterable[int]) -> int:
        """Return how many characters some runs have."""
        return sum(self.runs[index].length for index in indices)

    def summed(self, amounts: dict[Node, _Amount]) -> dict[Node, _Amount]:
        """Return for each element the sum of what stands in it, and in the elements in it."""
        sums = dict(amounts)
        for node in self.outwards:
            if node in sums and node.parent is not None:
                sums[node.parent] = sums.get(node.parent, 0) + sums[node]
        return sums

    def linked_share(self, index: int) -> float:
        """Return the share of the characters of a run that are in links."""
        run = self.runs[index]
        return run.linked / max(run.length, 1)

    def within(self, nodes: Iterable[Node]) -> set[Node]:
        """Return some elements and all that are in them."""
        inner = set(nodes)
        for node in reversed(self.outwards):
            if node.parent in inner:
                inner.add(node)
        return inner

    @cached_property
    def containers(self) -> dict[Node, Node]:
        """What holds each element with text: the element around its paragraph, list or table; or it is one itself."""
        containers: dict[Node, Node] = {}
        for node in reversed(self.outwards):
            containers[node] = node if node.name in _CONTAINERS or not node.parent else containers[node.parent]
        return containers

    @cached_property
    def standing(self) -> dict[Node, Node]:
        """What each element with text stands in right below its container: its paragraph, list or table."""
        standing: dict[Node, Node] = {}
        for node in reversed(self.outwards):
            container = self.containers[node]
            standing[node] = node if container in (node, node.parent) or not node.parent else standing[node.parent]
        return standing

    @cached_property
    def teasers(self) -> frozenset[int]:
        """The indices of the headings that are links, and of the run below each."""
        teasers: set[int] = set()
        for index, run in enumerate(self.runs):
            if run.kind is BlockKind.HEADING and self.linked_share(index) > MAX_LINKED:
                teasers.update((index, index + 1))
        return frozenset(teasers)

    @cached_property
    def unlikely(self) -> frozenset[Node]:
        """The elements that are no part of a main text by their names, classes and ids, and all in them."""
        return frozenset(self.within(node for node in self.outwards if self._is_unlikely(node)))

    def _is_unlikely(self, node: Node) -> bool:
        if node.name in ("html", "body", "main", "article") or 2 * self.length[node] > self.total:
            return False
        if node.name in _FURNITURE:
            return not _is_source_of_quotation(node)
        return bool(node.hint and _UNLIKELY.search(node.hint) and not _LIKELY.search(node.hint))


def _is_source_of_quotation(node: Node) -> bool:
    """Whether an element says whom a quotation is from: the footer of that, and none of a page."""
    return node.name == "footer" and node.parent is not None and node.parent.name in ("blockquote", "figure")
