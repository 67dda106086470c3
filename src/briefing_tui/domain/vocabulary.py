"""The controlled vocabularies of a briefing's fields, each with the standard it is taken from."""

from enum import StrEnum


class Basis(StrEnum):
    """The basis of a claim: information, judgement or assumption (ICD 203, standard 3, has them distinguished)."""

    STATED = "stated"
    REPORTED = "reported"
    ALLEGED = "alleged"
    ASSESSED = "assessed"
    ASSUMED = "assumed"

    @property
    def meaning(self) -> str:
        """What a claim of this basis rests on."""
        return _BASIS_MEANING[self]


_BASIS_MEANING = {
    Basis.STATED: "the source states it as fact",
    Basis.REPORTED: "somebody says it",
    Basis.ALLEGED: "somebody says it, and the source doubts or disputes it",
    Basis.ASSESSED: "the author's judgement",
    Basis.ASSUMED: "taken as given, without a quote",
}


class Likelihood(StrEnum):
    """The likelihood of a judgement, in the seven terms of ICD 203."""

    ALMOST_NO_CHANCE = "almost-no-chance"
    VERY_UNLIKELY = "very-unlikely"
    UNLIKELY = "unlikely"
    ROUGHLY_EVEN = "roughly-even"
    LIKELY = "likely"
    VERY_LIKELY = "very-likely"
    ALMOST_CERTAIN = "almost-certain"

    @property
    def percent(self) -> tuple[int, int]:
        """The lower and the upper bound that ICD 203 gives to the term, in per cent."""
        return _PERCENT[self]

    @property
    def words(self) -> str:
        """The term as it is spoken: `very likely`."""
        return self.value.replace("-", " ")


_PERCENT = {
    Likelihood.ALMOST_NO_CHANCE: (1, 5),
    Likelihood.VERY_UNLIKELY: (5, 20),
    Likelihood.UNLIKELY: (20, 45),
    Likelihood.ROUGHLY_EVEN: (45, 55),
    Likelihood.LIKELY: (55, 80),
    Likelihood.VERY_LIKELY: (80, 95),
    Likelihood.ALMOST_CERTAIN: (95, 99),
}


# The second row of terms of ICD 203, in the order of `Likelihood` and for the same ranges; a product uses only one row.
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
    """The confidence in a judgement (ICD 203): how good its evidence is, not how likely the event."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"

    @property
    def meaning(self) -> str:
        """What the evidence of a judgement of this confidence is like."""
        return _CONFIDENCE_MEANING[self]


_CONFIDENCE_MEANING = {
    Confidence.LOW: "the evidence is scant, questionable or fragmentary",
    Confidence.MODERATE: "credible and plausible, but not enough to be sure",
    Confidence.HIGH: "good evidence from several sources; it can still be wrong",
}


class ThreatLevel(StrEnum):
    """The severity of a threat."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    CRITICAL = "critical"


class Channel(StrEnum):
    """The field in which two parties cooperate."""

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
    """The stage of a cooperation, from proposed to ended."""

    PROPOSED = "proposed"
    PLANNED = "planned"
    AGREED = "agreed"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    ENDED = "ended"


class Direction(StrEnum):
    """The direction in which relations develop."""

    IMPROVING = "improving"
    STEADY = "steady"
    WORSENING = "worsening"
    MIXED = "mixed"


class Tlp(StrEnum):
    """The label that limits to whom a briefing may be passed on (Traffic Light Protocol 2.0)."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber+strict"
    RED = "red"

    @property
    def meaning(self) -> str:
        """How far a briefing with this label may be passed on."""
        return _TLP_MEANING[self]


_TLP_MEANING = {
    Tlp.CLEAR: "may be passed on without limit",
    Tlp.GREEN: "within the community",
    Tlp.AMBER: "within the organisation and to its clients, where they need to know",
    Tlp.AMBER_STRICT: "within the organisation, where they need to know",
    Tlp.RED: "for the eyes and ears of the recipients alone",
}


class Reliability(StrEnum):
    """The reliability of a source (Admiralty code, A to F), independent of the credibility of its statements."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def words(self) -> str:
        """The grade as it is spoken: `fairly reliable`."""
        return _RELIABILITY[self]


_RELIABILITY = {
    Reliability.A: "reliable",
    Reliability.B: "usually reliable",
    Reliability.C: "fairly reliable",
    Reliability.D: "not usually reliable",
    Reliability.E: "unreliable",
    Reliability.F: "reliability cannot be judged",
}


# The credibility of a piece of information (Admiralty code, 1 to 6) as it is spoken, apart from who says it.
CREDIBILITY = {
    1: "confirmed by other sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}


class Review(StrEnum):
    """What a person made of a claim that was drafted by machine; a claim that a person wrote has none."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"

    @property
    def meaning(self) -> str:
        """What has been done about a claim with this word."""
        return _REVIEW_MEANING[self]


_REVIEW_MEANING = {
    Review.UNREVIEWED: "nobody has checked it yet",
    Review.ACCEPTED: "a person has checked it, and it stands",
    Review.REJECTED: "a person has checked it, and it does not stand",
}


class Method(StrEnum):
    """How a briefing was prepared: by hand, by machine or both."""

    HUMAN = "human"
    MACHINE = "machine"
    MIXED = "mixed"
