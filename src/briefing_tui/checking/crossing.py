"""A rule that finds two numbers of a quote that a claim has exchanged: so many dead for so many wounded."""

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from briefing_tui.checking.comparing.counterparts import quoted_sentences
from briefing_tui.checking.comparing.named_numbers import exchanged_numbers
from briefing_tui.checking.numbers.belonging import EVERY, Holding, holdings
from briefing_tui.checking.numbers.figures import Figure, FigureKind, figures
from briefing_tui.checking.parsing.sentences import sentences
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.text.regex import regex

_Two = tuple[frozenset[str], frozenset[str]]  # what belongs to each of two numbers
# What stands beyond one of these belongs to something else than the number.
_END = regex(r"[,;:()!?—–]|(?<=\w{3})\.(?!\w)|\d|(?<!\w)(?:and|but|while|whereas|with|or|as)(?!\w)", re.IGNORECASE)
_MAX_COMPARED_NUMBERS = 12  # of one claim: its pairs are compared
_MIN_NUMBERS = 2
_AMOUNTS = {FigureKind.COUNT, FigureKind.MONEY}  # in a list, the unit may stand once: "11 million dollars, and 4"


def _numbers_crossed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        found = next(_crossed(claim), None)
        words = ['" and "'.join(map(_said, each)) for each in zip(*found, strict=True)] if found else _named(claim)
        if words:
            message = f'the claim says "{words[0]}", and its quote "{words[1]}"'
            yield Finding(text_address(claim), message, "see which number belongs to which")


def _named(claim: Claim) -> tuple[str, ...]:
    """Return the words for two numbers that have been exchanged between two names, and those of the quote, or none."""
    if len(tuple(figures(claim.text))) < _MIN_NUMBERS:
        return ()
    quoted = quoted_sentences(claim)
    return next(filter(None, (exchanged_numbers(each, quoted) for each in sentences(claim.text))), ())


def _crossed(claim: Claim) -> Iterator[tuple[tuple[Figure, Figure], tuple[Figure, Figure]]]:
    """Yield two numbers of a claim, each with the number of the quotes that counts what it counts."""
    in_claim = _held(claim.text)
    if not 1 < len(in_claim) <= _MAX_COMPARED_NUMBERS:
        return
    in_quotes = _held(quoted_text(claim))
    for one, other in combinations([value for value in in_claim if value in in_quotes], 2):
        mine, its = (in_claim[one], in_claim[other]), (in_quotes[one], in_quotes[other])
        kinds = {each.figure.kind for each in mine}
        if (len(kinds) == 1 or kinds == _AMOUNTS) and _are_exchanged(mine, its):
            yield (mine[0].figure, its[1].figure), (mine[1].figure, its[0].figure)


def _held(text: str) -> dict[Decimal, Holding]:
    """Return the numbers of a text by value, each with all that belongs to it, wherever it stands."""
    found: dict[Decimal, Holding] = {}
    for each in holdings(text):
        known = found.get(each.figure.value)
        found[each.figure.value] = each.with_words_of(known) if known else each
    return found


def _are_exchanged(mine: tuple[Holding, Holding], its: tuple[Holding, Holding]) -> bool:
    """Return whether what one of two numbers of a claim has, the other one has in the quote.

    Words in one and the same role are enough; in different ones, the two may not have other words each in its place.
    """
    (one, other), (first, second) = _apart(*mine, EVERY), _apart(*its, EVERY)
    any_role = not (one & first and other & second)
    return any(
        _cross(_apart(*mine, role), _apart(*its, quoted))
        for role in mine[0].words
        for quoted in its[0].words
        if role == quoted or any_role
    )


def _cross(mine: _Two, its: _Two) -> bool:
    straight = mine[0] & its[0] or mine[1] & its[1]
    return not straight and bool(mine[0] & its[1] and mine[1] & its[0])


def _apart(one: Holding, other: Holding, role: str) -> _Two:
    """Return what each of two numbers has in a role and the other has not."""
    first, second = one.words.get(role, frozenset()), other.words.get(role, frozenset())
    return first - second, second - first


def _said(figure: Figure) -> str:
    """Return a number with the words beside it, as a message shows it."""
    end = _END.search(figure.after)
    return f"{figure.words}{figure.after[: end.start()] if end else figure.after}".rstrip()


RULES = (
    Rule(
        "numbers-crossed",
        Severity.WARNING,
        "A claim has exchanged two numbers of its quotes.",
        Scope.CLAIM,
        _numbers_crossed,
        sure_share=0.55,
    ),
)
