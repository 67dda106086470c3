"""The time of a claim, out of the dates that its statement names."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.domain.edtf import Edtf
from briefing_tui.drafting.dates.dates import DateMention, DateWords
from briefing_tui.drafting.dates.moments import edtf_of
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.tokens import Token, text_of

# How well the place of a date tells the time of the statement, from 0 to 1.
_LEADING, _MAIN, _TOLD, _MODIFIER, _LEAST = 1.0, 0.8, 0.5, 0.3, 0.2
_LEADING_TOKENS = 3
_MAX_CLAUSE_TOKENS = 80
_BREAKS = frozenset(",;:()—–")
_QUOTES = '"“”«»„'


class _Candidate(NamedTuple):
    mention: DateMention
    edtf: Edtf
    weight: float
    place: str


def when_of(tokens: Sequence[Token], mentions: Sequence[DateMention], words: DateWords) -> Choice[Edtf] | None:
    """Return the time of a statement, of the dates that it names; None where none of them is its own.

    The date of an example, of a relative clause or of a purpose is not that of the statement.
    """
    quoted = _quoted(tokens)
    found = [each for mention in mentions if (each := _candidate(tokens, mention, words, mention.first in quoted))]
    if not found:
        return None
    ranked = sorted(found, key=lambda candidate: -candidate.weight)
    best = ranked[0]
    other = next((each for each in ranked[1:] if each.edtf.text != best.edtf.text), None)
    margin = best.weight - (other.weight if other else 0.0)
    said = text_of(tokens[best.mention.first : best.mention.last])
    return Choice(
        best.edtf, Reason(f"{best.mention.rule}, {best.place}", said, margin, other.edtf.text if other else "")
    )


def _quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """Return the tokens that stand within quotation marks."""
    quoted, is_quoted = set(), False
    for at, token in enumerate(tokens):
        if token.text in _QUOTES:
            is_quoted = not is_quoted
        elif is_quoted:
            quoted.add(at)
    return frozenset(quoted)


def _candidate(tokens: Sequence[Token], mention: DateMention, words: DateWords, is_quoted: bool) -> _Candidate | None:
    edtf = edtf_of(mention.edtf) if mention.edtf else None
    if edtf is None:
        return None
    weight, place = (_LEAST, "in words that are quoted") if is_quoted else _weight(tokens, mention, words)
    return _Candidate(mention, edtf, weight, place) if weight >= _LEAST else None


def _weight(tokens: Sequence[Token], mention: DateMention, words: DateWords) -> tuple[float, str]:
    """Return how well a date tells the time of its statement, and its place in a few words."""
    is_modifier = _is_modifier(tokens, mention, words)
    if mention.first <= _LEADING_TOKENS and not is_modifier:
        return _LEADING, "at the beginning"
    lows = [token.low for token in _clause(tokens, mention.first)]
    if _is_other(lows, mention, words):
        return 0.0, ""
    if not words.clauses["subordinate"].isdisjoint(lows):
        return _LEAST, "in a clause within the sentence"
    if is_modifier:  # "the 2020 election" has its year for a name
        return (0.0, "") if mention.kind == "year" else (_MODIFIER, "before a noun")
    is_told = not words.clauses["told"].isdisjoint(lows)
    return (_TOLD, "in what is told") if is_told else (_MAIN, "in the main clause")


def _is_other(lows: Sequence[str], mention: DateMention, words: DateWords) -> bool:
    """Whether a date, after the words of its clause, is of an example, a condition, a relative clause or a purpose."""
    endings = tuple(words.clauses["participle endings"])
    if not words.clauses["example"].isdisjoint(lows) or (lows and lows[0].endswith(endings)):
        return True
    at = next((at for at, low in enumerate(lows) if low in words.clauses["purpose"]), None)
    if mention.kind != "deadline" or at is None:
        return False
    return at == 0 or lows[at - 1] not in words.clauses["to"]


def _clause(tokens: Sequence[Token], end: int) -> Sequence[Token]:
    """Return the tokens before a date up to the nearest mark that parts clauses."""
    start = end
    while start > max(end - _MAX_CLAUSE_TOKENS, 0) and tokens[start - 1].text not in _BREAKS:
        start -= 1
    return tokens[start:end]


def _is_modifier(tokens: Sequence[Token], mention: DateMention, words: DateWords) -> bool:
    """Whether a date stands between an article or the like and a noun: "the 2020 election", "the May 2019 map"."""
    if mention.first == 0 or mention.last >= len(tokens) or mention.kind not in ("day", "month", "year"):
        return False
    return tokens[mention.first - 1].low in words.clauses["determiner"] and tokens[mention.last].is_word
