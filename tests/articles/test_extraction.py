"""What readers say of a file."""

from briefing_tui.articles.extraction import UnreadableArticleError


def test_an_unreadable_article_says_why_and_what_to_do() -> None:
    error = UnreadableArticleError("is encrypted", "save it without a password")
    assert (str(error), error.hint) == ("is encrypted", "save it without a password")
