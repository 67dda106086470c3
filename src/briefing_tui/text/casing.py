"""Lower-casing that does not change the length of a text."""


def lowered(text: str) -> str:
    """Return `text` in lower case, of the same length: a capital whose lower case is longer (İ) stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
