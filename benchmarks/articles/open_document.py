"""A document as flat OpenDocument text (OASIS ODF 1.3), which LibreOffice converts into the other formats."""

from collections.abc import Iterator
from html import escape

from benchmarks.articles.documents import (
    NOTE_CALL,
    Code,
    Document,
    Heading,
    Listing,
    Nested,
    Paragraph,
    Quotation,
    Table,
    nested,
)
from benchmarks.articles.setting import Setting, breakable

_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
    for name, path in {
        "office": "office",
        "style": "style",
        "text": "text",
        "table": "table",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
        "meta": "meta",
    }.items()
)
_COUNTRIES = {"en": "GB", "fa": "IR", "zh": "CN"}
_MIME = "application/vnd.oasis.opendocument.text"


def open_document(document: Document, setting: Setting) -> str:
    """Return the file of a document that is set so."""
    writer = _Writer(setting)
    body = "".join(map(writer.part, document.parts))
    columns = f'<text:section text:style-name="Columns" text:name="Text">{body}</text:section>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_NAMESPACES} office:version="1.3"'
        f' office:mimetype="{_MIME}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<office:meta><dc:title>{escape(document.title)}</dc:title><dc:creator>A. Writer</dc:creator></office:meta>"
        f"{_styles(document, setting)}"
        f"<office:body><office:text>{columns if setting.columns > 1 else body}</office:text></office:body>"
        f"</office:document>\n"
    )


class _Writer:
    """Writes the parts of a document; numbers its notes and tables."""

    def __init__(self, setting: Setting) -> None:
        self._hyphenated = setting.hyphenated
        self._notes = self._tables = self._lists = 0

    def part(self, part: object) -> str:
        """Return the elements of a part."""
        match part:
            case Heading(level, text):
                style = f"Heading_20_{level}"
                return f'<text:h text:style-name="{style}" text:outline-level="{level}">{escape(text)}</text:h>\n'
            case Paragraph(text, notes):
                return self._paragraph("Text_20_body", text, notes)
            case Quotation(text):
                return self._paragraph("Quotations", text)
            case Code(text):
                lines = escape(text).replace("  ", '<text:s text:c="2"/>').replace("\n", "<text:line-break/>")
                return f'<text:p text:style-name="Preformatted_20_Text">{lines}</text:p>\n'
            case Listing(items, ordered):
                self._lists += 1
                style = "Numbers" if ordered else "Bullets"
                return self._list(nested(items), f' text:style-name="{style}" xml:id="list{self._lists}"')
            case Table():
                return self._table(part)
        raise TypeError(part)

    def _paragraph(self, style: str, text: str, notes: tuple[str, ...] = ()) -> str:
        first, *others = map(self._text, text.split(NOTE_CALL))
        called = "".join(self._note(note) + other for note, other in zip(notes, others, strict=True))
        return f'<text:p text:style-name="{style}">{first}{called}</text:p>\n'

    def _note(self, text: str) -> str:
        self._notes += 1
        body = f'<text:p text:style-name="Footnote">{self._text(text)}</text:p>'
        return (
            f'<text:note text:id="ftn{self._notes}" text:note-class="footnote"><text:note-citation>{self._notes}'
            f"</text:note-citation><text:note-body>{body}</text:note-body></text:note>"
        )

    def _list(self, items: list[Nested], attributes: str = "") -> str:
        made = "".join(
            f"<text:list-item>{self._paragraph('Text_20_body', item.text)}"
            f"{self._list(item.items) if item.items else ''}</text:list-item>"
            for item in items
        )
        return f"<text:list{attributes}>{made}</text:list>\n"

    def _table(self, table: Table) -> str:
        self._tables += 1
        caption = f'<text:p text:style-name="Table">{escape(table.caption)}</text:p>'
        heads = f"<table:table-header-rows>{self._row(table.heads, 'Table_20_Heading')}</table:table-header-rows>"
        rows = "".join(self._row(row, "Table_20_Contents") for row in table.rows)
        columns = f'<table:table-column table:number-columns-repeated="{len(table.heads)}"/>'
        return f'{caption}<table:table table:name="Table{self._tables}">{columns}{heads}{rows}</table:table>\n'

    def _row(self, cells: tuple[str, ...], style: str) -> str:
        made = (
            f'<table:table-cell table:style-name="Cell" office:value-type="string"><text:p text:style-name="{style}">'
            f"{escape(cell)}</text:p></table:table-cell>"
            for cell in cells
        )
        return f"<table:table-row>{''.join(made)}</table:table-row>"

    def _text(self, text: str) -> str:
        return escape(breakable(text) if self._hyphenated else text)


