"""Where the check would warn of a claim, the more careful reading counts, and its reason says so."""

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import Source
from briefing_tui.domain.vocabulary import Basis, Likelihood
from briefing_tui.drafting.agreement import agreed
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.attribution.basis import UNNAMED
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.statements import statements

WHY = Reason("for the test")
SOURCE = Source("article", "a.md")


def settled(text: str, basis: Basis, **values: object) -> Analysis:
    """Return what becomes of the only statement of a text, of this basis and with these values."""
    article = read_article(text)
    (statement,) = statements(article)
    given = {key: Choice(value, WHY) for key, value in values.items()}
    analysis = Analysis(
        statement, Choice(text, WHY), Choice("threats", WHY), Choice(basis, WHY), (), (statement.span,), given
    )
    (found,) = agreed([analysis], article, SOURCE, ())
    return found


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The army might attack the villages of the north.", Basis.ASSESSED),
        ("According to the envoy the army attacked the villages.", Basis.REPORTED),
        ("The army attacked the villages of the north.", Basis.STATED),
    ],
)
def test_what_is_hedged_or_somebodys_words_is_not_stated(text: str, basis: Basis) -> None:
    found = settled(text, Basis.STATED)
    assert found.basis.value is basis
    assert found.basis.reason.is_unsure == (basis is not Basis.STATED)
    assert ("by" in found.values) == (basis is Basis.REPORTED)


def test_who_is_not_named_in_the_article_does_not_say_so() -> None:
    found = settled("The envoy said that the army attacked.", Basis.REPORTED, by=("Ottoline Varga",))
    assert found.values["by"].value == (UNNAMED,)


def test_a_likelihood_that_the_text_does_not_have_is_left_out() -> None:
    text = "The army will probably attack the villages of the north."
    assert "likelihood" not in settled(text, Basis.ASSESSED, likelihood=Likelihood.UNLIKELY).values
    assert "likelihood" in settled(text, Basis.ASSESSED, likelihood=Likelihood.LIKELY).values
