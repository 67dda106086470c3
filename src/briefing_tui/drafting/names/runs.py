"""Runs of capitalised words: where in a statement names may stand."""

from collections.abc import Iterator, Sequence

from briefing_tui.drafting.names.extent import Extent
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.known import folded
from briefing_tui.drafting.names.openings import Openings
from briefing_tui.drafting.tokens import SENTENCE_ENDS, Token

_MIN_TITLE_WORDS = 4
_TITLE_SHARE = 0.6


class Runs:
    """Finds the runs of capitalised words in the statements of one article.

    `lower` are the words that the article has without a capital too, and `names` those that it has with one where no
    sentence begins.
    """

    __slots__ = ("_extent", "_gazetteer", "_lower", "_names", "_openings")

    def __init__(self, gazetteer: Gazetteer, lower: frozenset[str], names: frozenset[str]) -> None:
        """Find runs by these words."""
        self._gazetteer, self._lower, self._names = gazetteer, lower, names
        self._extent, self._openings = Extent(gazetteer, lower), Openings(gazetteer, lower, names)

    def of(self, tokens: Sequence[Token], *, begins: bool) -> Iterator[tuple[int, int]]:
        """Yield the runs of a statement, each by its tokens from the first up to the last, exclusive.

        `begins` tells whether the statement begins a sentence.
        """
        if is_title_case(tokens):
            yield from self._in_title(tokens)
            return
        at = 0
        while at < len(tokens):
            if not self._may_begin(tokens, at):
                at += 1
                continue
            first, last = self._openings.name_in(tokens, at, self._extent.end(tokens, at), begins=begins)
            if first < last:
                yield first, last
            at = max(last, at + 1)

    def _may_begin(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        if token.text == token.low and token.is_word and self._gazetteer.known(tokens, at) is not None:
            return True  # an adjective of nationality, in a language that gives it a small letter
        if self._gazetteer.is_participle(token):
            return False
        if token.text == token.low or token.low in self._gazetteer.words["no name"]:
            return _is_ordinal(token) and at + 1 < len(tokens) and self._gazetteer.may_be_name(tokens[at + 1])
        if token.is_capitalised or self._gazetteer.known(tokens, at) is not None:
            return True
        return "-" in token.text and (self._gazetteer.has_particle(token) or bool(self._gazetteer.compound(token)))

    def _begins_person(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a rank, an honorific or a given name stands at a token, with a name after it."""
        if at + 1 >= len(tokens) or not tokens[at].is_capitalised:
            return False
        title = self._gazetteer.title(tokens, at)
        if title and title.section in ("rank", "honorific"):
            return True
        return folded(tokens[at]) in self._gazetteer.given_names and tokens[at + 1].is_capitalised

    def _in_title(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yield the names of a statement in capitals throughout: known ones, and words that are names elsewhere."""
        at = 0
        while at < len(tokens):
            end = self._gazetteer.after_known(tokens, at)
            if not end and self._begins_person(tokens, at):
                end = self._extent.end(tokens, at)
            elif not end:
                end = at
                while end < len(tokens) and tokens[end].text in self._names and tokens[end].low not in self._lower:
                    end += 1
            if end > at:
                yield at, end
            at = max(end, at + 1)


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Return whether most words of a statement begin with a capital, as in a title."""
    words = [token for token in tokens if token.is_word]
    if len(words) < _MIN_TITLE_WORDS or tokens[-1].text in SENTENCE_ENDS:
        return False
    return sum(token.is_capitalised for token in words) >= _TITLE_SHARE * len(words)


def _is_ordinal(token: Token) -> bool:
    return token.text[0].isdigit() and token.text[-1].isalpha()
