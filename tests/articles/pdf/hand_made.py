"""PDF files written by hand, for what no program would write: each object as it is wanted."""

from collections.abc import Sequence

_LETTER = b"0 0 612 792"  # US letter, in points
HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
BOLD = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
COURIER = b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"
UNMAPPED = (
    b"<</Type/Font/Subtype/Type0/BaseFont/None/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2"
    b"/BaseFont/None/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/None/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800"
    b"/Descent -200/CapHeight 700/StemV 80>>>>]>>"
)
"""A font whose characters have no counterpart in Unicode."""


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object with some content."""
    return b"<<" + entries + b"/Length %d>>stream\n%s\nendstream" % (len(content), content)


def file_of(objects: Sequence[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a file of objects, which are numbered from 1."""
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, trailer, table)
    return bytes(out)


def pages_of(
    contents: Sequence[bytes],
    *,
    catalog: bytes = b"",
    page: bytes = b"",
    trailer: bytes = b"",
    information: bytes = b"<<>>",
    box: bytes = _LETTER,
) -> bytes:
    """Return a file with a page for each content stream.

    Its fonts are /F (Helvetica), /B (Helvetica Bold), /C (Courier) and /U (without a map to Unicode).
    """
    first = 8
    kids = b" ".join(b"%d 0 R" % (first + 2 * number) for number in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        HELVETICA,
        BOLD,
        UNMAPPED,
        information,
        COURIER,
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[%s]/Contents %d 0 R%s"
            b"/Resources<</Font<</F 3 0 R/B 4 0 R/U 5 0 R/C 7 0 R>>>>>>" % (box, first + 2 * number + 1, page)
        )
        objects.append(stream(content))
    return file_of(objects, b"/Root 1 0 R/Info 6 0 R" + trailer)


def text_at(x: float, y: float, text: str, size: float = 10, *, font: str = "F") -> bytes:
    """Return the operators that show a text at a place, in points from the lower left corner."""
    escaped = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /%s %g Tf %g %g Td (%s) Tj ET\n" % (font.encode(), size, x, y, escaped)


def lines_at(
    x: float, y: float, lines: Sequence[str], size: float = 10, *, pitch: float = 12, font: str = "F"
) -> bytes:
    """Return the operators that show lines below one another."""
    return b"".join(text_at(x, y - pitch * row, line, size, font=font) for row, line in enumerate(lines))
