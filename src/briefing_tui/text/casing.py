"""Lower-casing that does not change the length of a text, and the words that a capital makes others."""

CASE_SENSITIVE_WORDS = frozenset({"us", "who", "it", "aids", "turkey", "china"})
"""English words, in lower case, that are other words with a capital."""


def lowered(text: str) -> str:
    """Return `text` in lower case, of the same length: a capital whose lower case is longer (İ) stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
