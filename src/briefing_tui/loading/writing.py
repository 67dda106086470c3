"""Writing of a briefing as YAML, as the format's definition says, with comments beside its values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edtf import Edtf
from briefing_tui.loading.fields import Choice, Field, Id, Kind, Listing, Number, Record, Reference, Table
from briefing_tui.loading.format import ACTOR, BRIEFING
from briefing_tui.text.regex import regex
from briefing_tui.text.yaml_scalars import comment_text, folded, plain_or_quoted, quoted

WIDTH_CHARACTERS = 110
_COMMENT_COLUMN = 38  # where comments at the end of a line begin, in characters
_INDENT = "  "
_SENTENCE = regex(r"\S+(?:\s+\S+){2,}[.!?…。！？؟।]", re.DOTALL)
FOLDED = ">-"  # the head of a folded block scalar, which a comment may follow (YAML 1.2, section 8.1.1)

Comments = Mapping[Address, Sequence[str]]
"""Comments by the address of the value that they stand beside, or above it."""


def briefing_yaml(briefing: Briefing, comments: Comments, head: Sequence[str] = ()) -> str:
    """Return a briefing as YAML, in the order of the format's keys, with `head` as comments above it.

    A value that is empty, or that loading implies, is left out. Loading the text gives the briefing again.
    """
    lines = [*(_comment(comment_text(line)) for line in head), *([""] if head else [])]
    writer = Writer(implied_source(briefing), comments)
    for field, value in _given(BRIEFING, briefing):
        is_list_of_records = isinstance(field.kind, Listing) and isinstance(field.kind.item, Record)
        lines += [""] if is_list_of_records and lines else []
        lines += writer.field(field, value, (field.key,))
    return "\n".join(lines) + "\n"


def implied_source(briefing: Briefing) -> str:
    """Return the id of a briefing's only source, which its quotes need not name, or an empty text if it has others."""
    return briefing.sources[0].id if len(briefing.sources) == 1 else ""


class Layout(NamedTuple):
    """How lists and mappings are laid out; indentations are in spaces.

    A list stands `list_indent` to the right of its key, and an item `item_indent` to the right of its dash. With
    `in_braces` an item is a mapping in braces. With `in_quotes` keys and texts are quoted, as JSON has them.
    """

    list_indent: int = 2
    item_indent: int = 2
    in_braces: bool = False
    in_quotes: bool = False


BLOCK_LAYOUT = Layout()
"""The layout of a new briefing."""


class Writer:
    """Writes values of a briefing, line by line; a reference to the `implied_source` is left out."""

    def __init__(
        self, implied_source: str, comments: Comments = MappingProxyType({}), layout: Layout = BLOCK_LAYOUT
    ) -> None:
        self._implied_source = implied_source
        self._comments = comments
        self._layout = layout

    def field(self, field: Field, value: Any, address: Address = (), indent: str = "") -> Iterator[str]:
        """Yield the lines of a field: its comments, and its key with its value."""
        return self._commented(list(self._value(field, value, address, indent)), address, indent)

    def item(self, kind: Kind, value: Any, address: Address = (), indent: str = "") -> Iterator[str]:
        """Yield the lines of an item of a list: a text, a mapping in braces, or a mapping with a line a key."""
        dash = f"{indent}-{' ' * (self._layout.item_indent - 1)}"
        if not isinstance(kind, Record):
            text = scalar_text(value)
            yield from [f"{dash}{quoted(text)}"] if self._layout.in_quotes else _text(dash, text, indent)
            return
        given = list(self._of_item(kind, value))
        own = _own_address(kind, value) or address
        if kind.shorthand and [field.key for field, _ in given] == [kind.shorthand]:
            yield from self._commented(list(_text(dash, scalar_text(given[0][1]), indent)), own, indent)
            return
        flow = f"{dash}{self.flow(kind, value)}"
        if self._layout.in_braces or (kind is ACTOR and len(flow) <= WIDTH_CHARACTERS):
            yield from self._commented([flow], own, indent)
            return
        yield from self._above([comment_text(each) for each in self._comments.get(own, ())], indent)
        within = " " * len(dash)
        lines = [line for field, each in given for line in self.field(field, each, (*own, field.key), within)]
        yield f"{dash}{lines[0].removeprefix(within)}"
        yield from lines[1:]

    def flow(self, kind: Kind, value: Any) -> str:
        """Return a value as it is written in braces or brackets: on one line."""
        if isinstance(kind, Listing):
            return f"[{', '.join(self.flow_item(kind.item, item) for item in value)}]"
        if not isinstance(kind, Record):
            text = scalar_text(value)
            return quoted(text) if self._layout.in_quotes and not isinstance(kind, Number) else plain_or_quoted(text)
        return f"{{{', '.join(self.flow_field(field, each) for field, each in self._of_item(kind, value))}}}"

    def flow_item(self, kind: Kind, value: Any) -> str:
        """Return an item of a list as it is written in brackets."""
        if isinstance(kind, Record):
            given = list(self._of_item(kind, value))
            if [field.key for field, _ in given] == [kind.shorthand]:
                return self.flow(given[0][0].kind, given[0][1])
        return self.flow(kind, value)

    def flow_field(self, field: Field, value: Any) -> str:
        """Return a key and its value as they are written in braces."""
        key = quoted(field.key) if self._layout.in_quotes else field.key
        return f"{key}: {self.flow(field.kind, value)}"

    def _commented(self, lines: Sequence[str], address: Address, indent: str) -> Iterator[str]:
        """Yield the lines of a value with its comments: beside its first line where there is room, else above."""
        comments = [comment_text(each) for each in self._comments.get(address, ())]
        if len(comments) == 1 and (len(lines) == 1 or lines[0].endswith(FOLDED)):
            gap = " " * max(_COMMENT_COLUMN - len(lines[0]), 2)
            beside = f"{lines[0]}{gap}# {comments[0]}"
            if len(beside) <= WIDTH_CHARACTERS:
                yield from (beside, *lines[1:])
                return
        yield from self._above(comments, indent)
        yield from lines

    @staticmethod
    def _above(comments: Sequence[str], indent: str) -> Iterator[str]:
        """Yield comments as lines of their own, broken into several where they are long."""
        width = WIDTH_CHARACTERS - len(indent) - len("# ")
        for comment in comments:
            yield from (indent + _comment(line) for line in folded(comment, width) or [comment])

    def _value(self, field: Field, value: Any, address: Address, indent: str) -> Iterator[str]:
        key = f"{indent}{quoted(field.key) if self._layout.in_quotes else field.key}:"
        item_indent = indent + " " * self._layout.list_indent
        match field.kind:
            case Listing(item=Record() as record):
                yield key
                for number, item in enumerate(value):
                    yield from self.item(record, item, (*address, number), item_indent)
                    yield from [""] if has_own_lines(record) and number + 1 < len(value) else []
            case Listing():
                line = f"{key} {self.flow(field.kind, value)}"
                if len(line) <= WIDTH_CHARACTERS and not any(map(_is_sentence, value)):
                    yield line
                    return
                yield key
                for item in value:
                    yield from self.item(field.kind.item, item, indent=item_indent)
            case Record() as record:
                yield f"{key} {self.flow(record, value)}"
            case _:
                assert not isinstance(field.kind, Table), "a briefing has no table"
                yield from _text(f"{key} ", scalar_text(value), indent)

    def _of_item(self, record: Record, value: Any) -> Iterator[tuple[Field, Any]]:
        for field, each in _given(record, value):
            if not (isinstance(field.kind, Reference) and field.kind.implied and each == self._implied_source):
                yield field, each


