"""What of a document is in the article read from a file of it: which blocks are right, of their kinds, and in order."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from benchmarks.articles.documents import NOTE_CALL, Document, Expected
from rapidfuzz.distance import LCSseq

from briefing_tui.domain.article import Article, Block, BlockKind

_STROKE = "\u0640"
_SPACE = re.compile(r"\s+")
_DIGITS = r"[\d۰-۹*†‡]"
_CALL = rf"\s?[\[(]?{_DIGITS}{{0,3}}[\])]?\s?"  # a note's call in the text, which the file may have as a number
_LABEL = {
    BlockKind.ITEM: rf"(?:(?:[•◦▪‣●○■\-–*·]|{_DIGITS}+[.)])\s*)?",
    BlockKind.NOTE: rf"(?:[\[(]?{_DIGITS}{{1,3}}[\])]?[.):]?\s*)?",
}  # what a file may have as text before an item or a note
_BACK = {BlockKind.NOTE: "(?:\\s*(?:↩|↑|\\^)\ufe0e?)?"}  # the way back from a note to its call, after it
_LEVELS = (BlockKind.HEADING, BlockKind.ITEM, BlockKind.ROW)  # the kinds whose levels are compared


def plain_text(text: str) -> str:
    """Return a text with single spaces, composed (NFC), and without what is not seen, or only fills a line.

    That is: format characters, as soft hyphens and joiners, and the stroke that stretches an Arabic word.
    """
    seen = "".join(char for char in unicodedata.normalize("NFC", text) if unicodedata.category(char) != "Cf")
    return _SPACE.sub(" ", seen.replace(_STROKE, "")).strip()


def letters(text: str) -> str:
    """Return the letters and digits of a text, without marks upon them and in their simplest forms (NFKD)."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text))).replace(_STROKE, "")


@dataclass(slots=True)
class Tally:
    """Of the blocks of one kind: how many there should be, are right, and are right and of their kind and level."""

    expected: int = 0
    right: int = 0
    of_kind: int = 0

    def add(self, other: "Tally") -> None:
        """Add those of another file."""
        self.expected += other.expected
        self.right += other.right
        self.of_kind += other.of_kind


@dataclass(slots=True)
class Comparison:
    """How an article compares with its document; `wrong` has each block that is missing, and `foreign` each other one.

    `letters`, `found` and `extra` count the letters of the document, those of them that the article has in order, and
    those that the article has besides.
    """

    kinds: defaultdict[BlockKind, Tally] = field(default_factory=lambda: defaultdict(Tally))
    letters: int = 0
    found: int = 0
    extra: int = 0
    wrong: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def add(self, other: "Comparison") -> None:
        """Add that of another file."""
        for kind, tally in other.kinds.items():
            self.kinds[kind].add(tally)
        self.letters += other.letters
        self.found += other.found
        self.extra += other.extra


def compared(document: Document, article: Article) -> Comparison:
    """Compare an article with the document that its file was made of.

    A block is right where it has the same letters, once white space is normalised, and stands in order. A note may
    stand anywhere, since some files have them all at the end, and so may a caption: before its table, or after it.
    """
    made = Comparison()
    body = [each for each in document.body() if each.kind is not BlockKind.CAPTION]
    movable = [each for each in document.body() if each.kind is BlockKind.CAPTION]
    movable += [Expected(BlockKind.NOTE, note) for note in document.notes]
    body_forms, movable_forms = _Forms(body), _Forms(movable)
    blocks = [(block, plain_text(article.text[block.start : block.end])) for block in article.blocks]
    in_body = [body_forms.form_of(text) for _, text in blocks]
    in_movable = [
        -1 if body >= 0 else movable_forms.form_of(text) for body, (_, text) in zip(in_body, blocks, strict=True)
    ]
    pairs = list(_in_order(body_forms.of_blocks, in_body))
    _count(made, body, blocks, pairs)
    _count(made, movable, blocks, list(_anywhere(movable_forms.of_blocks, in_movable)))
    taken = {index for _, index in pairs}
    rest = [at for at in range(len(blocks)) if in_movable[at] < 0]
    _count_letters(made, body, [blocks[at][1] for at in rest])
    made.foreign = [f"{blocks[at][0].kind} {blocks[at][1]!r}" for at in rest if at not in taken]
    return made


class _Forms:
    """The forms in which some expected blocks may stand in a file, each with a number; equal blocks have the same."""

    def __init__(self, expected: Iterable[Expected]) -> None:
        self.of_blocks: list[int] = []
        self._patterns: list[re.Pattern[str]] = []
        self._by_letters: defaultdict[str, list[int]] = defaultdict(list)
        known: dict[Expected, int] = {}
        for block in expected:
            if block not in known:
                known[block] = len(self._patterns)
                self._patterns.append(_pattern(block))
                self._by_letters[_alphabetic(block.text)].append(known[block])
            self.of_blocks.append(known[block])

    def form_of(self, text: str) -> int:
        """Return the number of the form that a block's text has, or -1."""
        forms = self._by_letters.get(_alphabetic(text), [])
        return next((form for form in forms if self._patterns[form].fullmatch(text)), -1)


def _alphabetic(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _pattern(block: Expected) -> re.Pattern[str]:
    parts = _CALL.join(re.escape(plain_text(part)) for part in block.text.split(NOTE_CALL))
    return re.compile(_LABEL.get(block.kind, "") + parts + _BACK.get(block.kind, ""))


def _in_order(expected: list[int], found: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of the longest sequence of forms that both have."""
    for step in LCSseq.opcodes(expected, found):
        if step.tag == "equal":
            yield from zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True)


def _anywhere(expected: list[int], found: list[int]) -> Iterator[tuple[int, int]]:
    left: defaultdict[int, list[int]] = defaultdict(list)
    for at, form in enumerate(found):
        left[form].append(at)
    for at, form in enumerate(expected):
        if left[form]:
            yield at, left[form].pop(0)


def _count(
    made: Comparison, expected: list[Expected], blocks: list[tuple[Block, str]], pairs: list[tuple[int, int]]
) -> None:
    right = dict(pairs)
    for at, wanted in enumerate(expected):
        tally = made.kinds[wanted.kind]
        tally.expected += 1
        if at not in right:
            made.wrong.append(f"{wanted.kind} {plain_text(wanted.text)!r}")
            continue
        tally.right += 1
        block = blocks[right[at]][0]
        tally.of_kind += block.kind is wanted.kind and (wanted.kind not in _LEVELS or block.level == wanted.level)


def _count_letters(made: Comparison, body: list[Expected], texts: list[str]) -> None:
    wanted, there = letters("".join(block.text for block in body)), letters("".join(texts))
    made.letters = len(wanted)
    made.found = LCSseq.similarity(wanted, there)
    made.extra = len(there) - made.found


def occurrences(text: str, wanted: Iterable[str]) -> Counter[str]:
    """Return how often each of some texts stands in another, white space aside."""
    plain = plain_text(text)
    return Counter({each: plain.count(plain_text(each)) for each in wanted})
