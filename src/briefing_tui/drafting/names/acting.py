"""Whether a name stands where somebody acts, speaks or is acted on, or only where something is."""

from collections.abc import Sequence
from typing import NamedTuple

from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.known import Form
from briefing_tui.drafting.names.mention import How, Kind
from briefing_tui.drafting.tokens import Token

_DASHES = frozenset("—–-")
_ACRONYM_LETTERS = 4  # at most: a longer word in capitals is one by its typography
_NAME_TOKENS = 5  # of a name before a comma, at most
_NOUN_TOKENS = 4  # after an adjective, within which the noun stands that acts


class Standing(NamedTuple):
    """How a name stands: its tokens with the noun that it belongs to, and whether that is a name for the state."""

    first: int
    last: int
    how: How
    acts: bool
    is_alias: bool


class Acting:
    """Reads how names stand, by the words of the gazetteer."""

    __slots__ = ("_closed", "_gazetteer", "_verbs", "_words")

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Read by these words."""
        self._gazetteer, self._words = gazetteer, gazetteer.words
        self._verbs = self._words["acts"] | self._words["says"]
        self._closed = self._words["function"] | self._verbs

    def of(self, found: Found, tokens: Sequence[Token], kind: Kind | None) -> Standing:
        """Return how a name of a kind stands in its statement."""
        form = found.known.form if found.known else Form.NAME
        if found.is_part:
            return Standing(found.first, found.last, How.ADJECTIVE, acts=False, is_alias=False)
        if form is Form.PEOPLE:
            return Standing(found.first, found.last, How.DEMONYM, acts=True, is_alias=False)
        with_noun = self._with_noun(found, tokens, kind, form) if kind is not Kind.PERSON else None
        if with_noun:
            return with_noun
        if form is Form.ADJECTIVE:
            is_noun = found.first > 0 and tokens[found.first - 1].low in self._words["article"]
            return Standing(found.first, found.last, How.DEMONYM if is_noun else How.ADJECTIVE, is_noun, is_alias=False)
        begin = self._government_of(found, tokens) if kind is Kind.STATE else None
        if begin is not None:
            return Standing(begin, found.last, How.DEMONYM, acts=True, is_alias=True)
        acts = self._acts(found, tokens, kind, form) and not self._is_dateline(found, tokens)
        return Standing(found.first, found.last, _HOW[form], acts, is_alias=acts or form is not Form.METONYM)

    def _with_noun(self, found: Found, tokens: Sequence[Token], kind: Kind | None, form: Form) -> Standing | None:
        """Return how a name stands that belongs to a noun after it; None where there is none that matters."""
        noun = self._noun(found, tokens)
        if noun and noun[1]:
            alias = noun[1] == "government"
            last = noun[0] + 1 if alias else found.last
            return Standing(found.first, last, How.DEMONYM, acts=True, is_alias=alias)
        if noun and (form is Form.ADJECTIVE or kind is Kind.STATE):
            return Standing(found.first, found.last, How.ADJECTIVE, acts=False, is_alias=False)
        return None

    def _noun(self, found: Found, tokens: Sequence[Token]) -> tuple[int, str] | None:
        """Return the noun after a name that the name goes with, and which sort of actor it is, or an empty string."""
        for at in range(found.last, min(found.last + _NOUN_TOKENS, len(tokens))):
            token = tokens[at]
            if at == found.last and token.is_capitalised and token.low in self._words["government"]:
                return at, "government"
            if not token.is_word or token.is_capitalised or self._may_be_verb(token.low, "past ending"):
                break
            for sort in ("government", "official", "group"):
                if token.low in self._words[sort]:
                    return at, sort
        after = tokens[found.last] if found.last < len(tokens) else None
        if after is None or not after.is_word or after.is_capitalised or self._may_be_verb(after.low, "verb ending"):
            return None
        return found.last, ""

    def _may_be_verb(self, word: str, endings: str) -> bool:
        return word in self._closed or word.endswith(tuple(self._words[endings]))

    def _government_of(self, found: Found, tokens: Sequence[Token]) -> int | None:
        """Return where "government of" before a name begins, or the noun alone in a language that has no "of"."""
        if found.first > 0 and tokens[found.first - 1].low in self._words["government before"]:
            return found.first - 1
        at = found.first - 1 - (found.first > 1 and tokens[found.first - 1].low in self._words["article"])
        if at > 0 and tokens[at].low in self._words["genitive"] and tokens[at - 1].low in self._words["government"]:
            return at - 1
        return None

    def _acts(self, found: Found, tokens: Sequence[Token], kind: Kind | None, form: Form) -> bool:
        if kind is Kind.PERSON:
            return True
        at = found.first - 1
        while at >= 0 and tokens[at].low in self._words["determiner"] | self._words["article"]:
            at -= 1
        before = tokens[at].low if at >= 0 else ""
        if before in self._words["place before"] and kind in (Kind.STATE, Kind.PLACE, None):
            return False
        if form is Form.METONYM and (before == "," or before in self._words["toward"]):
            return False
        if before in self._words["genitive"] and at and tokens[at - 1].low in self._words["place"]:
            return False
        return not (kind is Kind.STATE and before == "," and self._is_place(tokens, at - 1))

    def _is_dateline(self, found: Found, tokens: Sequence[Token]) -> bool:
        """Whether a statement begins with where it was written: a name and a dash, or one in capitals and a comma."""
        if found.first or found.last >= len(tokens):
            return False
        after = tokens[found.last].text
        in_capitals = tokens[0].text.isupper() and len(tokens[0].text) > _ACRONYM_LETTERS
        return after in _DASHES or (after == "," and in_capitals)

    def _is_place(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the word before a comma and a state is a place in it: "Palmyra, Syria"."""
        if at < 0 or not tokens[at].is_capitalised:
            return False
        for first in range(max(at - _NAME_TOKENS, 0), at + 1):
            known = self._gazetteer.known(tokens, first)
            if known and known[0] == at + 1:
                return known[1].kind is Kind.PLACE or known[1].form is Form.METONYM
        return True


_HOW = {
    Form.NAME: How.NAME,
    Form.ACRONYM: How.ACRONYM,
    Form.METONYM: How.METONYM,
    Form.GENERIC: How.NAME,
}
