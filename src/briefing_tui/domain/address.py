"""Addresses of values within a briefing, independent of where in the file a value is written.

An address is a path of the format's keys from the top of the briefing. A claim, source or actor is addressed by its
id, not by its position: `("claims", "raids", "at", 0, "quote")` is the text of the first quote of the claim `raids`,
whichever pane holds that claim.
"""

Address = tuple[str | int, ...]

BLUF: Address = ("bluf",)
KEY_JUDGMENTS: Address = ("key_judgments",)
TLP: Address = ("tlp",)


def claim_address(claim: str, *path: str | int) -> Address:
    """Return the address of the claim with the id `claim`, or of the value at `path` within it."""
    return ("claims", claim, *path)


def quote_address(claim: str, number: int, *path: str) -> Address:
    """Return the address of a claim's quote (`number` counts from 0), or of the value at `path` within it."""
    return ("claims", claim, "at", number, *path)


def source_address(source: str, *path: str) -> Address:
    """Return the address of the source with the id `source`, or of the value at `path` within it."""
    return ("sources", source, *path)
