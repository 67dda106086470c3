"""A document as HTML: its body, that body set on pages for Chromium to print, and as mail programs send it."""

from html import escape

from benchmarks.articles.documents import (
    NOTE_CALL,
    Code,
    Document,
    Heading,
    Listing,
    Nested,
    Paragraph,
    Part,
    Quotation,
    Table,
    nested,
)
from benchmarks.articles.setting import Setting, breakable


def body(document: Document, *, hyphenated: bool = False) -> str:
    """Return the elements of a document; its notes stand in a list after the text, each with a way back."""
    calls = 0

    def part_of(part: Part) -> str:
        nonlocal calls
        if not isinstance(part, Paragraph):
            return _element(part)
        first, *others = (escape(breakable(text) if hyphenated else text) for text in part.text.split(NOTE_CALL))
        for other in others:
            calls += 1
            first += f'<sup id="call-{calls}"><a href="#note-{calls}">{calls}</a></sup>{other}'
        return f"<p>{first}</p>"

    made = "\n".join(map(part_of, document.parts))
    if not document.notes:
        return made
    notes = "\n".join(
        f'<li id="note-{number}"><p>{escape(note)} <a href="#call-{number}">↩</a></p></li>'
        for number, note in enumerate(document.notes, 1)
    )
    return f'{made}\n<section class="footnotes" role="doc-endnotes"><hr>\n<ol>{notes}</ol></section>'


def whole(document: Document, made: str, style: str = "") -> str:
    """Return a whole HTML document with a body."""
    direction = ' dir="rtl"' if document.language == "fa" else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{document.language}"{direction}>\n<head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title>{style}</head>\n<body>\n{made}\n</body>\n</html>\n"
    )


def printed(document: Document, setting: Setting) -> str:
    """Return a document for Chromium to print: its style says how it is set on pages."""
    return whole(document, body(document, hyphenated=setting.hyphenated), f"<style>{_print_style(setting)}</style>")


def mailed(document: Document) -> str:
    """Return a document as the HTML part of a mail: everything within the cell of a table, as newsletters are."""
    made = f'<table width="600"><tr><td>{body(document)}</td></tr></table>'
    return whole(document, made)


def _element(part: Part) -> str:
    match part:
        case Heading(level, text):
            return f"<h{level}>{escape(text)}</h{level}>"
        case Quotation(text):
            return f"<blockquote><p>{escape(text)}</p></blockquote>"
        case Code(text):
            return f"<pre><code>{escape(text)}</code></pre>"
        case Listing(items, ordered):
            return _list(nested(items), "ol" if ordered else "ul")
        case Table(caption, heads, rows):
            head = "".join(f"<th>{escape(cell)}</th>" for cell in heads)
            made = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
            caption = f"<caption>{escape(caption)}</caption>"
            return f"<table>{caption}<thead><tr>{head}</tr></thead>\n<tbody>{made}</tbody></table>"
    raise TypeError(part)


def _list(items: list[Nested], name: str) -> str:
    made = "\n".join(f"<li>{escape(item.text)}{_list(item.items, name) if item.items else ''}</li>" for item in items)
    return f"<{name}>{made}</{name}>"


def _print_style(setting: Setting) -> str:
    foot = '"' + setting.foot.replace("{page}", '" counter(page) "') + '"'
    boxes = f"@bottom-center {{ content: {foot}; font-size: {setting.size_pt * 0.85}pt }}"
    if setting.head:
        boxes += f' @top-center {{ content: "{setting.head}"; font-size: {setting.size_pt * 0.85}pt }}'
    page = f"size: {setting.width_mm}mm {setting.height_mm}mm; margin: {setting.margin_mm}mm; {boxes}"
    indent = "text-indent: 5mm; margin: 0" if setting.indented else "margin: 0 0 2.5mm"
    align = "justify" if setting.justified else "start"
    headings = " ".join(
        f"h{level} {{ font-size: {percent}%; break-after: avoid }}"
        for level, percent in enumerate(setting.heading_percent, 1)
    )
    return f"""
@page {{ {page} }}
body {{ font: {setting.size_pt}pt/{setting.leading_percent / 100} "{setting.font}"; margin: 0; hyphens: manual;
  column-count: {setting.columns}; column-gap: 7mm; text-align: {align} }}
p {{ {indent} }} {headings} blockquote {{ margin: 3mm 10mm }} caption {{ font-style: italic; text-align: start }}
table {{ border-collapse: collapse; margin: 2mm 0 }}
td, th {{ border: 1px solid #000; padding: 1mm; text-align: start }}
tr {{ break-inside: avoid }} sup {{ font-size: 65%; line-height: 0 }} .footnotes {{ font-size: 82% }}
"""
