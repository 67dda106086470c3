"""A document as Markdown with notes and tables, which pandoc converts into the other formats."""

import re

from benchmarks.articles.documents import NOTE_CALL, Code, Document, Heading, Listing, Paragraph, Part, Quotation, Table

_MARKS = re.compile(r"([\\`*_{}\[\]<>#+~|$^@'\"-]|\.\.\.)")  # what pandoc might read as markup


def markdown_text(document: Document) -> str:
    """Return the file of a document."""
    notes = 0

    def part_of(part: Part) -> str:
        nonlocal notes
        if not isinstance(part, Paragraph):
            return _part(part)
        first, *others = map(_escaped, part.text.split(NOTE_CALL))
        texts = []
        for other, note in zip(others, part.notes, strict=True):
            notes += 1
            first += f"[^{notes}]{other}"
            texts.append(f"\n[^{notes}]: {_escaped(note)}\n")
        return f"{_safe(first)}\n{''.join(texts)}"

    return f"---\nlang: {document.language}\n---\n\n" + "\n".join(map(part_of, document.parts))


def _part(part: Part) -> str:
    match part:
        case Heading(level, text):
            return f"{'#' * level} {_escaped(text)}\n"
        case Quotation(text):
            return f"> {_safe(_escaped(text))}\n"
        case Code(text):
            return f"```\n{text}\n```\n"
        case Listing(items, ordered):
            mark = "1." if ordered else "-"
            made = "".join(f"{'    ' * (item.level - 1)}{mark:<3} {_safe(_escaped(item.text))}\n" for item in items)
            return f"{made}\n<!-- -->\n"
        case Table(caption, heads, rows):
            lines = [heads, tuple("---" for _ in heads), *rows]
            made = "\n".join("| " + " | ".join(map(_cell, line)) + " |" for line in lines)
            return f"{made}\n\n: {_escaped(caption)}\n"
    raise TypeError(part)


def _cell(text: str) -> str:
    return text if set(text) == {"-"} else _escaped(text)


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _safe(text: str) -> str:
    """Return a paragraph that does not begin like an item of a list."""
    return re.sub(r"^(\d+|[A-Za-z])([.)])", r"\1\\\2", text)
