"""The rules of `check` on what a model chose, applied to a briefing of the one claim."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefing_tui.checking import basis, facts, likelihood
from briefing_tui.checking.rules import findings
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.drafting.analysis import Analysis

_RULES = (*facts.RULES, *basis.RULES, *likelihood.RULES)
_ONLY = "only"  # the id of the claim, of its source and of its pane
_CHECKED = ("by", "likelihood")  # the further values that the rules look at


@dataclass(frozen=True, slots=True)
class Examiner:
    """What claims of an article are examined with: the article, and the actors that they may name."""

    article: Article
    actors: Sequence[Actor]

    def warnings(self, analysis: Analysis) -> frozenset[str]:
        """Return the codes of the rules that warn of the claim that an analysis would make."""
        texts = [self.article.text[span.start : span.end] for span in analysis.places]
        claim = Claim(
            _ONLY,
            analysis.text.value,
            analysis.basis.value,
            tuple(Quote(text, _ONLY) for text in texts),
            actors=analysis.actors,
            **_further(analysis),
        )
        anchors = tuple(
            Anchor(Verdict.VERBATIM, span=span, passage=text) for span, text in zip(analysis.places, texts, strict=True)
        )
        briefing = Briefing(
            _ONLY, _ONLY, (Source(_ONLY, _ONLY),), (Pane(_ONLY, _ONLY, (claim,)),), actors=tuple(self.actors)
        )
        evidence = Evidence({_ONLY: self.article}, {_ONLY: anchors})
        return frozenset(rule.code for rule, _ in findings(briefing, evidence, _RULES))


def _further(analysis: Analysis) -> Mapping[str, Any]:
    return {key: analysis.values[key].value for key in _CHECKED if key in analysis.values}
