"""Quotes that a scanner alone has changed: it misread a letter of the sentence, or only lost or added spaces."""

import random
import re
from collections.abc import Iterator
from itertools import pairwise

from benchmarks.planting import Planted
from benchmarks.texts import Corpus
from rapidfuzz.distance import Levenshtein

from briefing_tui.domain.passage import Span
from briefing_tui.text.skeleton import skeleton

SCANNED_AIMS_PERCENT = {"scanned: a letter misread": 60.0, "spaces only, short": 85.0}  # of the rows that begin so
_SHORT_CHARACTERS = (10, 49)  # the least, the most
_MAX_MISREAD_LETTERS = 3  # in a row
_MAX_MISREAD_PLACES = 2
_WORD = re.compile(r"\w+")


def scanned(corpus: Corpus, seed: int, number: int) -> Iterator[Planted]:
    """Yield quotes of the corpus that its scan has at a known place with a scanner's changes: each is to hold there."""
    for span in corpus.sentences:
        quote, place = corpus.text[slice(*span)], corpus.scan.span(span)
        if place is not None and _is_misread(quote, corpus.scan.text[slice(*place)]):
            for _ in range(2):  # in either half of the quotes: there are few
                yield Planted("scanned: a letter misread", quote, corpus.scan, place, holds=True)
    chance = random.Random(seed)  # noqa: S311  # nothing is secret here
    bare = _letters(corpus.text)
    least, most = _SHORT_CHARACTERS
    found = 0
    while found < number:
        span = _part(corpus, chance)
        place = corpus.scan.span(span) if least <= span.end - span.start <= most else None
        if place is None:
            continue
        quote = corpus.text[slice(*span)]
        if bare.count(_letters(quote)) == 1 and _differs_in_spaces(quote, corpus.scan.text[slice(*place)]):
            found += 1
            yield Planted("spaces only, short", quote, corpus.scan, place, holds=True)


def _part(corpus: Corpus, chance: random.Random) -> Span:
    """Return the span of some words of a sentence."""
    sentence = chance.choice(corpus.sentences)
    words = [word.span() for word in re.finditer(r"\S+", corpus.text[slice(*sentence)])]
    first = chance.randrange(len(words))
    last = chance.randrange(first, len(words))
    return Span(sentence.start + words[first][0], sentence.start + words[last][1])


def _is_misread(quote: str, passage: str) -> bool:
    """Whether letters stand for others at one or two places, and nothing else differs but spaces and punctuation."""
    own, other = _letters(quote), _letters(passage)
    agreeing = [step for step in Levenshtein.opcodes(own, other) if step.tag == "equal"]
    if len(agreeing) - 1 not in range(1, _MAX_MISREAD_PLACES + 1) or agreeing[0].src_start or agreeing[0].dest_start:
        return False
    if agreeing[-1].src_end != len(own) or agreeing[-1].dest_end != len(other):
        return False
    misread = [
        (own[one.src_end : next_one.src_start], other[one.dest_end : next_one.dest_start])
        for one, next_one in pairwise(agreeing)
    ]
    return all(
        0 < len(right) <= _MAX_MISREAD_LETTERS and 0 < len(wrong) <= _MAX_MISREAD_LETTERS and not right.isdigit()
        for right, wrong in misread
    )


def _differs_in_spaces(quote: str, passage: str) -> bool:
    """Whether words are run together or parted, and no letter differs."""
    return _letters(quote) == _letters(passage) and _WORD.findall(quote.lower()) != _WORD.findall(passage.lower())


def _letters(text: str) -> str:
    return skeleton(text).letters
