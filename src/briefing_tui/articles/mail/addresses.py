"""The people and lists in a field of addresses (RFC 5322, section 3.4)."""

from collections.abc import Iterator

from briefing_tui.articles.mail.fields import words_decoded
from briefing_tui.text.regex import regex

# What does not part two addresses: what is in quotation marks, a comment (none within another), an address in brackets.
_TOKEN = regex(r'"(?:[^"\\]|\\.)*+"?|\((?:[^()\\]|\\.)*+\)?|<[^<>]*+>?|[^"(<,;]++|[,;]')
_ESCAPED = regex(r"\\(.)")


def names(value: str) -> Iterator[str]:
    """Yield each of the people in a field by name, or by address where there is no name."""
    name: list[str] = []
    address = comment = ""
    for token in [*_TOKEN.findall(value), ","]:
        if token in {",", ";"}:
            words = " ".join("".join(name).split())
            found = words_decoded(words) or words_decoded(comment) or address
            if "@" in words and not address:  # an address alone, with a name after it or none
                found = words_decoded(comment) or words
            if found.strip(" :'"):
                yield found.strip(" '")
            name, address, comment = [], "", ""
        elif token.startswith('"'):
            name.append(_ESCAPED.sub(r"\1", token.strip('"')))
        elif token.startswith("("):
            comment = _ESCAPED.sub(r"\1", token.strip("()")).strip()
        elif token.startswith("<"):
            address = token.strip("<> ")
        else:
            name.append(token.rpartition(":")[2] if ":" in token and not name else token)  # a group has a name, too
