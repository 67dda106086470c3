"""The draft of a briefing: its claims in order of rank, and the reason of each value that was chosen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from briefing_tui.domain.briefing import Briefing, Claim

_Value = TypeVar("_Value")
_THIN_MARGIN = 0.2  # below it, some two in five of the panes of articles held out were wrong


class Reason(NamedTuple):
    """Why a value was chosen.

    `rule` names the rule in a few words ("reporting verb"), and `words` are those of the article that it rests on.
    `margin` is how far the value leads before the next best, from 0 (as good) to 1 (there is no other); `instead` is
    the next best value as the format writes it.
    """

    rule: str
    words: str = ""
    margin: float = 1.0
    instead: str = ""

    @property
    def is_unsure(self) -> bool:
        """Whether the next best value is nearly as good."""
        return self.margin < _THIN_MARGIN


@dataclass(frozen=True, slots=True)
class Choice(Generic[_Value]):
    """A value that was chosen for a field, with the reason."""

    value: _Value
    reason: Reason


@dataclass(frozen=True, slots=True)
class DraftedClaim:
    """A claim of a draft: its pane (the id of a standing pane or of a section), and the reason of each value by key.

    The key of a reason is that of the field, or `pane`. `rank` is the place in the order of importance, from 1.
    """

    claim: Claim
    pane: str
    reasons: Mapping[str, Reason]
    rank: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted briefing, with its claims in the order of the article.

    `actor_reasons` are by the id of the actor. `notices` say what was left out, and `remarks` what came of a second
    look at what the rules have found, a sentence each.
    """

    briefing: Briefing
    claims: tuple[DraftedClaim, ...]
    actor_reasons: Mapping[str, Reason]
    notices: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
