"""Writing of a briefing as YAML, as the format's definition says, with comments beside its values."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Briefing
from briefing_tui.domain.edtf import Edtf
from briefing_tui.loading.fields import Choice, Field, Id, Kind, Listing, Record, Reference, Table
from briefing_tui.loading.format import ACTOR, BRIEFING
from briefing_tui.loading.scalar_styles import comment_text, folded, plain_or_quoted

_WIDTH_CHARACTERS = 110
_COMMENT_COLUMN = 38  # where comments at the end of a line begin, in characters
_INDENT = "  "
_FOLDED = ">-"  # the head of a folded block scalar, which a comment may follow (YAML 1.2, section 8.1.1)

Comments = Mapping[Address, Sequence[str]]
"""Comments by the address of the value that they stand beside, or above it."""


def briefing_yaml(briefing: Briefing, comments: Comments, head: Sequence[str] = ()) -> str:
    """Return a briefing as YAML, in the order of the format's keys, with `head` as comments above it.

    A value that is empty, or that loading implies, is left out. Loading the text gives the briefing again.
    """
    lines = [*(_comment(comment_text(line)) for line in head), *([""] if head else [])]
    writer = _Writer(comments, briefing.sources[0].id if len(briefing.sources) == 1 else "")
    for field, value in _given(BRIEFING, briefing):
        is_list_of_records = isinstance(field.kind, Listing) and isinstance(field.kind.item, Record)
        lines += [""] if is_list_of_records and lines else []
        lines += writer.field(field, value, (field.key,))
    return "\n".join(lines) + "\n"


def field_lines(field: Field, value: Any, indent: str, implied_source: str) -> list[str]:
    """Return the lines of a field of a record, each behind `indent`; a reference to `implied_source` is left out."""
    return list(_Writer({}, implied_source).field(field, value, (), indent))


def item_lines(record: Record, value: Any, indent: str, implied_source: str) -> list[str]:
    """Return the lines of an item of a list of records, its hyphen behind `indent`."""
    return list(_Writer({}, implied_source).item(record, value, (), indent))


def flow_text(kind: Kind, value: Any, implied_source: str) -> str:
    """Return a value on one line, in brackets or braces where it is a list or a record."""
    return _Writer({}, implied_source).flow_value(kind, value)


class _Writer:
    """Writes the values of one briefing; a reference to the `implied_source` is left out."""

    def __init__(self, comments: Comments, implied_source: str) -> None:
        self._comments = comments
        self._implied_source = implied_source

    def field(self, field: Field, value: Any, address: Address, indent: str = "") -> Iterator[str]:
        """Yield the lines of a field: its comments, and its key with its value."""
        return self._commented(list(self._value(field, value, address, indent)), address, indent)

    def _commented(self, lines: Sequence[str], address: Address, indent: str) -> Iterator[str]:
        """Yield the lines of a value with its comments: beside its first line where there is room, else above."""
        comments = [comment_text(each) for each in self._comments.get(address, ())]
        if len(comments) == 1 and (len(lines) == 1 or lines[0].endswith(_FOLDED)):
            gap = " " * max(_COMMENT_COLUMN - len(lines[0]), 2)
            beside = f"{lines[0]}{gap}# {comments[0]}"
            if len(beside) <= _WIDTH_CHARACTERS:
                yield from (beside, *lines[1:])
                return
        yield from self._above(comments, indent)
        yield from lines

    @staticmethod
    def _above(comments: Sequence[str], indent: str) -> Iterator[str]:
        """Yield comments as lines of their own, broken into several where they are long."""
        width = _WIDTH_CHARACTERS - len(indent) - len("# ")
        for comment in comments:
            yield from (indent + _comment(line) for line in folded(comment, width) or [comment])

    def _value(self, field: Field, value: Any, address: Address, indent: str) -> Iterator[str]:
        key = f"{indent}{field.key}:"
        match field.kind:
            case Listing(item=Record() as record):
                yield key
                for number, item in enumerate(value):
                    yield from self.item(record, item, (*address, number), indent + _INDENT)
                    yield from [""] if has_own_lines(record) and number + 1 < len(value) else []
            case Listing():
                yield from _listing(key, [plain_or_quoted(scalar_text(item)) for item in value], indent)
            case Record() as record:
                yield f"{key} {self._flow(record, value)}"
            case _:
                assert not isinstance(field.kind, Table), "a briefing has no table"
                yield from _text(key, scalar_text(value), indent)

    def item(self, record: Record, value: Any, address: Address, indent: str) -> Iterator[str]:
        """Yield the lines of an item of a list: a bare text, a mapping in braces, or a mapping with a line a key."""
        given = list(self._of_item(record, value))
        own = _own_address(record, value) or address
        if record.shorthand and [field.key for field, _ in given] == [record.shorthand]:
            yield from self._commented(list(_text(f"{indent}-", scalar_text(given[0][1]), indent)), own, indent)
            return
        flow = f"{indent}- {self._flow(record, value)}"
        if record is ACTOR and len(flow) <= _WIDTH_CHARACTERS:
            yield from self._commented([flow], own, indent)
            return
        yield from self._above([comment_text(each) for each in self._comments.get(own, ())], indent)
        lines = [line for field, each in given for line in self.field(field, each, (*own, field.key), indent + _INDENT)]
        yield f"{indent}- {lines[0].removeprefix(indent + _INDENT)}"
        yield from lines[1:]

    def flow_value(self, kind: Kind, value: Any) -> str:
        """Return a value on one line."""
        if isinstance(kind, Record):
            return self._flow(kind, value)
        if isinstance(kind, Listing):
            return f"[{', '.join(self.flow_value(kind.item, item) for item in value)}]"
        return plain_or_quoted(scalar_text(value))

    def _flow(self, record: Record, value: Any) -> str:
        given = list(self._of_item(record, value))
        if record.shorthand and [field.key for field, _ in given] == [record.shorthand]:
            return plain_or_quoted(scalar_text(given[0][1]))
        return f"{{{', '.join(f'{field.key}: {self.flow_value(field.kind, each)}' for field, each in given)}}}"

    def _of_item(self, record: Record, value: Any) -> Iterator[tuple[Field, Any]]:
        for field, each in _given(record, value):
            if not (isinstance(field.kind, Reference) and field.kind.implied and each == self._implied_source):
                yield field, each


def _given(record: Record, value: Any) -> Iterator[tuple[Field, Any]]:
    """Yield the fields of a record that have a value, with that."""
    parts = record.parts(value) if record.parts else None
    for field in record.fields:
        if not field.kept:
            assert isinstance(field.kind, Choice), "only the name of the format is not kept"
            yield field, next(iter(field.kind.words))
            continue
        attribute = field.attribute or field.key
        each = parts[attribute] if parts is not None else getattr(value, attribute)
        if isinstance(field.kind, Record):
            if any(True for _ in _given(field.kind, each)):
                yield field, each
        elif each not in (None, "", ()):
            yield field, each


def _own_address(record: Record, value: Any) -> Address:
    """Return the address of a thing that has an id, as loading gives it; empty where it has none."""
    of = next((field.kind.of for field in record.fields if isinstance(field.kind, Id)), "")
    return (f"{of}s", value.id) if of else ()


def has_own_lines(record: Record) -> bool:
    """Return whether an item of a list has a line for each of its keys, and an empty line between it and the next."""
    return any(isinstance(field.kind, Listing) and isinstance(field.kind.item, Record) for field in record.fields)


def scalar_text(value: object) -> str:
    """Return a value as the text of a scalar."""
    return value.text if isinstance(value, Edtf) else str(value)


def _text(key: str, text: str, indent: str) -> Iterator[str]:
    """Yield the lines of a text: on that of its key where there is room, else folded."""
    line = f"{key} {plain_or_quoted(text)}"
    lines = folded(text, _WIDTH_CHARACTERS - len(indent) - len(_INDENT)) if len(line) > _WIDTH_CHARACTERS else None
    if lines is None:
        yield line
        return
    yield f"{key} {_FOLDED}"
    yield from (f"{indent}{_INDENT}{each}" for each in lines)


def _listing(key: str, items: Sequence[str], indent: str) -> Iterator[str]:
    """Yield the lines of a list of texts: in brackets where there is room, else an item a line."""
    line = f"{key} [{', '.join(items)}]"
    if len(line) <= _WIDTH_CHARACTERS:
        yield line
        return
    yield key
    yield from (f"{indent}{_INDENT}- {item}" for item in items)


def _comment(text: str) -> str:
    return f"# {text}".rstrip()
