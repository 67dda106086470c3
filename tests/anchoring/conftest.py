"""What tests of anchoring share: a haystack made of a file's text."""

from collections.abc import Callable

import pytest

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article


@pytest.fixture(scope="session")
def haystack_of() -> Callable[[str], Haystack]:
    """Return a function that makes a haystack of the text of a file."""
    return lambda text: Haystack(read_article(text))
