"""What long and hostile sources cost: seconds to prepare, milliseconds a quote, memory as a multiple of the source.

    python -m benchmarks.scaling [--markdown]

Each source is measured in a process of its own, by processor time, so that what else the machine does counts little.
"""

import argparse
import multiprocessing
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from benchmarks.table import Row, markdown, number, plain
from benchmarks.texts import Corpus

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.anchoring.work import TooMuchWorkError
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.loading.encoding import decode

_SIZES_MB = (1, 10, 50)
_HOSTILE_CHARACTERS = 1_000_000
_QUOTES = 30  # of each kind
_MOST_SECONDS_A_MB = 1.0
_MOST_SECONDS_A_QUOTE = 1.0
_MOST_TIMES_THE_SOURCE = 10.0
_MOST_MS_EXACT = 1.0
_SENTENCE = "The minister said that the plan of the army was not ready. "
# A name, and what the text repeats.
_REPEATED = {
    "aaaa": "a", "abab": "ab", "one word": "word ", "one sentence": _SENTENCE, "one paragraph": f"{_SENTENCE}\n\n",
    "short paragraphs": "a\n\n", "one broken word": "co- op ", "digits": "0123456789", "numbers": "1,2.3 ",
    "spaces": " ", "newlines": "\n", "signs": ".,;:!?", "hyphens": "a-", "soft hyphens": "a\u00ad \n", "ellipses": "… ",
    "ligatures": "ﬁ", "sharp s": "ß", "combining marks": "\u0301", "letters with marks": "a\u0301",
    "zero-width signs": "a\u200b", "conjoining jamo": "\u1112\u1161\u11ab", "emoji": "😀", "Han": "中文",
    "emphasis": "*a ", "angles": "<", "links": "[a](b)", "long words": "a" * 30 + " ",
}  # fmt: skip
# A name, and the signs of which each is drawn by lot.
_RANDOM = {
    "random letters": "abcdefghijklmnopqrstuvwxyz", "random a and b": "ab", "random digits": "0123456789",
    "random marks": "\u0301\u0302\u0323\u0327", "random Han": "".join(map(chr, range(0x4E00, 0x5A00))),
}  # fmt: skip

_Made = TypeVar("_Made")


class Cost(NamedTuple):
    """What a source took: seconds of three steps, seconds of each quote by kind, peak memory and size in bytes."""

    steps: tuple[float, float, float]
    quotes: dict[str, list[float]]
    peak_bytes: int
    size_bytes: int


def main() -> None:
    """Measure, and print both tables."""
    parser = argparse.ArgumentParser(description="What long and hostile sources cost.")
    parser.add_argument("--markdown", action="store_true")
    form = markdown if parser.parse_args().markdown else plain
    print(form(_sizes()), flush=True)
    print()
    print(form(_hostile()))


def _sizes() -> list[Row]:
    rows: list[Row] = [
        (
            "source",
            "read, s",
            "fold, s",
            "index, s",
            "exact, ms",
            "near, ms",
            "absent, ms",
            "peak memory, times the source",
        )
    ]
    for size in _SIZES_MB:
        for name, sign in (("", ""), (", one emoji in it", "😀")):
            if sign and size != max(_SIZES_MB):
                continue
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "long.txt"
                _apart(_write_long, file, size, sign)
                cost = _apart(_long, file)
            median = {kind: 1e3 * statistics.median(times) for kind, times in cost.quotes.items()}
            rows.append(
                (
                    f"{size} MB{name}",
                    *(number(seconds, form=".2f") for seconds in cost.steps),
                    number(median["exact"], _MOST_MS_EXACT if size == 1 else float("inf"), ".1f"),
                    *(number(median[kind], form=".1f") for kind in ("near", "absent")),
                    number(
                        cost.peak_bytes / cost.size_bytes, _MOST_TIMES_THE_SOURCE if size > 1 else float("inf"), ".1f"
                    ),
                )
            )
    rows.append(("aim", "", "", "", "1 in 1 MB", "", "", f"{_MOST_TIMES_THE_SOURCE:.0f}, of long ones"))
    return rows


