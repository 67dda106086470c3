"""A field's value with parameters (RFC 2045), some of which may be in pieces or in a character set (RFC 2231)."""

from typing import NamedTuple

from briefing_tui.articles.mail.charsets import decoded
from briefing_tui.articles.mail.fields import words_decoded
from briefing_tui.text.regex import regex

_PARAMETER = regex(r"""[ \t]*([^\s=;"*]++)(\*[0-9]*\*?)?[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*+)"?|([^;]*+))""")
_COMMENT = regex(r"\([^()]*+\)")
_ESCAPED = regex(r"\\(.)")
_PERCENT = regex(rb"%([0-9A-Fa-f]{2})")
_MAX_PARAMETERS = 100


class Value(NamedTuple):
    """What a field says, in lower case, and its parameters by their names."""

    main: str
    parameters: dict[str, str]


def with_parameters(value: str) -> Value:
    """Return a field's value without its parameters, and these; the first of each name counts."""
    main, _, rest = value.partition(";")
    pieces: dict[str, dict[int, tuple[str, bool]]] = {}
    at = 0
    while at < len(rest) and len(pieces) < _MAX_PARAMETERS:
        found = _PARAMETER.match(rest, at)
        if found:
            name, piece, quoted, bare = found[1].lower(), found[2] or "", found[3], found[4]
            text = bare.strip() if quoted is None else _ESCAPED.sub(r"\1", quoted)
            number = int(piece.strip("*") or 0) if len(piece) < 6 else 0  # noqa: PLR2004  # more number no pieces
            pieces.setdefault(name, {}).setdefault(number, (text, piece.endswith("*")))
        at = rest.find(";", found.end() if found else at) + 1 or len(rest)
    return Value(_COMMENT.sub("", main).strip().lower(), {name: _joined(each) for name, each in pieces.items()})


def _joined(pieces: dict[int, tuple[str, bool]]) -> str:
    """Return the text of a parameter of its pieces by their numbers; some have their bytes as percent escapes."""
    texts = [text for _, (text, _) in sorted(pieces.items())]
    if not any(escaped for _, escaped in pieces.values()):
        return words_decoded("".join(texts))  # against the standard, yet frequent
    charset, first = "", texts[0]
    if first.count("'") > 1:
        charset, _, first = first.split("'", 2)
    data = "".join([first, *texts[1:]]).encode("utf-8", "replace")
    return decoded(_PERCENT.sub(lambda escape: bytes.fromhex(escape[1].decode()), data), charset)[0]
