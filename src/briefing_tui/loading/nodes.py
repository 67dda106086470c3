"""YAML text becomes a small tree of texts, lists and mappings, each with its place in the file.

The tree is built from the parser's events, not by PyYAML's own constructors: what is written as text stays text
(`NO`, `2024-11-18`, `010`), keys written twice are seen, and nothing is ever nested or repeated without bound.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)
from yaml.reader import ReaderError

from briefing_tui.domain.problem import SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.report import START, Report
from briefing_tui.loading.syntax import report_forbidden, report_syntax, without_odd_breaks
from briefing_tui.text.visible import quoted, visible

MAX_DEPTH = 64  # levels; a briefing has seven
MAX_NODES = 1_000_000  # texts, lists and mappings; a briefing of 4 MB has about 200,000

# A PyYAML built without libyaml has its pure parser alone: the same events, ten times slower.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# A comment that may have been meant as part of the text before it, as in "see #5": comments have a space behind the #.
_CUTTING_COMMENT = re.compile(r"(?<=\S)[ \t]+#(?=[^\s#])")
_YAML_TAG = "tag:yaml.org,2002:"  # what YAML's own tags, written !!str, stand for


class Scalar(NamedTuple):
    """A piece of text, made visible; `null` says that nothing at all is written (`key:`)."""

    text: str
    mark: yaml.Mark
    null: bool = False


class Sequence(NamedTuple):
    """A list."""

    items: "tuple[Node, ...]"
    mark: yaml.Mark


class Mapping(NamedTuple):
    """Keys and their values, in the order of the file; no key stands there twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    mark: yaml.Mark


class Refused(NamedTuple):
    """What has been reported already (an alias): whoever meets it says nothing more."""

    mark: yaml.Mark


Node = Scalar | Sequence | Mapping | Refused


def location_of(node: Node) -> SourceLocation:
    """Return where a node begins."""
    return _location(node.mark)


def compose(text: str, report: Report) -> Node | None:
    """Return the tree of the one YAML document in `text`.

    Returns None where there is none, or where it is not YAML, too deep or too large; the report then says why, save
    for an empty document, which is the caller's to judge.
    """
    text = without_odd_breaks(text)
    composer = _Composer(text, report)
    try:
        return composer.document()
    except _RefusedError:
        pass
    except ReaderError:
        report_forbidden(text, report)
    except yaml.MarkedYAMLError as error:
        report_syntax(error, text, report)
    except (ValueError, OverflowError):  # the pure parser's alone, at "\UFFFFFFFF"
        report.error(composer.reached, Code.YAML_SYNTAX, "after this, an escape names no character")
    return None


class _RefusedError(Exception):
    """The document goes beyond a limit; the report says which."""


