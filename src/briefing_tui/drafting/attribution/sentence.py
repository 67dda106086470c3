"""One sentence as attribution reads it: its tokens, the actors in it, and what stands between quotation marks."""

from collections.abc import Sequence
from typing import Protocol

from briefing_tui.drafting.attribution.quotations import Quotation, quoted
from briefing_tui.drafting.attribution.vocabulary import Vocabulary
from briefing_tui.drafting.tokens import Token, text_of

STOPS = frozenset(".;:!?")
DASHES = frozenset("—–")
MARKS = frozenset("\"“”„«»‘’'")

MAX_TOKENS = 600  # of a sentence that is read for cues: a longer one is a list or a table
ADJECTIVES = frozenset({"demonym", "adjective"})  # how a mention only says whose something is
NAMES = frozenset({"name", "short form", "acronym", "metonym"})


class Mentioned(Protocol):
    """A mention of an actor: its tokens, from `first` up to `last`, and the actor's id, if that is sure."""

    @property
    def first(self) -> int:
        """The first token."""

    @property
    def last(self) -> int:
        """The token after the last."""

    @property
    def actor_id(self) -> str | None:
        """The id of the actor."""

    @property
    def how(self) -> str:
        """How the actor is mentioned, as `How` in names/mention.py: `name`, `role`, `demonym`, `pronoun` and so on."""

    @property
    def kind(self) -> str | None:
        """The kind of the actor, as `Kind` in names/mention.py, where it is known."""


class Sentence:
    """The tokens of one sentence with the mentions of actors and the quotations in it, by token."""

    __slots__ = ("_covering", "_vocabulary", "cues", "everything", "mentions", "quotations", "quoted", "tokens")

    def __init__(
        self,
        tokens: Sequence[Token],
        mentions: Sequence[Mentioned],
        quotations: Sequence[Quotation],
        vocabulary: Vocabulary,
    ) -> None:
        """Take the mentions of actors, counted in these tokens, in any order.

        `everything` are all tokens, `quoted` those that are somebody's words between marks, and `cues` the phrases of
        attribution.
        """
        self.tokens = tokens
        self.mentions = sorted(mentions, key=lambda each: (each.first, -each.last))
        self.quotations = quotations
        self.quoted = frozenset(quoted(quotations))
        self.everything = frozenset(range(len(tokens)))
        self.cues = tuple(vocabulary.cues.matches(tokens)) if len(tokens) <= MAX_TOKENS else ()
        self._vocabulary = vocabulary
        self._covering: dict[int, Mentioned] = {}
        for mention in self.mentions:
            for at in range(mention.first, mention.last):
                self._covering.setdefault(at, mention)

    def has(self, name: str, at: int) -> bool:
        """Return whether the set of words `name` has the token `at`; it has none before the first or after the last."""
        return 0 <= at < len(self.tokens) and self._vocabulary.has(name, self.tokens[at].low)

    def has_any(self, names: Sequence[str], at: int) -> bool:
        """Return whether one of several sets of words has the token `at`."""
        return any(self.has(name, at) for name in names)

    def ends_as(self, name: str, at: int) -> bool:
        """Return whether the token `at` ends in one of the endings of the set `name`."""
        return self.tokens[at].low.endswith(self._vocabulary.endings(name))

    def covering(self, at: int) -> Mentioned | None:
        """Return the mention that the token `at` belongs to."""
        return self._covering.get(at)

    def words(self, first: int, last: int) -> str:
        """Return tokens as a text: with one space where the article has white space between them."""
        return text_of(self.tokens[first:last])

    def is_text(self, at: int, texts: frozenset[str]) -> bool:
        """Return whether the token `at` is one of `texts`."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text in texts

    def comma_after(self, at: int) -> int:
        """Return the first comma, stop or dash from the token `at` on, outside quotations; or the end."""
        for index in range(at, len(self.tokens)):
            text = self.tokens[index].text
            if (text == "," or text in STOPS or text in DASHES) and index not in self.quoted:
                return index
        return len(self.tokens)

    def stop_after(self, at: int) -> int:
        """Return the first stop from the token `at` on, or the end."""
        return next(
            (index for index in range(at, len(self.tokens)) if self.tokens[index].text in STOPS), len(self.tokens)
        )
