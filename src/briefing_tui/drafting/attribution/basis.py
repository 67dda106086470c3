"""The basis of a claim that a statement makes, and who says so: what the format's `basis` and `by` take."""

from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.attribution.attributions import Attribution
from briefing_tui.drafting.attribution.modality import Hedge, Hedging, Modality, weightiest
from briefing_tui.drafting.attribution.vocabulary import Stance
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.statements import Statement

UNNAMED = "unnamed sources"  # who says so where the article does not say
_ASSESSED = frozenset(
    {
        Modality.LIKELIHOOD,
        Modality.POSSIBILITY,
        Modality.CONDITION,
        Modality.OUTLOOK,
        Modality.ABILITY,
        Modality.JUDGEMENT,
        Modality.SEEMING,
    }
)

_COUNT_ANYWHERE = frozenset({Modality.LIKELIHOOD, Modality.POSSIBILITY, Modality.CONDITION, Modality.SEEMING})


def basis_of(statement: Statement, attribution: Attribution | None, hedging: Hedging) -> Choice[Basis]:
    """Return the basis of the claim that a statement makes: stated, reported, alleged or assessed."""
    if attribution is not None and attribution.is_reported:
        return _reported(attribution)
    without = attribution.content if attribution else frozenset()
    hedges = hedging.hedges(statement.tokens, without)
    doubting = (each for each in hedges if each.modality in _ASSESSED and not _is_aside(statement, each, hedging))
    hedge = weightiest(doubting)
    if hedge is not None:
        return Choice(Basis.ASSESSED, Reason(_RULES[hedge.modality], hedge.words, 0.6, Basis.STATED))
    if attribution is not None:
        instead = Basis.REPORTED
        return Choice(
            Basis.STATED, Reason("told as a fact, with somebody's words in it", attribution.cue, 0.3, instead)
        )
    return Choice(Basis.STATED, Reason("told as a fact", "", 0.7, Basis.ASSESSED))


def by_of(attribution: Attribution | None) -> Choice[tuple[str, ...]]:
    """Return who says a statement, as actor ids or names; nobody where the article itself does."""
    if attribution is None or not attribution.is_reported:
        return Choice((), Reason("nobody is said to say so"))
    names = tuple(dict.fromkeys(each.reference or UNNAMED for each in attribution.speakers))
    return Choice(names, Reason(attribution.rule, attribution.cue))


def _reported(attribution: Attribution) -> Choice[Basis]:
    if attribution.doubt:
        return Choice(Basis.ALLEGED, Reason("the article speaks against it", attribution.doubt, 0.4, Basis.REPORTED))
    instead = Basis.ALLEGED if attribution.stance is Stance.DOUBTING else Basis.STATED
    return Choice(Basis.REPORTED, Reason(attribution.rule, attribution.cue, attribution.share, instead))


def _is_aside(statement: Statement, hedge: Hedge, hedging: Hedging) -> bool:
    """Whether a forecast or the like stands in a relative clause: "a course which will be opened this year"."""
    if hedge.modality in _COUNT_ANYWHERE or hedge.first <= 1:
        return False
    return statement.tokens[hedge.first - 1].low in hedging.relatives


_RULES = {
    Modality.LIKELIHOOD: "a word of likelihood",
    Modality.POSSIBILITY: "a possibility",
    Modality.CONDITION: "a condition",
    Modality.OUTLOOK: "a forecast",
    Modality.ABILITY: "what can be",
    Modality.JUDGEMENT: "a judgement",
    Modality.SEEMING: "how it seems to the author",
}
