"""The namespaces of Office Open XML (transitional and strict) by the prefixes of its standard, and its values."""

_OFFICE, _STRICT = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"

PREFIXES = {
    f"{_OFFICE}/wordprocessingml/2006/main": "w",
    f"{_STRICT}/wordprocessingml/main": "w",
    f"{_OFFICE}/officeDocument/2006/relationships": "r",
    f"{_STRICT}/officeDocument/relationships": "r",
    f"{_OFFICE}/officeDocument/2006/math": "m",
    f"{_STRICT}/officeDocument/math": "m",
    f"{_OFFICE}/markup-compatibility/2006": "mc",
    f"{_OFFICE}/drawingml/2006/chart": "c",
    f"{_STRICT}/drawingml/chart": "c",
    f"{_OFFICE}/drawingml/2006/diagram": "dgm",
    f"{_STRICT}/drawingml/diagram": "dgm",
    f"{_OFFICE}/package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}


def is_on(value: str | None) -> bool:
    """Whether a property that is there is on: it is, unless its value says otherwise (ST_OnOff)."""
    return value not in ("0", "false", "off")


def number(value: str | None) -> int | None:
    """Return the number that an attribute says, or None where it says none; no number of a document is longer."""
    return int(value) if value and value.isascii() and value.isdigit() and len(value) <= _MAX_DIGITS else None


_MAX_DIGITS = 10
