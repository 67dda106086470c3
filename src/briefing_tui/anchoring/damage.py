"""Whether words of a scanned source are the quote's own words as the scanner misread them (OCR errors).

Nothing counts as damage that could be another word. Only the confusions of scanners explain it; the source must not
have the damaged word elsewhere, but the right one several times, unless it is a long word; and the two must not be one
word with another prefix. A name, a negation and a word of likelihood may have one confusion of close shapes, an
ordinary word more, the longer it is. A digit stands for a letter that looks like it, or a letter for a digit, never a
digit for another one. Whether a source is a scan is not asked here.
"""

from collections import Counter

from briefing_tui.anchoring.confusions import CLOSE_WEIGHT, confusion_weight, is_misread_digit
from briefing_tui.anchoring.prefixes import differ_in_prefix
from briefing_tui.text.regex import regex
from briefing_tui.text.wording import WordCategory, significant_words

_MIN_FREQUENCY_RATIO = 100  # of the right word to a damaged one that occurs more than once
_MIN_OCCURRENCES = 5  # of the right word
_MIN_RARE_LETTERS = 6  # of an ordinary word that may be rarer, where the shapes are close
_MIN_LOOSE_OCCURRENCES = 20  # of the right word, where letters were taken for each other that look less alike
_MIN_LOOSE_LETTERS = 6  # of a word in which that is believed: among shorter ones most exist
_LETTERS_A_WEIGHT = 5  # of a word, for each unit of weight of the confusions in it
_MAX_WEIGHT = 4
_ROMAN_NUMERAL = regex("[IVXLCDM]+")
_WORD = regex(r"\w+")
_LETTERS_ONLY_WORD = regex(r"[^\W\d_]+")
_DIGITS = regex(r"\d+")
_SIGN_WITHIN = regex(r"\w[^\w\s-]+\w|\w\s+\w")  # a footnote mark may stand behind it
_NO_LETTERS = regex(r"[^\w\[\]|]|_")
# The words that begin with a capital I, as a scanner reads them: too short for any other rule.
_MISREAD_I = {
    "I": {"l", "1", "T", "J", "|", "]", "["},
    "l": {"I", "1", "|"},
    "In": {"ln", "Tn", "Jn", "|n", "1n", "IN"},
    "It": {"lt", "Tt", "Jt", "|t", "1t", "IT"},
    "If": {"lf", "Tf", "Jf", "|f", "1f"},
    "Is": {"ls", "Ts", "Js", "|s", "1s"},
    "II": {"Il", "lI", "ll", "I1", "1I", "TI", "IT", "Tl", "lT", "TT", "JI", "IJ", "I|", "|I", "||", "I]"},
}


def is_damage(quoted: str, found: str, word_counts: Counter[str]) -> bool:
    """Whether `found`, words of a scanned source, are the words `quoted`, misread.

    Both are folded text, with the signs around their words. `word_counts` says how often each word, in lower case,
    occurs in the source.
    """
    if found in _MISREAD_I.get(quoted, ()):
        return True
    right, wrong = _NO_LETTERS.sub("", quoted), _NO_LETTERS.sub("", found)
    if any(map(str.isdigit, right + wrong)):
        if _SIGN_WITHIN.search(found) is None and _are_misread_digits(right, wrong):
            return True
        if _numbers(quoted) != _numbers(found):
            return False
        right, wrong = _DIGITS.sub("", right), _DIGITS.sub("", wrong)
    right, wrong = _without_shared_words(quoted, right, wrong)
    if wrong in _MISREAD_I.get(right, ()):
        return True
    occurrences = _least_count(quoted, found, word_counts)
    most = 1 + occurrences // _MIN_FREQUENCY_RATIO  # times that a damaged word may occur
    is_known = any(word_counts[word] > most for word in (wrong.lower(), *_new_words(quoted, found)))
    if is_known or _is_another_word(right, wrong):
        return False
    return _is_misread(right, wrong, occurrences, is_ordinary=_is_ordinary(quoted, found))


def _is_another_word(right: str, wrong: str) -> bool:
    """Whether letters are none at all, the same word with another prefix, or another Roman numeral."""
    if not right or not wrong or differ_in_prefix(right.lower(), wrong.lower()):
        return True
    return bool(_ROMAN_NUMERAL.fullmatch(right) and _ROMAN_NUMERAL.fullmatch(wrong))


def _is_misread(right: str, wrong: str, occurrences: int, *, is_ordinary: bool) -> bool:
    """Whether few confusions make the letters `wrong` of `right`, a word that occurs so often in the source."""
    most = min(CLOSE_WEIGHT + len(right) // _LETTERS_A_WEIGHT, _MAX_WEIGHT) if is_ordinary else CLOSE_WEIGHT
    weight = confusion_weight(right, wrong, most)
    if weight is None or weight <= CLOSE_WEIGHT:
        return weight is not None and (
            occurrences >= _MIN_OCCURRENCES or (is_ordinary and len(right) >= _MIN_RARE_LETTERS)
        )
    return len(right) >= _MIN_LOOSE_LETTERS and occurrences >= _MIN_LOOSE_OCCURRENCES


def _without_shared_words(quoted: str, right: str, wrong: str) -> tuple[str, str]:
    """Return the letters of both sides without the quote's first and last words that both have.

    Words that were run together are compared word by word: "hacked" is no "backed", nor is it "Deripaskabacked".
    """
    words = _LETTERS_ONLY_WORD.findall(quoted)
    for word in words[:-1]:
        if not wrong.lower().startswith(word.lower()) or not right.startswith(word):
            break
        right, wrong = right[len(word) :], wrong[len(word) :]
    for word in words[:0:-1]:
        if not wrong.lower().endswith(word.lower()) or not right.endswith(word) or len(word) == len(right):
            break
        right, wrong = right[: -len(word)], wrong[: -len(word)]
    return right, wrong


def _are_misread_digits(right: str, wrong: str) -> bool:
    """Whether two numbers, codes or words differ only in digits in place of letters that look so, or letters of digits.

    One of the two at least must mix letters and digits, or both would be what people write.
    """
    if len(right) != len(wrong) or not (_is_mixed(right) or _is_mixed(wrong)):
        return False
    pairs = [(one, other) for one, other in zip(right, wrong, strict=True) if one.lower() != other.lower()]
    return bool(pairs) and all(is_misread_digit(one, other) for one, other in pairs)


def _is_mixed(letters: str) -> bool:
    return not letters.isdigit() and any(map(str.isdigit, letters))


def _new_words(quoted: str, found: str) -> set[str]:
    """Return the words of letters alone, in lower case, that are found and not quoted."""
    return set(filter(str.isalpha, _WORD.findall(found.lower()))) - set(_LETTERS_ONLY_WORD.findall(quoted.lower()))


def _least_count(quoted: str, found: str, word_counts: Counter[str]) -> int:
    """Return how often the source has the rarest of the quote's words that are not among those found."""
    words = set(_LETTERS_ONLY_WORD.findall(found.lower()))
    missing = [word for word in _LETTERS_ONLY_WORD.findall(quoted.lower()) if word not in words]
    return min((word_counts[word] for word in missing), default=0)


def _numbers(text: str) -> list[str]:
    return [word.value for word in significant_words(text) if word.category is WordCategory.NUMBER]


def _is_ordinary(quoted: str, found: str) -> bool:
    """Whether neither side has a name, a number, a negation or a word of likelihood."""
    return not any(
        word[:1].isupper() for side in (quoted, found) for word in _LETTERS_ONLY_WORD.findall(side)
    ) and not any(True for side in (quoted, found) for _ in significant_words(side))
