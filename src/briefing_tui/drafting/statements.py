"""Statements of an article: its sentences, or the parts of a sentence that tell two things, in order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.drafting.clauses import ClauseWords, parts_of
from briefing_tui.drafting.run_in_titles import run_in_title
from briefing_tui.drafting.tokens import Token, tokens
from briefing_tui.drafting.turns import Turn, turns_of
from briefing_tui.text.regex import regex
from briefing_tui.text.sentences import sentences_of

_MAX_SHORT_FORM = 12  # characters
_MIN_WORDS = 2  # of a statement: a single word says nothing
_MAX_BOILERPLATE_TOKENS = 30  # a longer sentence with such a phrase tells something besides
_RUN_IN_LEVEL = 7  # of a title at the head of a paragraph: headings go down to 6
_MAX_BYLINE_TOKENS = 20
_NUMBER = regex(r"\(?\d{1,3}[.)]\s+(?=[^\W\d_])")  # of a paragraph
# The place and the agency before the first sentence of a news report: "BAGHDAD (Reuters) - ".
_DATELINE = regex(
    r"[A-Z][A-Z.,'’ -]{2,40}(?:, [A-Z][\w.]+(?: \d{1,2})?)?"
    r"(?: ?(?:[-–—]{1,2} ?)?\([^()\n]{2,20}\))?\s*[-–—]{1,2}\s+(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, or a part of one, that may become a claim.

    `span` is its place in the reading text, and `headings` are those that it stands under, the highest first.
    `sentence` numbers the sentences of the article, and `paragraph` its blocks, from 0. `is_complete` says that it has
    what may be a verb: what has none is an item of a list, a caption or the like. `speaker` is whose turn it is in a
    transcript, as the label of the turn has it, and `label` is the place of that.
    """

    span: Span
    tokens: tuple[Token, ...]
    headings: tuple[str, ...]
    sentence: int
    paragraph: int
    kind: BlockKind
    is_complete: bool = True
    speaker: str = ""
    label: Span | None = None


def statements(article: Article, words: ClauseWords | None = None) -> Iterator[Statement]:
    """Yield the statements of an article in order; headings, code, bylines and what stands around an article make none.

    Without the words of its language no sentence is parted, and nothing but headings and code is left out.
    """
    headings: list[tuple[int, str]] = []
    sentence = 0
    turns = turns_of(article, words) if words else {}
    turn: Turn | None = None
    for paragraph, whole in enumerate(article.blocks):
        block = whole
        if block.kind is BlockKind.HEADING:
            turn = None
            headings = [each for each in headings if each[0] < block.level]
            headings.append((block.level, article.text[block.start : block.end]))
            continue
        if block.kind is BlockKind.CODE:
            continue
        turn = turns.get(paragraph, turn)
        if turn is not None and turn.asks:
            continue
        if turn is not None and paragraph in turns:
            block = block._replace(start=turn.start)
        title = run_in_title(article, block, words) if words else None
        if title is not None:
            headings = [*(each for each in headings if each[0] < _RUN_IN_LEVEL), (_RUN_IN_LEVEL, title.text)]
            block = block._replace(start=title.end)
        titles = tuple(each for _, each in headings)
        for span in _sentences(article, block, words):
            for found in _parts(article.text, span, words):
                is_complete = words is None or words.has_verb(found)
                part = Span(found[0].start, found[-1].end)
                speaker, label = (turn.speaker, turn.label) if turn else ("", None)
                yield Statement(part, found, titles, sentence, paragraph, block.kind, is_complete, speaker, label)
            sentence += 1


def _sentences(article: Article, block: Block, words: ClauseWords | None) -> Iterator[Span]:
    """Yield the sentences of a block; a short form that ends none is taken together with what follows it."""
    start = -1
    for span in sentences_of(article, block):
        start = span.start if start < 0 else start
        last = article.text[max(span.end - _MAX_SHORT_FORM, start) : span.end].split()[-1]
        if words is None or span.end == block.end or last.removesuffix(".").lower() not in words.unfinished:
            yield Span(start, span.end)
            start = -1
    if start >= 0:
        yield Span(start, block.end)


def _parts(text: str, span: Span, words: ClauseWords | None) -> Iterator[tuple[Token, ...]]:
    """Yield the tokens of the statements of a sentence, without joiners around them."""
    if words is None:
        if found := tokens(text, *span):
            yield found
        return
    lead = _DATELINE.match(text, span.start, span.end) or _NUMBER.match(text, span.start, span.end)
    start = lead.end() if lead else span.start
    found = tokens(text, start, span.end)
    if not _says_something(found, words):
        return
    for first, last in parts_of(found, words):
        if last > first:
            yield found[first:last]


def _says_something(found: Sequence[Token], words: ClauseWords) -> bool:
    """Whether a sentence has words enough, and is neither a byline nor what stands around every article."""
    if sum(token.is_word for token in found) < _MIN_WORDS:
        return False
    if len(found) <= _MAX_BOILERPLATE_TOKENS and any(True for _ in words.boilerplate.matches(found)):
        return False
    return not _is_byline(found, words)


def _is_byline(found: Sequence[Token], words: ClauseWords) -> bool:
    """Whether a sentence is only who wrote it: "By Jane Doe in Cairo"."""
    if len(found) > _MAX_BYLINE_TOKENS or found[0].low not in words.bylines or found[-1].text == ".":
        return False
    return len(found) > 1 and found[1].is_capitalised and not any(token.low in words.verbs for token in found)
