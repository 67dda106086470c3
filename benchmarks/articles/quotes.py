"""Whether quotes are anchored in a file of any format as they are in the text file of the same words."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from benchmarks.articles.comparison import letters
from benchmarks.articles.documents import Document
from benchmarks.articles.writing import reprinted
from benchmarks.planting import Planter
from benchmarks.texts import SIGNS, Corpus

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import Article
from briefing_tui.domain.passage import Anchor, Span

_CHARACTERS = 200_000  # of the text, some eighty pages
_QUOTES = 300  # of each kind
_BROKEN_LETTERS = 8  # from which on a word of a quote set anew is broken
KINDS = ("verbatim", "set anew", "altered", "deleted", "repeated")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A quote, and the anchor that it has in the text file."""

    kind: str
    quote: str
    before: str
    after: str
    anchor: Anchor


@dataclass(slots=True)
class Agreement:
    """Of the quotes of each kind, how many there are, and how many have the same verdict, and the same passage too."""

    total: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    passages: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)  # of the verdicts that differ
    differing: list[tuple[Wanted, Anchor]] = field(default_factory=list)


class Quotes:
    """Quotes of a text from which a tenth of the sentences was deleted, and the document of that text."""

    def __init__(self, seed: int) -> None:
        """Choose the quotes, and anchor them in the text file."""
        corpus = Corpus(_CHARACTERS)
        self.is_corpus_there = corpus.has_scan
        planter = Planter(corpus, seed, _QUOTES)
        gone = planter.gone()
        left = corpus.without(gone)
        self.document: Document = reprinted("quoted", "en", left.text)
        haystack = Haystack(read_article(left.text))
        self._wanted = [
            Wanted(kind, quote, before, after, haystack.anchor(quote, before, after))
            for kind, quote, before, after in _chosen(planter, corpus, gone, seed)
        ]

    def agreement(self, article: Article) -> Agreement:
        """Return how far the anchors of all quotes agree in an article with those in the text file."""
        haystack, made = Haystack(article), Agreement()
        for wanted in self._wanted:
            anchor = haystack.anchor(wanted.quote, wanted.before, wanted.after)
            same = anchor.verdict is wanted.anchor.verdict
            same_words = letters(anchor.passage or "") == letters(wanted.anchor.passage or "")
            made.total[wanted.kind] += 1
            made.verdicts[wanted.kind] += same
            made.passages[wanted.kind] += same and same_words
            if not same:
                made.pairs[wanted.anchor.verdict, anchor.verdict] += 1
            if not (same and same_words):
                made.differing.append((wanted, anchor))
        return made


def _chosen(planter: Planter, corpus: Corpus, gone: list[Span], seed: int) -> Iterator[tuple[str, str, str, str]]:
    """Yield quotes of each kind, with the words before and after them where these are needed."""
    clean = corpus.clean()
    chance = random.Random(seed)  # noqa: S311  # nothing is secret here
    for planted in planter.present("", clean):
        yield "verbatim", planted.quote, "", ""
    for planted in planter.present("", clean):
        yield "set anew", _set_anew(planted.quote, chance), "", ""
    altered: defaultdict[str, list[str]] = defaultdict(list)
    for planted in planter.altered("", clean):
        altered[planted.row].append(planted.quote)
    for quotes in altered.values():
        yield from (("altered", quote, "", "") for quote in quotes[:: len(altered)])
    for planted in planter.deleted("", corpus.without(gone), gone):
        yield "deleted", planted.quote, "", ""
    for planted in planter.repeated("", clean):
        yield "repeated", planted.quote, planted.before, planted.after


def _set_anew(quote: str, chance: random.Random) -> str:
    """Return a quote as copied from another edition: other punctuation, a word broken, and the end of a line."""
    text = "".join(chance.choice(SIGNS.get(char, char)) for char in quote)
    words = text.split(" ")
    at = chance.randrange(len(words))
    if len(words[at]) >= _BROKEN_LETTERS and words[at].isalpha():
        half = len(words[at]) // 2
        words[at] = f"{words[at][:half]}-\n{words[at][half:]}"
    elif at:
        words[at] = f"\n{words[at]}"
    return " ".join(words).replace(" \n", "\n")


def account(differing: tuple[Wanted, Anchor]) -> str:
    """Return what a quote is in the text file, and in the other."""
    wanted, anchor = differing
    return (
        f"{wanted.kind}: {wanted.anchor.verdict} in the text, here {anchor.verdict}: {wanted.quote!r}"
        f"\n    in the text {wanted.anchor.passage!r}\n    here        {anchor.passage!r}"
    )
