"""Find the stretch of a sentence that belongs to a number: its clause, as far as no other number has a better claim."""

from typing import NamedTuple

from briefing_tui.checking.numbers.figures import Figure
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.text.regex import regex
from briefing_tui.text.word_sets import word_set

# What stands beyond one of these belongs to another number, if there is one; beyond a weak one only if it is near.
_BOUNDARIES = word_set(", ; : — – ( ) ! ? but while whereas")
_WEAK_BOUNDARIES = word_set("and with or as")
_BEGINNINGS = word_set("; : — – and but while whereas additionally also")
_MAX_FRONTED_TOKENS = 6  # of a phrase before a clause: "In Syria, ..."
_RELATIVES = word_set("who which that whose")  # after a comma: what follows says more of what stands before it
PREPOSITIONS = word_set(
    """in at on of for from to by with within against into onto over under between among near outside inside through
    during before after since until per than towards via behind around across off"""
)
# Before a number that is the earlier one of two, or the one that is not so: "up from 30", "instead of 30".
_OLD = (
    ("from",), ("instead", "of"), ("rather", "than"), ("compared", "with"), ("compared", "to"), ("not",), ("against",),
    ("opposed", "to"), ("replacing",),
)  # fmt: skip  # as a list is read
_OLD_AFTER = regex(
    r"[^,;.\d]{0,24}?(?<!\w)(?:(?:in |of |on )?the (?:year|month|quarter|week|season|day) before"
    r"|an? (?:year|month|quarter|week|decade) (?:earlier|ago|before|previously)"
    r"|(?:the previous|the preceding|the prior) (?:year|month|quarter|week|season|day))(?!\w)"
)
_QUALIFIERS = word_set(
    "$ € £ about around roughly some nearly almost over under more less fewer than just at least a an"
)
_MAX_QUALIFIER_WORDS = 3  # between such a word and its number: "from more than 30"


class Number(NamedTuple):
    """A number of a sentence, with the positions of its first and its last token."""

    figure: Figure
    first: int
    last: int


def number_of(sentence: Sentence, figure: Figure) -> Number:
    """Return where a number stands in a sentence that has it."""
    first = max(at for at, start in enumerate(sentence.starts) if start <= figure.start)
    end = figure.start + len(figure.words)
    return Number(figure, first, max(at for at, start in enumerate(sentence.starts) if start < end))


def is_old(sentence: Sentence, number: Number) -> bool:
    """Return whether a number is the one of before, or one that is denied: "up from 30", "rather than 30"."""
    end = first = number.first
    while end > max(0, first - _MAX_QUALIFIER_WORDS) and sentence.forms[end - 1] in _QUALIFIERS:
        end -= 1
    stands = any(end >= len(words) and sentence.forms[end - len(words) : end] == words for words in _OLD)
    return stands or _OLD_AFTER.match(sentence.text, number.figure.start + len(number.figure.words)) is not None


def stretch_of(sentence: Sentence, number: Number, before: int, after: int) -> range:
    """Return the positions of the tokens that are in one clause with a number, between two bounds."""
    first = _edge(sentence, number.first, before, -1)
    fronted = _fronted(sentence, first)
    first = fronted if fronted is not None and fronted >= before else first
    last = _edge(sentence, number.last, after - 1, 1)
    if first == before > 0:  # in one clause with the number before: "from 48 percent in 2019 to 61"
        first = max(first, _governor(sentence, number.first))
    if last + 1 == after < len(sentence.forms):
        governor = _governor(sentence, after)
        last = governor - 1 if governor else last
    return range(min(first, number.first), max(last, number.last) + 1)


def _governor(sentence: Sentence, first: int) -> int:
    """Return the position of the preposition that stands just before a number, or 0."""
    at = first - 1
    while at > max(0, first - 1 - _MAX_QUALIFIER_WORDS) and sentence.forms[at] in _QUALIFIERS:
        at -= 1
    return at if at > 0 and sentence.forms[at] in PREPOSITIONS else 0


def _fronted(sentence: Sentence, first: int) -> int | None:
    """Return where a phrase with a preposition begins that stands before a clause, parted by a comma."""
    if first < 1 or sentence.forms[first - 1] != ",":
        return None
    for at in range(first - 2, max(-1, first - 2 - _MAX_FRONTED_TOKENS), -1):
        is_beginning = at == 0 or sentence.forms[at - 1] in _BEGINNINGS
        if sentence.forms[at] in PREPOSITIONS and (is_beginning or sentence.tokens[at][0].isupper()):
            return at
        if sentence.forms[at] in _BOUNDARIES:
            break
    return None


def _edge(sentence: Sentence, start: int, bound: int, step: int) -> int:
    """Return the last position of a clause from a number on, in one direction; another number is beyond the bound."""
    at, weak = start, None
    if _is_inserted(sentence, start, step):
        at += step
    while at != bound and not _parts(sentence, at + step):
        at += step
        if sentence.forms[at] in _WEAK_BOUNDARIES and (weak is None or step > 0):
            weak = at - step  # of two such words the one nearest to the next number parts the two
    is_beside = at == bound or (step < 0 and sentence.forms[bound:at] == (",",))  # behind an inserted number
    is_beside &= 0 < bound < len(sentence.forms) - 1
    return weak if weak is not None and is_beside else at


def _is_inserted(sentence: Sentence, number: int, step: int) -> bool:
    """Return whether a number stands between commas, as in "a third, or 36, will go": the clause goes on behind it."""
    around = sentence.forms[max(0, number - 2) : number], sentence.forms[number + 1 : number + 2]
    return step > 0 and around == ((",", "or"), (",",))


def _parts(sentence: Sentence, position: int) -> bool:
    form = sentence.forms[position]
    following = sentence.forms[position + 1 : position + 2]
    return form in _BOUNDARIES and not (form == "," and following and following[0] in _RELATIVES)
