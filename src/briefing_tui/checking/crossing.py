"""A rule that finds two numbers of a quote that a claim has exchanged: so many dead for so many wounded."""

import re
from collections.abc import Callable, Iterator
from itertools import combinations, islice

from briefing_tui.checking.figures import Figure, FigureKind, figures
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text, text_address
from briefing_tui.checking.stems import stem_of, stems
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity

_MAX_COMPARED_NUMBERS = 12  # of one claim: its pairs are compared
_MAX_QUOTED_NUMBERS = 40  # of its quotes, to bound the time
# What stands beyond one of these belongs to something else than the number.
_END = re.compile(r"[,;:()!?—–]|(?<=\w{3})\.(?!\w)|\d|(?<!\w)(?:and|but|while|whereas|with|or|as)(?!\w)", re.IGNORECASE)
# The words for those who lost their lives, and for those who were hurt, count the same.
_DEAD, _HURT = stem_of("killed"), stem_of("wounded")
_SAME = {
    **{stem_of(word): _DEAD for word in ("dead", "death", "died", "dying", "fatality", "slain", "lives", "perished")},
    **{stem_of(word): _HURT for word in ("injured", "hurt", "injury")},
}
_AGAINST_AFTER = re.compile(r"^ (?:votes? |voted |were )?(?:against|opposed)(?!\w)", re.IGNORECASE)
_AGAINST_BEFORE = re.compile(r"\d(?: votes?)?(?: to |[-–])$", re.IGNORECASE)  # "by 71 votes to 12"
_AGAINST = "against"


_NAME = re.compile(r"(?<!\w)[A-Z]\w+")
_YEAR_AFTER = re.compile(r"^(?: ?%| \w+){0,2} in ((?:1[5-9]|2[01])\d\d)(?!\d)")  # "48 percent in 2019"
_Two = tuple[frozenset[str], frozenset[str]]  # what stands beside each of two numbers


def _numbers_crossed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        found = next(_crossed(claim), None)
        if found:
            in_claim, in_quotes = ('" and "'.join(map(_said, each)) for each in zip(*found, strict=True))
            message = f'the claim says "{in_claim}", and its quote "{in_quotes}"'
            yield Finding(text_address(claim), message, "see which number belongs to which")


def _crossed(claim: Claim) -> Iterator[tuple[tuple[Figure, Figure], tuple[Figure, Figure]]]:
    """Yield two numbers of a claim, each with the number of the quotes that counts what it counts."""
    in_claim = _once(claim.text, _MAX_COMPARED_NUMBERS)
    in_quotes = _once(quoted_text(claim), _MAX_QUOTED_NUMBERS) if len(in_claim) > 1 else {}
    if "respectively" in claim.text or any("respectively" in quote.exact for quote in claim.quotes):
        return
    for one, other in combinations([value for value in in_claim if value in in_quotes], 2):
        if in_claim[one].kind is not in_claim[other].kind:
            continue
        if any(
            _are_exchanged(_apart(in_claim[one], in_claim[other], of), _apart(in_quotes[one], in_quotes[other], of))
            for of in (_around, _names)
        ):
            yield (in_claim[one], in_quotes[other]), (in_claim[other], in_quotes[one])


def _once(text: str, most: int) -> dict[object, Figure]:
    """Return the numbers that a text has once, by value; none if there are too many."""
    found = [each for each in islice(figures(text, with_one=True), most + 1) if each.kind is not FigureKind.YEAR]
    values = [figure.value for figure in found]
    return {figure.value: figure for figure in found if values.count(figure.value) == 1} if len(found) <= most else {}


def _are_exchanged(mine: _Two, its: _Two) -> bool:
    """Return whether what stands beside either of two numbers of a claim stands in the quote beside the other one."""
    straight = mine[0] & its[0] or mine[1] & its[1]
    return not straight and bool(mine[0] & its[1] and mine[1] & its[0])


def _apart(one: Figure, other: Figure, of: Callable[[Figure], frozenset[str]]) -> _Two:
    """Return what stands beside each of two numbers and not beside the other."""
    first, second = of(one), of(other)
    return first - second, second - first


def _names(figure: Figure) -> frozenset[str]:
    """Return the words with a capital beside a number, as stems: who has so many."""
    return frozenset(stem for side in _sides(figure) for name in _NAME.findall(side) for stem in stems(name))


def _sides(figure: Figure) -> tuple[str, str]:
    """Return what stands before a number and after it in the same clause."""
    end = _END.search(figure.after)
    starts = [found.end() for found in _END.finditer(figure.before)]
    return figure.before[starts[-1] :] if starts else figure.before, figure.after[
        : end.start()
    ] if end else figure.after


def _around(figure: Figure) -> frozenset[str]:
    """Return the stems of the words beside a number, in the same clause, and "against" for the votes that are so."""
    before, after = _sides(figure)
    found = {_SAME.get(stem, stem) for stem in (*stems(before), *stems(after))}
    found.update(_YEAR_AFTER.findall(figure.after))
    if _AGAINST_AFTER.search(figure.after) or _AGAINST_BEFORE.search(figure.before):
        found.add(_AGAINST)
    return frozenset(found)


def _said(figure: Figure) -> str:
    """Return a number with the words beside it, as a message shows it."""
    return f"{figure.words}{_sides(figure)[1]}".rstrip()


RULES = (
    Rule(
        "numbers-crossed",
        Severity.WARNING,
        "A claim has exchanged two numbers of its quotes.",
        Scope.CLAIM,
        _numbers_crossed,
    ),
)
