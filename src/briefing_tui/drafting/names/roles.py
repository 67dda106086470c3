"""Persons spoken of by their office or by a pronoun: "the Tajik president", "he"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing_tui.drafting.names.found import Found
from briefing_tui.drafting.names.gazetteer import Gazetteer
from briefing_tui.drafting.names.identity import Key
from briefing_tui.drafting.tokens import Token

_PARAGRAPHS_BACK = 1  # to which "the minister" may point
_APPOSITION_TOKENS = 6


@dataclass(slots=True)
class Offices:
    """The offices that an article has told of so far, with their holders, and the persons of the last sentences."""

    gazetteer: Gazetteer
    of_state: dict[tuple[str, str], Key] = field(default_factory=dict)  # by the state and the last word of the office
    recent: dict[str, tuple[int, Key]] = field(default_factory=dict)  # by the last word, with the paragraph
    subject: tuple[int, Key] | None = None  # the one person of the last statement that names any, with the paragraph

    def learn(self, office: str, of: str, key: Key, paragraph: int) -> None:
        """Note that a person holds an office, of a state or another body where it is told."""
        head = self._head(office)
        if of:
            self.of_state.setdefault((of, head), key)
        self.recent[head] = paragraph, key

    def holder(self, office: str, of: str, paragraph: int) -> Key | None:
        """Return who holds an office, as far as the article has told it."""
        head = self._head(office)
        if of:
            return self.of_state.get((of, head))
        found = self.recent.get(head)
        return found[1] if found and paragraph - found[0] <= _PARAGRAPHS_BACK else None

    def _head(self, office: str) -> str:
        """Return the word of an office that it is shortened to: minister, president, chief."""
        words = office.split()
        return next((before for before, word in pairwise(words) if word in self.gazetteer.words["joiner"]), words[-1])


def offices_in(tokens: Sequence[Token], gazetteer: Gazetteer) -> Iterator[tuple[int, int, str]]:
    """Yield the offices without a capital in a statement: the first and last token, exclusive, and the words."""
    end = 0
    for at, token in enumerate(tokens):
        if at < end or token.low not in gazetteer.titles or token.is_capitalised:
            continue
        title = gazetteer.title(tokens, at)
        if title and title.section == "office":
            yield at, title.last, " ".join(each.low for each in tokens[at : title.last])
            end = title.last


def office_after(found: Found, tokens: Sequence[Token], gazetteer: Gazetteer) -> tuple[str, str] | None:
    """Return the office, and the body it is of, that a person is said to have after a comma."""
    if found.last >= len(tokens) or tokens[found.last].text != ",":
        return None
    of = ""
    for at in range(found.last + 1, min(found.last + _APPOSITION_TOKENS, len(tokens))):
        if not tokens[at].is_word:
            return None
        known = gazetteer.known(tokens, at)
        if known:
            of = known[1].name
        title = gazetteer.title(tokens, at)
        if title and title.section == "office":
            after = title.last + 1
            if after < len(tokens) and tokens[title.last].low in gazetteer.words["joiner"]:
                known = gazetteer.known(tokens, after + (tokens[after].low in gazetteer.words["linker"]))
                of = known[1].name if known else of
            return " ".join(each.low for each in tokens[at : title.last]), of
    return None