def _given(record: Record, value: Any) -> Iterator[tuple[Field, Any]]:
    """Yield the fields of a record that have a value, with that."""
    parts = parts_of(record, value)
    for field in record.fields:
        if not field.kept:
            assert isinstance(field.kind, Choice), "only the name of the format is not kept"
            yield field, next(iter(field.kind.words))
        elif is_given(field, parts[field.name]):
            yield field, parts[field.name]


def parts_of(record: Record, value: Any) -> Mapping[str, Any]:
    """Return the values by attribute that a record makes a domain's value of."""
    if record.parts:
        return record.parts(value)
    return {field.name: getattr(value, field.name) for field in record.fields if field.kept}


def is_given(field: Field, value: Any) -> bool:
    """Whether a value of a field is one that is written, which an empty one is not."""
    if isinstance(field.kind, Record):
        return any(True for _ in _given(field.kind, value))
    return value not in (None, "", ())


def _own_address(record: Record, value: Any) -> Address:
    """Return the address of a thing that has an id, as loading gives it; empty where it has none."""
    of = next((field.kind.of for field in record.fields if isinstance(field.kind, Id)), "")
    return (f"{of}s", value.id) if of else ()


def has_own_lines(record: Record) -> bool:
    """Whether an item of a list has a line for each of its keys, and an empty line between it and the next."""
    return any(isinstance(field.kind, Listing) and isinstance(field.kind.item, Record) for field in record.fields)


def scalar_text(value: object) -> str:
    """Return the text that a value of a scalar's kind is written as."""
    return value.text if isinstance(value, Edtf) else str(value)


def folded_lines(text: str, indent: str) -> list[str] | None:
    """Return the lines of a text below a key or dash with an indentation, or None where folding would change it."""
    lines = folded(text, WIDTH_CHARACTERS - len(indent) - len(_INDENT))
    return None if lines is None else [f"{indent}{_INDENT}{line}" for line in lines]


def _text(before: str, text: str, indent: str) -> Iterator[str]:
    """Yield the lines of a text behind what stands before it: on the line of that where there is room, else folded."""
    line = f"{before}{plain_or_quoted(text, in_block=True)}"
    lines = folded_lines(text, indent) if len(line) > WIDTH_CHARACTERS else None
    yield from [line] if lines is None else [f"{before}{FOLDED}", *lines]


def _is_sentence(item: object) -> bool:
    """Whether an item of a list is prose, which stands on lines of its own, and not a name or a word."""
    return _SENTENCE.fullmatch(scalar_text(item)) is not None


def _comment(text: str) -> str:
    return f"# {text}".rstrip()
