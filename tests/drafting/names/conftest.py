"""What tests of names share: the gazetteer of English, and the cast of a text."""

from collections.abc import Callable

import pytest

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.drafting.language import language
from briefing_tui.drafting.names.cast import Cast, cast_of
from briefing_tui.drafting.names.gazetteer import Gazetteer, gazetteer
from briefing_tui.drafting.statements import statements

_ENGLISH = gazetteer(language("en"))


@pytest.fixture
def english() -> Gazetteer:
    """Return the gazetteer of English."""
    return _ENGLISH


@pytest.fixture
def cast() -> Callable[[str], Cast]:
    """Return a function that returns the cast of a text."""

    def of(text: str) -> Cast:
        article = read_article(text)
        return cast_of(tuple(statements(article)), article, _ENGLISH)

    return of
