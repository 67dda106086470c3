"""How likely the author calls what a statement tells, in the degrees of ICD 203."""

from briefing_tui.domain.vocabulary import Basis, Likelihood
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.attribution.modality import Hedging
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.statements import Statement


def likelihood_of(
    statement: Statement, basis: Basis, attribution: Attribution | None, hedging: Hedging
) -> Choice[Likelihood] | None:
    """Return the degree of likelihood that the words of an assessed statement carry, if they carry one."""
    if basis is not Basis.ASSESSED:
        return None
    without = attribution.content if attribution else frozenset()
    degrees = [each for each in hedging.hedges(statement.tokens, without) if each.likelihood is not None]
    if not degrees:
        return None
    first = degrees[0]
    assert first.likelihood is not None
    others = {each.likelihood for each in degrees} - {first.likelihood}
    instead = next((str(each) for each in others), "")
    return Choice(first.likelihood, Reason("a word of likelihood", first.words, 0.4 if others else 1.0, instead))
