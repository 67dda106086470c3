"""What quoted-printable encoding (RFC 2045, section 6.7) has left in a text that was copied from a mail undecoded."""

from briefing_tui.domain.offsets import Edit
from briefing_tui.text.regex import regex

# A soft line break right behind a word or a stop; an encoded space that ends its line; a character in UTF-8 of two
# bytes or more. No other text has these. A soft break behind a space, and a single encoded byte, may be an equation.
_CERTAIN = regex(
    r"=(?:20(?=[ \t]*\n)|(?:(?<=[^\W\d]{2}=)|(?<=[.,;:!?\"'-]=)) ?\n(?=[ \t]*\S)"
    r"|[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3}(?:=[C-F][0-9A-F](?:=[89AB][0-9A-F]){1,3})*)"
)
_LIKELY = regex(r"=(?: ?\n|[0-9A-F]{2}(?:=[0-9A-F]{2})*)")
_MIN_SIGNS = 3  # that are certain, for the others to count as well
_HEX = regex("=([0-9A-F]{2})")


def is_quoted_printable(text: str) -> bool:
    """Whether a text has so many signs of the encoding that all that looks like it is a rest of it."""
    return (
        "=" in text and sum(1 for _, _ in zip(_CERTAIN.finditer(text), range(_MIN_SIGNS), strict=False)) == _MIN_SIGNS
    )


def quoted_printable_edits(text: str, *, encoded: bool) -> list[Edit]:
    """Return the edits that decode what is left of the encoding; `encoded` says that all that looks like it is."""
    if "=" not in text:
        return []
    pattern = _LIKELY if encoded else _CERTAIN
    found = ((*rest.span(), _decoded(rest[0])) for rest in pattern.finditer(text))
    return [(start, end, decoded) for start, end, decoded in found if decoded is not None]


def with_rests(marks: list[Edit], rests: list[Edit]) -> list[Edit]:
    """Return the edits of a block's markup with those of the rests that stand outside the markup, in order."""
    if not rests:
        return marks
    outside = [rest for rest in rests if not any(start < rest[1] and rest[0] < end for start, end, _ in marks)]
    return sorted([*marks, *outside])


def _decoded(rest: str) -> str | None:
    """Return what a rest of the encoding stands for, or None where its bytes are no text."""
    data = bytes(int(code, 16) for code in _HEX.findall(rest))
    for encoding in ("utf-8", "cp1252") if len(data) == 1 else ("utf-8",):
        try:
            decoded = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return decoded if decoded.isprintable() else None
    return None
