"""What a claim is said to rest on, held against how its quotes tell it: as fact, as hearsay, or as possible."""

import re
from collections.abc import Iterator

from briefing_tui.checking.rule import Finding, Rule, quoted_text, text_address
from briefing_tui.checking.stems import speaks_of, stems
from briefing_tui.checking.terms import attribution, hedges, vague_words
from briefing_tui.domain.address import quote_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.text.wording import Sense, significant_words

_FEWEST = 4  # content words of a text that can be told to repeat its quote
_REPEATED = 0.85  # of them
_JUDGING = re.compile(
    r"(?<!\w)(?:if|suppose|unless|seem|seems|appear|appears|indicates?|suggests?|implies|view|opinion|important"
    r"|perhaps|need|needs)(?!\w)",
    re.IGNORECASE,
)


def _hedge_dropped(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.basis is not Basis.STATED or not claim.quotes:
            continue
        found = [_hedge(claim, quote.exact) for quote in claim.quotes]
        if all(found):
            message = f'the claim is stated as fact, and its quote says "{found[0]}"'
            yield Finding(
                quote_address(claim.id, 0), message, "make its basis assessed, or quote where it is told as fact"
            )


def _hedge(claim: Claim, quote: str) -> str:
    """Return the word by which `quote` hedges what the claim tells, or an empty string.

    "Could" is none where the claim has it too: then it is the past of "can".
    """
    told = {word.words for word in vague_words(claim.text) if word.words.lower() == "could"}
    words = (each.words for each in hedges(quote) if speaks_of(claim.text, quote, each.end))
    return next((word for word in words if word not in told), "")


def _attribution_dropped(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.basis is not Basis.STATED or not claim.quotes:
            continue
        found = [attribution(claim.text, quote.exact) for quote in claim.quotes]
        if all(found):
            message = f'the claim is stated by the source, and its quote leaves it to somebody: "{found[0]}"'
            hint = "make its basis reported, or alleged, and say in `by` who says so"
            yield Finding(quote_address(claim.id, 0), message, hint)


def _assessed_fact(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.basis is Basis.ASSESSED and claim.likelihood is None and claim.quotes and _repeats_a_fact(claim):
            message = "the claim is assessed, and repeats what its quote tells as a fact"
            yield Finding(text_address(claim), message, "make its basis stated, or say what is your judgement")


def _repeats_a_fact(claim: Claim) -> bool:
    quotes = quoted_text(claim)
    if _JUDGING.search(quotes) or _hedged(quotes) or _hedged(claim.text):
        return False
    told, quoted = stems(claim.text), set(stems(quotes))
    return len(told) >= _FEWEST and sum(stem in quoted for stem in told) >= _REPEATED * len(told)


def _hedged(text: str) -> bool:
    return any(word.sense is Sense.LIKELIHOOD for word in significant_words(text))


RULES = (
    Rule(
        "hedge-dropped",
        Severity.WARNING,
        "A claim is stated as a fact, and every quote of it hedges.",
        _hedge_dropped,
    ),
    Rule(
        "attribution-dropped",
        Severity.WARNING,
        "A claim is stated by the source, and every quote of it leaves it to somebody else.",
        _attribution_dropped,
    ),
    Rule(
        "assessed-fact",
        Severity.NOTE,
        "A claim is assessed, and only repeats what its quotes tell as a fact.",
        _assessed_fact,
    ),
)
