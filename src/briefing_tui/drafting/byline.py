"""Who wrote an article and when it was published, as lines at its head or foot say it: byline and dateline."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.drafting.dates.dates import DateWords, dates_of
from briefing_tui.drafting.tokens import Token, tokens
from briefing_tui.text.regex import regex

_HEAD_BLOCKS = 10
_FOOT_BLOCKS = 4
_MAX_TOKENS = 14  # of a line that is nothing but a byline
_MAX_NAME_WORDS = 5
_MAX_NAMELESS_WORDS = 2  # beside a date, without a name: "Published", "Last updated"
_NAME_WORD = regex(r"[^\W\d_][\w.'’-]*")


class Byline(NamedTuple):
    """Who wrote an article, and when it was published in EDTF; empty where no line says it."""

    author: str = ""
    published: str = ""


def byline_of(article: Article, words: DateWords, openings: Container[str]) -> Byline:
    """Return the byline of an article; `openings` are the words that may open one, as "by".

    Of several dates at its head and foot, the earliest is that of publication.
    """
    author, dates = "", []
    for block in _blocks(article):
        line = tokens(article.text, block.start, block.end)
        found = [each for each in dates_of(line, article.text, None, words) if each.names_day]
        if not found or len(line) > _MAX_TOKENS:
            continue
        rest = [token for at, token in enumerate(line) if not any(each.first <= at < each.last for each in found)]
        name = _name(_after_opening(rest, openings))
        if name or sum(token.is_word for token in rest) <= _MAX_NAMELESS_WORDS:
            dates.append(found[0].edtf)
            author = author or name
    return Byline(author, min(dates, default=""))


def _blocks(article: Article) -> Iterator[Block]:
    """Yield the blocks at the head and at the foot of an article that are no headings, each once."""
    blocks = article.blocks
    foot = max(len(blocks) - _FOOT_BLOCKS, 0)
    for index in sorted({*range(min(_HEAD_BLOCKS, len(blocks))), *range(foot, len(blocks))}):
        if blocks[index].kind is not BlockKind.HEADING:
            yield blocks[index]


def _after_opening(rest: list[Token], openings: Container[str]) -> list[Token]:
    """Return words beside a date without the word that opens a byline, and its colon."""
    if not rest or rest[0].low not in openings:
        return rest
    return rest[2:] if len(rest) > 1 and rest[1].text == ":" else rest[1:]


def _name(rest: list[Token]) -> str:
    """Return the words beside a date as a name, where each of them may be one of a name."""
    words = [token.text for token in rest if token.is_word]
    if not 1 < len(words) <= _MAX_NAME_WORDS or any(not token.is_word and token.text not in ",–—-|." for token in rest):
        return ""
    return " ".join(words) if all(word[0].isupper() and _NAME_WORD.fullmatch(word) for word in words) else ""
