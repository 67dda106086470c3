"""The words of the vocabularies of the format `briefing/1` whose meaning, order or older names have to be said."""

from briefing_tui.domain.vocabulary import PROBABILITIES, Basis, Likelihood, Reliability, Tlp
from briefing_tui.loading.fields import choice

BASIS = choice(
    Basis,
    "the source states it as fact",
    "somebody says it, named in `by`",
    "somebody says it, named in `by`, and the source doubts or disputes it",
    "the author's own judgement",
    "taken for granted; needs no passage",
)
LIKELIHOOD = choice(
    Likelihood,
    *(f"{low} to {high} per cent" for low, high in (term.percent for term in Likelihood)),
    synonyms=dict(zip(PROBABILITIES, map(str, Likelihood), strict=True)),
)
TLP = choice(
    Tlp,
    "may be passed on to anybody",
    "may be passed on within the community",
    "may be passed on, as far as needed, within the organisation and to its clients",
    "may be passed on, as far as needed, within the organisation alone",
    "for the recipients' eyes and ears alone",
    prefix="TLP:",
    renamed={"white": "clear"},
)
RELIABILITY = choice(Reliability, *(grade.words for grade in Reliability))
