"""Find the dates that a statement names, as EDTF."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.domain.edtf import Edtf
from briefing_tui.drafting.dates.grammar import Found, Grammar, Item, Memory
from briefing_tui.drafting.dates.items import items_of
from briefing_tui.drafting.dates.moments import edtf_of
from briefing_tui.drafting.dates.reading import meaning
from briefing_tui.drafting.dates.reference import Reference
from briefing_tui.drafting.dates.words import Words, words_of
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.statements import Statement
from briefing_tui.drafting.tables import Entry
from briefing_tui.drafting.tokens import Token

_TABLE = "dates"
_LOOKED_FOR = (  # the sections whose patterns are dates by themselves; of two as long the earlier counts
    *("date", "range", "days", "years", "decade", "century", "span", "relative", "known", "part", "since", "until"),
    *("by", "before", "after", "around", "vague", "duration", "clock", "feast", "alone", "compared"),
)
_CLAUSES = ("example", "subordinate", "told", "to", "purpose", "participle endings", "determiner")
_LISTS = frozenset(
    {"words", "meanings", "ahead", "back", "counted", "numbered", *_CLAUSES}
)  # sections that have no patterns
_MAX_MENTIONS = 40  # of a statement: one with more is a table of dates
_DAY_CHARACTERS = 10  # of a day in EDTF, 2024-11-18
_REACH_ITEMS = 7  # before a word of dates, in which a pattern with it may begin


class DateMention(NamedTuple):
    """A time that a statement names: tokens `first` to `last`, exclusive.

    `edtf` is empty where the words leave the time open ("in recent years", "for two weeks", "at noon"). `kind` is
    day, month, year, range, since, until, deadline, about, relative, feast, vague, duration or clock. `rule` names the
    pattern in a few words.
    """

    first: int
    last: int
    edtf: str
    kind: str
    rule: str

    @property
    def names_day(self) -> bool:
        """Whether it is one day."""
        return len(self.edtf.rstrip("~")) == _DAY_CHARACTERS and "/" not in self.edtf


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words and patterns of dates of one language."""

    words: Words
    grammar: Grammar
    clauses: Mapping[str, frozenset[str]]  # the words of the sections of the table that tell of clauses


def date_words(language: Language) -> DateWords:
    """Return the words and patterns of dates of a language. Raises TableError where one is not understood."""
    entries = language.table(_TABLE)
    by_section: dict[str, list[Entry]] = {}
    for entry in entries:
        by_section.setdefault(entry.section, []).append(entry)
    patterns = [entry for entry in entries if entry.section not in _LISTS]
    meanings = {entry.key: "".join(entry.fields[1:2]) for entry in by_section.get("meanings", ())}
    grammar = Grammar(patterns, _LOOKED_FOR, meanings)
    clauses = {name: frozenset(entry.key for entry in by_section.get(name, ())) for name in _CLAUSES}
    return DateWords(words_of(by_section, grammar.words()), grammar, clauses)


def dates_of(
    tokens: Sequence[Token], text: str, published: Edtf | None, words: DateWords, known: Edtf | None = None
) -> tuple[DateMention, ...]:
    """Return the dates that tokens of a text name, in order; they do not overlap.

    What is relative is counted from `published`; `known` is the date that the text named last before ("that day").
    """
    if not any(words.words.may_be_dated(token) for token in tokens):
        return ()
    items = items_of(tokens, text, words.words)
    near = _near(items)
    if not near:
        return ()
    mentions: list[DateMention] = []
    remembered: Memory = {}
    at = 0
    for start in near:
        if start < at or len(mentions) == _MAX_MENTIONS:
            continue
        found = _found(items, start, words.grammar, remembered)
        if found is None:
            continue
        at = found.last
        first, last = items[found.first].first, items[found.last - 1].last
        meant = meaning(found, Reference(published, known, words.words.looks_ahead(tokens, first)))
        edtf = edtf_of(meant.edtf) if meant.edtf else None
        mentions.append(DateMention(first, last, edtf.text if edtf else "", meant.kind, _RULES[found.section]))
        known = edtf if edtf and edtf.names_day and not edtf.is_interval else known
    return tuple(mentions)


def dates_of_statements(
    statements: Iterable[Statement], text: str, published: Edtf | None, words: DateWords
) -> tuple[tuple[DateMention, ...], ...]:
    """Return the dates that each statement of an article names; "that day" is the day named last before it."""
    found: list[tuple[DateMention, ...]] = []
    known: Edtf | None = None
    paragraph = 0
    for statement in statements:
        if statement.paragraph > paragraph + 1:  # too far from the words that named it
            known = None
        mentions = dates_of(statement.tokens, text, published, words, known)
        found.append(mentions)
        day = next((mention for mention in reversed(mentions) if mention.names_day), None)
        if day is not None:
            known, paragraph = edtf_of(day.edtf), statement.paragraph
    return tuple(found)


def _found(items: Sequence[Item], at: int, grammar: Grammar, remembered: Memory) -> Found | None:
    """Return the longest pattern at an item, or from where its date begins if that is as long without the context."""
    found = grammar.longest(items, at, remembered)
    if found is not None and found.first > at:
        after = grammar.longest(items, found.first, remembered)
        return after if after is not None and after.last >= found.last else found
    return found


def _near(items: Sequence[Item]) -> list[int]:
    """Return the items that stand no further than a pattern reaches before a word of dates."""
    near: list[int] = []
    for at, item in enumerate(items):
        if item.is_dated:
            near.extend(range(max(at - _REACH_ITEMS, near[-1] + 1 if near else 0), at + 1))
    return near


_RULES: Mapping[str, str] = {
    "date": "a date",
    "range": "from one date to another",
    "days": "days of one month",
    "years": "from year to year",
    "decade": "ten years",
    "century": "a century",
    "relative": "counted from the publication",
    "span": "a stretch of time up to the publication",
    "known": "counted from the date named before",
    "part": "a part of a time",
    "since": "since a date",
    "until": "until a date",
    "by": "a deadline",
    "before": "before a date",
    "after": "after a date",
    "around": "about a date",
    "vague": "a time that is left open",
    "duration": "how long",
    "clock": "a time of the day",
    "feast": "a feast",
    "alone": "a month or season",
    "compared": "a date",
}
