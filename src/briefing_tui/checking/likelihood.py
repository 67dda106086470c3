"""Rules on likelihood and confidence (ICD 203): one scale, never both in a sentence, text and fields in agreement."""

import re
from collections.abc import Iterator

from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.terms import Term, terms, vague_words
from briefing_tui.checking.rule import Finding, Rule, Scope, text_address
from briefing_tui.checking.words.stems import speaks_of
from briefing_tui.domain.address import BLUF, Address, claim_address, quote_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Likelihood
from briefing_tui.text.regex import regex
from briefing_tui.text.wording import WordCategory, significant_words

_CONFIDENCE = regex(
    r"(?<!\w)(?:(?:low|moderate|medium|high)(?:-to-(?:moderate|medium|high))? confidence|confident(?:ly)?)(?!\w)",
    re.IGNORECASE,
)
_TERMS = tuple(Likelihood)  # in ascending order
_STRONG_LIKELIHOODS = frozenset(
    {Likelihood.ALMOST_NO_CHANCE, Likelihood.VERY_UNLIKELY, Likelihood.VERY_LIKELY, Likelihood.ALMOST_CERTAIN}
)
_CERTAINTY = regex(r"(?<!\w)(?:will|certain(?:ly)?|undoubtedly|clearly|surely|inevitabl[ey])(?!\w)", re.IGNORECASE)


def _prose(briefing: Briefing) -> Iterator[tuple[Address, str]]:
    """Yield the texts in the briefing's own words, each with its address: bottom line, claims, reasons."""
    if briefing.bluf:
        yield BLUF, briefing.bluf
    for claim in briefing.claims:
        yield text_address(claim), claim.text
        if claim.because:
            yield claim_address(claim.id, "because"), claim.because


def _confidence_mixed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for address, text in _prose(briefing):
        for sentence in sentences(text) if _CONFIDENCE.search(text) else ():
            words = sentence.said(0, len(sentence.tokens) - 1)
            confidence = _CONFIDENCE.search(words)
            term = next(terms(words), None)
            if confidence and term:
                message = f'one sentence has both a confidence, "{confidence[0]}", and a likelihood, "{term.words}"'
                yield Finding(address, message, "part it in two: how likely the event is, and how good the evidence")


def _scales_mixed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    first: Term | None = None
    for address, text in _prose(briefing):
        for term in terms(text):
            first = first or term
            if term.scale is not first.scale:
                message = f'"{term.words}" is of {term.scale}, and "{first.words}", used before, of {first.scale}'
                yield Finding(address, message, "take all terms from one row of ICD 203, as `likelihood` does")
                return


def _likelihood_vague(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        vague = next(vague_words(claim.text), None)
        if claim.likelihood and vague and next(terms(claim.text), None) is None:
            message = f'the text says "{vague.words}", and the likelihood is {claim.likelihood}'
            hint = f'write "{_in_words(claim.likelihood)}", or leave the likelihood out'
            yield Finding(text_address(claim), message, hint)


def _likelihood_differs(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.likelihood is None:
            continue
        claim_terms = [term for term in terms(claim.text) if term.likelihood]
        if claim_terms and all(term.likelihood is not claim.likelihood for term in claim_terms):
            message = f'the text says "{claim_terms[0].words}", and the likelihood is {claim.likelihood}'
            yield Finding(text_address(claim), message, "make the two the same")
        else:
            yield from _differs_from_quotes(claim, claim.likelihood)


def _differs_from_quotes(claim: Claim, likelihood: Likelihood) -> Iterator[Finding]:
    found = [
        (number, term) for number, quote in enumerate(claim.quotes) for term in terms(quote.exact) if term.likelihood
    ]
    allowed = {likelihood}
    if any(_negated(claim.text) != _negated(quote.exact) for quote in claim.quotes):
        allowed.add(_TERMS[-1 - _TERMS.index(likelihood)])  # "unlikely to come" and "likely not to come" are the same
    if any(term.likelihood in allowed for _, term in found):
        return
    for number, term in found:
        quote = claim.quotes[number].exact
        if speaks_of(claim.text, quote, term.end) and _is_in_closest_sentence(claim, quote, term.end):
            message = f'the quote says "{term.words}", and the likelihood is {likelihood}'
            yield Finding(
                quote_address(claim.id, number),
                message,
                "say what the quote says, or say in `because` why you judge otherwise",
            )
            return


def _is_in_closest_sentence(claim: Claim, quote: str, end: int) -> bool:
    """Return whether no other sentence of a quote shares more words with a claim than that in which a term ends.

    One that shares as many is closer if it has a word of likelihood itself: "more probably, it will wait".
    """
    words = frozenset[str]().union(*(each.content for each in sentences(claim.text)))
    shares = {each: len(words & each.content) for each in sentences(quote)}
    own = next((each for each in shares if each.starts[0] < end <= each.end), None)
    return own is None or not any(
        share > shares[own] or (share == shares[own] and _has_likelihood(each))
        for each, share in shares.items()
        if each is not own
    )


def _has_likelihood(sentence: Sentence) -> bool:
    words = significant_words(sentence.said(0, len(sentence.tokens) - 1))
    return any(word.category is WordCategory.LIKELIHOOD for word in words)


def _likelihood_overstated(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.likelihood not in _STRONG_LIKELIHOODS or not claim.quotes:
            continue
        if any(next(terms(quote.exact), None) or _CERTAINTY.search(quote.exact) for quote in claim.quotes):
            continue
        for number, quote in enumerate(claim.quotes):
            vague = next(
                (word for word in vague_words(quote.exact) if speaks_of(claim.text, quote.exact, word.end)), None
            )
            if vague:
                message = f'the quote says no more than "{vague.words}", and the likelihood is {claim.likelihood}'
                yield Finding(
                    quote_address(claim.id, number), message, "leave the likelihood out, or quote what makes it so sure"
                )
                break


def _in_words(likelihood: Likelihood) -> str:
    return likelihood.replace("-", " ")


def _negated(text: str) -> bool:
    """Return whether `text` has a negation outside terms of likelihood such as "not likely"."""
    ends = [(term.end - len(term.words), term.end) for term in terms(text)]
    return any(
        word.category is WordCategory.NEGATION and not any(start <= word.span.start < end for start, end in ends)
        for word in significant_words(text)
    )


RULES = (
    Rule(
        "confidence-mixed",
        Severity.WARNING,
        "One sentence tells both how likely a thing is and how confident its author.",
        Scope.CLAIM,
        _confidence_mixed,
    ),
    Rule(
        "scales-mixed",
        Severity.WARNING,
        "The briefing takes its words of likelihood from two scales.",
        Scope.BRIEFING,
        _scales_mixed,
    ),
    Rule(
        "likelihood-vague",
        Severity.WARNING,
        "A claim has a likelihood, and its text only calls the thing possible.",
        Scope.CLAIM,
        _likelihood_vague,
    ),
    Rule(
        "likelihood-differs",
        Severity.WARNING,
        "A claim's likelihood is another than that of its text, or of its quotes.",
        Scope.CLAIM,
        _likelihood_differs,
    ),
    Rule(
        "likelihood-overstated",
        Severity.WARNING,
        "A claim is very likely, or very unlikely, where its quotes call the thing possible.",
        Scope.CLAIM,
        _likelihood_overstated,
    ),
)
