"""Word lists: the numbers, dates, negations and words of likelihood that decide what a sentence says.

The lists are English above all, with the commonest negations and months of Persian, Arabic and Russian. A word is
looked up by itself, without grammar: the caller knows the sentence around it.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from briefing_tui.domain.passage import Span
from briefing_tui.text.regex import regex


class WordCategory(StrEnum):
    """The category of a significant word, by the name of the kind of change (`ChangeKind`) that another one makes."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    LIKELIHOOD = "likelihood"


class SignificantWord(NamedTuple):
    """A word, or a number with its signs, that decides what a sentence says.

    `value` is the normalised form: two words of one category mean the same where their values are equal. `span` counts
    code points.
    """

    category: WordCategory
    value: str
    span: Span


def _words(text: str) -> list[str]:
    return text.split()


_NUMBER_WORDS = {
    word: str(value)
    for value, word in enumerate(
        _words(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen"
        )
    )
} | {
    word: str(10 * value)
    for value, word in enumerate(_words("twenty thirty forty fifty sixty seventy eighty ninety"), 2)
}
_SCALES = {
    "dozen": "12",
    "hundred": "100",
    "thousand": "1000",
    "million": "1000000",
    "billion": "1000000000",
    "trillion": "1000000000000",
}
_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "tenth": "10"}
_SHARES = {"half": "1/2", "quarter": "1/4", "twice": "2", "double": "2", "percent": "%"}
_NUMBERS = _NUMBER_WORDS | _SCALES | {f"{word}s": value for word, value in _SCALES.items()} | _ORDINALS | _SHARES

_MONTHS = _words("january february march april may june july august september october november december")
# "May" is a month only with a capital: "may" is a word of likelihood. "March" too, at the cost of taking the verb that
# begins a sentence for the month.
_DATES = (
    {month: month for month in _MONTHS if month not in ("may", "march")}
    | {month[:3]: month for month in _MONTHS if month not in ("may", "march")}
    | {"sept": "september"}
    | {day: day for day in _words("monday tuesday wednesday thursday friday saturday sunday")}
    | {
        word: word
        for word in _words(
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль "
            "март апрель июнь июль август сентябрь октябрь ноябрь декабрь فروردین اردیبهشت خرداد مرداد شهریور "
            "بهمن اسفند ژانویه فوریه آوریل ژوئن ژوئیه سپتامبر اکتبر نوامبر دسامبر"
        )
    }
)
_CAPITAL_MONTHS = {"May": "may", "March": "march", "Mar": "march", "MAY": "may", "MARCH": "march"}

_NEGATIONS = frozenset(
    _words(
        "no not never none nobody nothing nowhere neither nor cannot without hardly barely scarcely не нет ни "
        "никогда никто ничего нельзя без لا لم لن ليس ليست لیس لیست غير غیر بدون نه هیچ نیست نیستند نبود "
        "ندارد ندارند نشد نمی"
    )
)
_LIKELIHOODS = frozenset(
    _words(
        "likely unlikely probable probably improbable improbably possible possibly impossible certain "
        "certainly uncertain doubtful doubtless undoubtedly perhaps maybe may might can could would will "
        "shall should must ought remote chance chances odds probability likelihood possibility apparently "
        "seemingly presumably supposedly allegedly reportedly reputedly alleged purported purportedly "
        "возможно вероятно наверное маловероятно может могут могла мог должен должна должны якобы شاید "
        "احتمالا ممکن باید"
    )
)

_WORD = regex(r"[$€£]?[-−]?\d+(?:[.,:/\u066b\u066c]\d+)*(?:st|nd|rd|th)?(?: ?[%٪])?|[^\W\d_]+(?:['’][^\W\d_]+)?")
_THOUSANDS = regex(r"\d{1,3}(?:,\d{3})+(?!\d)")
_MAX_REMEMBERED_CHARACTERS = 400  # of a text whose words are remembered: a longer one may have thousands
_ORDINAL = regex(r"(?<=\d)(?:st|nd|rd|th)$")


def significant_words(text: str) -> Iterable[SignificantWord]:
    """Return the significant words and numbers of `text` in order.

    The value of a number depends neither on thousands separators nor on the script of its digits.
    """
    return _remembered(text) if len(text) <= _MAX_REMEMBERED_CHARACTERS else _significant_words(text)


@lru_cache(maxsize=8192)  # several rules look at every claim and quote
def _remembered(text: str) -> tuple[SignificantWord, ...]:
    return tuple(_significant_words(text))


def _significant_words(text: str) -> Iterator[SignificantWord]:
    if text.isalpha():  # one word, as it is asked for most often
        found = _category_and_value(text, may_be_signed=True)
        if found is not None:
            yield SignificantWord(*found, Span(0, len(text)))
        return
    for match in _WORD.finditer(text):
        word = match[0]
        found = _category_and_value(word, may_be_signed=match.start() == 0 or not text[match.start() - 1].isalnum())
        if found is not None:
            yield SignificantWord(*found, Span(*match.span()))


@lru_cache(maxsize=8192)  # a text has few words, and each of them often
def _category_and_value(word: str, *, may_be_signed: bool) -> tuple[WordCategory, str] | None:
    """Return the category of a word and its normalised value, or None for a word that is not significant.

    `may_be_signed` says that no letter or digit stands before the word, so that a hyphen at its head is a minus sign.
    """
    if not word.isalpha() and any(map(str.isdigit, word)):
        return WordCategory.NUMBER, _value(word, signed=may_be_signed)
    if word in _CAPITAL_MONTHS:
        return WordCategory.DATE, _CAPITAL_MONTHS[word]
    low = word.lower().replace("’", "'")
    if low in _NEGATIONS or low.endswith("n't"):
        return WordCategory.NEGATION, low
    if low in _NUMBERS:
        return WordCategory.NUMBER, _NUMBERS[low]
    date = low.removesuffix("'s")
    if date in _DATES:
        return WordCategory.DATE, _DATES[date]
    return (WordCategory.LIKELIHOOD, low) if low in _LIKELIHOODS else None


def _value(word: str, *, signed: bool) -> str:
    """Return a number in normalised form: ASCII digits, no thousands separators, and its minus sign if `signed`."""
    plain = "".join(str(unicodedata.digit(char, char)) for char in word.replace(" ", ""))
    plain = plain.replace("\u066c", ",").replace("\u066b", ".").replace("٪", "%").replace("−", "-")
    plain = _THOUSANDS.sub(lambda number: number[0].replace(",", ""), _ORDINAL.sub("", plain))
    return plain if signed else plain.lstrip("-")
