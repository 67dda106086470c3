"""Whether the words that a quote with an ellipsis leaves out turn the sense of those that it keeps.

Within a sentence, a negation, a hedge, a condition, an attribution, a contrast or a denial among the words left out
does. Of a sentence that is left out whole only what governs the sentences around it counts: a contrast at its beginning
("But ..."), a denial ("This is false."), a short negative answer, and an attribution or a quotation that runs on from
it.

An omission from the middle of one sentence into the middle of another turns it, too, or of one clause into another
behind a semicolon: what is quoted would be a sentence that nobody wrote. So does the turn of another speaker, or
another row of a table.
"""

import re
from collections.abc import Iterable, Iterator

from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import ChangeKind, Span
from briefing_tui.text.regex import regex
from briefing_tui.text.sentences import sentences_of_text
from briefing_tui.text.turns import Turn, turns_in
from briefing_tui.text.weight import dense_count
from briefing_tui.text.wording import WordCategory, significant_words

_TURNING = (WordCategory.NEGATION, WordCategory.LIKELIHOOD)
_CHARACTERS_AROUND = 400  # of an omission, in which its sentences begin and end
_MAX_ANSWER_WORDS = 5  # of a sentence that denies as a whole what stands before it: "It did not."
_MAX_OPENING_WORDS = 2  # among which a contrast stands that begins a sentence
_CHARACTERS_A_WORD = 2  # of Chinese, about
_WORD = regex(r"[^\W\d_]+")
_RUNS_ON = regex(r"[:：]\W*$")
_CLAUSE_BEHIND = regex(r"[;；؛]([^;；؛\n]*\w[^;；؛\n]*)$")
# A name with a colon at the head of a line, perhaps behind the time: the turn of another speaker.
_SPEAKER = regex(r"^[^\S\n]*(?:[\[(]?\d[\d:./-]*[\])]?[^\S\n]+)?[^\W\d_][\w'’.-]*(?: [\w'’.-]+){0,2}: ", re.MULTILINE)
_COLUMN_SPACE = regex(r"\S(?:\t| {3,})\S")  # of a table's row
_OPENING_MARK = regex(r"[“«「『]|(?:(?<=\s)|^)\"(?=\w)")
_CLOSING_MARK = regex(r"[”»」』]|(?<=[\w.,!?])\"")


def turning_words(article: Article, omission: Span, furniture: Iterable[Span]) -> tuple[ChangeKind, Span] | None:
    """Return the kind and the span of the first words of an omission that turn the sense of what is quoted, or None.

    All spans are of the reading text. What is in `furniture`, which came with page breaks, does not count.
    """
    skipped = list(furniture)
    around = article.text[max(omission.start - _CHARACTERS_AROUND, 0) : omission.end + _CHARACTERS_AROUND]
    for sentence in _sentences(article, omission):
        left_out = Span(max(sentence.start, omission.start), min(sentence.end, omission.end))
        words = article.text[slice(*left_out)]
        if any(span.start <= left_out.start and left_out.end <= span.end for span in skipped):
            continue
        found = (_governing if _is_whole(article.text, sentence, left_out) else _within)(words, around)
        for kind, at in found:
            span = Span(left_out.start + at.start, left_out.start + at.end)
            if not any(each.start <= span.start < each.end for each in skipped):
                return kind, span
    joined = _joins(article, omission, skipped)
    return (ChangeKind.WORD, joined) if joined else None


def _joins(article: Article, omission: Span, skipped: list[Span]) -> Span | None:
    """Return the span of what is left out of the later of two sentences, clauses or turns that an omission makes one.

    There is none where one of the two is quoted to its end, or from its beginning.
    """
    text = article.text
    sentences = list(_sentences(article, omission))
    first, last = (sentences[0], sentences[-1]) if sentences else (omission, omission)
    head = Span(max(last.start, omission.start), omission.end)
    if _SPEAKER.search(article.extracted, *article.offsets.span(*omission)) or _is_of_other_row(article, omission):
        return omission
    if any(span.start < head.end and head.start < span.end for span in skipped) or not (
        _has_letters(text, first.start, omission.start) and _has_letters(text, omission.end, last.end)
    ):
        return None
    if last.start > omission.start and _has_letters(text, *head):
        return head
    clause = _CLAUSE_BEHIND.search(text, *head)
    return Span(*clause.span(1)) if clause else None


def _is_of_other_row(article: Article, omission: Span) -> bool:
    """Whether an omission begins in one row of a table and ends in another."""
    text, (start, end) = article.extracted, article.offsets.span(*omission)
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    rows = text[first : last if last >= 0 else len(text)].split("\n")
    return "\n" in text[start:end] and all(map(_COLUMN_SPACE.search, (rows[0], rows[-1])))


def _sentences(article: Article, omission: Span) -> Iterator[Span]:
    """Yield the sentences of which some letters are left out, as far as they lie around the omission."""
    around = Span(max(omission.start - _CHARACTERS_AROUND, 0), omission.end + _CHARACTERS_AROUND)
    for block in article.blocks_of(around):
        start, end = max(block.start, around.start), min(block.end, around.end)
        for span in sentences_of_text(article.text[start:end]):
            sentence = Span(start + span.start, start + span.end)
            if _has_letters(article.text, max(sentence.start, omission.start), min(sentence.end, omission.end)):
                yield sentence


def _is_whole(text: str, sentence: Span, left_out: Span) -> bool:
    return not (_has_letters(text, sentence.start, left_out.start) or _has_letters(text, left_out.end, sentence.end))


def _has_letters(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[start:end])) if start < end else False


def _within(words: str, around: str) -> Iterator[tuple[ChangeKind, Span]]:
    """Yield what may turn the rest of a sentence, of which these words are left out, in order.

    `around` is the text around them, which tells the language.
    """
    found = [(word.span, ChangeKind(word.category)) for word in significant_words(words) if word.category in _TURNING]
    found += [
        (span, ChangeKind.NEGATION if turn is Turn.NEGATION else ChangeKind.WORD)
        for turn, span in turns_in(words, around)
    ]
    if _opens_quotation(words):
        found.append((Span(0, len(words)), ChangeKind.WORD))
    for span, kind in sorted(found):
        yield kind, span


def _governing(sentence: str, around: str) -> Iterator[tuple[ChangeKind, Span]]:
    """Yield what a whole sentence has that governs the sentences around it."""
    whole = Span(0, len(sentence))
    turns = list(turns_in(sentence, around))
    for turn, span in turns:
        opens = _word_count(sentence[: span.start]) < _MAX_OPENING_WORDS
        if turn is Turn.DENIAL or (opens and turn is Turn.CONTRAST):
            yield ChangeKind.WORD, span
    is_negative = any(turn is Turn.NEGATION for turn, _ in turns)
    if is_negative and _word_count(sentence) <= _MAX_ANSWER_WORDS:
        yield ChangeKind.NEGATION, whole
    if _RUNS_ON.search(sentence) or _opens_quotation(sentence):
        yield ChangeKind.WORD, whole


def _opens_quotation(words: str) -> bool:
    return len(_OPENING_MARK.findall(words)) > len(_CLOSING_MARK.findall(words))


def _word_count(text: str) -> float:
    """Return how many words a text has, of Chinese or Japanese about how many."""
    dense = dense_count(text)
    return len(_WORD.findall(text)) if not dense else dense / _CHARACTERS_A_WORD
