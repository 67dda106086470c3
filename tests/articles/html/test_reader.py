"""A saved page is read into the article in it, with all the rest of its text as furniture."""

import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction, UnreadableArticleError
from briefing_tui.articles.formats import HTML
from briefing_tui.articles.html.reader import read
from briefing_tui.domain.article import Article

ReadPage = Callable[[str | bytes], Article]
_PROSE = "The commission met on Monday, and heard two reports about the road along the river. "


def _extraction(data: bytes) -> Extraction:
    *_, extraction = read(data)
    assert isinstance(extraction, Extraction)
    return extraction


def test_the_format_of_web_pages_is_read_by_this_reader() -> None:
    assert HTML.reader() is read


def test_every_character_of_the_article_leads_back_to_the_page(read_page: ReadPage) -> None:
    article = read_page(f"<article><p>{_PROSE * 3}</p><p>A <b>b</b> &amp;&nbsp;c {_PROSE}</p></article>")
    for block in article.blocks:
        span = article.offsets.span(block.start, block.end)
        text = article.text[block.start : block.end]
        assert " ".join(article.extracted[slice(*span)].split(" ")) == text


def test_a_page_without_text_is_none() -> None:
    for data in (b"", b" \n", b"<html><head><title>x</title></head><body><script>y</script></body>", b"\xef\xbb\xbf"):
        with pytest.raises(UnreadableArticleError) as caught:
            list(read(data))
        assert str(caught.value) == "has no text"
        assert caught.value.hint


def test_a_page_whose_text_cannot_be_chosen_is_shown_whole_and_says_so(read_page: ReadPage) -> None:
    article = read_page("<div><a href=/>Home</a></div><div>one</div><div>two</div>")
    assert article.text == "Home\none\ntwo"
    assert len(article.notices) == 1


def test_characters_that_could_not_be_read_are_told_of(read_page: ReadPage) -> None:
    page = f"<meta charset=utf-8><article><p>{_PROSE * 3}زبان دری</p><p>{_PROSE}</p></article>".encode()
    (notice,) = read_page(page.replace("د".encode(), b"\xff", 1)).notices
    assert notice == "One character of the page could not be read as UTF-8 and is shown as �."


def test_an_empty_script_of_an_xhtml_page_does_not_take_its_text(read_page: ReadPage) -> None:
    text = f"<p>{_PROSE * 3}</p><p>No date was given for any of it.</p>"
    body = f"<head><title/><script src='x.js'/></head><body>{text}</body>"
    page = f"<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'>{body}</html>"
    assert len(read_page(page).blocks) == 2


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + f"<p>{_PROSE * 5}</p>",
        f"<div title='{'a' * 1_000_000}'><p>{_PROSE * 5}</p></div>",
        "<table><tr><td>" * 10_000 + _PROSE * 5,
        f"<p>{_PROSE}</p>" * 10_000,
        "<b>" * 20_000 + _PROSE * 5 + "<p>" * 20_000,
        f"<article><p>{_PROSE * 5}</p></article>" + "<!--" * 500_000,
    ],
    ids=["divisions", "an attribute", "tables", "paragraphs", "bold", "comments"],
)
def test_a_hostile_page_is_read(read_page: ReadPage, page: str) -> None:
    assert _PROSE.strip() in read_page(page).text


_PROGRAM = """
import sys
sys.addaudithook(lambda event, arguments: event.startswith(("socket.", "subprocess.")) and sys.exit(event))
from briefing_tui.articles.html.reader import read
for page in (b"<p>x", b"<p>" + b"<i>" * 300 + b"x", "<?xml version='1.0' encoding='gbk'?><p>\\u6587".encode("gbk"),
             b"<article>" + b"<p>A paragraph of an article, which is long enough to be one.</p>" * 9):
    list(read(page))
"""


def test_a_page_is_read_without_a_socket_and_without_a_word_on_standard_error() -> None:
    done = subprocess.run([sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        extraction = _extraction(data)
    except UnreadableArticleError:
        return
    article = article_of(extraction)
    covered = [part.span for part in extraction.furniture]
    assert all(last.end <= following.start for last, following in pairwise(covered))
    assert article.extracted == extraction.text
