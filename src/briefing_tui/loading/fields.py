"""The types that define a file format as data: records, their fields, and the kinds of value a field can have.

`values` reads files according to such a definition, `writing` writes them, and `schema` derives a JSON Schema from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing_tui.loading.codes import Code

SLUG_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
MAX_SLUG_CHARACTERS = 100
MAX_ITEMS = 10_000  # of one list or table


class Text(NamedTuple):
    """Any text; white space at its ends is removed."""


class Id(NamedTuple):
    """A slug that identifies a thing of the kind `of` ("claim"), unique among those of a file."""

    of: str


class Reference(NamedTuple):
    """The id of a thing of the kind `to`; an `implied` one may be left out if the file has exactly one such thing."""

    to: str
    implied: bool = False


class Slug(NamedTuple):
    """A slug that identifies a thing outside the file."""


class Choice(NamedTuple):
    """One word of a vocabulary; `words` maps each to its meaning, which is empty where the word says it.

    `make` converts the word to the domain's value. A `prefix` ("TLP:") may be written before the word, and then case
    does not matter. A word in `renamed`, of an older edition of a standard, is read as the word it maps to, with a
    warning. A word in `synonyms`, of another scale, is an error whose hint names the word it maps to.
    """

    words: Mapping[str, str]
    make: Callable[[str], object] = str
    prefix: str = ""
    renamed: Mapping[str, str] = MappingProxyType({})
    synonyms: Mapping[str, str] = MappingProxyType({})


class Number(NamedTuple):
    """A whole number from `low` to `high`, both included."""

    low: int
    high: int


class Date(NamedTuple):
    """A date or an interval of EDTF level 0 or 1 (ISO 8601-2)."""


class Digest(NamedTuple):
    """A SHA-256 as 64 hexadecimal digits, in any case."""


class Listing(NamedTuple):
    """A list of items of one kind; where an item may be a text, a single item stands for a list of one."""

    item: "Kind"

    @property
    def single(self) -> bool:
        """Whether a single item may stand for a list of one."""
        return not isinstance(self.item, Record) or bool(self.item.shorthand)


class Table(NamedTuple):
    """A mapping whose keys are the author's; `make` takes a key, its value and the key's location."""

    value: "Kind"
    make: Callable[..., Any]


class When(NamedTuple):
    """The condition that another field of the same record, `key`, has one of `words`.

    `code` is the problem of a record that violates the requirement which the condition is part of.
    """

    key: str
    words: tuple[str, ...]
    code: Code


class Field(NamedTuple):
    """A key of a record.

    A `required` field must be given and not be empty; with `required_when` it must if the condition holds, with
    `only_when` it may only if it holds. The value becomes the `attribute` of the domain's value, which is named as the
    key by default. With `kept` false the value is validated and dropped.
    """

    key: str
    kind: "Kind"
    doc: str
    required: bool = False
    required_when: When | None = None
    only_when: When | None = None
    attribute: str = ""
    kept: bool = True

    @property
    def name(self) -> str:
        """The name of the attribute of the domain's value that has the field's value."""
        return self.attribute or self.key


@dataclass(frozen=True, slots=True, eq=False)  # compared and hashed by identity: each record is defined once
class Record:
    """A mapping with defined fields; `make` takes their values by attribute and returns the domain's value.

    `parts` is the inverse of `make`, where the values are not attributes of the domain's value. A text stands for a
    record that has only its `shorthand` field. `elsewhere` maps keys of other records, which an author may write here
    by mistake, to the list of the briefing that they belong to. A file may have at most `most` of it.
    """

    name: str
    doc: str
    fields: tuple[Field, ...]
    make: Callable[..., Any]
    parts: Callable[[Any], Mapping[str, Any]] | None = None
    shorthand: str = ""
    most: int = 10_000
    elsewhere: Mapping[str, str] = field(default_factory=dict)


Kind = Text | Id | Reference | Slug | Choice | Number | Date | Digest | Listing | Table | Record


def choice(
    words: type[StrEnum],
    *meanings: str,
    prefix: str = "",
    renamed: Mapping[str, str] = MappingProxyType({}),
    synonyms: Mapping[str, str] = MappingProxyType({}),
) -> Choice:
    """Return the choice of one word of an enumeration, with a meaning for each of its words, or for none."""
    pairs = zip(map(str, words), meanings or [""] * len(words), strict=True)
    return Choice(dict(pairs), words, prefix, renamed, synonyms)
