"""The codes of a briefing in plain words: the same on the screen, in the plain form and in what is copied."""

from collections.abc import Iterator

from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.vocabulary import CREDIBILITY, Basis, Likelihood, Method, Reliability, Review
from briefing_tui.text.english import counted


def basis(briefing: Briefing, claim: Claim) -> str:
    """Return the basis of a claim and whose it is: `reported by Emomali Rahmon`, `assessed by the author`."""
    speakers = ", ".join(map(briefing.actor_name, claim.by))
    if claim.basis is Basis.STATED:  # it is the source that states it, whoever it has it from
        return f"stated by the source, said by {speakers}" if speakers else "stated by the source"
    return f"{claim.basis} by {speakers or 'the author'}"


def likelihood(term: Likelihood) -> str:
    """Return a likelihood in words with its range (ICD 203): `very likely, 80 to 95 per cent`."""
    low, high = term.percent
    return f"{term.words}, {low} to {high} per cent"


def reliability(grade: Reliability) -> str:
    """Return the reliability of a source with its words: `C, fairly reliable (Admiralty code)`."""
    return f"{grade}, {grade.words} (Admiralty code)"


def credibility(grade: int) -> str:
    """Return the credibility of a claim with its words: `4, doubtful (Admiralty code)`. KeyError beyond 1 to 6."""
    return f"{grade}, {CREDIBILITY[grade]} (Admiralty code)"


def drafted(briefing: Briefing) -> str:
    """Return `drafted by machine` of a briefing that was prepared so, else nothing."""
    return "drafted by machine" if briefing.prepared_by.method is Method.MACHINE else ""


def reviewed(briefing: Briefing) -> str:
    """Return how many drafted claims were reviewed: `14 of 31 drafted claims, 2 rejected`; nothing where none is."""
    total, rejected = sum(briefing.reviews.values()), briefing.reviews.get(Review.REJECTED, 0)
    if not total:
        return ""
    done = total - briefing.reviews.get(Review.UNREVIEWED, 0)
    return f"{done} of {counted(total, 'drafted claim')}{f', {rejected} rejected' if rejected else ''}"


def reservation(claim: Claim) -> str:
    """Return what keeps a drafted claim from counting, `unreviewed` or `rejected`; nothing where it counts."""
    return claim.review if claim.review in (Review.UNREVIEWED, Review.REJECTED) else ""


def marking(briefing: Briefing) -> str:
    """Return the label of TLP 2.0 that limits to whom a text may be passed on, `TLP:AMBER+STRICT`, or nothing."""
    return f"TLP:{briefing.tlp.upper()}" if briefing.tlp else ""


def origin(briefing: Briefing) -> str:
    """Return the briefing that a text was taken from: `river-border, "Raids on the river", as of 1 March 2024`.

    It says so of one that was drafted by machine.
    """
    as_of = f"as of {briefing.as_of.describe()}" if briefing.as_of else ""
    return ", ".join(filter(None, (briefing.id, f'"{briefing.title}"', as_of, drafted(briefing))))


def origin_fields(briefing: Briefing, claim: Claim | None = None) -> tuple[tuple[str, str | None], ...]:
    """Return a label and a value for the claim, if it is one, the briefing and the marking of what is taken from it."""
    return (
        ("Claim", claim.id if claim else None),
        ("Briefing", origin(briefing)),
        ("Marking", marking(briefing)),
    )


def claim_reference(briefing: Briefing, claim: str) -> str:
    """Return the text of a claim with its id, `The talks go on. (claim peace)`; its id alone where it is not there.

    It says so where nobody has reviewed a drafted claim yet, or somebody has rejected it: `(claim peace, rejected)`.
    """
    if not briefing.has_claim(claim):
        return claim
    found = briefing.claim(claim)
    return f"{found.text} ({', '.join(filter(None, (f'claim {claim}', reservation(found))))})"


def claim_fields(briefing: Briefing, claim: Claim) -> Iterator[tuple[str, str]]:
    """Yield a label and a value in words for each field of a claim that is set, but its id, text and quotes.

    Likelihood and confidence are two fields and never one sentence (ICD 203).
    """
    fields: tuple[tuple[str, str | None], ...] = (
        ("Review", f"{claim.review}: {claim.review.meaning}" if claim.review else None),
        ("Severity", claim.severity),
        ("Kind", claim.kind),
        ("Channel", claim.channel),
        ("Status", claim.status),
        ("Direction", claim.direction),
        ("Basis", basis(briefing, claim)),
        ("Actors", ", ".join(map(briefing.actor_name, claim.actors))),
        ("When", claim.when.describe() if claim.when else None),
        ("Likelihood", likelihood(claim.likelihood) if claim.likelihood else None),
        ("Confidence", claim.confidence),
        ("Because", claim.because),
        ("Credibility", credibility(claim.credibility) if claim.credibility else None),
        *(("Alternative", text) for text in claim.alternatives),
        *(("Assumption", text) for text in claim.assumptions),
        *(("Indicator", text) for text in claim.indicators),
        *(("Gap", text) for text in claim.gaps),
        *(("See", claim_reference(briefing, other)) for other in claim.see),
        *(("Contradicts", claim_reference(briefing, other)) for other in claim.contradicts),
        ("Note", claim.note),
        ("Quotes", None if claim.quotes else "none"),
    )
    yield from ((label, value) for label, value in fields if value)
