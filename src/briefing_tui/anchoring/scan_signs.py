"""Whether a text shows the signs of a scan: words run together, digits and letters in place of those they look like.

In a text without them no word is taken for another one misread, however alike they are. A single sign is none: clean
texts have words that look so, too ("percent" beside "per cent", "L1"), but few of them.
"""

import itertools
from collections import Counter
from collections.abc import Iterator

from briefing_tui.text.regex import regex

_MIN_SIGNS = 3
_MAX_WORDS_A_SIGN = 5_000  # clean texts have a sign in 9,000 words or fewer, a scan that is easy to read one in 1,000
_MIN_TIMES_APART = 3  # that two words stand side by side, for a word to be these two run together
_MIN_OCCURRENCES = 20  # of a word that was misread in one place
_MIN_PART_LETTERS = 2  # of each of two words
_MIN_LETTERS, _MAX_LETTERS = 4, 40  # of a word run together, or misread
_MAX_JOINED = 200_000  # words that may be two run together, of as many ways to part them
_MAX_CHARACTERS = 5_000_000  # of a text that are looked at for words side by side
_STRETCH_CHARACTERS = 100_000  # that are looked at in a row
# Confusions of which hardly any makes another word: "tbat", "frorn", "modem", "vvhich", "amonnt".
_CONFUSIONS = (("b", "h"), ("rn", "m"), ("m", "rn"), ("vv", "w"), ("ii", "u"), ("li", "h"), ("e", "c"), ("c", "e"))
_MIXED_WORD = regex(r"(?<![^\s(\"'])(?:\d+[^\W\d_]|[^\W\d_]+(?:\d|\|[^\W\d_]))[\w|]*(?=\s|$|[.,;:!?)\"'](?!\w))")
_MIXED_NUMBER = regex(r"[lI]?\d+(?:[OlI]+\d+)+|[1-9]\d*O{2,}")
_AS_LETTERS = [str.maketrans("05801|", f"osbo{letter}{letter}") for letter in "li"]
_BEFORE_SPACE = regex(r"(?<![.,;:!?)\"'])[.,;:!?)\"']++ ")


def shows_scan(text: str, word_counts: Counter[str]) -> bool:
    """Whether a folded text shows the signs of a scan.

    `word_counts` says how often each word, in lower case, occurs in it.
    """
    joined = dict(itertools.islice(_joined(word_counts), _MAX_JOINED))
    misread = set(_misread(word_counts))
    apart: Counter[tuple[str, str]] = Counter()
    prose: set[str] = set()  # of the words that stand once, those that stand in no address, path or line of code
    signs: set[str] = set()
    once = {*joined.values(), *misread}
    step = max(_STRETCH_CHARACTERS, len(text) * _STRETCH_CHARACTERS // _MAX_CHARACTERS)
    for start in range(0, len(text), step):
        stretch = text[start : start + _STRETCH_CHARACTERS]
        signs.update(_mixed(stretch, word_counts))
        words = stretch.lower().split(" ")
        apart.update(filter(joined.__contains__, itertools.pairwise(words)))
        written = set(_BEFORE_SPACE.sub(" ", stretch).split(" "))
        prose.update(once.intersection(word.lower() for word in written if word[1:].islower()))
    signs.update(misread & prose)
    signs.update(joined[pair] for pair, times in apart.items() if times >= _MIN_TIMES_APART and joined[pair] in prose)
    return len(signs) >= max(_MIN_SIGNS, word_counts.total() / _MAX_WORDS_A_SIGN)


def _joined(counts: Counter[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the words that stand once, and that may be two of the text's run together, with these two."""
    common = {word for word, times in counts.items() if times >= _MIN_TIMES_APART}
    for word in _standing_once(counts):
        for cut in range(_MIN_PART_LETTERS, len(word) - _MIN_PART_LETTERS + 1):
            if word[:cut] in common and word[cut:] in common:
                yield (word[:cut], word[cut:]), word


def _misread(counts: Counter[str]) -> Iterator[str]:
    """Yield the words that stand once, and are a common word of the text with one confusion of a scanner: "wbich"."""
    common = {word for word, times in counts.items() if times >= _MIN_OCCURRENCES}
    for word in _standing_once(counts):
        for wrong, right in _CONFUSIONS:
            at = word.find(wrong)
            while at >= 0:
                if word[:at] + right + word[at + len(wrong) :] in common:
                    yield word
                at = word.find(wrong, at + 1)


def _standing_once(counts: Counter[str]) -> Iterator[str]:
    return (word for word, times in counts.items() if times == 1 and _MIN_LETTERS <= len(word) <= _MAX_LETTERS)


def _mixed(text: str, counts: Counter[str]) -> Iterator[str]:
    """Yield the words and numbers in which digits and letters stand for each other: "wi11", "2O24"."""
    for found in _MIXED_WORD.finditer(text):
        mixed = found[0].lower()
        words = [word for word in (mixed.translate(table) for table in _AS_LETTERS) if word.isalpha()]
        if _MIXED_NUMBER.fullmatch(found[0]) or any(
            len(word) > _MIN_PART_LETTERS and counts.get(word, 0) >= _MIN_TIMES_APART for word in words
        ):
            yield mixed
