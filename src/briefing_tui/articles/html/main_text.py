"""A choice of the main text of a document by how dense its text is, and how dense its links are."""

from briefing_tui.articles.html.nodes import Node
from briefing_tui.articles.html.outline import MAX_LINKED, Outline
from briefing_tui.articles.html.runs import Run
from briefing_tui.domain.article import BlockKind
from briefing_tui.text.regex import regex

_MAIN = regex(r"\b(?:articlebody|article-?body|article-?content|entry-?content|main|post-?(?:body|content)|story)\b")
_SENTENCE_END = regex(r"[.!?…:;\"”»)。！？।؟۔]\s*$")
_WIDE = regex("[\u0e00-\u0eff\u1000-\u109f\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff]")  # words without spaces
_WIDE_LETTERS = 3  # that one such letter says as much as
_HELD = frozenset(("p", "li", "blockquote", "pre", "dd", "dt", "td", "th", "tr"))  # text in them is their parent's
_MIN_PARAGRAPH_LETTERS = 60  # half as many, where it ends as a sentence ends
_MAX_PARAGRAPH_LETTERS = 600  # that count
_POINT_LETTERS = 100
_TEASER = 0.05  # of its letters count for a paragraph below a heading that is a link
_MAX_LINKED_PARAGRAPH = 0.3  # of its characters
_MAIN_FACTOR = 2
_FIRST_SHARE = 0.7  # of the best points: the first element that has them is chosen, as the page of several articles
_CLIMBING_SHARE = 0.5  # of the letters around: less in the best element says that the text is split over several
_MIN_TEXT_CHARACTERS = 250  # else the choice was too narrow


def main_text(outline: Outline) -> list[int]:
    """Return the indices of the runs that are the main text of a document, in order, or none where none stands out."""
    chosen: list[int] = []
    for left_out in (outline.unlikely, frozenset[Node]()):
        chosen = _choice(outline, left_out)
        if outline.characters(chosen) >= _MIN_TEXT_CHARACTERS:
            return chosen
    return chosen


def _choice(outline: Outline, left_out: frozenset[Node]) -> list[int]:
    """Return the runs in the element of the main text, from the headings above its first paragraph to its last."""
    paragraphs = _paragraphs(outline, left_out)
    if not paragraphs:
        return []
    best = _best(outline, paragraphs)
    inside = outline.within([best])
    links = [node for node in inside if node is not best and outline.is_list_of_links(node)]
    inside -= outline.within(links) | left_out
    chosen = [
        index
        for index, run in enumerate(outline.runs)
        if run.node in inside and (outline.linked_share(index) <= MAX_LINKED or run.kind is BlockKind.HEADING)
    ]
    places = [place for place, index in enumerate(chosen) if index in paragraphs]
    if not places:
        return []
    first, last = places[0], places[-1]
    runs = [outline.runs[index] for index in chosen]
    while first and runs[first - 1].kind is BlockKind.HEADING:
        first -= 1
    while last + 1 < len(runs) and _goes_on(runs[last], runs[last + 1]):
        last += 1
    return chosen[first : last + 1]


def _goes_on(run: Run, following: Run) -> bool:
    """Whether the run after the last paragraph stands beside it, such as the end of a list."""
    return (
        following.node.parent is run.node.parent
        and following.kind is not BlockKind.HEADING
        and following.linked <= _MAX_LINKED_PARAGRAPH * following.length
    )


def _paragraphs(outline: Outline, left_out: frozenset[Node]) -> dict[int, float]:
    """Return the runs that are paragraphs of a text, by their indices, and how many letters each counts for."""
    letters: dict[int, float] = {}
    teasers = outline.teasers
    for index, run in enumerate(outline.runs):
        if run.kind is BlockKind.HEADING or run.node in left_out:
            continue
        text = outline.texts[index]
        count = run.length + (_WIDE_LETTERS - 1) * len(_WIDE.findall(text))
        least = _MIN_PARAGRAPH_LETTERS / (2 if _SENTENCE_END.search(text[-_MIN_PARAGRAPH_LETTERS:]) else 1)
        if count >= least and outline.linked_share(index) <= _MAX_LINKED_PARAGRAPH:
            letters[index] = count * _TEASER if index in teasers else count
    return letters


def _best(outline: Outline, paragraphs: dict[int, float]) -> Node:
    """Return the element that holds the main text."""
    points: dict[Node, float] = {}
    letters: dict[Node, float] = {}
    order: dict[Node, int] = {}
    for index, count in paragraphs.items():
        node: Node | None = outline.runs[index].node
        assert node is not None
        letters[node] = letters.get(node, 0) + count
        node = node.parent if node.name in _HELD else node
        value = min(count / _MIN_PARAGRAPH_LETTERS, 1) + min(count, _MAX_PARAGRAPH_LETTERS) / _POINT_LETTERS
        for share in (1, 2, 4):  # of the points of a paragraph, for what holds it, and what holds that
            if node is None or node.name == "html":
                break
            points[node] = points.get(node, 0) + value / share
            order.setdefault(node, index)
            node = node.parent
    for node in points:
        points[node] *= (1 - outline.link_density(node)) * (_MAIN_FACTOR if _is_main(node) else 1)
    least = _FIRST_SHARE * max(points.values())
    best = min((node for node in points if points[node] >= least), key=lambda node: (order[node], -node.depth))
    return _climbed(best, outline.summed(letters))


def _is_main(node: Node) -> bool:
    return node.name in ("main", "article") or _MAIN.search(node.hint) is not None


def _climbed(best: Node, letters: dict[Node, float]) -> Node:
    """Return the element around the best one that holds the parts of a text which is split over several."""
    while best.name != "article":
        around = best.parent
        while around and around.parent and letters[around] == letters[best]:
            around = around.parent
        if not around or around.name == "html" or letters[best] >= _CLIMBING_SHARE * letters[around]:
            return best
        best = around
    return best
