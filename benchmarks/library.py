"""Libraries made from a briefing and its article, the same every time: with a long source, or with many claims.

In the long source the article's own paragraphs stand, unchanged and in order, spread evenly over the whole; between
them stand paragraphs made of the article's sentences with other names and numbers, none of which holds a passage that
the briefing quotes. So the briefing itself needs no change but its source's file and hash.
"""

import hashlib
import random
import re
import shutil
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from briefing_tui.domain.briefing import Briefing
from briefing_tui.loading.briefing import load_briefing

_SEED = 2024
_JUNCTION_WORDS = 2  # on either side of a paragraph's end, by which a quote that runs over it is recognised
_MARKUP = re.compile(r"</?u>|[*#\\]")


def write_library(folder: Path, shipped: Path, size: int) -> Path:
    """Write a library with a source of about `size` bytes into `folder`; return the file of its briefing.

    `shipped` is the briefing it is made from, which has one source.
    """
    briefing = load_briefing(shipped).briefing
    assert briefing is not None, "the shipped briefing is right"
    (source,) = briefing.sources
    text = (shipped.parent / source.file).read_text(encoding="utf-8")
    for name in ("briefings", "seeds"):
        (folder / name).mkdir()
    article = folder / "seeds" / "large.txt"
    digest = hashlib.sha256()
    with article.open("wb") as file:
        for paragraph in _paragraphs(text, briefing, size):
            data = f"{paragraph}\n\n".encode()
            digest.update(data)
            file.write(data)
    written = shipped.read_text(encoding="utf-8")
    written = written.replace(source.file, f"../seeds/{article.name}").replace(source.sha256, digest.hexdigest())
    path = folder / "briefings" / shipped.name
    path.write_text(written, encoding="utf-8")
    return path


def write_drafted(folder: Path, shipped: Path, copies: int) -> Path:
    """Write a library into `folder` with a briefing whose claims are all unreviewed; return its file.

    It is the briefing `shipped`, with its article, and with each claim as often as `copies` says, one below the other;
    the ids of the copies are numbered.
    """
    briefing = load_briefing(shipped).briefing
    assert briefing is not None, "the shipped briefing is right"
    path = folder / "briefings" / shipped.name
    path.parent.mkdir()
    for source in briefing.sources:
        article = path.parent / source.file
        article.parent.mkdir(exist_ok=True)
        shutil.copy(shipped.parent / source.file, article)
    ids = "|".join(claim.id for claim in briefing.claims)
    claims = re.compile(
        rf"^(?P<indent> +)- id: (?P<id>{ids})\n(?P<rest>(?:(?P=indent)  .*\n|\n(?=(?P=indent)  ))*)", re.MULTILINE
    )

    def copied(claim: re.Match[str]) -> str:
        names = (claim["id"], *(f"{claim['id']}-{number}" for number in range(2, copies + 1)))
        indent = claim["indent"]
        return "\n".join(f"{indent}- id: {name}\n{indent}  review: unreviewed\n{claim['rest']}" for name in names)

    path.write_text(claims.sub(copied, shipped.read_text(encoding="utf-8")), encoding="utf-8")
    return path


def _paragraphs(text: str, briefing: Briefing, size: int) -> Iterator[str]:
    """Yield the article's pieces, each after its share of made-up paragraphs."""
    pieces = _pieces(re.split(r"\n\n+", text.strip()), briefing)
    sentences = _Sentences(text, briefing)
    written = 0
    for number, piece in enumerate(pieces, 1):
        while written < size * number // len(pieces) - len(piece.encode()):
            paragraph = sentences.paragraph()
            written += len(paragraph.encode()) + 2
            yield paragraph
        written += len(piece.encode()) + 2
        yield piece


def _pieces(blocks: Sequence[str], briefing: Briefing) -> list[str]:
    """Join the paragraphs over whose ends a quote runs, with what the briefing says stands before and after it."""
    quoted = [
        _folded(f"{quote.before} {quote.exact} {quote.after}") for claim in briefing.claims for quote in claim.quotes
    ]
    pieces = [blocks[0]]
    for before, after in pairwise(blocks):
        junction = " ".join((*_folded(before).split()[-_JUNCTION_WORDS:], *_folded(after).split()[:_JUNCTION_WORDS]))
        if any(junction in quote for quote in quoted):
            pieces[-1] += f"\n\n{after}"
        else:
            pieces.append(after)
    return pieces


class _Sentences:
    """New sentences, made of an article's own with other names and numbers."""

    def __init__(self, text: str, briefing: Briefing) -> None:
        """Take the sentences with two names or numbers, or more."""
        self._random = random.Random(_SEED)  # noqa: S311  # the same every time is the point
        self._quoted = [_folded(quote.exact) for claim in briefing.claims for quote in claim.quotes]
        self._names = sorted({name for actor in briefing.actors for name in (actor.name, *actor.aliases)})
        longest_first = "|".join(re.escape(name) for name in sorted(self._names, key=len, reverse=True))
        changed = re.compile(rf"\b({longest_first}|\d+)\b")
        parted = [changed.split(sentence) for sentence in re.findall(r"[A-Z][^.\n]{40,}\.", text)]
        self._parted = [parts for parts in parted if len(parts) > 4]

    def paragraph(self) -> str:
        """Return a new paragraph, or now and then a heading."""
        if not self._random.randrange(40):
            return f"## {self._random.choice(self._names)} and {self._random.choice(self._names)}"
        return " ".join(self._sentence() for _ in range(self._random.randint(2, 6)))

    def _sentence(self) -> str:
        """Return a new sentence that holds nothing that is quoted."""
        while True:
            parts = self._random.choice(self._parted)
            new = "".join(self._other(part) if number % 2 else part for number, part in enumerate(parts))
            folded = _folded(new)
            if not any(quote in folded for quote in self._quoted):
                return new

    def _other(self, left: str) -> str:
        """Return another number of as many digits, or another name."""
        while True:
            if left.isdigit():
                new = str(self._random.randrange(10 ** (len(left) - 1), 10 ** len(left)))
            else:
                new = self._random.choice(self._names)
            if new != left:
                return new


def _folded(text: str) -> str:
    return " ".join(_MARKUP.sub("", text).split())
