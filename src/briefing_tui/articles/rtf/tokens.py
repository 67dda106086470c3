"""The tokens of an RTF file: groups, control words, characters; what is skipped is not looked at."""

import re
from typing import NamedTuple

from briefing_tui.articles.extraction import UnreadableArticleError
from briefing_tui.text.regex import regex

MAX_DEPTH = 10_000

_TOKEN = regex(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\'?",
    re.DOTALL,
)
_SKIPPED = regex(rb"[{}]|\\bin([0-9]{1,10}) ?|\\.", re.DOTALL)


class Token(NamedTuple):
    """A token, which is one of these: a control word with the number it may have, a symbol, bytes of text, a brace."""

    word: str = ""
    number: int | None = None
    symbol: bytes = b""
    text: bytes = b""
    brace: bytes = b""


class Tokens:
    """The tokens of a file from an offset to the brace that ends its outermost group, and how deep the last one is."""

    def __init__(self, data: bytes, start: int) -> None:
        """Stand before the group that begins at `start`."""
        self.depth = 0
        self.at = start
        self._data = data

    def next(self) -> Token | None:
        """Return the next token, or None where the outermost group or the file has ended.

        Raises UnreadableArticleError where groups are nested too deep.
        """
        while found := _TOKEN.match(self._data, self.at):
            self.at = found.end()
            word, number, escaped, symbol, brace, text = found.groups()
            if word:
                if word == b"bin":  # so many bytes of a picture follow, which may be any
                    self.at += max(int(number or 0), 0)
                    continue
                return Token(word=word.decode("ascii"), number=None if number is None else int(number))
            if text:
                return Token(text=text)
            if escaped:
                return Token(text=bytes.fromhex(escaped.decode("ascii")))
            if brace:
                self._nest(1 if brace == b"{" else -1)
                return Token(brace=brace) if self.depth else None
            if symbol:
                return Token(symbol=symbol)
        return None

    def skip(self) -> None:
        """Go to before the brace that ends the group."""
        depth = 0
        while found := _SKIPPED.search(self._data, self.at):
            self.at = found.end()
            if found[1]:
                self.at += int(found[1])
            elif found[0] == b"{":
                depth += 1
            elif found[0] == b"}":
                depth -= 1
                if depth < 0:
                    self.at = found.start()
                    return
        self.at = len(self._data)

    def _nest(self, by: int) -> None:
        self.depth += by
        if self.depth > MAX_DEPTH:
            raise UnreadableArticleError("has groups nested too deep", "save it again, as DOCX")
