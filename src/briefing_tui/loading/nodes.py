"""Parsing of YAML text into a tree of scalars, sequences and mappings, each with its location in the file.

The tree is built from the parser's events, not by PyYAML's constructors: every scalar stays text (`NO`, `2024-11-18`,
`010`), duplicate keys are reported, and the depth and number of nodes are limited.
"""

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

from briefing_tui.domain.problem import START, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.events import events
from briefing_tui.loading.report import Report
from briefing_tui.loading.syntax import report_forbidden, report_syntax
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import quoted, visible

MAX_NESTING_LEVELS = 64  # a briefing has seven
MAX_NODES = 250_000  # texts, lists and mappings; a briefing of 4 MB has about 200,000
MAX_TEXT_CHARACTERS = 50_000  # of one text, some 25 pages: a rule looks at it in one step, which holds up all else

# A comment that may have been meant as part of the text before it, as in "see #5": usually a space follows the #.
_CUTTING_COMMENT = regex(r"(?<=\S)[ \t]+#(?=[^\s#])")
_YAML_TAG = "tag:yaml.org,2002:"  # the prefix of YAML's own tags, of which `!!` is the shorthand


class Scalar(NamedTuple):
    """A text, its control characters made visible; `null` says that the value is left out, as in `key:`."""

    text: str
    mark: yaml.Mark
    null: bool = False


class Sequence(NamedTuple):
    """A list of nodes."""

    items: "tuple[Node, ...]"
    mark: yaml.Mark


class Mapping(NamedTuple):
    """Pairs of a key and a value, in the order of the file; keys are unique."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    mark: yaml.Mark


class Refused(NamedTuple):
    """A node that cannot be read and has been reported (an alias), so that it is not reported again."""

    mark: yaml.Mark


Node = Scalar | Sequence | Mapping | Refused


def location_of(node: Node) -> SourceLocation:
    """Return the location of a node's first character."""
    return _location(node.mark)


def compose(text: str, report: Report) -> Node | None:
    """Return the tree of the YAML document in `text`, which has no byte order mark.

    Returns None where there is no document, which is not reported, or where it is not YAML, nested deeper than
    MAX_NESTING_LEVELS or has more than MAX_NODES, which is.
    """
    composer = _Composer(text, report)
    try:
        return composer.document()
    except _LimitExceededError:
        pass
    except ReaderError:
        report_forbidden(text, report)
    except yaml.MarkedYAMLError as error:
        report_syntax(error, text, report)
    except (ValueError, OverflowError):  # raised by the pure Python parser alone, for "\UFFFFFFFF"
        report.error(composer.reached, Code.YAML_SYNTAX, "after this, an escape names no character")
    return None


class _LimitExceededError(Exception):
    """The document exceeds a limit, which has been reported."""


class _Composer:
    """A builder of one document's tree from the parser's events, with its depth and number of nodes limited."""

    __slots__ = ("_comment_starts", "_events", "_last_event", "_node_count", "_report")

    def __init__(self, text: str, report: Report) -> None:
        self._events: Iterator[Any] = events(text)
        self._report = report
        self._comment_starts = {match.start() for match in _CUTTING_COMMENT.finditer(text)}
        self._node_count = 0
        self._last_event: Any = None

    @property
    def reached(self) -> SourceLocation:
        """The location of the node that was begun last."""
        return _location(self._last_event.start_mark) if self._last_event else START

    def document(self) -> Node | None:
        """Return the tree of the first document, or None where there is none; a second one is reported."""
        next(self._events)  # the start of the stream
        if type(next(self._events)) is StreamEndEvent:
            return None
        root = self._node(next(self._events), 0)
        next(self._events)  # the end of the document
        second = next(self._events)
        if type(second) is DocumentStartEvent:
            message = "a second YAML document begins here, and a file holds one"
            hint = "take the line of three hyphens out, or make two files"
            self._report.error(_location(second.start_mark), Code.SECOND_DOCUMENT, message, hint)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._last_event = event
        self._node_count += 1
        if self._node_count > MAX_NODES or depth > MAX_NESTING_LEVELS:
            self._reject_size(depth)
        kind = type(event)
        if kind is AliasEvent:
            hint = "write out what it stands for, or put a text that begins with * in quotes"
            message = f"the alias {quoted('*' + event.anchor)} is not read"
            self._report.error(_location(event.start_mark), Code.ALIAS, message, hint)
            return Refused(event.start_mark)
        if event.tag is not None or event.anchor is not None:
            self._reject_properties(event)
        if kind is ScalarEvent:
            text = event.value if len(event.value) <= MAX_TEXT_CHARACTERS else self._cut(event)
            if not event.style and event.end_mark.index in self._comment_starts:
                self._warn_of_cut_text(event)
            return Scalar(visible(text), event.start_mark, not text and not event.style)
        return (self._mapping if kind is MappingStartEvent else self._sequence)(event, depth + 1)

    def _cut(self, event: Any) -> str:
        """Report a scalar that is too long, and return its beginning."""
        message = f"this text has more than {MAX_TEXT_CHARACTERS:,} characters, and the rest is not read"
        self._report.error(_location(event.start_mark), Code.TOO_LARGE, message, "divide it")
        return str(event.value[:MAX_TEXT_CHARACTERS])

    def _warn_of_cut_text(self, event: Any) -> None:
        """Warn of a plain scalar that a `#` within it cuts off, because nobody would notice the loss."""
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
                self._reject_key(key, keys)
        return Mapping(tuple(entries), start.start_mark)

    def _reject_key(self, key: Node, keys: dict[str, Scalar]) -> None:
        """Report a key that is no scalar, is among `keys` already, or is the merge key."""
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

    def _reject_properties(self, event: Any) -> None:
        """Report the anchor or tag of a node, which is then read without it."""
        location = _location(event.start_mark)
        if event.anchor is not None:
            hint = "take it out, or put a text that begins with & in quotes"
            self._report.error(location, Code.ALIAS, f"the anchor {quoted('&' + event.anchor)} is not read", hint)
        if event.tag is not None:
            tag = event.tag.replace(_YAML_TAG, "!!")
            hint = "take it out, or put a text that begins with ! in quotes"
            self._report.error(location, Code.TAG, f"the tag {quoted(tag)} is not read", hint)

    def _reject_size(self, depth: int) -> None:
        """Report the limit that has been exceeded, and raise _LimitExceededError."""
        if depth > MAX_NESTING_LEVELS:
            hint = "put a text that begins with [, { or - in quotes"
            message = f"this is nested more than {MAX_NESTING_LEVELS} levels deep"
            self._report.error(self.reached, Code.TOO_DEEP, message, hint)
        else:
            message = f"the file has more than {MAX_NODES:,} texts, lists and mappings"
            self._report.error(self.reached, Code.TOO_LARGE, message)
        raise _LimitExceededError


def _location(mark: Any) -> SourceLocation:
    """Return the location of a parser's mark, which counts lines and columns from 0."""
    return SourceLocation(mark.line + 1, mark.column + 1)
