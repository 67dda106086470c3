"""A title that stands in the first line of a paragraph, without a mark that would make it a heading.

The reading text joins the lines of a paragraph, so the title would be taken for the beginning of its first sentence.
"""

from typing import NamedTuple

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.drafting.clauses import ClauseWords
from briefing_tui.drafting.tokens import tokens
from briefing_tui.text.regex import regex

_MIN_CHARACTERS = 2  # of a paragraph with a title: that and the text after it
_MAX_TITLE_CHARACTERS = 120
_MAX_PLAIN_CHARACTERS = 70  # of a title without bold type
_MAX_LOOKED_AT_CHARACTERS = 600  # of a paragraph, to see how long its lines are
_BOLD = regex(r"(?:\*\*|__)(?P<title>[^*_]{2,120}?)(?P<stop>[.:]?)(?:\*\*|__)[ \t]*\\?\r?\n\s*")
_STOPPED = regex(r"(?P<title>[^\W\d_a-z][^.!?:;,\n\t\"“”()]{2,60})\.\s+(?=[^\W\d_a-z])")
_MAX_STOPPED_WORDS = 6
_MIN_LAST_CHARACTERS = 4  # of a word that is no short form
_MAX_SMALL_CHARACTERS = 3  # of a word that needs no capital in a title
_SENTENCE_END = regex(r"[.!?:;,…][\"'”’)\]]*$")
_NEXT_WORD = regex(r"\S+")


class RunInTitle(NamedTuple):
    """A title at the head of a paragraph, and where the text after it begins in the reading text."""

    text: str
    end: int


def run_in_title(article: Article, block: Block, words: ClauseWords) -> RunInTitle | None:
    """Return the title in the first line of a paragraph of a text file, or None where there is none.

    It is a line in bold type, or a short line without a verb and a full stop, though more words would have fitted; or
    a few words with capitals before a full stop: "Long Range Aims. The king said ...".
    """
    if not article.is_text or block.kind is not BlockKind.PARAGRAPH or block.end - block.start < _MIN_CHARACTERS:
        return None
    start, end = article.offsets.span(block.start, block.end)
    written = article.extracted[start : min(end, start + _MAX_LOOKED_AT_CHARACTERS)]
    lead = article.extracted[max(start - 2, 0) : start]
    bold = _BOLD.match(lead + written) if lead in ("**", "__") else _BOLD.match(written)
    if bold is not None:
        begins = start + bold.end() - (len(lead) if lead in ("**", "__") else 0)
    else:
        begins = start + _plain_title_end(written, words)
    title_end = article.offsets.derived(begins)
    if title_end <= block.start:
        return _stopped_title(article.text, block, words)
    title = article.text[block.start : title_end].strip()
    if not block.start < title_end < block.end or not title or not _opens(article.text, title_end):
        return None
    return RunInTitle(title, title_end)


def _stopped_title(text: str, block: Block, words: ClauseWords) -> RunInTitle | None:
    """Return the title at the head of a block that ends in a full stop, all its longer words with a capital."""
    match = _STOPPED.match(text, block.start, block.end)
    found = tokens(match["title"]) if match else ()
    if match is None or not 2 <= len(found) <= _MAX_STOPPED_WORDS:  # noqa: PLR2004  # two words
        return None
    is_end = found[-1].is_capitalised and len(found[-1].text) >= _MIN_LAST_CHARACTERS
    if not is_end or found[-1].low in words.unfinished or found[0].low in words.speaker_titles | words.subjects:
        return None
    small = (token for token in found if not token.is_capitalised)
    if any(len(token.text) > _MAX_SMALL_CHARACTERS or token.low in words.possible_verbs for token in small):
        return None
    return RunInTitle(match["title"], match.end())


def _opens(text: str, at: int) -> bool:
    """Whether a sentence may begin at a place of a text."""
    return text[at].isupper() or text[at].isdigit() or text[at] in "\"“'‘«"


def _plain_title_end(written: str, words: ClauseWords) -> int:
    """Return the length of the first line with its line end, if it is a title; 0 where it is none."""
    lines = written.split("\n", 4)
    if len(lines) < 2:  # noqa: PLR2004  # the title and its text
        return 0
    first = lines[0].strip()
    following = _NEXT_WORD.search(lines[1])
    if not first or len(first) > _MAX_PLAIN_CHARACTERS or following is None or _SENTENCE_END.search(first):
        return 0
    room = max(len(line.strip()) for line in lines[1:])
    if len(first) + 1 + len(following[0]) >= room or not first[0].isupper():
        return 0
    found = tokens(first)
    if any(token.low in words.verbs for token in found) or not found[-1].is_word:
        return 0
    return len(lines[0]) + 1 + following.start()
