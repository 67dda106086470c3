"""The choice that trafilatura makes of the main text of a page, where it is installed and fit for the page."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

# What takes it seconds, or what its parser (libxml2) does not read to the end.
_MAX_CHARACTERS = 10_000_000
_MAX_ELEMENTS = 50_000
_MAX_PARAGRAPHS = 20_000
_MAX_DEPTH = 200
_FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


def is_fit(characters: int, elements: int, paragraphs: int, depth: int) -> bool:
    """Whether trafilatura is installed, and a page of so many parts no trouble for it."""
    return (
        characters <= _MAX_CHARACTERS
        and elements <= _MAX_ELEMENTS
        and paragraphs <= _MAX_PARAGRAPHS
        and depth <= _MAX_DEPTH
        and find_spec("trafilatura") is not None
    )


def library_lines(html: str) -> list[str]:
    """Return the lines of the main text of a page as trafilatura chooses it, or none where it finds none, or fails."""
    library = _trafilatura()
    try:
        found = library.bare_extraction(html, include_comments=False, include_tables=True)
    except (*_FAULTS, import_module("lxml.etree").LxmlError):
        return []
    return str(found.text or "").split("\n") if found else []


def _trafilatura() -> Any:
    """Return the library; urllib3, which it loads, would open a socket to see whether the machine has IPv6."""
    import socket  # noqa: PLC0415  # not to be used, but to be kept from being used

    has_ipv6 = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        return import_module("trafilatura")
    finally:
        socket.has_ipv6 = has_ipv6
