"""The rules of one language, made of its tables: all that decides what a statement becomes."""

from dataclasses import dataclass

from briefing_tui.drafting.attribution.modality import Hedging, hedging
from briefing_tui.drafting.attribution.vocabulary import Vocabulary, vocabulary
from briefing_tui.drafting.clauses import ClauseWords, clause_words
from briefing_tui.drafting.dates.dates import DateWords, date_words
from briefing_tui.drafting.events.fields import Fields, fields
from briefing_tui.drafting.events.panes import Panes, panes
from briefing_tui.drafting.ids import Letters, letters_of
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.languages import function_words
from briefing_tui.drafting.names.gazetteer import Gazetteer, gazetteer
from briefing_tui.drafting.negation import Negations, negations
from briefing_tui.drafting.wording import WordingWords, wording_words


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one language."""

    function_words: frozenset[str]
    clauses: ClauseWords
    gazetteer: Gazetteer
    dates: DateWords
    vocabulary: Vocabulary
    hedging: Hedging
    panes: Panes
    fields: Fields
    wording: WordingWords
    letters: Letters
    negations: Negations


def rules_of(language: Language) -> Rules:
    """Return the rules of a language. Raises TableError where a table of it is not understood."""
    return Rules(
        function_words(language),
        clause_words(language),
        gazetteer(language),
        date_words(language),
        vocabulary(language),
        hedging(language),
        panes(language),
        fields(language),
        wording_words(language),
        letters_of(language),
        negations(language),
    )
