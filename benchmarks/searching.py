"""The time to anchor a quote in a megabyte, beside a plain search of rapidfuzz over the whole text."""

import random
import time
from collections.abc import Callable, Sequence
from functools import partial

from benchmarks.planting import Planter
from benchmarks.table import Row, tail
from benchmarks.texts import Corpus, Text
from rapidfuzz import fuzz

from briefing_tui.domain.passage import Verdict
from briefing_tui.text.folding import fold

_TEXT_CHARACTERS = 1_000_000
_QUOTES = 60  # of each kind
_EXACT = (Verdict.VERBATIM, Verdict.REFLOWED)


def timings(corpus: Corpus, seed: int) -> list[Row]:
    """Return the table: milliseconds a quote, median and 95th percentile, of ours and of the plain search."""
    chance = random.Random(seed)  # noqa: S311  # nothing is secret here
    damaged = corpus.damaged(chance, 0.05)
    words = corpus.text.split()
    text = damaged.text
    while len(text) < _TEXT_CHARACTERS:
        text += "\n\n" + " ".join(chance.sample(words, len(words)))
    whole = Text(text[:_TEXT_CHARACTERS], damaged.span)
    haystack = whole.haystack
    quotes = [planted.quote for planted in Planter(corpus, seed, 6 * _QUOTES).present("", whole, least=60)]
    absent = [" ".join(chance.sample(words, len(quote.split()))) for quote in quotes[:_QUOTES]]
    first = _milliseconds(lambda: haystack.anchor(absent[0]))
    folded = fold(haystack.article.text).text
    near = [quote for quote in quotes if haystack.anchor(quote).verdict not in _EXACT]
    standing = haystack.article.text.split(" ")
    starts = [chance.randrange(len(standing) - 40) for _ in range(_QUOTES)]
    exact = [" ".join(standing[start : start + chance.randint(8, 40)]) for start in starts]
    kinds: dict[str, list[str]] = {"exact": exact, "near": near, "absent": absent}
    rows: list[Row] = [("ms a quote in 1 MB: median / p95", "ours", "plain rapidfuzz", "the same, cutoff 80")]
    for kind, chosen in kinds.items():
        rows.append(
            (
                f"{kind} ({min(len(chosen), _QUOTES)})",
                tail(_times(chosen, haystack.anchor), 1.0 if kind == "exact" else float("inf")),
                tail(_times(chosen, lambda quote: fuzz.partial_ratio_alignment(quote, folded))),
                tail(_times(chosen, lambda quote: fuzz.partial_ratio_alignment(quote, folded, score_cutoff=80))),
            )
        )
    rows.append(("the first that is not exact: folding and index", f"{first:.0f}", "", ""))
    return rows


def _times(quotes: Sequence[str], search: Callable[[str], object]) -> list[float]:
    return [_milliseconds(partial(search, quote)) for quote in quotes[:_QUOTES]]


def _milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1e3 * (time.perf_counter() - start)
