"""The names that stand in a sentence, as far as capital letters tell: to be offered to a person who chooses."""

import re
from collections.abc import Iterator

from briefing_tui.domain.days import MONTHS
from briefing_tui.text.regex import regex

_WORD = regex(r"[^\W\d_](?:[\w'’&-]*\w)?")
_APART = regex(r"\.?\s+")  # what may stand between two words of a name: "A. B. Rahmon"
_JOINING = {
    *("of", "for", "und", "et", "de", "da", "di", "do", "dos", "del", "des", "du", "la", "le"),
    *("van", "von", "der", "den", "al", "el", "bin", "ibn", "ben", "ul"),
}
_ARTICLE = "the"  # in a name only behind a joining word: "Organization of the Black Sea"
_OF_DATES = frozenset((*MONTHS, "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
_POSSESSIVE = regex(r"['’]s$")


def names_in(sentence: str, text: str) -> tuple[str, ...]:
    """Return the runs of capitalised words in a sentence, each once, in order; small words may join two parts of one.

    The first word of the sentence counts only where the whole `text` nowhere has it with a small letter. In a script
    without capitals there are none. A month or a day of the week is none.
    """
    names = (_POSSESSIVE.sub("", " ".join(sentence[start:end].split())) for start, end in _runs(sentence, text))
    return tuple(dict.fromkeys(name for name in names if name not in _OF_DATES))


def _runs(sentence: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where each run of capitalised words begins and ends."""
    start, end, joined = -1, 0, False  # of the run at hand, and whether small words that may join stand behind it
    last = 0
    for number, word in enumerate(_WORD.finditer(sentence)):
        goes_on = start >= 0 and _APART.fullmatch(sentence, last, word.start()) is not None
        last = word.end()
        if _is_capitalised(word[0]) and (number or word[0][0].islower() or not _has_in_small_letters(text, word[0])):
            if start >= 0 and not (goes_on and not _POSSESSIVE.search(sentence[start:end])):
                yield start, end
                start = -1
            start, end, joined = (word.start() if start < 0 else start), word.end(), False
        elif start >= 0 and goes_on and (word[0] in _JOINING or (joined and word[0] == _ARTICLE)):
            joined = True
        elif start >= 0:
            yield start, end
            start, joined = -1, False
    if start >= 0:
        yield start, end


def _is_capitalised(word: str) -> bool:
    return any(part[:1].isupper() for part in word.split("-"))


def _has_in_small_letters(text: str, word: str) -> bool:
    return re.search(rf"\b{re.escape(word[0].lower() + word[1:])}\b", text) is not None