def _styles(document: Document, setting: Setting) -> str:
    page = (
        f'fo:page-width="{setting.width_mm}mm" fo:page-height="{setting.height_mm}mm"'
        f' fo:margin="{setting.margin_mm}mm" style:print-orientation="portrait"'
    )
    gap = 'fo:min-height="6mm" fo:margin'
    head = f'<style:header-style><style:header-footer-properties {gap}-bottom="5mm"/></style:header-style>'
    foot = f'<style:footer-style><style:header-footer-properties {gap}-top="5mm"/></style:footer-style>'
    columns = f'<style:columns fo:column-count="{setting.columns}" fo:column-gap="7mm"/>'
    return (
        f"<office:styles>{''.join(_named_styles(document, setting))}</office:styles><office:automatic-styles>"
        '<style:style style:name="Columns" style:family="section"><style:section-properties'
        f' text:dont-balance-text-columns="true">{columns}</style:section-properties></style:style>'
        '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties'
        ' fo:border="0.5pt solid #000000" fo:padding="1mm"/></style:style>'
        f'<style:page-layout style:name="Page"><style:page-layout-properties {page}/>{head}{foot}</style:page-layout>'
        '</office:automatic-styles><office:master-styles><style:master-page style:name="Standard"'
        f' style:page-layout-name="Page"><style:header>{_line(setting.head, "Header")}</style:header>'
        f"<style:footer>{_line(setting.foot, 'Footer')}</style:footer></style:master-page></office:master-styles>"
    )


def _line(text: str, style: str) -> str:
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    return f'<text:p text:style-name="{style}">{escape(text).replace("{page}", number)}</text:p>'


def _named_styles(document: Document, setting: Setting) -> Iterator[str]:
    country, size = _COUNTRIES[document.language], setting.size_pt
    scripts = ("", "-asian", "-complex")
    fonts = (
        " ".join(f'style:font-family{x}="{setting.font}"' for x in scripts[1:]) + f' fo:font-family="{setting.font}"'
    )
    sizes = " ".join(f'style:font-size{x}="{size}pt"' for x in scripts[1:]) + f' fo:font-size="{size}pt"'
    western = f'fo:language="{document.language}" fo:country="{country}"'
    others = " ".join(f'style:language{x}="{document.language}" style:country{x}="{country}"' for x in scripts[1:])
    right = document.language == "fa"
    mode = f'style:writing-mode="{"rl-tb" if right else "lr-tb"}" fo:text-align="{"right" if right else "left"}"'
    yield (
        f'<style:default-style style:family="paragraph"><style:paragraph-properties {mode}/>'
        f'<style:text-properties {fonts} {sizes} {western} {others} fo:hyphenate="false"/></style:default-style>'
    )
    justified = ' fo:text-align="justify"' if setting.justified else ""
    apart = 'fo:text-indent="5mm"' if setting.indented else 'fo:margin-bottom="2.5mm"'
    leading = f'fo:line-height="{setting.leading_percent}%"'
    yield _style("Standard", "", "")
    yield _style("Text_20_body", f"{apart} {leading}{justified}", "", "Standard")
    yield _style("Quotations", f'fo:margin-left="10mm" fo:margin-right="10mm" fo:margin-bottom="2.5mm" {leading}', "")
    yield _style("Table", 'fo:margin-top="2mm" fo:margin-bottom="1mm"', 'fo:font-style="italic"', "Caption")
    yield _style("Caption", "", "", "Standard")
    yield _style("Table_20_Contents", "", "", "Standard")
    yield _style("Table_20_Heading", "", 'fo:font-weight="bold"', "Table_20_Contents")
    yield _style("Preformatted_20_Text", 'fo:margin-bottom="2mm"', 'fo:font-family="Liberation Mono"', "Standard")
    yield _style("Footnote", "", f"{_sizes(size * 0.82)}", "Standard")
    yield _style("Header", 'fo:text-align="center"', _sizes(size * 0.85), "Standard")
    yield _style("Footer", 'fo:text-align="center"', _sizes(size * 0.85), "Standard")
    for level, percent in enumerate(setting.heading_percent, 1):
        bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"'
        above = f'fo:margin-top="{6 - level}mm" fo:margin-bottom="2mm" fo:keep-with-next="always"'
        yield _style(f"Heading_20_{level}", above, f"{bold} {_sizes(size * percent / 100)}", "Standard", level)
    for name, ordered in (("Bullets", False), ("Numbers", True)):
        levels = "".join(_list_level(level, ordered) for level in (1, 2, 3))
        yield f'<text:list-style style:name="{name}">{levels}</text:list-style>'


def _sizes(size: float) -> str:
    return f'fo:font-size="{size:.1f}pt" style:font-size-asian="{size:.1f}pt" style:font-size-complex="{size:.1f}pt"'


def _style(name: str, paragraph: str, text: str, parent: str = "", level: int = 0) -> str:
    outline = f' style:default-outline-level="{level}"' if level else ""
    shown = f'style:display-name="{name.replace("_20_", " ")}"'
    inherited = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" {shown} style:family="paragraph"{inherited}{outline}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def _list_level(level: int, ordered: bool) -> str:
    indent = f'fo:text-indent="-6mm" fo:margin-left="{6 * level}mm"'
    position = (
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        f'<style:list-level-label-alignment text:label-followed-by="listtab" {indent}/></style:list-level-properties>'
    )
    if ordered:
        return (
            f'<text:list-level-style-number text:level="{level}" style:num-format="1" style:num-suffix=".">'
            f"{position}</text:list-level-style-number>"
        )
    bullet = f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="•">'
    return f"{bullet}{position}</text:list-level-style-bullet>"
