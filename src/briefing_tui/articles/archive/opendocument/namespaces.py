"""The namespaces of OpenDocument by the prefixes that its standard uses, and the values of its attributes."""

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"

PREFIXES = {f"{_OASIS}:{name}:1.0": name for name in ("office", "text", "table", "style", "meta", "manifest")}
PREFIXES |= {
    f"{_OASIS}:drawing:1.0": "draw",
    f"{_OASIS}:svg-compatible:1.0": "svg",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "urn:oasis:names:tc:opendocument:xmlns:loext:1.0": "loext",
}


def number(value: str | None, default: int, most: int) -> int:
    """Return the number that an attribute says, at most `most`, or the default where it says none."""
    if not value or not value.isascii() or not value.isdigit():
        return default
    return min(int(value[:_MAX_DIGITS]), most)


_MAX_DIGITS = 9
