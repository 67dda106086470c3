"""How well the article in a saved web page is found, on sets of pages with the text that people found in them.

    python -m benchmarks.pages FOLDER...

Each folder has pages in `html/NAME.html`, and the text of each article in `txt/NAME.txt`. Compared are runs of four
words (of four letters, where words are not separated by spaces). The title that our reader puts above an article is
left out where the set has none. Exact are the blocks whose letters stand so, without a gap, in the page as lxml reads
it. Times are of the processor.
"""

import re
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import lxml.html
import trafilatura
from benchmarks.table import plain

from briefing_tui.articles.composition import article_of
from briefing_tui.articles.extraction import Extraction
from briefing_tui.articles.html.alignment import letters_of
from briefing_tui.articles.html.encoding import decoded
from briefing_tui.articles.html.reader import read
from briefing_tui.domain.article import Article, BlockKind
from briefing_tui.domain.metadata import MetadataField

_WIDE = "\u0e00-\u0e7f\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Thai, Burmese, Chinese and Japanese
_WORD = re.compile(f"[{_WIDE}]|[^\\W{_WIDE}]+")
_RUN_WORDS = 4
_SOFT_HYPHEN = "\xad"
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")


@dataclass(slots=True)
class _Scores:
    """What one way of finding articles scored: precision, recall and F1 of each page, and its milliseconds."""

    pages: list[tuple[float, float, float]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    def row(self, name: str) -> tuple[str, ...]:
        """Return the means, and the median time."""
        means = (statistics.mean(each) for each in zip(*self.pages, strict=True))
        time_ms = f"{statistics.median(self.times):.0f} / {statistics.mean(self.times):.0f}"
        return (name, *(f"{mean:.3f}" for mean in means), time_ms)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.replace(_SOFT_HYPHEN, ""))
    return Counter(tuple(words[at : at + _RUN_WORDS]) for at in range(max(len(words) - _RUN_WORDS + 1, 1)))


def _score(text: str, gold: str) -> tuple[float, float, float]:
    ours, theirs = _runs(text), _runs(gold)
    common = (ours & theirs).total()
    precision, recall = common / ours.total(), common / theirs.total()
    return precision, recall, 2 * precision * recall / (precision + recall) if common else 0.0


def _article(data: bytes) -> Article:
    *_, extraction = read(data)
    assert isinstance(extraction, Extraction)
    return article_of(extraction)


def _text(article: Article, gold: str) -> str:
    """Return the text of an article, without its title where the gold text has none."""
    first = article.blocks[0]
    heading = letters_of(article.text[first.start : first.end])
    titles = [letters_of(item.value) for item in article.metadata if item.field is MetadataField.TITLE]
    is_title = first.kind is BlockKind.HEADING and any(heading in title for title in titles)
    return (
        article.text[first.end :] if is_title and heading not in letters_of(gold[: 2 * len(heading)]) else article.text
    )


def _exact(article: Article, page: str) -> Iterator[bool]:
    """Yield for each block whether its letters stand so in the page as another parser reads it."""
    tree = lxml.html.fromstring(page)
    for element in tree.xpath("//script | //style | //noscript | //template"):
        element.drop_tree()
    letters = letters_of(tree.text_content())
    for block in article.blocks:
        yield letters_of(article.text[block.start : block.end]) in letters


def _timed(scores: _Scores, gold: str, find: Callable[[], str]) -> None:
    start = time.process_time()
    text = find()
    scores.times.append(1000 * (time.process_time() - start))
    scores.pages.append(_score(text, gold))


def _measure(folder: Path) -> None:
    library, both, alone = _Scores(), _Scores(), _Scores()
    exact: list[bool] = []
    for path in sorted((folder / "txt").glob("*.txt")):
        gold, data = path.read_text(encoding="utf-8"), (folder / "html" / f"{path.stem}.html").read_bytes()
        page = _XML_DECLARATION.sub("", decoded(data).text, count=1)
        _timed(library, gold, lambda: str(trafilatura.extract(page, include_comments=False) or ""))  # noqa: B023  # at once
        _timed(both, gold, lambda: _text(_article(data), gold))  # noqa: B023  # as above
        exact.extend(_exact(_article(data), page))
        module, sys.modules["trafilatura"] = sys.modules["trafilatura"], None  # type: ignore[assignment]  # not there
        _timed(alone, gold, lambda: _text(_article(data), gold))  # noqa: B023  # as above
        sys.modules["trafilatura"] = module
    print(f"{folder.name}: {len(library.pages)} pages, {statistics.mean(exact):.2%} of {len(exact)} blocks exact\n")
    head = ("", "precision", "recall", "F1", "ms, median / mean")
    print(plain([head, library.row("trafilatura"), both.row("ours with it"), alone.row("ours without it")]), "\n")


if __name__ == "__main__":
    for each in sys.argv[1:]:
        _measure(Path(each))
