"""Rules that compare the basis of a claim with the wording of its quotes: as fact, as attributed, or hedged."""

import re
from collections.abc import Iterable, Iterator, Sequence

from briefing_tui.checking.comparing.counterparts import quoted_sentences, resting
from briefing_tui.checking.comparing.dropped_hedges import dropped_hedge
from briefing_tui.checking.parsing.attribution import attribution
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text
from briefing_tui.checking.words.stems import stems
from briefing_tui.domain.address import claim_address
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.text.regex import regex
from briefing_tui.text.wording import WordCategory, significant_words

_MIN_REPEATED_STEMS = 4  # a text with fewer content words is too short to be called a repetition
_MIN_REPEATED_RATIO = 0.85  # of the text's content words
_MIN_SHARE_OF_CLAIM = 0.6  # of a claim's words, for the sentences that have them to be all that it rests on
_JUDGEMENT_WORD = regex(
    r"(?<!\w)(?:if|suppose|unless|seem|seems|appear|appears|indicates?|suggests?|implies|view|opinion|important"
    r"|perhaps|need|needs)(?!\w)",
    re.IGNORECASE,
)


def _hedge_dropped(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        found = dropped_hedge(claim)
        if found:
            message = f'`basis` is stated, but the quote says "{found}": is it a fact?'
            hint = "make its basis assessed, or quote where it is told as fact"
            yield Finding(claim_address(claim.id, "basis"), message, hint)


def _attribution_dropped(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.basis is not Basis.STATED or not claim.quotes:
            continue
        every = quoted_sentences(claim)
        found = [
            attribution(sentence, each)
            for sentence, quoted in resting(claim)
            for each in (*quoted, *_adding(sentence, quoted, every))
        ]
        if found and all(found):
            message = f'`basis` is stated, but the quote says "{found[0]}": whose word is it?'
            hint = "make its basis reported, or alleged, and say in `by` who says so"
            yield Finding(claim_address(claim.id, "basis"), message, hint)


def _adding(claim: Sentence, quoted: Sequence[Sentence], every: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the further sentences of the quotes from which a claim takes a name, or a word where it has few of others.

    "Most of them were Afghans" may be what a claim says, and not what was said of all in the sentence before.
    """
    missing = claim.content.difference(*(each.content for each in quoted))
    few = len(missing) > (1 - _MIN_SHARE_OF_CLAIM) * len(claim.content)
    for each in every if missing else ():
        words = zip(each.tokens[1:], each.stems[1:], strict=True)
        taken = each.content if few else {stem for token, stem in words if not token.islower()}
        if not missing.isdisjoint(taken):
            yield each


def _assessed_fact(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in briefing.claims:
        if claim.basis is Basis.ASSESSED and claim.likelihood is None and claim.quotes and _repeats_a_fact(claim):
            message = "`basis` is assessed, but the text only repeats what the quote tells as a fact"
            hint = "make its basis stated, or say what is your judgement"
            yield Finding(claim_address(claim.id, "basis"), message, hint)


def _repeats_a_fact(claim: Claim) -> bool:
    quotes = quoted_text(claim)
    if _JUDGEMENT_WORD.search(quotes) or _has_likelihood_word(quotes) or _has_likelihood_word(claim.text):
        return False
    claim_stems, quote_stems = stems(claim.text), set(stems(quotes))
    repeated = sum(stem in quote_stems for stem in claim_stems)
    return len(claim_stems) >= _MIN_REPEATED_STEMS and repeated >= _MIN_REPEATED_RATIO * len(claim_stems)


def _has_likelihood_word(text: str) -> bool:
    return any(word.category is WordCategory.LIKELIHOOD for word in significant_words(text))


RULES = (
    Rule(
        "hedge-dropped",
        Severity.WARNING,
        "A claim is stated as a fact, and every quote of it hedges.",
        Scope.CLAIM,
        _hedge_dropped,
        sure_share=0.8,
    ),
    Rule(
        "attribution-dropped",
        Severity.WARNING,
        "A claim is stated by the source, and every quote of it leaves it to somebody else.",
        Scope.CLAIM,
        _attribution_dropped,
        sure_share=0.8,
    ),
    Rule(
        "assessed-fact",
        Severity.NOTE,
        "A claim is assessed, and only repeats what its quotes tell as a fact.",
        Scope.CLAIM,
        _assessed_fact,
    ),
)
