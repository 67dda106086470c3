"""Lower case that keeps every character in its place."""


def lowered(text: str) -> str:
    """Return a text in lower case, of the same length: a capital whose small form is longer stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := char.lower()) == 1 else char for char in text)
