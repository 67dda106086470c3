"""Plain baselines for panes and bases: the most frequent value, the section's heading, the first reporting verb."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.draft.gold import Gold, GoldClaim

from briefing_tui.domain.article import Article, BlockKind

_HEADINGS = (
    ("threats", re.compile(r"threat|disput|conflict|challenge|risk|tension", re.IGNORECASE)),
    ("cooperation", re.compile(r"cooperat|opportunit|partner|agreement|support", re.IGNORECASE)),
    ("perspective", re.compile(r"perspective|outlook|forecast|prospect|conclusion", re.IGNORECASE)),
)
_REPORTING_VERB = re.compile(r"\b(?:said|says?|told|tells?|claim(?:s|ed)?|announced?|according to)\b", re.IGNORECASE)


def baselines(golds: Sequence[Gold]) -> dict[str, dict[str, float]]:
    """Return the accuracy of each baseline in per cent, by field and by the baseline's name."""
    claims = [(gold, claim) for gold in golds for claim in gold.claims]
    panes = Counter(next(iter(sorted(claim.accepted["pane"]))) for _, claim in claims)
    bases = Counter(str(claim.claim.basis) for _, claim in claims)
    pane, basis = (each.most_common(1)[0][0] for each in (panes, bases))
    return {
        "pane": {
            "majority": _share(pane in claim.accepted["pane"] for _, claim in claims),
            "headings": _share(
                _by_heading(gold.article, claim, pane) in claim.accepted["pane"] for gold, claim in claims
            ),
        },
        "basis": {
            "majority": _share(basis in claim.accepted["basis"] for _, claim in claims),
            "first verb": _share(_by_verb(gold.article, claim) in claim.accepted["basis"] for gold, claim in claims),
        },
    }


def _share(right: Iterable[bool]) -> float:
    answers = list(right)
    return 100 * sum(answers) / len(answers)


def _by_heading(article: Article, claim: GoldClaim, majority: str) -> str:
    index = article.block_at(claim.spans[0].start) if claim.spans else 0
    while index and article.blocks[index].kind is not BlockKind.HEADING:
        index -= 1
    block = article.blocks[index]
    heading = article.text[block.start : block.end]
    return next((pane for pane, words in _HEADINGS if words.search(heading)), majority)


def _by_verb(article: Article, claim: GoldClaim) -> str:
    passages = " ".join(article.text[span.start : span.end] for span in claim.spans)
    return "reported" if _REPORTING_VERB.search(passages) else "stated"
