"""What a page says about itself: in its head, in data for machines, and in elements that are marked as such."""

from dataclasses import dataclass, field

from briefing_tui.articles.html.nodes import ALONE, Node
from briefing_tui.text.regex import regex

_MAX_STATEMENTS = 500
_MAX_VALUE_CHARACTERS = 2000
_MAX_DATA_CHARACTERS = 1_000_000
_DATA = "application/ld+json"
_MARKS = frozenset(("author", "datepublished", "datemodified", "dateline", "byline"))
_MARKING = frozenset(("itemprop", "rel"))
_BYLINE = regex(r"(?<!\S)(?:byline(?:__name)?|author(?:-name)?|entry-author|p-author)(?!\S)")  # a class, or an id


class Mark:
    """An element that is marked as a name or a date: what as, its value if it has one, and where its text stands."""

    __slots__ = ("end", "kind", "start", "value")

    def __init__(self, kind: str, value: str, start: int) -> None:
        """Mark an element whose text begins at `start`."""
        self.kind, self.value = kind, value
        self.start = self.end = start


@dataclass(slots=True)
class Statements:
    """What a page says about itself, each as it is written; what is too much for that is left out."""

    language: str = ""
    title: str = ""
    metas: list[tuple[str, str]] = field(default_factory=list)  # names or properties, in lower case, and contents
    canonical: str = ""
    data: list[str] = field(default_factory=list)  # JSON-LD
    marks: list[Mark] = field(default_factory=list)
    _raw: list[str] | None = None  # where the text of the open element goes
    _open: list[tuple[Node, Mark]] = field(default_factory=list)

    def opened(self, node: Node, attributes: dict[str, str], at: int) -> None:
        """Take the start of an element, at an offset of the text of the page."""
        name = node.name
        if name == "meta":
            self._take_meta(attributes)
        elif name == "html":
            self.language = (attributes.get("lang") or attributes.get("xml:lang") or "")[:_MAX_VALUE_CHARACTERS]
        elif name == "link":
            if "canonical" in attributes.get("rel", "").lower().split() and not self.canonical:
                self.canonical = _value(attributes.get("href", ""))
        elif name == "title":
            self._raw = [] if not self.title and node.parent and node.parent.name in ALONE else None
        elif name == "script":
            self._raw = [] if attributes.get("type", "").lower().strip().startswith(_DATA) else None
        elif name == "time" or _MARKING & attributes.keys() or _BYLINE.search(node.hint):
            self._mark(node, attributes, at)

    def closed(self, node: Node, at: int) -> None:
        """Take the end of an element."""
        if self._open and self._open[-1][0] is node:
            self._open.pop()[1].end = at
        elif node.name == "title" and self._raw is not None:
            self.title, self._raw = _value("".join(self._raw)), None
        elif node.name == "script" and self._raw is not None:
            if sum(map(len, self._raw)) + sum(map(len, self.data)) <= _MAX_DATA_CHARACTERS:
                self.data.append("".join(self._raw))
            self._raw = None

    def text(self, text: str) -> None:
        """Take text that is none of the page's text."""
        if self._raw is not None:
            self._raw.append(text)

    def _take_meta(self, attributes: dict[str, str]) -> None:
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
        name = name or attributes.get("http-equiv", "")
        content = _value(attributes.get("content", ""))
        if name and content and len(self.metas) < _MAX_STATEMENTS:
            self.metas.append((name[:_MAX_VALUE_CHARACTERS].strip().lower(), content))

    def _mark(self, node: Node, attributes: dict[str, str], at: int) -> None:
        kinds = {kind for kind in attributes.get("itemprop", "").lower().split() if kind in _MARKS}
        if "author" in attributes.get("rel", "").lower().split():
            kinds.add("author")
        elif node.name == "time":
            kinds.add("datepublished" if "pubdate" in attributes else "time")
        elif _BYLINE.search(node.hint):
            kinds.add("byline")
        if kinds and len(self.marks) < _MAX_STATEMENTS:
            mark = Mark(min(kinds), _value(attributes.get("datetime") or attributes.get("content") or ""), at)
            self.marks.append(mark)
            self._open.append((node, mark))


def _value(text: str) -> str:
    return " ".join(text.split()) if len(text) <= _MAX_VALUE_CHARACTERS else ""
