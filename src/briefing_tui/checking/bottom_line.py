"""Rules on the bottom line and the key judgements, which are claims too: what they tell has to stand below."""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.comparing.unsupported import missing_dates, missing_numbers
from briefing_tui.checking.parsing.naming import ActorNames, TextWords, actor_names, name_stems, text_words
from briefing_tui.checking.parsing.sentences import Sentence, sentences
from briefing_tui.checking.parsing.terms import hedges
from briefing_tui.checking.rule import Finding, Rule, Scope, quoted_text
from briefing_tui.checking.words.speaking import verbs_of_saying
from briefing_tui.domain.address import BLUF, KEY_JUDGMENTS
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis, Review
from briefing_tui.text.word_sets import word_set
from briefing_tui.text.wording import WordCategory, significant_words

_MIN_SHARED_STEMS = 4  # of a sentence of the bottom line, and the claim that it sums up
_MIN_SHARED_RATIO = 0.5  # of the content words of the sentence, for the same
_MIN_SHARE_OF_BEST = 0.8  # of what the best claim shares, for another that it may sum up as well
_ATTRIBUTIONS = word_set("according reportedly allegedly view views opinion account accounts")
# Words that leave a thing open beside the hedges of `terms`, in other constructions: "the risk of a clash".
_OPEN = word_set(
    """may might could can should would will shall must ought perhaps maybe possibly probably presumably unlikely
    improbable chance risk potential potentially possible seems appears expected odds doubtful uncertain"""
)
_ATTRIBUTED = frozenset({Basis.REPORTED, Basis.ALLEGED})


class _Summary(NamedTuple):
    """A sentence of the bottom line with the claims that it may sum up."""

    sentence: Sentence
    claims: tuple[Claim, ...]

    @property
    def words(self) -> str:
        return self.sentence.said(0, len(self.sentence.tokens) - 1)


def _bluf_unsupported(briefing: Briefing, evidence: Evidence) -> Iterator[Finding]:
    unread = any(source.id not in evidence.articles for source in briefing.sources)
    if not briefing.bluf or unread or not any(briefing.claims):  # what was not read cannot be said to lack a word
        return
    below = "\n".join(f"{claim.text}\n{claim.because}\n{quoted_text(claim)}" for claim in briefing.claims)
    everywhere = (below, *(article.text for article in evidence.articles.values()))
    hint = "say only what a claim says, or add the claim with its quote"
    whens = [
        each
        for each in (
            briefing.as_of,
            *(source.published for source in briefing.sources),
            *(claim.when for claim in briefing.claims),
        )
        if each
    ]
    for words in (*missing_numbers(briefing.bluf, everywhere), *missing_dates(briefing.bluf, everywhere, whens)):
        yield Finding(BLUF, f'the bottom line says "{words}", and no claim and no source does', hint)
    names = actor_names(briefing.actors)
    texts = [TextWords(text) for text in everywhere]
    for actor, words in names.named(briefing.bluf).items():
        if not texts[0].has_stem(names.stems(actor), texts[1:]):
            yield Finding(BLUF, f'the bottom line names "{words}", and no claim and no source does', hint)


def _bluf_hedge_dropped(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for summary in _summaries(briefing):
        if next(hedges(summary.words), None) or not _OPEN.isdisjoint(summary.sentence.forms):
            continue
        if any(word.category is WordCategory.LIKELIHOOD for word in significant_words(summary.words)):
            continue
        if all(claim.likelihood or next(hedges(claim.text), None) for claim in summary.claims):
            claim = summary.claims[0]
            hedge = claim.likelihood.words if claim.likelihood else next(hedges(claim.text)).words
            message = f'the bottom line tells as a fact what "{claim.id}" hedges: "{hedge}"'
            yield Finding(BLUF, message, "hedge it as the claim does")


def _bluf_opinion(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    names = actor_names(briefing.actors)
    for summary in _summaries(briefing):
        if not all(claim.basis in _ATTRIBUTED for claim in summary.claims) or _is_draft(summary.claims):
            continue
        forms = summary.sentence.forms
        if not verbs_of_saying().isdisjoint(forms) or not _ATTRIBUTIONS.isdisjoint(forms):
            continue
        if any(_is_named(briefing, names, summary, speaker) for claim in summary.claims for speaker in claim.by):
            continue
        claim = summary.claims[0]
        by = " and ".join(briefing.actor_name(each) for each in claim.by)
        message = f'the bottom line tells as its own what "{claim.id}" leaves to {by or "somebody else"}'
        yield Finding(BLUF, message, "say whose word it is")


def _is_draft(claims: tuple[Claim, ...]) -> bool:
    """Whether nobody has judged yet: a machine drafted the claims, and no person has reviewed all of them."""
    return any(claim.review is Review.UNREVIEWED for claim in claims)


def _is_named(briefing: Briefing, names: ActorNames, summary: _Summary, speaker: str) -> bool:
    stems = names.stems(speaker) if briefing.actor(speaker) else name_stems(speaker)
    return text_words(summary.words).has_stem(stems)


def _summaries(briefing: Briefing) -> Iterator[_Summary]:
    """Yield the sentences of the bottom line of which claims share enough to be what they sum up."""
    if not briefing.bluf:
        return
    content = [
        (claim, frozenset().union(*(each.content for each in sentences(claim.text)))) for claim in briefing.claims
    ]
    for sentence in sentences(briefing.bluf):
        shares = [(len(sentence.content & stems), claim) for claim, stems in content]
        best = max((share for share, _ in shares), default=0)
        if best >= max(_MIN_SHARED_STEMS, _MIN_SHARED_RATIO * len(sentence.content)):
            near = [share for share in shares if share[0] >= _MIN_SHARE_OF_BEST * best]
            near.sort(key=lambda share: -share[0])
            yield _Summary(sentence, tuple(claim for _, claim in near))


def _judgement_unassessed(briefing: Briefing, _evidence: Evidence) -> Iterator[Finding]:
    for claim in map(briefing.claim, briefing.key_judgments):
        if claim.note or claim.basis is Basis.ASSUMED or _is_draft((claim,)):
            continue
        if claim.basis is not Basis.ASSESSED:
            message = f'the key judgement "{claim.id}" is {claim.basis}, and no judgement'
        elif claim.confidence is None or not claim.because:
            missing = "confidence" if claim.confidence is None else "`because`"
            message = f'the key judgement "{claim.id}" has no {missing}'
        else:
            continue
        hint = "judge, and say how confident you are and why, or say in its note why not"
        yield Finding(KEY_JUDGMENTS, message, hint)


RULES = (
    Rule(
        "bluf-unsupported",
        Severity.WARNING,
        "The bottom line names a number, a date or an actor that no claim and no source names.",
        Scope.BRIEFING,
        _bluf_unsupported,
    ),
    Rule(
        "bluf-hedge-dropped",
        Severity.WARNING,
        "The bottom line tells as a fact what the claim that it sums up hedges.",
        Scope.BRIEFING,
        _bluf_hedge_dropped,
    ),
    Rule(
        "bluf-opinion",
        Severity.WARNING,
        "The bottom line tells as the briefing's own what the claim that it sums up leaves to somebody.",
        Scope.BRIEFING,
        _bluf_opinion,
    ),
    Rule(
        "judgement-unassessed",
        Severity.NOTE,
        "A key judgement is not assessed, or has no confidence with its reason, and no note says why not.",
        Scope.BRIEFING,
        _judgement_unassessed,
    ),
)
