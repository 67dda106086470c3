"""Make a table of words out of one text, as a table is best written and read."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, which are parted by white space; "_" in a word stands for a space within it."""
    return frozenset(word.replace("_", " ") for word in text.split())
