"""Find the sentence of its quotes that a sentence of a claim rests on: the one that shares most of its content words.

A rule that compares what a claim says with what its quote says looks there, and nowhere where none shares enough: of a
quote of several sentences, most say nothing of the claim.
"""

from collections.abc import Iterator
from typing import NamedTuple

from briefing_tui.checking.sentences import Sentence, sentences
from briefing_tui.domain.briefing import Claim

_MIN_SHARED_STEMS = 2
_MIN_SHARED_RATIO = 0.3  # of the content words of the claim's sentence, or of the quote's if that has fewer


class Counterpart(NamedTuple):
    """A sentence of a claim, the sentence of its quotes that it rests on, and the number of that quote, from 0.

    `others` are the further sentences of all its quotes that share a content word with it: what stands there as well
    may be what the claim means. `shared` are the stems that the two have in common.
    """

    claim: Sentence
    quote: Sentence
    number: int
    shared: frozenset[str]
    others: tuple[Sentence, ...]


def counterparts(claim: Claim) -> Iterator[Counterpart]:
    """Yield the sentences of a claim that rest on a sentence of its quotes, each with that one, in their order."""
    quoted = [(number, each) for number, quote in enumerate(claim.quotes) for each in sentences(quote.exact)]
    for sentence in sentences(claim.text):
        content = sentence.content
        shares = [(len(content & each.content), number, each) for number, each in quoted]
        most, number, quote = max(shares, key=lambda share: share[0], default=(0, 0, sentence))
        fewer = min(len(content), len(quote.content))
        if most >= _MIN_SHARED_STEMS and most >= _MIN_SHARED_RATIO * fewer:
            others = tuple(each for share, _, each in shares if share and each is not quote)
            yield Counterpart(sentence, quote, number, content & quote.content, others)
