"""Formulas, which are documents of their own in MathML: their signs, in order, are text."""

from collections.abc import Mapping

from briefing_tui.articles.archive.markup import Vocabulary, parse
from briefing_tui.articles.archive.opendocument.namespaces import PREFIXES
from briefing_tui.articles.archive.opendocument.story import Leave, Story
from briefing_tui.articles.archive.package import Package
from briefing_tui.articles.extraction import UnreadableArticleError

_MAX_BYTES = 1 << 20  # of one formula
_MAX_TOTAL_BYTES = 8 << 20  # of all formulas of a document
_TOKENS = ("math:mi", "math:mn", "math:mo", "math:mtext")
_CONTENT = "content.xml"


class Formulas:
    """The formulas in a package, by the folders that they are in; each is read once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._texts: dict[str, str] = {}
        self._read_bytes = 0

    def text(self, reference: str) -> str:
        """Return the signs of the formula that a frame refers to, or nothing where what is there is none."""
        folder = reference.removeprefix("./").rstrip("/")
        if folder not in self._texts:
            self._texts[folder] = self._read(f"{folder}/{_CONTENT}")
        return self._texts[folder]

    def _read(self, name: str) -> str:
        part = self._package.found(name)
        if part is None or self._read_bytes > _MAX_TOTAL_BYTES:
            return ""
        signs = _Signs()
        try:
            for _ in parse(self._package.chunks(part, _MAX_BYTES), signs, Vocabulary(PREFIXES), part):
                pass
        except UnreadableArticleError:
            return ""
        finally:
            self._read_bytes += self._package.size(part)
        return " ".join(signs.found)


class _Signs:
    """Hears the tokens of MathML."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._listens = False

    def start(self, name: str, _attributes: Mapping[str, str]) -> None:
        self._listens = name in _TOKENS

    def end(self, _name: str) -> None:
        self._listens = False

    def text(self, text: str) -> None:
        if self._listens:
            self.found.append(text)


def _end_token(story: Story) -> None:
    story.write(" ")  # a half is no twelve


ENDS: dict[str, Leave] = dict.fromkeys(_TOKENS, _end_token)
SKIPPED = frozenset({"math:annotation"})  # the source of the formula, which says the same
