"""The address of a value within a briefing, which stays the same wherever the value is written in a file.

An address is the path of keys from the top of the briefing, in the format's own names. What has an id is addressed by
it: `("claims", "raids", "at", 0, "quote")` is the text of the first quote of the claim `raids`, in whatever pane.
"""

Address = tuple[str | int, ...]

BLUF: Address = ("bluf",)
KEY_JUDGMENTS: Address = ("key_judgments",)
TLP: Address = ("tlp",)


def claim_address(claim: str, *path: str | int) -> Address:
    """Return the address of the claim with that id, or of a value within it."""
    return ("claims", claim, *path)


def quote_address(claim: str, number: int, *path: str) -> Address:
    """Return the address of a claim's quote, numbered from 0 in the order of the claim, or of a value within it."""
    return ("claims", claim, "at", number, *path)


def source_address(source: str, *path: str) -> Address:
    """Return the address of the source with that id, or of a value within it."""
    return ("sources", source, *path)
