"""How well articles of every format are read: text, kinds and places of blocks, quotes, time and memory.

    python -m benchmarks.articles [--seed 1] [--only FORMAT] [--keep FOLDER] [--show ROW] [--markdown]

Files are made of known documents by the programs that are on the machine, and read; what was read is compared with the
documents. `--show` lists what went wrong in the rows that begin so, `--only` takes the formats that begin so.
"""

import argparse
import os
import platform
import random
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from benchmarks.articles.language import CHINESE, ENGLISH, PERSIAN, Language
from benchmarks.articles.makers import Made, Makers, Sample
from benchmarks.articles.quotes import Agreement, Quotes, account
from benchmarks.articles.reading import Reading, read
from benchmarks.articles.setting import Setting
from benchmarks.articles.tables import agreement_table, cost_table, kinds_table, text_table
from benchmarks.articles.writing import reprinted, written
from benchmarks.table import markdown, plain

from briefing_tui.domain.article import Article

_SEED_ARTICLE = Path(__file__).parents[2] / "seeds" / "000_c7188ba79817f085.txt"
_DOCUMENTS: tuple[tuple[Language, int, int], ...] = (  # language, columns, and least characters
    (ENGLISH, 1, 4_000),
    (ENGLISH, 2, 12_000),
    (ENGLISH, 1, 30_000),
    (PERSIAN, 1, 4_000),
    (PERSIAN, 2, 12_000),
    (CHINESE, 1, 2_000),
    (CHINESE, 2, 6_000),
)


def main() -> None:
    """Make the files, read them, and print the tables."""
    parser = argparse.ArgumentParser(description="How well articles of every format are read, and how fast.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", metavar="FORMAT", default="", help="read the formats that begin so")
    parser.add_argument("--keep", metavar="FOLDER", type=Path, help="keep the files in a folder, which is made")
    parser.add_argument("--show", metavar="ROW", help="list what went wrong in the rows that begin so")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    started = time.perf_counter()
    form = markdown if options.markdown else plain
    quotes = Quotes(options.seed)
    if not quotes.is_corpus_there:
        print("../shared/corpora is not there: the quotes are of the seed article.")
    with _folder(options.keep) as folder:
        makers = Makers(folder, options.seed, options.only)
        made = makers.make(_samples(quotes, options.seed))
        if makers.missing:
            print(f"Not on this machine, so that what it makes is left out: {', '.join(makers.missing)}.")
        readings: defaultdict[str, Reading] = defaultdict(Reading)
        agreements: dict[str, Agreement | str] = {}
        for each, (article, data) in zip(made, _read(made), strict=True):
            if each.sample.document.name == quotes.document.name:
                agreements[_maker(each)] = article if isinstance(article, str) else quotes.agreement(article)
            else:
                readings[_row(each)].add(each, article, data)
        tables = [text_table(readings), kinds_table(readings), agreement_table(agreements)]
        tables.append(
            cost_table({_maker(each): each for each in made if each.sample.document.name == quotes.document.name})
        )
    print(f"{len(made)} files, Python {platform.python_version()}, {os.cpu_count()} processors; ", end="")
    print(f"{time.perf_counter() - started:.0f} seconds\n")
    print("\n\n".join(map(form, tables)))
    for line in _failures(readings, agreements):
        print(line)
    if options.show is not None:
        _show(options.show, readings, agreements)


def _samples(quotes: Quotes, seed: int) -> list[Sample]:
    """Return the documents, each set in a way of its own."""
    samples = []
    for number, (language, columns, characters) in enumerate(_DOCUMENTS):
        chance = random.Random(f"{seed} {number}")  # noqa: S311  # nothing is secret here
        document = written(f"{language.tag}-{columns}-{number}", language, characters, chance)
        samples.append(Sample(document, Setting.chosen(language.tag, columns, document.title, chance)))
    chance = random.Random(seed)  # noqa: S311  # as above
    seeded = reprinted("seed-article", "en", _SEED_ARTICLE.read_text(encoding="utf-8"))
    for document, columns in ((seeded, 2), (quotes.document, 2)):
        samples.append(Sample(document, Setting.chosen("en", columns, document.title, chance)))
    return samples


def _maker(made: Made) -> str:
    return f"{made.format} ({made.maker})"


def _row(made: Made) -> str:
    """Return the row that a file counts in: a PDF's has the language and the columns too."""
    language, columns = made.sample.document.language, made.sample.setting.columns
    return f"{_maker(made)}: {language}, {columns} col." if made.format == "PDF" else _maker(made)


def _read(made: Sequence[Made]) -> Iterator[tuple[Article | str, bytes]]:
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(read, made)


def _failures(readings: Mapping[str, Reading], agreements: Mapping[str, Agreement | str]) -> Iterator[str]:
    """Yield why files could not be read, each reason of a row once."""
    reasons = {row: reading.failures for row, reading in readings.items()}
    for row, found in agreements.items():
        if isinstance(found, str):
            reasons.setdefault(row, []).append(found)
    for row, failures in reasons.items():
        for reason, count in Counter(failures).items():
            yield f"{row}: {count} files: {reason}"


def _show(chosen: str, readings: Mapping[str, Reading], agreements: Mapping[str, Agreement | str]) -> None:
    for row, reading in readings.items():
        if row.startswith(chosen):
            print(f"\n{row}", *reading.accounts, sep="\n  ")
    for row, found in agreements.items():
        if row.startswith(chosen) and not isinstance(found, str):
            print(f"\n{row}: quotes", *map(account, found.differing), sep="\n  ")


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


if __name__ == "__main__":
    main()
