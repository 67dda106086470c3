"""How far a run of capitalised words goes: over initials, particles, and the small words within a name."""

from collections.abc import Sequence

from briefing_tui.drafting.names.gazetteer import MAX_TITLE_TOKENS, Gazetteer
from briefing_tui.drafting.names.known import Form, folded
from briefing_tui.drafting.names.mention import Kind
from briefing_tui.drafting.tokens import APOSTROPHES, Token

_MAX_NUMBER_DIGITS = 4
_MAX_RUN_TOKENS = 20


class Extent:
    """Tells how far runs go, by the words of the gazetteer; `lower` are words that the article has in lower case."""

    __slots__ = ("_gazetteer", "_heads", "_lower", "_words")

    def __init__(self, gazetteer: Gazetteer, lower: frozenset[str]) -> None:
        """Tell by these words."""
        self._gazetteer, self._lower, self._words = gazetteer, lower, gazetteer.words
        self._heads = gazetteer.heads

    def end(self, tokens: Sequence[Token], first: int) -> int:
        """Return where the run that begins at a token ends."""
        at = self._gazetteer.after_known(tokens, first) or first + 1
        while at < len(tokens) and at - first < _MAX_RUN_TOKENS:
            further = self._further(tokens, first, at)
            if not further:
                break
            at = further
        return at

    def _further(self, tokens: Sequence[Token], first: int, at: int) -> int:
        """Return where the run ends that goes on at a token; 0 where it does not go on."""
        token, before = tokens[at], tokens[at - 1]
        if self._gazetteer.may_be_name(token) and token.low not in self._words["function"]:
            ends = self._begins_sentence(tokens, at)
            return 0 if ends else self._gazetteer.after_known(tokens, at) or at + 1
        if self._gazetteer.has_particle(token) or self._is_number(token, before):
            return at + 1
        if at + 1 == len(tokens):
            return 0
        if not token.is_word:
            return self._after_mark(tokens, at)
        if token.low in self._words["person particle"] and self._names_person(tokens, first, at):
            return self._after_particle(tokens, at)
        return self._after_joiner(tokens, first, at)

    def _begins_sentence(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word begins a sentence after the name of a body, as where the mark of a heading is lost."""
        token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if token.low not in self._words["begins"] or token.low in self._heads or tokens[at - 1].low not in self._heads:
            return False
        return following is not None and not following.is_capitalised

    def _after_mark(self, tokens: Sequence[Token], at: int) -> int:
        """Return where a run goes on after a mark within a name: an initial's stop, a possessive; 0 where it ends."""
        mark, before, is_name = tokens[at], tokens[at - 1], self._gazetteer.may_be_name(tokens[at + 1])
        if mark.low in APOSTROPHES and is_name and before.low in self._words["possessive"]:
            return at + 2
        if mark.text in "'‘“\"":
            return self._after_nickname(tokens, at)
        goes_on = mark.text == "&" or (mark.text == "." and self._is_shortened(before))
        return at + 1 if goes_on and is_name else 0

    def _is_shortened(self, token: Token) -> bool:
        return (len(token.text) == 1 and token.text.isupper()) or token.low in self._words["abbreviation"]

    def _is_number(self, token: Token, before: Token) -> bool:
        """Whether a token is the number of what stands before it: CTF 50, Unit 8200."""
        numbered = before.low in self._heads or (before.text.isupper() and len(before.text) > 1)
        if not numbered or not token.text.isdigit() or len(token.text) > _MAX_NUMBER_DIGITS:
            return False
        return before.low not in self._words["thing"] and not (len(token.text) == 4 and token.text[:2] in ("19", "20"))  # noqa: PLR2004  # a year

    def _after_nickname(self, tokens: Sequence[Token], at: int) -> int:
        """Return the end of a name in quotation marks within a name; 0 where there is none."""
        closes = at + 2
        if closes + 1 < len(tokens) and tokens[at + 1].is_capitalised and tokens[closes].text in "'’”\"":
            return closes + 1 if self._gazetteer.may_be_name(tokens[closes + 1]) else 0
        return 0

    def _after_particle(self, tokens: Sequence[Token], at: int) -> int:
        while at < len(tokens) and tokens[at].low in self._words["person particle"] and not tokens[at].is_capitalised:
            at += 1
        return at + 1 if at < len(tokens) and self._gazetteer.may_be_name(tokens[at]) else 0

    def _names_person(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Whether what stands before a particle may be part of a person's name."""
        known = self._gazetteer.known(tokens, at - 1)
        return tokens[at - 1].low not in self._heads and (known is None or at - 1 > first)

    def _after_joiner(self, tokens: Sequence[Token], first: int, at: int) -> int:
        """Return where a run goes on after "of", "for", "and" and the like; 0 where it ends before them."""
        token, after = tokens[at], at + 1
        if token.low in self._words["joiner"]:
            if not self._is_head(tokens, first, at):
                return 0
        elif token.low in self._words["coordinator"]:
            if not self._coordinates(tokens, first, at):
                return 0
        else:
            return 0
        while after < len(tokens) and tokens[after].low in self._words["linker"] and not tokens[after].is_capitalised:
            after += 1
        if after < len(tokens) and self._gazetteer.may_be_name(tokens[after]) and after - at <= 2:  # noqa: PLR2004  # "of the"
            return self._gazetteer.after_known(tokens, after) or after + 1
        return 0

    def _is_head(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Whether the words before "of" are a noun that a name goes on after, or a title."""
        if tokens[at].low in self._words["on"]:
            return tokens[at - 1].low in self._words["head on"]
        if tokens[at - 1].low in self._heads or tokens[at - 1].low in self._words["head of"]:
            return True
        if any(tokens[place].low in self._heads for place in range(first, at)) and self._is_of_state(tokens, at):
            return True
        titles = (self._gazetteer.title(tokens, place) for place in range(max(first, at - MAX_TITLE_TOKENS), at))
        return any(title is not None and title.last >= at and title.section == "office" for title in titles)

    def _is_of_state(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a state stands after "of": "Ministry of Finance of the Russian Federation"."""
        after = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].low in self._words["linker"])
        known = self._gazetteer.known(tokens, after) if after < len(tokens) else None
        return known is not None and known[1].kind is Kind.STATE and known[1].form is Form.NAME

    def _coordinates(self, tokens: Sequence[Token], first: int, at: int) -> bool:
        """Whether "and" joins two words within one name: "Ministry of Foreign Affairs and Trade"."""
        if at + 1 >= len(tokens) or not self._gazetteer.may_be_name(tokens[at + 1]):
            return False
        if self._stands_alone(tokens, at + 1) or self._stands_alone(tokens, at - 1):
            return False
        before = [token.low for token in tokens[first:at]]
        if any(word in self._words["joiner"] for word in before) and any(word in self._heads for word in before):
            return True
        end = at + 1
        while end < len(tokens) and self._gazetteer.may_be_name(tokens[end]):
            end += 1
        return (
            at - first == 1
            and end - at > 2  # noqa: PLR2004  # two words after it
            and tokens[end - 1].low in self._words["organisation"]
            and (tokens[first].low in self._lower or tokens[first].low in self._words["begins"])
        )

    def _stands_alone(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a word is a known name, a title or a given name, and no part of a longer name after "and"."""
        if self._gazetteer.known(tokens, at) or folded(tokens[at]) in self._gazetteer.given_names:
            return True
        return self._gazetteer.title(tokens, at) is not None