def _hostile() -> list[Row]:
    rows: list[Row] = [("1,000,000 characters of", "prepared, s a MB", "the dearest quote, s", "which")]
    for name in (*_REPEATED, *_RANDOM):
        cost = _apart(_against, name)
        kind, (dearest,) = max(cost.quotes.items(), key=lambda pair: pair[1])
        rows.append(
            (
                name,
                number(1e6 * sum(cost.steps) / cost.size_bytes, _MOST_SECONDS_A_MB, ".2f"),
                number(dearest, _MOST_SECONDS_A_QUOTE, ".2f"),
                kind,
            )
        )
    rows.append(("aim", f"{_MOST_SECONDS_A_MB:.0f}", f"{_MOST_SECONDS_A_QUOTE:.0f}", ""))
    return rows


def _apart(measure: Callable[..., _Made], *given: object) -> _Made:
    """Return what is measured in a new process, whose peak memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, given)


def _write_long(file: Path, size_mb: int, sign: str) -> None:
    """Write a source of so many megabytes, whose paragraphs are of the corpus's words, in a process of its own."""
    chance = random.Random(size_mb)  # noqa: S311  # nothing is secret here
    words = [word for word in Corpus(200_000).text.split() if not set(word) & set("*_<>[]#`\\")]
    with file.open("w", encoding="utf-8") as written:
        written.write(sign)
        while written.tell() < 1e6 * size_mb:
            written.write("\n\n" + " ".join(chance.choices(words, k=chance.randint(20, 120))))


def _long(file: Path) -> Cost:
    """Return what a long source costs, and quotes that it has, nearly has and has not."""
    data = file.read_bytes()
    chance = random.Random(1)  # noqa: S311  # nothing is secret here
    haystack, steps = _prepared(data)
    standing = haystack.article.text[:200_000].split()
    quotes: dict[str, list[str]] = {"exact": [], "near": [], "absent": []}
    for _ in range(_QUOTES):
        start = chance.randrange(len(standing) - 40)
        quote = standing[start : start + chance.randint(10, 40)]
        quotes["exact"].append(" ".join(quote))
        quotes["near"].append(" ".join((*quote[:5], quote[5][::-1] + "x", *quote[6:])))
        quotes["absent"].append(" ".join(chance.sample(standing, len(quote))))
    times = {kind: [_seconds(haystack, quote) for quote in chosen] for kind, chosen in quotes.items()}
    return Cost(steps, times, _peak_bytes(), len(data))


def _against(name: str) -> Cost:
    """Return what a hostile source costs, and quotes that it has, or nearly."""
    chance = random.Random(1)  # noqa: S311  # nothing is secret here
    if name in _REPEATED:
        text = _REPEATED[name] * (_HOSTILE_CHARACTERS // len(_REPEATED[name]))
    else:
        text = "".join(chance.choices(_RANDOM[name], k=_HOSTILE_CHARACTERS))
    data = text.encode()
    haystack, steps = _prepared(data)
    times = {}
    for length in (10, 60, 400, 3_000, 9_900):
        quote = text[len(text) // 2 :][:length]
        middle = length // 2
        for kind, asked in (
            ("present", quote),
            ("a letter off", f"{quote[:middle]}x{quote[middle + 1 :]}"),
            ("a space in it", f"{quote[:middle]} {quote[middle:]}"),
            ("shuffled", "".join(chance.sample(quote, len(quote)))),
        ):
            times[f"{length} characters, {kind}"] = [_seconds(haystack, asked)]
        times[f"{length} characters, with context"] = [_seconds(haystack, quote, _SENTENCE)]
    return Cost(steps, times, _peak_bytes(), len(data))


def _prepared(data: bytes) -> tuple[Haystack, tuple[float, float, float]]:
    """Return a source ready for every kind of quote, and the seconds to read, fold and index it."""
    started = time.process_time()
    text = decode(data)
    assert isinstance(text, str), "the source is UTF-8"
    haystack = Haystack(read_article(text))
    read = time.process_time()
    assert haystack.folded
    folded = time.process_time()
    assert haystack.forms.approximate_index
    return haystack, (read - started, folded - read, time.process_time() - folded)


def _seconds(haystack: Haystack, quote: str, before: str = "") -> float:
    started = time.process_time()
    with suppress(TooMuchWorkError):  # a quote that is given up costs what it took until then
        haystack.anchor(quote, before)
    return time.process_time() - started


def _peak_bytes() -> int:
    """Return the most memory that this process has had, with the interpreter and its own copy of the file's bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return unit * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
