"""The article in the bytes of a file, whatever its format."""

import pytest

from briefing_tui.documents.articles import ArticleFault, article_in
from briefing_tui.domain.article import Article
from briefing_tui.loading.codes import Code


def test_a_text_is_read_as_it_is() -> None:
    article = article_in(b"# Head\r\n\r\nText.", "a.md")
    assert isinstance(article, Article)
    assert (article.text, article.extracted, article.is_text) == ("Head\nText.", "# Head\r\n\r\nText.", True)


@pytest.mark.parametrize(
    ("data", "code", "message"),
    [
        (b"caf\xe9", Code.SOURCE_ENCODING, "is not in UTF-8: in line 1, column 4"),
        (b"text\n" + 1000 * b"more\0", Code.SOURCE_ENCODING, "is not in UTF-8: in line 2, column 5"),
    ],
)
def test_a_file_without_an_article_says_why(data: bytes, code: Code, message: str) -> None:
    fault = article_in(data, "a.txt")
    assert isinstance(fault, ArticleFault)
    assert fault.code == code
    assert fault.message.startswith(message)
    assert fault.hint
