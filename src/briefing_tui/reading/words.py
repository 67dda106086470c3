"""The words of a text one by one, forwards and backwards, as they are selected: none of them can be cut by a quote.

Signs beside a word, such as a full stop or a quotation mark, count as words of their own, and so does each character of
a script that is written without spaces.
"""

import unicodedata
from collections.abc import Iterator

from briefing_tui.anchoring.word_boundaries import border_before, border_from, cuts_word, is_spaceless
from briefing_tui.domain.passage import Span

_JOINING_SIGNS = "-‐‑'’.@/_&·"  # between two parts of one word: "state-run", "U.S", "and/or"
_FIRST_CHARACTERS = 200  # that are looked at before an offset; where they have no whole word, four times as many
_SYMBOLS = {"So", "Sk", "Cf"}  # of which one picture may be made of several


def word_after(text: str, offset: int) -> Span | None:
    """Return the first word that begins at an offset or behind it, or None where there is none."""
    return next(_words(text, offset, len(text)), None)


def word_before(text: str, offset: int) -> Span | None:
    """Return the last word that ends at an offset or before it, or None where there is none."""
    characters = _FIRST_CHARACTERS
    while True:
        start = _start(text, max(offset - characters, 0), offset)
        words = list(_words(text, start, offset))
        if len(words) > 1 or not start:  # the first one may have lost its beginning
            return words[-1] if words else None
        characters *= 4


def whole_words(text: str, span: Span) -> Span:
    """Return a span of a text without the white space at its ends, grown to whole words where it cuts one."""
    words = text[slice(*span)]
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    return Span(border_before(text, start), border_from(text, end)) if start < end else Span(start, end)


def _start(text: str, start: int, offset: int) -> int:
    """Return where to begin at `start` or behind it: at white space, or else where no word is cut."""
    if not start:
        return 0
    space = next((at for at in range(start, offset) if text[at].isspace() and not cuts_word(text, at)), None)
    if space is not None:
        return space
    return border_from(text, start)


def _words(text: str, start: int, last: int) -> Iterator[Span]:
    """Yield the words that begin at `start` or behind it, and end at `last` or before it."""
    start = border_from(text, start)
    while start < last:
        if text[start].isspace():
            start = border_from(text, start + 1)
            continue
        end = _end(text, start)
        if end > last:
            return
        yield Span(start, end)
        start = end


def _end(text: str, start: int) -> int:
    """Return where the word ends that begins at `start`."""
    end = border_from(text, start + 1)
    if not _has_letters(text, start, end):
        while _go_together(text, end):
            end = border_from(text, end + 1)
        return end
    while not is_spaceless(text[end - 1]) and (part := _joined_part(text, end)):
        end = border_from(text, part + 1)
    return end


def _joined_part(text: str, end: int) -> int:
    """Return where the next part of a word begins behind one that ends at `end`, or 0 where no sign joins one to it."""
    part = end if text[end - 1] in _JOINING_SIGNS else end + 1  # "can't" may be cut behind its apostrophe alone
    is_joined = part < len(text) and text[part - 1] in _JOINING_SIGNS and text[part].isalnum()
    return part if is_joined and not is_spaceless(text[part]) else 0


def _has_letters(text: str, start: int, end: int) -> bool:
    return any(map(str.isalnum, text[start:end]))


def _go_together(text: str, at: int) -> bool:
    """Whether two signs beside each other are one: the same one twice, or symbols of which a picture may be made."""
    if at >= len(text):
        return False
    left, right = text[at - 1], text[at]
    return left == right or {unicodedata.category(left), unicodedata.category(right)} <= _SYMBOLS
