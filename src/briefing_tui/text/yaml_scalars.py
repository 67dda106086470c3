"""A text as a scalar of YAML on one line, as lines of a folded one, and as a comment (YAML 1.2, chapters 6 to 8)."""

import re
from collections.abc import Iterator, Sequence

from briefing_tui.text.regex import regex

NULL_WORDS = frozenset({"null", "~"})
"""Words, in lower case, that a plain scalar cannot be: the core schema reads them as no value."""

# What YAML 1.2 allows in double quotes as an escape only (section 5.1), and what a reader could not see there.
_ONLY_ESCAPED = "\x00-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff"
_MUST_BE_ESCAPED = regex(f'[\\\\"{_ONLY_ESCAPED}]')
_NOT_IN_COMMENT = regex(f"[{_ONLY_ESCAPED}]")
_NOT_FOLDABLE = regex(rf"^\s|\s\Z|  |[^\S ]|[{_ONLY_ESCAPED}]")
# Words that no indicator of YAML stands in (YAML 1.2, section 5.3), in a block or a flow.
_PLAIN = regex(r"[^\W_][\w.+()/;…~–’-]*(?:'\w+)?(?: [\w(/…+~–’][\w.+()/;…~–’-]*(?:'\w+)?)*(?<! )")
# The same in a block alone, where brackets, commas and quotation marks within a text are no indicators (7.3.3).
_PLAIN_IN_BLOCK = regex(
    rf"(?:[^\W_]|[./(…“„‘«])(?:[^\s:#{_ONLY_ESCAPED}]|(?<! )#|:(?=[^\s{_ONLY_ESCAPED}])| (?=[^\s#{_ONLY_ESCAPED}]))*"
)
_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def plain_or_quoted(text: str, *, in_block: bool = False) -> str:
    """Return a text as a scalar on one line that parses as the text in a block and in a flow: plain where it may be.

    One that is only to be read `in_block` may be plain where it would need quotation marks in a flow.
    """
    plain = _PLAIN_IN_BLOCK if in_block else _PLAIN
    return text if plain.fullmatch(text) and text.casefold() not in NULL_WORDS else quoted(text)


def quoted(text: str) -> str:
    """Return a text in double quotes, on one line."""
    return f'"{_MUST_BE_ESCAPED.sub(_escape, text)}"'


def folded(text: str, width: int) -> list[str] | None:
    """Return the lines of a text for a folded block scalar, each of at most `width` characters but for longer words.

    None where folding would not give the text back: it has line breaks, white space but single spaces between words,
    or characters that only an escape can have.
    """
    if _NOT_FOLDABLE.search(text) or not text:
        return None
    return list(wrapped(text.split(" "), width))


def comment_text(text: str) -> str:
    """Return a text for a comment: on one line, with a question mark for what YAML allows as an escape only."""
    return _NOT_IN_COMMENT.sub("?", " ".join(text.split()))


def wrapped(words: Sequence[str], width: int) -> Iterator[str]:
    """Yield lines of words, each of at most `width` characters unless a single word is longer."""
    line = words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) <= width:
            line = f"{line} {word}"
        else:
            yield line
            line = word
    yield line


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    return _SHORT_ESCAPES.get(char) or f"\\u{ord(char):04X}"  # as JSON has them, too
