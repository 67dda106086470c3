"""Queries of the filter made at random, of its own words and of what a parser may stumble over."""

from pathlib import Path
from random import Random

from tests.attack.library import write_library
from tests.attack.program import answer

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.querying.completion import offers
from briefing_tui.querying.fields import FIELDS
from briefing_tui.querying.matching import Claims

_MOST_PARTS = 12
_MOST_CURSORS = 8
_MANY = 2000  # repetitions
_SHARE_OF_LONG_ONES = 0.1
_PARTS = (
    *(f"{field.name}:" for field in FIELDS),
    *("raids", "army", "trade", "likely", "2024", "2024-11/..", "..", "high", "true", "none", "*", "ünï", "شهر"),
    *(
        " ",
        "  ",
        '"',
        "'",
        "(",
        ")",
        "-",
        "!",
        "|",
        "OR",
        "AND",
        "NOT",
        ",",
        ":",
        "::",
        "/",
        "\\",
        "<",
        ">",
        "=",
        "#",
        "&",
    ),
    *("\x00", "\x1b[31m", "\u202e", "\u2028", "\u0301", "9" * 5000, "a" * 3000, "1e999"),
)


def filter_at_random(random: Random, folder: Path) -> str:
    """Print a briefing under a random filter, and have every beginning of the filter completed."""
    parts = [random.choice(_PARTS) for _ in range(random.randint(1, _MOST_PARTS))]
    if random.random() < _SHARE_OF_LONG_ONES:
        parts.insert(random.randint(0, len(parts)), random.choice(_PARTS)[:2] * random.randint(2, _MANY))
    query = "".join(parts)
    path = write_library(folder)
    document = gather_evidence(open_document(path))
    claims = Claims(document.briefing, document.evidence)
    for cursor in random.sample(range(len(query) + 1), min(_MOST_CURSORS, len(query) + 1)):
        for offer in offers(query, cursor, claims):
            typed, _ = offer.put(query, cursor)
            assert offer.text in typed
    return answer("--plain", "--filter", query, path).word
