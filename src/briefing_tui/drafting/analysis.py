"""What the rules have found of one statement of an article: the values of a claim, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing_tui.domain.briefing import STANDING_PANES
from briefing_tui.domain.passage import Span
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.drafting.draft import Choice
from briefing_tui.drafting.statements import Statement

BACKGROUND = "background"
"""The section of claims that belong to no standing pane."""
PANES = (*STANDING_PANES, BACKGROUND)
"""All panes that a draft may have."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """A statement, and what a claim of it would be.

    `values` has the choices of the further fields of a claim, by attribute. `places` are the spans in which the words
    stand, the statement's own first. `emphasis` raises the place of the claim in the order of importance (up to 1), or
    lowers it (down to -1), where it was chosen by itself. `label` is the place of the words that say who speaks, where
    they stand far from the statement.
    """

    statement: Statement
    text: Choice[str]
    pane: Choice[str]
    basis: Choice[Basis]
    actors: tuple[str, ...]
    places: tuple[Span, ...]
    values: Mapping[str, Choice[object]] = field(default_factory=dict)
    emphasis: Choice[float] | None = None
    label: Span | None = None

    @property
    def quoted(self) -> tuple[Span, ...]:
        """The spans that the claim quotes."""
        return (*self.places, self.label) if self.label else self.places
