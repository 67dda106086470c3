"""The words of dates of one language, and which of them tell that a date is near or where it lies."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token

YEAR_DIGITS = 4
_SIGHT_TOKENS = 40  # on either side of a date, in which a word may tell whether it lies ahead
# The classes that make a pattern likely; the others belong to words that stand everywhere ("a", "first", "last").
DATED = frozenset(
    {
        "MONTH",
        "WEEKDAY",
        "DAYABBR",
        "SEASON",
        "DAYWORD",
        "UNIT",
        "UNITS",
        "WEEKEND",
        "DAYTIME",
        "QUARTER",
        "HALF",
    }
    | {"DECADE", "YEAR", "CODE", "HOURMINUTE", "PARTOF", "AMPM"}
)


class Words(NamedTuple):
    """The words of dates of one language.

    `classes` are by the word in lower case; `capital` are the words that need a capital letter. `known` is
    every word that a pattern gives, `dated` the words of which a date is likely, and `rare` those that begin a feast.
    `ahead` and `back` are the words that look ahead or back in time; `counted` follows a number, and `numbered` stands
    before one, that is no year.
    """

    classes: Mapping[str, Mapping[str, str]]
    capital: frozenset[str]
    known: frozenset[str]
    dated: frozenset[str]
    rare: frozenset[str]
    short: frozenset[str]  # short names of months and days, after which a full stop ends no sentence
    ahead: frozenset[str]
    back: frozenset[str]
    back_endings: tuple[str, ...]
    counted: frozenset[str]
    numbered: frozenset[str]

    def may_be_dated(self, token: Token) -> bool:
        """Whether a date may have a token: what most statements have none of."""
        low = token.low
        if low in self.dated or (low[0].isdigit() and len(low) >= YEAR_DIGITS):
            return True
        return "-" in low and low.partition("-")[0] in self.known

    def looks_ahead(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the words nearest before the token `at`, or else the nearest after it, look ahead in time."""
        first = max(at - _SIGHT_TOKENS, 0)
        lows = [token.low for token in tokens[first : at + _SIGHT_TOKENS]]
        for here in (*range(at - first - 1, -1, -1), *range(at - first, len(lows))):
            if lows[here] in self.ahead or " ".join(lows[here : here + 2]) in self.ahead:
                return True
            if lows[here] in self.back or lows[here].endswith(self.back_endings):
                return False
        return False


def words_of(sections: Mapping[str, Sequence[Entry]], given: frozenset[str]) -> Words:
    """Return the words of dates from the entries of a table by section; `given` are the words of its patterns."""
    classes: dict[str, dict[str, str]] = {}
    capital = set()
    for entry in sections.get("words", ()):
        low = entry.key.lower()
        if low != entry.key:
            capital.add(low)
        for field in entry.fields[1:]:
            name, _, value = field.partition(" ")
            if not (name.isalpha() and name.isupper() and value):
                raise entry.error(f'"{field}" is no class with a value: write it as in MONTH 5')
            classes.setdefault(low, {})[name] = value
    ahead, back, counted, numbered = (
        frozenset(entry.key for entry in sections.get(name, ())) for name in ("ahead", "back", "counted", "numbered")
    )
    dated = frozenset(low for low, values in classes.items() if not DATED.isdisjoint(values))
    rare = frozenset(entry.key.split()[0] for entry in sections.get("feast", ()))
    return Words(
        classes=classes,
        capital=frozenset(capital),
        known=given | classes.keys(),
        dated=dated | rare,
        rare=rare,
        short=frozenset(low for low, values in classes.items() if _is_short(low, values, classes)),
        ahead=ahead,
        back=back,
        back_endings=tuple(word.removeprefix("*") for word in back if word.startswith("*")),
        counted=counted,
        numbered=numbered,
    )


def _is_short(low: str, values: Mapping[str, str], classes: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether a word is the short name of a month or a day of the week."""
    if "DAYABBR" in values:
        return True
    return "MONTH" in values and any(
        full != low and full.startswith(low) and other.get("MONTH") == values["MONTH"]
        for full, other in classes.items()
    )
