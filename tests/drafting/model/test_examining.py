"""A model's claim is examined by the rules of the check, as if it stood in a briefing by itself."""

from dataclasses import replace

from tests.drafting.model.article import ACTORS, ARTICLE, analyses

from briefing_tui.domain.vocabulary import Basis, Likelihood
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.model.examining import Examiner

EXAMINER = Examiner(ARTICLE, ACTORS)
REASON = Reason("a test")
SHELLING, TRAINING, MARKET, _ = analyses()


def test_the_claims_of_the_rules_have_no_warning() -> None:
    assert not any(map(EXAMINER.warnings, analyses()))


def test_a_claim_is_warned_of_whose_number_or_basis_or_likelihood_is_not_that_of_its_quote() -> None:
    text = Choice("The army of Norland shelled 40 villages in the valley.", REASON)
    assert EXAMINER.warnings(replace(SHELLING, text=text)) == {"number-differs"}
    text = Choice("Sudland has trained fighters.", REASON)
    stated = replace(TRAINING, text=text, basis=Choice(Basis.STATED, REASON), values={})
    assert EXAMINER.warnings(stated) == {"attribution-dropped"}
    unlikely = replace(MARKET, values={"likelihood": Choice(Likelihood.UNLIKELY, REASON)})
    assert "likelihood-differs" in EXAMINER.warnings(unlikely)


def test_a_speaker_is_warned_of_who_is_not_named_nearby() -> None:
    by = replace(TRAINING, values={"by": Choice(("Fernland",), REASON)})
    assert EXAMINER.warnings(by) == {"by-unnamed"}
