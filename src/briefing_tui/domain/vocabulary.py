"""The words a briefing may use, each list with the standard it is taken from."""

from enum import StrEnum


class Basis(StrEnum):
    """What a claim rests on (ICD 203, standard 3: information told apart from judgement and assumption)."""

    STATED = "stated"  # the source states it as fact
    REPORTED = "reported"  # somebody says it
    ALLEGED = "alleged"  # somebody says it, and the source doubts or disputes it
    ASSESSED = "assessed"  # the author's judgement
    ASSUMED = "assumed"  # taken for granted; may stand without a passage


class Likelihood(StrEnum):
    """How likely a judgement is, in the seven terms of ICD 203."""

    ALMOST_NO_CHANCE = "almost-no-chance"
    VERY_UNLIKELY = "very-unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly-even"
    LIKELY = "likely"
    VERY_LIKELY = "very-likely"
    ALMOST_CERTAIN = "almost-certain"

    @property
    def percent(self) -> tuple[int, int]:
        """The range that ICD 203 gives to the term, in per cent."""
        return _PERCENT[self]


_PERCENT = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}


# ICD 203's other row of terms for the same ranges, in order; a product keeps to one of the two.
PROBABILITIES = (
    "remote",
    "highly-improbable",
    "improbable",
    "roughly-even-odds",
    "probable",
    "highly-probable",
    "nearly-certain",
)


class Confidence(StrEnum):
    """How well founded a judgement is (ICD 203): about the evidence, never about the event."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


class ThreatLevel(StrEnum):
    """How severe a threat is."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    CRITICAL = "critical"


class Channel(StrEnum):
    """The field in which two sides work together."""

    DIPLOMACY = "diplomacy"
    CONSULAR = "consular"
    TRADE = "trade"
    ENERGY = "energy"
    TRANSPORT = "transport"
    WATER = "water"
    SECURITY = "security"
    CULTURE = "culture"
    HUMANITARIAN = "humanitarian"


class Status(StrEnum):
    """How far a piece of cooperation has come."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    AGREED = "agreed"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"


class Direction(StrEnum):
    """Where things are going."""

    IMPROVING = "improving"
    STEADY = "steady"
    WORSENING = "worsening"
    MIXED = "mixed"


class Tlp(StrEnum):
    """How far a briefing may be passed on (Traffic Light Protocol 2.0)."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber+strict"
    RED = "red"


class Reliability(StrEnum):
    """How reliable a source is (Admiralty code, A to F), apart from the credibility of what it says."""

    A = "A"  # completely reliable
    B = "B"  # usually reliable
    C = "C"  # fairly reliable
    D = "D"  # not usually reliable
    E = "E"  # unreliable
    F = "F"  # cannot be judged


class Method(StrEnum):
    """Who prepared a briefing."""

    HUMAN = "human"
    MACHINE = "machine"
    MIXED = "mixed"
