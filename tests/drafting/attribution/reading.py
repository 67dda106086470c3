"""What the tests of attribution share: a text read as an article, with actors found by the names that are given."""

from functools import cache
from typing import NamedTuple

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.attribution.attributions import Attribution, attributions
from briefing_tui.drafting.attribution.modality import Hedging, hedging
from briefing_tui.drafting.attribution.quotations import quotations
from briefing_tui.drafting.attribution.sentence import Sentence
from briefing_tui.drafting.attribution.vocabulary import Vocabulary, vocabulary
from briefing_tui.drafting.clauses import ClauseWords, clause_words
from briefing_tui.drafting.language import language
from briefing_tui.drafting.statements import Statement, statements
from briefing_tui.drafting.tokens import Token, tokens


class NamedMention(NamedTuple):
    """A name in a sentence; its actor's id is the name in lower case."""

    first: int
    last: int
    actor_id: str | None
    how: str = "name"
    kind: str | None = None


@cache
def words() -> Vocabulary:
    """Return the words of attribution of English."""
    return vocabulary(language("en"))


@cache
def modal() -> Hedging:
    """Return the words of modality of English."""
    return hedging(language("en"))


@cache
def clauses() -> ClauseWords:
    """Return the words of clauses of English."""
    return clause_words(language("en"))


def mentions(found: tuple[Token, ...], names: tuple[str, ...]) -> tuple[NamedMention, ...]:
    """Return where names stand among tokens."""
    texts = [token.text for token in found]
    return tuple(
        NamedMention(at, at + len(name.split()), name.lower())
        for name in names
        for at in range(len(texts))
        if texts[at : at + len(name.split())] == name.split()
    )


def sentence(text: str, *names: str) -> Sentence:
    """Return a text as one sentence, with actors of these names."""
    found = tokens(text)
    return Sentence(found, mentions(found, names), quotations([(0, found)])[0], words())


def read(text: str, *names: str) -> list[tuple[Statement, Attribution | None]]:
    """Return the statements of a text, with who says each."""
    article = read_article(text)
    found = list(statements(article, clauses()))
    inside = [mentions(each.tokens, names) for each in found]
    return list(zip(found, attributions(found, inside, words(), article.text), strict=True))


def speakers(text: str, *names: str) -> list[str]:
    """Return who says each statement of a text, and an empty string where the text itself does."""
    return [
        ", ".join(each.reference for each in attribution.speakers) if attribution and attribution.is_reported else ""
        for _, attribution in read(text, *names)
    ]
