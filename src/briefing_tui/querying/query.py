"""A query as it was understood: words and fields, joined by and, or and not. Columns count from 1."""

from dataclasses import dataclass
from enum import StrEnum


class QueryError(ValueError):
    """A query that cannot be understood: the column where, from 1, and why, as a clause for the user."""

    def __init__(self, column: int, reason: str) -> None:
        """Take the column and the reason."""
        super().__init__(f"column {column}: {reason}")
        self.column = column
        self.reason = reason


class Operator(StrEnum):
    """What stands between a field and its values."""

    IS = ":"
    AT_LEAST = ">="
    AT_MOST = "<="
    ABOVE = ">"
    BELOW = "<"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or words in quotation marks, that a text has in it as they stand."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Prefix:
    """The beginning of a word (`word*`)."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Spelling:
    """A word, or one that is spelt much like it (`word~`)."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Nearby:
    """Words (`"words"~n`) the first and the last of which stand at most `distance` words apart, in any order."""

    text: str
    distance: int
    column: int


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field, in the spelling of its vocabulary; it is empty for `none`, which asks for no value."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Range:
    """The values of a scale, or the dates, from one to another, both included; an empty one is an open end."""

    low: str
    high: str
    column: int


@dataclass(frozen=True, slots=True)
class FieldTest:
    """A field, by its name, with an operator and values, any of which is enough."""

    field: str
    operator: Operator
    values: tuple[Value | Range, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    unit: "Query"


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Units of which at least one must hold."""

    units: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Parts that must all hold; without any, everything passes."""

    parts: tuple["Query", ...]


Leaf = Words | Prefix | Spelling | Nearby | FieldTest
Query = Leaf | Not | AnyOf | AllOf


def leaves(query: Query, *, negated: bool = False) -> list[tuple[Leaf, bool]]:
    """Return the words and fields of a query in order, each with whether it must not hold."""
    match query:
        case Not(unit):
            return leaves(unit, negated=not negated)
        case AnyOf(parts) | AllOf(parts):
            return [leaf for part in parts for leaf in leaves(part, negated=negated)]
        case _:
            return [(query, negated)]


def has_fields(query: Query) -> bool:
    """Return whether a query asks for fields, which claims alone have."""
    return any(isinstance(leaf, FieldTest) for leaf, _ in leaves(query))


def needs_evidence(query: Query) -> bool:
    """Return whether a query asks how quotes were found, which is known only when all have been looked up."""
    return any(isinstance(leaf, FieldTest) and leaf.field == "verdict" for leaf, _ in leaves(query))


def sought_words(query: Query) -> tuple[str, ...]:
    """Return the words that a query looks for in a text, to be marked where they are shown."""
    words: list[str] = []
    for leaf, negated in leaves(query):
        if negated:
            continue
        match leaf:
            case Words(text) | Prefix(text) | Spelling(text):
                words.append(text)
            case Nearby(text):
                words += text.split()
    return tuple(dict.fromkeys(words))
