"""A safe reader of XML on expat: nothing is fetched, no entity is expanded, and nothing is nested without end.

Names of elements and attributes come with the prefixes that a format's own standard uses (`w:p`), whatever prefixes the
file declares.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html.entities import html5
from typing import NamedTuple, Protocol
from xml.parsers import expat

from briefing_tui.articles.extraction import UnreadableArticleError

_MAX_DEPTH = 256  # as libxml2 has it by default
_TEXT_BUFFER_BYTES = 1 << 16
_ENCODINGS_OF_EXPAT = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "US-ASCII"}
_NO_ATTRIBUTES: Mapping[str, str] = {}
_SAVE_ANEW = "open it in the program that it was made with, and save it anew"


class Handler(Protocol):
    """What hears of the elements and the text of a document, in order."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Take the start of an element."""

    def end(self, name: str) -> None:
        """Take the end of an element."""

    def text(self, text: str) -> None:
        """Take a stretch of text, which need not be all the text between two tags."""


class Vocabulary(NamedTuple):
    """The names of a format: the prefix for each namespace that is known, and what of the elements is of no interest.

    A handler does not hear of the elements that are ignored, though of what is in them, and gets the attributes of
    those alone that are heeded, or of all.
    """

    prefixes: Mapping[str, str]
    ignored: frozenset[str] = frozenset()
    heeded: frozenset[str] | None = None


@dataclass(slots=True)
class Node:
    """An element of a small document, which is a tree of them; `text` stands before its children, `tail` after it."""

    name: str
    attributes: Mapping[str, str]
    children: list["Node"] = field(default_factory=list)
    text: str = ""
    tail: str = ""

    def first(self, *names: str) -> "Node | None":
        """Return the first element that the names lead to, each a child of the one before, or None."""
        node: Node | None = self
        for name in names:
            node = next((child for child in node.children if child.name == name), None) if node else None
        return node

    def all(self, name: str) -> list["Node"]:
        """Return the children of a name."""
        return [child for child in self.children if child.name == name]

    def value(self, attribute: str, *names: str) -> str | None:
        """Return an attribute of the first element that the names lead to, or None."""
        node = self.first(*names)
        return None if node is None else node.attributes.get(attribute)

    def descendants(self) -> Iterator["Node"]:
        """Yield this element and all within it, in the order of the document."""
        nodes = [self]
        while nodes:
            node = nodes.pop()
            yield node
            nodes.extend(reversed(node.children))

    def content(self) -> str:
        """Return all the text in this element, in the order of the document."""
        texts: list[str] = []
        rest: list[Node | str] = [self]
        while rest:
            each = rest.pop()
            if isinstance(each, str):
                texts.append(each)
            else:
                texts.append(each.text)
                for child in reversed(each.children):
                    rest += (child.tail, child)
        return "".join(texts)


def parse(chunks: Iterable[bytes], handler: Handler, vocabulary: Vocabulary, part: str) -> Iterator[int]:
    """Give a handler what is in a document, chunk by chunk, and yield how many bytes have been parsed.

    Names of namespaces that are not known come without a prefix. Raises UnreadableArticleError where `part`, as the
    document is called, is no sound XML, or a trap.
    """
    parser = _parser(handler, vocabulary, part)
    size = 0
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)  # noqa: FBT003 (expat's own signature)
            size += len(chunk)
            yield size
        parser.Parse(b"", True)  # noqa: FBT003 (as above)
    except expat.ExpatError as error:
        where = f"line {error.lineno:,}: {expat.ErrorString(error.code)}"
        raise UnreadableArticleError(f"is damaged: {part} is no sound XML ({where})", _SAVE_ANEW) from error


def tree(data: bytes, prefixes: Mapping[str, str], part: str) -> Node:
    """Return the root of a small document; raises as `parse` does."""
    builder = _TreeBuilder()
    for _ in parse([data], builder, Vocabulary(prefixes), part):
        pass
    return builder.root


def tree_if_sound(data: bytes, prefixes: Mapping[str, str], part: str) -> Node:
    """Return the root of a small document that can be done without; where it is no sound XML, one that has nothing."""
    try:
        return tree(data, prefixes, part)
    except UnreadableArticleError:
        return Node("", {})


class _Names(dict[str, str]):
    """The short form of each name that expat gives, which is the namespace, a space and the local name.

    Those that are ignored have an empty one.
    """

    def __init__(self, prefixes: Mapping[str, str], ignored: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._prefixes, self._ignored = prefixes, ignored

    def __missing__(self, full: str) -> str:
        namespace, _, local = full.rpartition(" ")
        prefix = self._prefixes.get(namespace)
        short = f"{prefix}:{local}" if prefix else local
        self[full] = short = "" if short in self._ignored else short
        return short


def _parser(handler: Handler, vocabulary: Vocabulary, part: str) -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = _TEXT_BUFFER_BYTES
    depth = 0
    take_start, take_end = handler.start, handler.end
    names, attribute_names = _Names(vocabulary.prefixes, vocabulary.ignored), _Names(vocabulary.prefixes)
    heeded = vocabulary.heeded

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MAX_DEPTH:
            raise UnreadableArticleError(f"has elements nested more than {_MAX_DEPTH} deep in {part}", _SAVE_ANEW)
        short = names[name]
        if not short:
            return
        if attributes and (heeded is None or short in heeded):
            take_start(short, {attribute_names[key]: value for key, value in attributes.items()})
        else:
            take_start(short, _NO_ATTRIBUTES)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if short := names[name]:
            take_end(short)

    def skipped_entity(name: str, is_parameter: bool) -> None:
        if not is_parameter:  # a name of HTML's (`nbsp`), whose declaration stands in a file that is never fetched
            handler.text(html5.get(f"{name};", f"&{name};"))

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = handler.text
    _refuse_declarations(parser, part)
    parser.SkippedEntityHandler = skipped_entity
    return parser


def _refuse_declarations(parser: expat.XMLParserType, part: str) -> None:
    """Have a parser raise where a document declares an encoding that cannot be read, or what may be a trap."""

    def declaration(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not _is_readable(encoding):
            raise UnreadableArticleError(f"has {part} in an encoding that cannot be read", _SAVE_ANEW)

    def doctype(_name: str, _system: str | None, _public: str | None, has_internal_subset: int) -> None:
        if has_internal_subset:  # entities and default values that grow without end, or files elsewhere
            raise UnreadableArticleError(f"declares entities or a grammar of its own in {part}", _SAVE_ANEW)

    parser.XmlDeclHandler, parser.StartDoctypeDeclHandler = declaration, doctype


def _is_readable(encoding: str) -> bool:
    """Whether expat reads an encoding: some it knows, and of others those of a byte a character, through Python."""
    if encoding.upper() in _ENCODINGS_OF_EXPAT:
        return True
    try:
        return len(bytes(range(256)).decode(encoding, "replace")) == 256  # noqa: PLR2004 (the values of a byte)
    except (LookupError, ValueError):
        return False


class _TreeBuilder:
    """Makes a tree of nodes."""

    def __init__(self) -> None:
        self.root = Node("", {})
        self._open = [self.root]
        self._texts: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        node = Node(name, attributes)
        self._end_text()
        if len(self._open) > 1:
            self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def end(self, _name: str) -> None:
        self._end_text()
        self._open.pop()

    def text(self, text: str) -> None:
        self._texts.append(text)

    def _end_text(self) -> None:
        """Give the node that the text stands in, or after, what has been heard of it."""
        node = self._open[-1]
        if node.children:
            node.children[-1].tail = "".join(self._texts)
        else:
            node.text = "".join(self._texts)
        self._texts.clear()
