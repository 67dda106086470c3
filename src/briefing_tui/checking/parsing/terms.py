"""Find expressions of likelihood in an English text: terms of ICD 203, other scales, vague words.

ICD 203 (2015, D.6.e) has seven degrees of likelihood, each with a term in either of two rows that must not be mixed:
"likely" is in the first row, "probable" in the second.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.vocabulary import Likelihood
from briefing_tui.text.casing import lowered
from briefing_tui.text.regex import regex


class Scale(StrEnum):
    """The scale that a term of likelihood belongs to."""

    FIRST_ROW = "the first row of ICD 203"
    SECOND_ROW = "the second row of ICD 203"
    OTHER = "another scale than ICD 203"  # such as percentages, or the British PHIA probability yardstick
    NONE = "no scale"  # a comparison, or a vague word


class Term(NamedTuple):
    """An expression of likelihood in a text: its words, its scale, its degree in ICD 203 if it has one, its end.

    `end` is the offset after it in code points.
    """

    words: str
    scale: Scale
    likelihood: Likelihood | None
    end: int


_COMPARATIVES = "(?:more|less|most|least|as|so|how|too|equally|increasingly|extremely|quite|rather|fairly) "
_PERCENT = r"\d+(?:[.,]\d+)? ?(?:%|per ?cent)"
_CHANCE = "(?:chance|likelihood|probability|odds)"

# The first pattern that matches at a position is taken. "Not likely" is unlikely; "more likely" is only a comparison.
_TERMS: tuple[tuple[str, Scale, Likelihood | None], ...] = (
    (_COMPARATIVES + "(?:(?:un)?likely|(?:im)?probabl[ey])", Scale.NONE, None),
    ("not (?:unlikely|improbable)", Scale.NONE, None),
    ("almost no chance", Scale.FIRST_ROW, Likelihood.ALMOST_NO_CHANCE),
    ("remote (?:chance|possibility|probability)", Scale.SECOND_ROW, Likelihood.ALMOST_NO_CHANCE),
    ("very unlikely", Scale.FIRST_ROW, Likelihood.VERY_UNLIKELY),
    ("highly improbabl[ey]", Scale.SECOND_ROW, Likelihood.VERY_UNLIKELY),
    ("highly unlikely", Scale.OTHER, Likelihood.VERY_UNLIKELY),
    ("roughly even odds", Scale.SECOND_ROW, Likelihood.ROUGHLY_EVEN),
    ("roughly even(?: chances?)?", Scale.FIRST_ROW, Likelihood.ROUGHLY_EVEN),
    ("very likely", Scale.FIRST_ROW, Likelihood.VERY_LIKELY),
    ("highly probabl[ey]", Scale.SECOND_ROW, Likelihood.VERY_LIKELY),
    ("highly likely", Scale.OTHER, Likelihood.VERY_LIKELY),
    ("almost certain(?:ly)?", Scale.FIRST_ROW, Likelihood.ALMOST_CERTAIN),
    ("nearly certain(?:ly)?", Scale.SECOND_ROW, Likelihood.ALMOST_CERTAIN),
    (f"{_PERCENT} (?:{_CHANCE}|likely|certain)|{_CHANCE} of (?:about |some )?{_PERCENT}", Scale.OTHER, None),
    (f"(?:high|low|medium|moderate) {_CHANCE}|realistic (?:possibility|probability)", Scale.OTHER, None),
    ("not (?:at all )?likely", Scale.FIRST_ROW, Likelihood.UNLIKELY),
    ("not (?:at all )?probable", Scale.SECOND_ROW, Likelihood.UNLIKELY),
    ("unlikely", Scale.FIRST_ROW, Likelihood.UNLIKELY),
    ("improbabl[ey]", Scale.SECOND_ROW, Likelihood.UNLIKELY),
    ("likely", Scale.FIRST_ROW, Likelihood.LIKELY),
    ("probabl[ey]", Scale.SECOND_ROW, Likelihood.LIKELY),
)
# One of these, with no `i`, to which Python knows two more letters than it folds, is in every term.
_ROOTS = ("kel", "probab", "certa", "chance", "poss", "roughly even", "odds")
# In lower case, as the text is that is searched: to compile an expression that ignores case takes three times as long.
# What each pattern may begin with comes first, all of it: it takes a third of the time where none of that stands.
_TERM = regex(rf"(?=[\dacefhilmnopqrstuv])(?<!\w)(?:{'|'.join(f'({pattern})' for pattern, *_ in _TERMS)})(?!\w)")

# Before a number, "perhaps" says no more than "about".
_NOT_ABOUT = (
    r"(?! (?:an? )?(?:as (?:many|much|few)|up to|more than|fewer than|\d|half|third|quarter|fifth|tenth|dozen|two|three"
    r"|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|most))"
)
# "May" with a capital is a month. "Possible" is a hedge only as a predicate ("it is possible"), not in "as possible".
_VAGUE = regex(
    rf"(?<!\w)(?:may|[Mm]ight|[Cc]ould(?! (?:not|see|hear|feel|smell|watch))"
    rf"|(?:[Pp]ossibly|[Pp]erhaps|[Mm]aybe){_NOT_ABOUT}"
    r"|[Cc]onceivably|[Pp]otentially"
    r"|[Ii]t is possible|can (?:still |also |easily )?(?:become|lead|cause|encourage|turn|threaten|appear))(?!\w)"
)
_SEEMING = regex(
    r"(?<!\w)(?:apparently|seemingly|presumably|supposedly|(?:seems?|seemed|appears?|appeared) (?:to|that|as)"
    r"|(?:seems?|seemed|appears?|appeared) (?!\w+ly\b)\w+(?:ed|ful|ous|ive|ble|al|ic|ent|ant)"
    r"|(?:unclear|uncertain|unknown|not (?:yet )?(?:clear|certain|known)) (?:if|whether))(?!\w)"
)


def terms(text: str) -> Iterator[Term]:
    """Yield the terms of likelihood in `text`, in order; comparisons such as "more likely" are left out."""
    low = lowered(text)
    if not any(root in low for root in _ROOTS):  # a tenth of the time, and most texts have none
        return
    for found in _TERM.finditer(low):
        _, scale, likelihood = _TERMS[(found.lastindex or 1) - 1]
        if scale is not Scale.NONE:
            yield Term(text[slice(*found.span())], scale, likelihood, found.end())


def vague_words(text: str) -> Iterator[Term]:
    """Yield the words that call something possible without a degree of likelihood: "may", "could", "perhaps"."""
    for found in _VAGUE.finditer(text):
        yield Term(found[0], Scale.NONE, None, found.end())


def hedges(text: str) -> Iterator[Term]:
    """Yield the hedges of `text`: first its terms of likelihood, then its vague words, then its words of seeming."""
    yield from terms(text)
    yield from vague_words(text)
    for found in _SEEMING.finditer(lowered(text)):
        yield Term(text[slice(*found.span())], Scale.NONE, None, found.end())
