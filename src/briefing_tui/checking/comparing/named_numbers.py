"""Find two numbers of a claim that have changed places between two names: "17 in Mali and 52 in Chad"."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise, product
from typing import NamedTuple

from briefing_tui.checking.numbers.figures import DATED_KINDS, Figure, figures
from briefing_tui.checking.parsing.mentions import mentions
from briefing_tui.checking.parsing.sentences import Sentence
from briefing_tui.text.word_sets import word_set

_PARTING = word_set("and while but whereas against compared or ;")  # one name with its number from another with its own
_BETWEEN = _PARTING | {","}  # of two such pairs at least one of these
_MIN_OF_EACH, _MAX_OF_EACH = 2, 6  # names and numbers of a claim; no more, to bound the number of combinations
_PAIRS_OF_TWO = 4  # two names, and two numbers


class _Item(NamedTuple):
    """A name or a number of a sentence: the positions of its first and last token, and what it is."""

    first: int
    last: int
    name: str
    figure: Figure | None

    @property
    def key(self) -> str | Decimal:
        """The name, or the value of the number."""
        return self.figure.value if self.figure else self.name


def exchanged_numbers(claim: Sentence, quoted: Sequence[Sentence]) -> tuple[str, ...]:
    """Return the words for two numbers with their names in a claim, and those of a quote in which they are exchanged.

    In both sentences name and number have to alternate, with "and" or the like between the two pairs, so that it is
    sure which belongs to which. There are none where another sentence has them as the claim does.
    """
    items = _items(claim)
    values = sorted({item.figure.value for item in items if item.figure})
    names = sorted({item.name for item in items if item.name})
    if not _MIN_OF_EACH <= len(names) <= _MAX_OF_EACH or not _MIN_OF_EACH <= len(values) <= _MAX_OF_EACH:
        return ()
    for two, numbers in product(combinations(names, 2), combinations(values, 2)):
        mine = _pairs(claim, (*two, *numbers))
        every = [(quote, _pairs(quote, (*two, *numbers))) for quote in quoted] if mine else []
        found = [(quote, its) for quote, its in every if its and _are_of_a_kind((*mine, *its))]
        if found and not any(_belong_alike(mine, its) for _, its in found):
            return _said(claim, mine), _said(*found[0])
    return ()


def _are_of_a_kind(items: Iterable[_Item]) -> bool:
    return len({item.figure.kind for item in items if item.figure}) == 1


def _belong_alike(mine: Sequence[_Item], its: Sequence[_Item]) -> bool:
    """Return whether the first name and number of two pairs belong together in two others as well."""
    first = {item.key for item in mine[:2]}
    return first in ({item.key for item in its[:2]}, {item.key for item in its[2:]})


def _pairs(sentence: Sentence, keys: Collection[str | Decimal]) -> list[_Item]:
    """Return two names and two numbers of a sentence in order, where it is sure which belong together, or none."""
    found = [item for item in _items(sentence) if item.key in keys]
    if len(found) != _PAIRS_OF_TWO or len({item.key for item in found}) != _PAIRS_OF_TWO:
        return []
    if any(bool(one.figure) == bool(other.figure) for one, other in pairwise(found)):
        return []
    for one, other in (found[:2], found[2:]):
        if any(sentence.forms[at] in _PARTING for at in range(one.last + 1, other.first)):
            return []
    return found if any(sentence.forms[at] in _BETWEEN for at in range(found[1].last + 1, found[2].first)) else []


@lru_cache(maxsize=2048)
def _items(sentence: Sentence) -> tuple[_Item, ...]:
    """Return the names and numbers of a sentence in order, without dates and years."""
    numbers = [
        _Item(*_positions(sentence, each), "", each)
        for each in figures(sentence.text)
        if each.kind not in DATED_KINDS and sentence.starts[0] <= each.start < sentence.end
    ]
    return tuple(sorted((*_names(sentence), *numbers), key=lambda item: item.first))


def _positions(sentence: Sentence, figure: Figure) -> tuple[int, int]:
    first = bisect_left(sentence.starts, figure.start)
    last = bisect_left(sentence.starts, figure.start + len(figure.words)) - 1
    return first, max(first, last)


def _names(sentence: Sentence) -> Iterator[_Item]:
    """Yield the names of a sentence, of which those side by side are one; a state by its first name."""
    run: list[_Item] = []
    for each in mentions(sentence):
        item = _Item(each.first, each.last, each.key, None)
        if run and (each.state or each.first != run[-1].last + 1):
            yield _joined(run)
            run = []
        run.append(item)
    if run:
        yield _joined(run)


def _joined(run: Sequence[_Item]) -> _Item:
    return _Item(run[0].first, run[-1].last, " ".join(item.name for item in run), None)


def _said(sentence: Sentence, items: Sequence[_Item]) -> str:
    """Return the words from the first of some items to the last."""
    return sentence.said(items[0].first, items[-1].last)
