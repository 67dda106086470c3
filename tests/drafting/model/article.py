"""What the tests of a model share: a small article, and what the rules may have found of its sentences."""

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.briefing import Actor
from briefing_tui.domain.vocabulary import Basis, Likelihood
from briefing_tui.drafting.analysis import Analysis
from briefing_tui.drafting.draft import Choice, Reason
from briefing_tui.drafting.language import language
from briefing_tui.drafting.languages import function_words
from briefing_tui.drafting.model.faithfulness import LanguageWords
from briefing_tui.drafting.negation import negations
from briefing_tui.drafting.revision import Findings
from briefing_tui.drafting.statements import statements

SENTENCES = (
    "The army of Norland shelled 12 villages in the valley.",
    "The minister said that Sudland has trained fighters in the camps.",
    "The two governments will probably open a market at the border.",
    "However, it did not sign the treaty on water in March.",
)
WORDS = LanguageWords(function_words(language("en")), negations(language("en")))
ACTORS = (Actor("norland", "Norland", "state", ("Norlanders",)), Actor("sudland", "Sudland", "state"))
ARTICLE: Article = read_article("\n\n".join(SENTENCES))


def _further(index: int, rule: Reason) -> dict[str, Choice[object]]:
    found: tuple[dict[str, Choice[object]], ...] = (
        {},
        {"by": Choice(("The minister",), rule)},
        {"likelihood": Choice(Likelihood.LIKELY, rule)},
        {},
    )
    return found[index]


def analyses() -> tuple[Analysis, ...]:
    """Return what the rules have found: two threats, a cooperation, and something else."""
    rule = Reason("a rule", "", 0.6)
    found = [
        Analysis(
            statement,
            Choice(SENTENCES[index], rule),
            Choice(("threats", "threats", "cooperation", "background")[index], rule),
            Choice((Basis.STATED, Basis.REPORTED, Basis.ASSESSED, Basis.STATED)[index], rule),
            (("norland",), ("sudland",), (), ("norland",))[index],
            (statement.span,),
            _further(index, rule),
        )
        for index, statement in enumerate(statements(ARTICLE))
    ]
    assert len(found) == len(SENTENCES)
    return tuple(found)


def findings(times: int = 1) -> Findings:
    """Return what the rules have found of the article, so many times over."""
    return Findings(ARTICLE, ACTORS, analyses() * times, WORDS.function_words, WORDS.negations)
