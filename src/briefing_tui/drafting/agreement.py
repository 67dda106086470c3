"""Agreement of a draft's claims with what `briefing check` warns of, so that a draft is clean before anybody reads it.

The rules of drafting and those of the check read the same words by different tables: where they differ, the more
careful reading counts, and the reason says so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing_tui.checking import basis, dates, facts, likelihood
from briefing_tui.checking.rules import findings
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.passage import Anchor, Verdict
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.attribution.basis import UNNAMED
from briefing_tui.drafting.draft import Choice, Reason

_EVERY_RULE = (*basis.RULES, *dates.RULES, *facts.RULES, *likelihood.RULES)
_RULES = tuple(rule for rule in _EVERY_RULE if rule.severity is Severity.WARNING)
_CHECKED = ("by", "likelihood", "when")  # the further values that the rules look at


def agreed(
    analyses: Sequence[Analysis], article: Article, source: Source, actors: Sequence[Actor]
) -> tuple[Analysis, ...]:
    """Return analyses with a more careful value in the place of each that the check would warn of."""
    claims = tuple(_claim(str(number), each, article, source.id) for number, each in enumerate(analyses))
    anchors = {
        claim.id: tuple(
            Anchor(Verdict.VERBATIM, span=span, passage=quote.exact)
            for span, quote in zip(analysis.quoted, claim.quotes, strict=True)
        )
        for claim, analysis in zip(claims, analyses, strict=True)
    }
    briefing = Briefing(source.id, source.id, (source,), (Pane(source.id, source.id, claims),), actors=tuple(actors))
    warned: dict[str, list[str]] = {}
    for rule, finding in findings(briefing, Evidence({source.id: article}, anchors), _RULES):
        warned.setdefault(str(finding.address[1]), []).append(rule.code)
    return tuple(
        _amended(each, warned[claim.id]) if claim.id in warned else each
        for claim, each in zip(claims, analyses, strict=True)
    )


def _claim(id_: str, analysis: Analysis, article: Article, source: str) -> Claim:
    quotes = tuple(Quote(article.text[span.start : span.end], source) for span in analysis.quoted)
    values = {key: analysis.values[key].value for key in _CHECKED if key in analysis.values}
    return Claim(id_, analysis.text.value, analysis.basis.value, quotes, actors=analysis.actors, **values)  # type: ignore[arg-type]  # each of its own type


def _amended(analysis: Analysis, codes: Iterable[str]) -> Analysis:
    """Return an analysis without what the rules of these codes have found."""
    values: Mapping[str, Choice[object]] = analysis.values
    chosen = analysis.basis
    for code in codes:
        match code:
            case "hedge-dropped":
                chosen = Choice(Basis.ASSESSED, Reason("a word of doubt", margin=0.1, instead=chosen.value))
            case "attribution-dropped":
                chosen = Choice(Basis.REPORTED, Reason("somebody is said to say so", margin=0.1, instead=chosen.value))
                values = {**values, "by": Choice((UNNAMED,), Reason("who says so was not found"))}
            case "by-unnamed":
                values = {**values, "by": Choice((UNNAMED,), Reason("who says so was not found"))}
            case "likelihood-differs" | "likelihood-overstated":
                values = {key: choice for key, choice in values.items() if key != "likelihood"}
            case "when-differs":  # another year stands in the sentence, and the check cannot see whose it is
                values = {key: choice for key, choice in values.items() if key != "when"}
    return replace(analysis, basis=chosen, values=values)
