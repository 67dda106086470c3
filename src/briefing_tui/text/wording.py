"""The words on which the sense of a sentence turns: numbers, dates, negations, and words of likelihood.

English above all; of Persian, Arabic and Russian the commonest negations and months. Lists, not grammar: what is looked
up here is a word, and whoever asks knows the sentence around it.
"""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.passage import Span


class Sense(StrEnum):
    """What a word that matters is about."""

    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    LIKELIHOOD = "likelihood"


class SignificantWord(NamedTuple):
    """A word, or a number with its signs, on which the sense turns; `value` is equal where two say the same."""

    sense: Sense
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
# "May" is a month only with its capital: "may" is a likelihood. So is "March", but for the verb at a sentence's head.
_DATES = (
    {month: month for month in _MONTHS if month not in ("may", "march")}
    | {month[:3]: month for month in _MONTHS if month not in ("may", "march")}
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

_WORD = re.compile(r"[$€£]?[-−]?\d+(?:[.,:/\u066b\u066c]\d+)*(?:st|nd|rd|th)?(?: ?[%٪])?|[^\W\d_]+(?:['’][^\W\d_]+)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d)")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")


def significant_words(text: str) -> Iterator[SignificantWord]:
    """Yield every word and number of `text` on which its sense turns, in order, the spans in code points.

    Numbers are equal in value however their thousands are parted and whatever digits they are written in.
    """
    for found in _WORD.finditer(text):
        word = found[0]
        sense = _sense(word, after_space=found.start() == 0 or not text[found.start() - 1].isalnum())
        if sense is not None:
            yield SignificantWord(*sense, Span(*found.span()))


def _sense(word: str, *, after_space: bool) -> tuple[Sense, str] | None:
    """Return what a word is about and its value, or None where the sense does not turn on it."""
    if any(map(str.isdigit, word)):
        return Sense.NUMBER, _value(word, signed=after_space)
    if word in _CAPITAL_MONTHS:
        return Sense.DATE, _CAPITAL_MONTHS[word]
    low = word.lower().replace("’", "'")
    if low in _NEGATIONS or low.endswith("n't"):
        return Sense.NEGATION, low
    for sense, values in ((Sense.NUMBER, _NUMBERS), (Sense.DATE, _DATES)):
        if low in values:
            return sense, values[low]
    return (Sense.LIKELIHOOD, low) if low in _LIKELIHOODS else None


def _value(word: str, *, signed: bool) -> str:
    """Return a number as it is compared: plain digits, no thousands separators, its sign if it is no hyphen's."""
    plain = "".join(str(unicodedata.digit(char, char)) for char in word.replace(" ", ""))
    plain = plain.replace("\u066c", ",").replace("\u066b", ".").replace("٪", "%").replace("−", "-")
    plain = _THOUSANDS.sub(lambda number: number[0].replace(",", ""), _ORDINAL.sub("", plain))
    return plain if signed else plain.lstrip("-")