class _Composer:
    """The builder of one document's tree from its events, nested no deeper than MAX_DEPTH."""

    __slots__ = ("_comments", "_count", "_events", "_last", "_report")

    def __init__(self, text: str, report: Report) -> None:
        self._events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
        self._report = report
        self._comments = {found.start() for found in _CUTTING_COMMENT.finditer(text)}
        self._count = 0
        self._last: Any = None

    @property
    def reached(self) -> SourceLocation:
        """Where the last node that was begun begins."""
        return _location(self._last.start_mark) if self._last else START

    def document(self) -> Node | None:
        """Return the tree of the first document, or None where there is none; report a second."""
        next(self._events)  # the stream's start
        if type(next(self._events)) is StreamEndEvent:
            return None
        root = self._node(next(self._events), 0)
        next(self._events)  # the document's end
        second = next(self._events)
        if type(second) is DocumentStartEvent:
            message = "a second YAML document begins here, and a file holds one"
            hint = "take the line of three hyphens out, or make two files"
            self._report.error(_location(second.start_mark), Code.SECOND_DOCUMENT, message, hint)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._last = event
        self._count += 1
        if self._count > MAX_NODES or depth > MAX_DEPTH:
            self._refuse_size(depth)
        kind = type(event)
        if kind is AliasEvent:
            hint = "write out what it stands for, or put a text that begins with * in quotes"
            message = f"the alias {quoted('*' + event.anchor)} is not read"
            self._report.error(_location(event.start_mark), Code.ALIAS, message, hint)
            return Refused(event.start_mark)
        if event.tag is not None or event.anchor is not None:
            self._refuse_properties(event)
        if kind is ScalarEvent:
            text = event.value
            if not event.style and event.end_mark.index in self._comments:
                self._warn_of_cut(event)
            return Scalar(visible(text), event.start_mark, not text and not event.style)
        return (self._mapping if kind is MappingStartEvent else self._sequence)(event, depth + 1)

    def _warn_of_cut(self, event: Any) -> None:
        """Warn of a text that a `#` within it cuts off: what is lost would be missed by nobody."""
        message = f"the text {quoted(event.value)} ends here: YAML takes what begins with # for a comment"
        hint = "put the whole text in quotes, or a space behind the # of a comment"
        self._report.warn(_location(event.end_mark), Code.TEXT_CUT, message, hint)

    def _sequence(self, start: Any, depth: int) -> Sequence:
        items = []
        while type(event := next(self._events)) is not SequenceEndEvent:
            items.append(self._node(event, depth))
        return Sequence(tuple(items), start.start_mark)

    def _mapping(self, start: Any, depth: int) -> Mapping:
        entries = []
        keys: dict[str, Scalar] = {}
        while type(event := next(self._events)) is not MappingEndEvent:
            key = self._node(event, depth)
            value = self._node(next(self._events), depth)
            if isinstance(key, Scalar) and key.text not in keys and key.text != "<<":
                keys[key.text] = key
                entries.append((key, value))
            else:
                self._refuse_key(key, keys)
        return Mapping(tuple(entries), start.start_mark)

    def _refuse_key(self, key: Node, keys: dict[str, Scalar]) -> None:
        """Report a key that cannot be kept beside `keys`."""
        location = location_of(key)
        if isinstance(key, Refused):
            return
        if not isinstance(key, Scalar):
            hint = "put it in quotes if it is a text"
            self._report.error(location, Code.WRONG_KEY, "a key is a word, not a list or a mapping", hint)
        elif key.text in keys:
            first = location_of(keys[key.text]).line
            message = (
                f"the key {quoted(key.text)} is written a second time, and only the first, in line {first}, counts"
            )
            self._report.error(location, Code.DUPLICATE_KEY, message, "take one of the two out")
        else:
            hint = "write the keys out where they are wanted"
            self._report.error(location, Code.MERGE_KEY, "the merge key << is not read", hint)

    def _refuse_properties(self, event: Any) -> None:
        """Report an anchor or a tag; what it stands at is read without it."""
        location = _location(event.start_mark)
        if event.anchor is not None:
            hint = "take it out, or put a text that begins with & in quotes"
            self._report.error(location, Code.ALIAS, f"the anchor {quoted('&' + event.anchor)} is not read", hint)
        if event.tag is not None:
            tag = event.tag.replace(_YAML_TAG, "!!")
            hint = "take it out, or put a text that begins with ! in quotes"
            self._report.error(location, Code.TAG, f"the tag {quoted(tag)} is not read", hint)

    def _refuse_size(self, depth: int) -> None:
        """Report the limit that has been passed, and give the document up."""
        if depth > MAX_DEPTH:
            hint = "put a text that begins with [, { or - in quotes"
            self._report.error(self.reached, Code.TOO_DEEP, f"this is nested more than {MAX_DEPTH} levels deep", hint)
        else:
            message = f"the file has more than {MAX_NODES:,} texts, lists and mappings"
            self._report.error(self.reached, Code.TOO_LARGE, message)
        raise _RefusedError


def _location(mark: Any) -> SourceLocation:
    """Return the place of a parser's mark, which counts from 0."""
    return SourceLocation(mark.line + 1, mark.column + 1)
