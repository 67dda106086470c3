"""Redactions in a text file: the marks and labels that stand where words were made illegible."""

from collections import Counter

from briefing_tui.text.regex import regex

_MARK = regex(r"[■█▇▮▬]+|\[+[Rr](?:edacted|EDACTED)\]+|\bREDACTED\b|\(b\)\s?\(\d\)(?:\([A-F]\))?|\bX{4,}\b")
_SENTENCE_END = regex(r"[.!?…]\W*$")
_MIN_LABELLED_LINES = 3  # that a label stands on by itself
_MAX_REDACTION_CHARACTERS = 300  # of marks and labels between two words
_LABEL_CHARACTERS = (6, 60)  # of a label, least and most


def redaction_labels(file_text: str) -> tuple[str, ...]:
    """Return the labels of redactions: lines that stand three times or more, begin with a capital and end no sentence.

    The longest come first.
    """
    least, most = _LABEL_CHARACTERS
    lines = Counter(line.strip() for line in file_text.split("\n") if least <= len(line.strip()) <= most)
    found = [
        line
        for line, count in lines.items()
        if count >= _MIN_LABELLED_LINES and line[0].isupper() and line[-1].isalpha() and not _SENTENCE_END.search(line)
    ]
    return tuple(sorted(found, key=len, reverse=True))


def is_redaction(between: str, labels: tuple[str, ...]) -> bool:
    """Whether the text of the file between two words is marks of redactions and their labels, and nothing else.

    A label counts only where it is set apart: on a line of its own, beside a mark, or twice in a row.
    """
    if len(between) > _MAX_REDACTION_CHARACTERS:
        return False
    rest, marks = _MARK.subn(" ", between)
    found = 0
    for label in labels:
        if not any(map(str.isalnum, rest)):
            break
        count = rest.count(label)
        if count:
            rest, found = rest.replace(label, " "), found + count
    if any(map(str.isalnum, rest)) or not marks + found:
        return False
    return bool(marks) or found > 1 or all(not part.strip() for part in _ends(between))


def _ends(between: str) -> tuple[str, str]:
    """Return what stands before the first line's end, and after the last; a text without one is its own end."""
    return between.partition("\n")[0], between.rpartition("\n")[2]
