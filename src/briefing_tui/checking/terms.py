"""Words of likelihood as they stand in a sentence: the terms of ICD 203, those of other scales, and vague ones.

English alone. ICD 203 (2015, D.6.e) gives seven degrees, each with a term in either of two rows that are not to be
mixed: "likely" stands in the first, "probable" in the second.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.checking.stems import speaks_of
from briefing_tui.domain.vocabulary import Likelihood


class Scale(StrEnum):
    """The scale that a term is taken from."""

    FIRST_ROW = "the first row of ICD 203"
    SECOND_ROW = "the second row of ICD 203"
    OTHER = "another scale than ICD 203"  # percentages, or the British yardstick of the PHIA, for two
    NONE = "no scale"


class Term(NamedTuple):
    """A term of likelihood as written, its scale, its degree in ICD 203 if it has one, and where it ends."""

    words: str
    scale: Scale
    likelihood: Likelihood | None
    end: int


_COMPARED = "(?:more|less|most|least|as|so|how|too|equally|increasingly|extremely|quite|rather|fairly) "
_PERCENT = r"\d+(?:[.,]\d+)? ?(?:%|per ?cent)"
_CHANCE = "(?:chance|likelihood|probability|odds)"

# The first that fits at a place is taken. "Not likely" is unlikely; "more likely" compares, and grades nothing.
_TERMS: tuple[tuple[str, Scale, Likelihood | None], ...] = (
    (_COMPARED + "(?:(?:un)?likely|(?:im)?probabl[ey])", Scale.NONE, None),
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
_TERM = re.compile(rf"(?<!\w)(?:{'|'.join(f'({pattern})' for pattern, *_ in _TERMS)})(?!\w)", re.IGNORECASE)

# "May" with a capital is a month. "Possible" says that a thing may be only where that is what is said of it.
_VAGUE = re.compile(
    r"(?<!\w)(?:may|[Mm]ight|[Cc]ould(?! not)|[Pp]ossibly|[Pp]erhaps|[Mm]aybe|[Cc]onceivably|[Ii]t is possible"
    r"|can (?:still |also |easily )?(?:become|lead|cause|encourage|turn|threaten|appear))(?!\w)"
)
_SEEMING = re.compile(
    r"(?<!\w)(?:apparently|seemingly|presumably|supposedly|(?:seems?|seemed|appears?|appeared) (?:to|that|as))(?!\w)",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"(?<!\w)(?:according to|reportedly|allegedly|purportedly|reputedly|said|says|(?<!\ba )(?<!\bto )say|told"
    r"|(?:is|are|was|were|been) (?:said|reported|alleged|rumou?red|believed|thought|claimed) to"
    r"|(?:claims?|claimed|announce[sd]?|declare[sd]?|stated|reported|allege[sd]?|insist(?:s|ed)?|argue[sd]?"
    r"|assert(?:s|ed)?|maintain(?:s|ed)?|noted|add(?:s|ed)?|warn(?:s|ed)?|believe[sd]?) that)(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = 120  # characters before a word of saying in which its clause begins
# What is said in such a clause is no source of what the sentence tells: "he left a day after he said he would".
_ASIDE = re.compile(r"(?<!\w)(?:after|although|because|before|since|though|when|while)(?!\w)[^,.;:!?]*$", re.IGNORECASE)
# A view or a speech that is itself a fact, where the claim tells it as one.
_VIEW = re.compile(
    r"(?<!\w)(?:accus(?:es?|ed)|suspects?|suspected|considers?|considered|regards?|regarded|views?|viewed|sees"
    r"|believes?|believed|thinks?|holds? that|asks?|asked|demands?|demanded|calls? for|called for|urges?|urged"
    r"|denies|denied|promises?|promised|fears?|feared|criticis\w+|criticiz\w+|opinion)(?!\w)",
    re.IGNORECASE,
)


def terms(text: str) -> Iterator[Term]:
    """Yield the terms of likelihood in `text`, in order; what only looks like one is left out."""
    for found in _TERM.finditer(text):
        _, scale, likelihood = _TERMS[(found.lastindex or 1) - 1]
        if scale is not Scale.NONE:
            yield Term(found[0], scale, likelihood, found.end())


def vague_words(text: str) -> Iterator[Term]:
    """Yield the words that call a thing possible, and do not say how likely it is: "may", "could", "perhaps"."""
    for found in _VAGUE.finditer(text):
        yield Term(found[0], Scale.NONE, None, found.end())


def hedges(text: str) -> Iterator[Term]:
    """Yield whatever keeps `text` from telling a plain fact, but for the naming of who says so."""
    yield from terms(text)
    yield from vague_words(text)
    for found in _SEEMING.finditer(text):
        yield Term(found[0], Scale.NONE, None, found.end())


def attribution(claim: str, quote: str) -> str:
    """Return the words by which `quote` leaves to somebody else what `claim` tells, or an empty string.

    That somebody holds or demands a thing is no hearsay where the claim tells that they do.
    """
    said = next((each for each in _HEARSAY.finditer(quote) if not _is_aside(quote, each.start())), None)
    if said is None and _VIEW.search(claim) is None:
        said = next((view for view in _VIEW.finditer(quote) if speaks_of(claim, quote, view.end())), None)
    return said[0] if said else ""


def _is_aside(quote: str, at: int) -> bool:
    return _ASIDE.search(quote, max(0, at - _CLAUSE), at) is not None
