"""The order of importance of an article's claims: what a reader must know first, with the reason of each place.

The features are those of extractive summarisation: position, overlap with the title, centrality (how many of the
claim's words the rest of the article uses too: Nenkova and Vanderwende 2005, SumBasic), and what is said of whom; the
order is made diverse by maximal marginal relevance (Carbonell and Goldstein 1998).
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing_tui.drafting.draft import Reason

_REDUNDANCY = 0.5  # how much a claim loses that says what claims before it say, of a score of about 0 to 4
_SAME_PARAGRAPH = 0.2  # what it loses where one of them stands in its paragraph
_MAX_DIVERSE = 40  # claims that are chosen one by one; the order of the rest is by score alone
_SHORT_WORDS = 4  # content words: a claim of fewer says little by itself


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the importance of a claim is judged by.

    `words` are its content words in a form in which they can be compared, and `paragraph` numbers the paragraphs of the
    article. `judgement` is 0 for what is told as fact, 1 for a judgement, and more for one with a likelihood; `weight`
    is that of what it tells, from 0 to 1. `emphasis` is what was chosen by itself, from -1 to 1.
    """

    words: frozenset[str]
    actors: frozenset[str]
    paragraph: int
    is_repeated: bool
    judgement: float
    weight: float
    is_background: bool
    emphasis: float = 0.0


class Ranked(NamedTuple):
    """A candidate in its place: its number among the candidates, from 0, and the reason of the place."""

    candidate: int
    reason: Reason


def ranked(candidates: Sequence[Candidate], title: frozenset[str]) -> tuple[Ranked, ...]:
    """Return all candidates in order of importance; `title` are the content words of the article's title."""
    features = _features(candidates, title)
    scores = [sum(each.values()) for each in features]
    order = _diverse(candidates, scores)
    return tuple(Ranked(index, _reason(features[index])) for index in order)


def _features(candidates: Sequence[Candidate], title: frozenset[str]) -> list[dict[str, float]]:
    """Return the weighted features of each candidate, by what they are called in a reason."""
    in_claims = Counter(word for each in candidates for word in each.words)
    mentions = Counter(actor for each in candidates for actor in each.actors)
    central = _normalised([_centrality(each, in_claims) for each in candidates])
    acting = _normalised([sum(math.log1p(mentions[actor]) for actor in each.actors) for each in candidates])
    titled = _normalised([len(each.words & title) for each in candidates])
    paragraphs = [None, *(each.paragraph for each in candidates)]
    return [
        {
            "among the first": 0.7 / (1 + index / 4) + 0.9 / (1 + index / 12),
            "words of the title": 0.5 * titled[index],
            "words of the whole article": 0.7 * central[index],
            "main actors": 0.7 * acting[index],
            "opens a paragraph": 0.2 * (each.paragraph != paragraphs[index]),
            "said twice": 0.9 * each.is_repeated,
            "a judgement": 0.4 * each.judgement,
            "weight of what it tells": 0.6 * each.weight,
            "emphasis": 1.2 * each.emphasis,
            "background": -0.5 * each.is_background,
            "short": -1.0 * (len(each.words) < _SHORT_WORDS),
        }
        for index, each in enumerate(candidates)
    ]


def _centrality(candidate: Candidate, in_claims: Counter[str]) -> float:
    shared = sum(math.log(in_claims[word]) for word in candidate.words)
    return shared / math.sqrt(len(candidate.words) + 3)


def _normalised(values: Sequence[float]) -> list[float]:
    most = max(values, default=0) or 1
    return [value / most for value in values]


def _diverse(candidates: Sequence[Candidate], scores: Sequence[float]) -> list[int]:
    """Return the indices by score, each lowered by how much of the claim those before it have said."""
    by_score = sorted(range(len(scores)), key=lambda index: (-scores[index], index))
    left = by_score[: 3 * _MAX_DIVERSE]
    said = dict.fromkeys(left, 0.0)
    chosen: list[int] = []
    while left and len(chosen) < _MAX_DIVERSE:
        best = max(left, key=lambda index: (scores[index] - said[index], -index))
        left.remove(best)
        chosen.append(best)
        for index in left:
            said[index] = max(said[index], _said(candidates[index], candidates[best]))
    taken = set(chosen)
    return chosen + [index for index in by_score if index not in taken]


def _said(candidate: Candidate, before: Candidate) -> float:
    """Return what a claim loses because one before it says it."""
    shorter = min(len(candidate.words), len(before.words)) or 1
    overlap = len(candidate.words & before.words) / shorter
    return _REDUNDANCY * overlap + _SAME_PARAGRAPH * (candidate.paragraph == before.paragraph)


def _reason(features: dict[str, float]) -> Reason:
    """Return the reason of a place: the features that have raised it most."""
    most = sorted(features.items(), key=lambda each: -each[1])[:3]
    return Reason(", ".join(name for name, value in most if value > 0) or "nothing raises it")
