"""The turns of a transcript: who speaks in each paragraph, by the name and the colon before the first of them."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.domain.article import Article, Block, BlockKind
from briefing_tui.domain.passage import Span
from briefing_tui.drafting.clauses import ClauseWords
from briefing_tui.drafting.tokens import Token, text_of, tokens

_MAX_LABEL_TOKENS = 9  # "PRIME MINISTER ANDERSSON" and its colon, with the stops of titles
_MAX_LABEL_CHARACTERS = 80
_MIN_SPEAKERS = 2  # of a transcript: a speech by one is its author's
_MIN_CAPITALS = 3  # at the end of a family name in capitals: "McCONNELL"
_IN_LABELS = frozenset(".-'’()")


class Turn(NamedTuple):
    """Who begins to speak at the head of a paragraph, the place of the label, and where the words after it begin."""

    speaker: str
    label: Span
    start: int
    asks: bool  # who only asks and leads


def turns_of(article: Article, words: ClauseWords) -> dict[int, Turn]:
    """Return the turns of a transcript by the index of the block that each begins; none where it is none.

    "MR. SMITH:" is the label of a turn by its title, "Smith:" where it comes again; a transcript has two speakers.
    """
    labels = {
        index: label
        for index, block in enumerate(article.blocks)
        if block.kind is BlockKind.PARAGRAPH and (label := _label(article.text, block))
    }
    counts = Counter(_name(label) for label in labels.values())
    turns = {
        index: Turn(_name(label), Span(label[0].start, label[-1].end), label[-1].end, label[0].low in words.askers)
        for index, label in labels.items()
        if label[0].low in words.speaker_titles | words.askers or counts[_name(label)] > 1
    }
    is_transcript = len({turn.speaker for turn in turns.values()}) >= _MIN_SPEAKERS
    has_titles = any(labels[index][0].low in words.speaker_titles | words.askers for index in turns)
    repeated = sum(count > 1 for count in counts.values())
    return turns if is_transcript and (has_titles or repeated >= _MIN_SPEAKERS) else {}


def _label(text: str, block: Block) -> tuple[Token, ...]:
    """Return the tokens of a label at the head of a block up to its colon, or none."""
    found = tokens(text, block.start, min(block.end, block.start + _MAX_LABEL_CHARACTERS))[:_MAX_LABEL_TOKENS]
    colon = next((at for at, token in enumerate(found) if token.text == ":" or _ends_label(found, at)), 0)
    if not colon or found[colon].end >= block.end or not text[found[colon].end].isspace():
        return ()
    is_name = all(token.is_capitalised or token.text in _IN_LABELS for token in found[:colon])
    return found[: colon + 1] if is_name else ()


def _ends_label(found: Sequence[Token], at: int) -> bool:
    """Whether a full stop ends a label: after a family name in capitals, as in the record of a parliament."""
    name = found[at - 1].text if at > 1 and found[at].text == "." else ""
    return len(name) > _MIN_CAPITALS and name[-_MIN_CAPITALS:].isupper()


def _name(label: Sequence[Token]) -> str:
    """Return a label as a name, with capitals at the beginnings of its words alone."""
    words = label[:-1]  # without the colon
    return text_of(each._replace(text=_without_capitals(each.text)) for each in words)


def _without_capitals(word: str) -> str:
    """Return a word in capitals with one at its beginning alone: Amari for AMARI, McAmari for McAMARI."""
    if not word[-2:].isupper():
        return word
    start = max((at + 1 for at, letter in enumerate(word) if letter.islower()), default=0)
    return word[:start] + word[start:].title()
