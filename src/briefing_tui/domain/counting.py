"""Numbers with what they count, in English."""


def counted(number: int, noun: str, verb: str = "") -> str:
    """Return `1 claim rests` or `1,200 claims rest`: a number with its noun and, where there is one, its verb."""
    if number == 1:
        return f"1 {noun} {verb}s" if verb else f"1 {noun}"
    return f"{number:,} {noun}s {verb}".rstrip()
