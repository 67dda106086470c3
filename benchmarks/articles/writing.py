"""Documents written by chance: with headings, lists, notes, tables and quotations; and those made of a text."""

import random

from benchmarks.articles.documents import (
    NOTE_CALL,
    Code,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Part,
    Quotation,
    Table,
)
from benchmarks.articles.language import Language

from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.article import BlockKind

_NOTED_SHARE = 0.25  # of paragraphs that call a note
_KINDS = (Listing, Quotation, Table, Code)  # what stands between paragraphs, in turn
_CODE = ("station,year,tonnes", "karvan,{},{}", "murgh,{},{}", "  total,{},{}")


def written(name: str, language: Language, characters: int, chance: random.Random) -> Document:
    """Return a document of at least so many characters, which has every kind of part."""
    parts: list[Part] = [Heading(1, language.title(chance)), Paragraph(language.paragraph(chance, 4, 6))]
    taken: set[str] = set()  # what must not stand twice, so that each block can be told from the others
    length = turn = 0
    while length < characters or turn < len(_KINDS):
        parts.append(_heading(2 if not turn % 2 else 3, language, chance, taken))
        added: list[Part] = [_paragraph(language, chance) for _ in range(chance.randint(2, 4))]
        added.append(_other(turn, language, chance))
        added.append(_paragraph(language, chance))
        parts += added
        length += sum(len(part.text) for part in added if isinstance(part, Paragraph | Quotation))
        turn += 1
    return Document(name, language.tag, parts)


def reprinted(name: str, language: str, text: str) -> Document:
    """Return the document of the headings and paragraphs of a text."""
    article = read_article(text)
    parts: list[Part] = []
    for block in article.blocks:
        words = article.text[block.start : block.end]
        parts.append(Heading(max(block.level, 1), words) if block.kind is BlockKind.HEADING else Paragraph(words))
    return Document(name, language, parts, structured=False)


def without_layout(document: Document) -> Document:
    """Return a document as a mail in plain text can hold it: without tables, code, notes and nested items."""
    parts: list[Part] = []
    for part in document.parts:
        match part:
            case Paragraph(text):
                parts.append(Paragraph(text.replace(NOTE_CALL, "")))
            case Listing(items, ordered):
                parts.append(Listing(tuple(item for item in items if item.level == 1), ordered))
            case Table() | Code():
                pass
            case _:
                parts.append(part)
    return Document(document.name, document.language, parts, document.structured)


def _heading(level: int, language: Language, chance: random.Random, taken: set[str]) -> Heading:
    text = language.title(chance)
    while text in taken:
        text = f"{language.title(chance)}{language.space}({language.number(chance.randint(1, 999))})"
    taken.add(text)
    return Heading(level, text)


def _paragraph(language: Language, chance: random.Random) -> Paragraph:
    text = language.paragraph(chance)
    if chance.random() >= _NOTED_SHARE:
        return Paragraph(text)
    ends = [at for at, char in enumerate(text, 1) if char in ".。" and (at == len(text) or text[at] in " “")]
    at = chance.choice(ends or [len(text)])
    return Paragraph(text[:at] + NOTE_CALL + text[at:], (language.paragraph(chance, 1, 2),))


def _other(turn: int, language: Language, chance: random.Random) -> Part:
    kind = _KINDS[turn % len(_KINDS)]
    if kind is Listing:
        levels = [1, 1, 2, 2, 1, 2, 3, 1][: chance.randint(3, 8)]
        return Listing(tuple(Item(level, language.sentence(chance)) for level in levels), chance.random() < 0.5)
    if kind is Quotation:
        return Quotation(language.paragraph(chance, 2, 3))
    if kind is Table:
        return _table(language, chance)
    return Code("\n".join(line.format(chance.randint(1990, 2024), chance.randint(10, 9999)) for line in _CODE))


def _table(language: Language, chance: random.Random) -> Table:
    name = language.names[BlockKind.CAPTION]
    caption = f"{name}{language.space}{language.number(chance.randint(1, 99))}. {language.title(chance)}"
    kinds = ["place", "year", "number", "thing"][: chance.randint(3, 4)]
    heads = tuple(language.word(kind, chance) for kind in ("body", "actor", "thing", "actor2"))[: len(kinds)]
    rows = tuple(tuple(language.word(kind, chance) for kind in kinds) for _ in range(chance.randint(3, 7)))
    return Table(caption, heads, rows)
