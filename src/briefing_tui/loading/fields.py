"""What a definition of a file format is made of: records, their fields, and the kinds of value a field takes.

Everything is data. `values` reads files by it, `schema` makes the JSON Schema of it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from briefing_tui.loading.codes import Code

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
SLUG_LENGTH = 100  # characters at most


class Text(NamedTuple):
    """Any text, without white space at its ends."""


class Id(NamedTuple):
    """A slug that names a thing of the kind `of` ("claim"), once in a file."""

    of: str


class Reference(NamedTuple):
    """The id of a thing of the kind `to`. An `implied` one may be left out where only one such thing is there."""

    to: str
    implied: bool = False


class Slug(NamedTuple):
    """A slug that names a thing outside the file."""


class Choice(NamedTuple):
    """One of some words, each with its meaning where the word alone does not say it.

    `make` turns the word into the domain's value. With a `prefix` ("TLP:") it may be written in front of the word, in
    any case. `renamed` words, of an older edition of a standard, are read as the word beside them, with a warning;
    words that are `alike`, of another scale, are not, and lead to that word in the hint.
    """

    words: Mapping[str, str]
    make: Callable[[str], object] = str
    prefix: str = ""
    renamed: Mapping[str, str] = MappingProxyType({})
    alike: Mapping[str, str] = MappingProxyType({})


class Number(NamedTuple):
    """A whole number from `low` to `high`."""

    low: int
    high: int


class Date(NamedTuple):
    """A date or an interval of EDTF, level 0 or 1."""


class Digest(NamedTuple):
    """A SHA-256 in hexadecimal digits."""


class Listing(NamedTuple):
    """A list; where its items may be bare texts, one alone stands for a list of one."""

    item: "Kind"

    @property
    def single(self) -> bool:
        """Whether one text alone stands for a list of one."""
        return not isinstance(self.item, Record) or bool(self.item.shorthand)


class Table(NamedTuple):
    """A mapping whose keys are the author's; `make` turns key, value and the key's place into the domain's value."""

    value: "Kind"
    make: Callable[..., Any]


class When(NamedTuple):
    """A condition on another field of the same record: that it has one of these words.

    `code` is the problem of a record that breaks the rule made with it.
    """

    key: str
    words: tuple[str, ...]
    code: Code


class Field(NamedTuple):
    """A key of a record.

    `required` says that it must be given and not be empty, `required_when` that it must in some cases, `only_when`
    that it may in no other. Its value becomes the domain value's `attribute`, by default of the same name. With `kept`
    false it is checked and no more.
    """

    key: str
    kind: "Kind"
    doc: str
    required: bool = False
    required_when: When | None = None
    only_when: When | None = None
    attribute: str = ""
    kept: bool = True


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each: compared, and hashed, as itself
class Record:
    """A mapping with fields, which `make` turns into the domain's value.

    A bare text stands for a record with only its `shorthand` field. `elsewhere` names fields of other records that an
    author may look for here, each with the list it belongs to.
    """

    name: str
    doc: str
    fields: tuple[Field, ...]
    make: Callable[..., Any]
    shorthand: str = ""
    elsewhere: Mapping[str, str] = field(default_factory=dict)


Kind = Text | Id | Reference | Slug | Choice | Number | Date | Digest | Listing | Table | Record


def choice(
    words: type[StrEnum],
    *meanings: str,
    prefix: str = "",
    renamed: Mapping[str, str] = MappingProxyType({}),
    alike: Mapping[str, str] = MappingProxyType({}),
) -> Choice:
    """Return the choice of one of a vocabulary's words, with the meanings of all of them, or of none."""
    pairs = zip(map(str, words), meanings or [""] * len(words), strict=True)
    return Choice(dict(pairs), words, prefix, renamed, alike)
