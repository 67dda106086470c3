"""The confusions of scanners: which letters are taken for which, and how much it takes to make one word of another.

The pairs are those that are reported of optical character recognition again and again: shapes that are nearly the same,
strokes that run together or fall apart, accents and thin letters that get lost (S. V. Rice, J. Kanai and T. A. Nartker,
The Fifth Annual Test of OCR Accuracy, ISRI, 1996, has the commonest). Each has a weight; their sum says how improbable
it is that a scanner made the one word of the other. Letters of the Arabic script are in no pair: they differ in dots
alone, and so do its words.
"""

import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

CLOSE_WEIGHT = 1  # of nearly the same shape
LOOSE_WEIGHT = 2  # of a similar shape, and of a thin letter lost or put in
_MAX_LETTERS = 60  # of words that are compared
_MAX_PART_LETTERS = 3  # of one side of a pair

# The two sides of a pair may be taken for each other.
_CLOSE = (
    "rn m, ni m, in m, nn m, iii m, cl d, vv w, VV W, li h, ii u, ri n, lc k, "
    "l i, l I, I T, I J, i j, c e, h b, v y, V Y, g q, O Q, "
    "| I, | l, | i, [ I, [ l, ] J, ] I, ] l, "
    "а a, е e, о o, р p, с c, у y, х x, и н, ш щ, ь ъ, е с"
)
_LOOSE = (
    "a o, e o, a e, n u, f t, l t, ll tt, i t, c o, n h, m n, r n, t r, g y, l j, "
    "C G, E F, P F, B R, M N, H N, U V, C O, D O, D P, K R, п н, ц щ, з э, о с"
)
_DIGITS = {"0": "oODQоО", "1": "lIitJ|", "2": "zZ", "3": "зЗ", "5": "sS", "6": "bGб", "8": "BS", "9": "gq"}
_THIN = "ijlI|"


def _pairs(listed: str, weight: int) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield each pair of a list in both directions, with its weight."""
    for pair in listed.split(", "):
        one, other = pair.split(" ")
        yield (one, other), weight
        yield (other, one), weight


_WEIGHTS = (
    dict(_pairs(_LOOSE, LOOSE_WEIGHT))
    | dict(_pairs(", ".join(f"{digit} {letter}" for digit in _DIGITS for letter in _DIGITS[digit]), CLOSE_WEIGHT))
    | dict(_pairs(_CLOSE, CLOSE_WEIGHT))
)
_PARTS = sorted({(len(one), len(other)) for one, other in _WEIGHTS})  # how many letters the sides of a pair have


def confusion_weight(right: str, wrong: str, most: int) -> int | None:
    """Return the weight of the confusions that make `wrong` of `right`, or None if it takes others, or over `most`.

    Both are letters, digits and brackets as they are written, without spaces. Capitals count as the same letters.
    """
    if max(len(right), len(wrong)) > _MAX_LETTERS or Levenshtein.distance(right, wrong) > _MAX_PART_LETTERS * most:
        return None
    accent_weight = (
        CLOSE_WEIGHT if right[:1].isupper() else LOOSE_WEIGHT
    )  # which make other words more often than names
    accents = accent_weight * sum(map(_differ_in_accent, right, wrong)) if len(right) == len(wrong) else 0
    one, other = _without_accents(right), _without_accents(wrong)
    start, end = _shared_ends(one, other)
    weight = accents + _weight(one[start : len(one) - end], other[start : len(other) - end], most)
    return weight if weight <= most else None


def is_misread_digit(right: str, wrong: str) -> bool:
    """Whether one of two characters is a digit and the other a letter that looks like it."""
    return wrong in _DIGITS.get(right, "") or right in _DIGITS.get(wrong, "")


def _weight(right: str, wrong: str, most: int) -> int:
    """Return the least weight that makes `wrong` of `right`, or a number over `most`."""
    too_much = most + 1
    weights = [[too_much] * (len(wrong) + 1) for _ in range(len(right) + 1)]
    weights[0][0] = 0
    for at, row in enumerate(weights):
        for there, weight in enumerate(row):
            if weight >= too_much:
                continue
            for one, other, added in _steps(right, wrong, at, there):
                below = weights[at + one]
                below[there + other] = min(below[there + other], weight + added)
    return weights[-1][-1]


def _steps(right: str, wrong: str, at: int, there: int) -> Iterator[tuple[int, int, int]]:
    """Yield what the next letters of two words may be: how many of either, and the weight of their confusion."""
    if at < len(right) and there < len(wrong) and right[at].lower() == wrong[there].lower():
        yield 1, 1, 0
    for one, other in _PARTS:
        if at + one <= len(right) and there + other <= len(wrong):
            weight = _WEIGHTS.get((right[at : at + one], wrong[there : there + other]))
            if weight is not None:
                yield one, other, weight
    if at < len(right) and (right[at] in _THIN or right[at] in "[]"):
        yield 1, 0, LOOSE_WEIGHT if right[at].isalpha() else 0
    if there < len(wrong) and (wrong[there] in _THIN or wrong[there] in "[]"):
        yield 0, 1, LOOSE_WEIGHT if wrong[there].isalpha() else 0


def _shared_ends(one: str, other: str) -> tuple[int, int]:
    """Return how many letters two texts share at their start, and how many of the rest at their end."""
    most = min(len(one), len(other))
    start = next((at for at in range(most) if one[at] != other[at]), most)
    end = next((at for at in range(most - start) if one[-1 - at] != other[-1 - at]), most - start)
    return start, end


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def _differ_in_accent(one: str, other: str) -> bool:
    return one.lower() != other.lower() and _without_accents(one).lower() == _without_accents(other).lower()
