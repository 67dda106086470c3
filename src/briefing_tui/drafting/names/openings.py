"""Where the names of a run begin: words that have their capital from the sentence are no part of them."""

from collections.abc import Sequence

from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.known import folded
from briefing_tui.drafting.tokens import SENTENCE_ENDS, Token

_OPENING = frozenset("“\"‘'«([:•–—-*")


class Openings:
    """Tells where names begin.

    `lower` are the words that the article has without a capital too, and `names` those that it has with one where no
    sentence begins.
    """

    __slots__ = ("_begins", "_gazetteer", "_heads", "_joining", "_lower", "_names", "_plural", "_words")

    def __init__(self, gazetteer: Gazetteer, lower: frozenset[str], names: frozenset[str]) -> None:
        """Tell by these words."""
        self._gazetteer, self._lower, self._names = gazetteer, lower, names
        self._words, self._heads = gazetteer.words, gazetteer.heads
        self._plural = tuple(self._words["plural ending"])
        self._joining = self._words["joiner"] | self._words["linker"]
        self._begins = self._words["begins"] | self._words["function"] | self._words["former"] | self._words["no name"]

    def name_in(self, tokens: Sequence[Token], first: int, last: int, *, begins: bool) -> tuple[int, int]:
        """Return a run without the words before its name; `begins` tells whether the statement begins a sentence."""
        opens = begins if first == 0 else self._may_open(tokens, first)
        if opens and not self._keeps(tokens, first, last):
            first += 1
            while first < last and tokens[first].low in self._joining:  # Rebels of the Vel Alliance
                first += 1
        while first < last and self._is_before_name(tokens, first, last):
            first += 1
        if last - first == 1 and self._is_no_name(tokens, first):
            first += 1
        return first, last

    def _is_no_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a single word is one that begins sentences, wherever it has its capital from."""
        low = tokens[at].low
        return low in self._words["begins"] and low not in self._heads and not self._gazetteer.after_known(tokens, at)

    def _may_open(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether what stands before a token lets it have its capital from a sentence: a full stop, a quote."""
        before = tokens[first - 1].text
        if before in _OPENING:
            return True
        return before in SENTENCE_ENDS and first > 1 and tokens[first - 2].low not in self._words["abbreviation"]

    def _is_of_group(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether fighters of a group are told of, which are no part of its name: "Rebels of the Vel Alliance"."""
        return tokens[at].low in self._words["group"] and tokens[at + 1].low in self._joining

    def _is_before_name(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether a word is one like "The" or "Former", which no name begins with but a known one."""
        low = tokens[first].low
        if low not in self._words["function"] and low not in self._words["former"]:
            return False
        end = self._gazetteer.after_known(tokens, first)
        return end <= first + 1 and not (end and tokens[first].text.isupper() and last - first > 1)

    def _keeps(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether the first word of a run that begins a sentence may belong to a name."""
        token, single = tokens[first], last - first == 1
        if token.low in self._words["function"] or token.low in self._words["former"]:
            return not self._is_before_name(tokens, first, last)
        if self._gazetteer.after_known(tokens, first) > first + (token.low in self._begins):
            return True
        if self._gazetteer.title(tokens, first) is not None and not single:
            return True
        if token.low in self._begins or token.low in self._lower:
            if single or token.low in self._words["no name"]:
                return False
            return tokens[last - 1].low in self._heads and not self._is_of_group(tokens, first)
        return not single or self._is_known_to_be_name(tokens, first)

    def _is_known_to_be_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a single word at the beginning of a sentence is a name, by its shape or the rest of the article."""
        token = tokens[at]
        if token.low in self._heads:
            return False
        if token.text in self._names or token.text[1:] != token.low[1:] or self._gazetteer.has_particle(token):
            return True
        if folded(token) in self._gazetteer.persons:
            return True
        following = tokens[at + 1].low if at + 1 < len(tokens) else ""
        return following == "'s" or (following in self._words["says"] and not token.low.endswith(self._plural))
