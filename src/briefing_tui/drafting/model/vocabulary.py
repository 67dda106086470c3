"""What a model may answer about a statement: the keys of an item, and the words that each may have."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.domain.vocabulary import Basis, Channel, Direction, Likelihood, Status, ThreatLevel
from briefing_tui.drafting.analysis import PANES

WRAPPER = "sentences"
NUMBER, SPEAKERS, TEXT = "n", "by", "text"
PANE, BASIS, LIKELIHOOD, IMPORTANCE = "pane", "basis", "likelihood", "importance"
NONE = "none"


class Importance(StrEnum):
    """How much a claim matters to a reader who has little time."""

    KEY = "key"
    NORMAL = "normal"
    MINOR = "minor"


class Choices(NamedTuple):
    """The values of a key by the words for them, and what the key asks, in a few words for the model.

    `may_be_none` says that there may be no value; `pane` is the only pane whose claims have one, if there is one.
    """

    values: Mapping[str, Basis | Likelihood | ThreatLevel | Channel | Status | Direction | Importance | str]
    question: str
    may_be_none: bool = False
    pane: str = ""


_BASES = {basis.value: basis for basis in Basis if basis is not Basis.ASSUMED}  # which needs no quote
_BASIS_QUESTION = "; ".join(f"{basis}: {basis.meaning}" for basis in _BASES.values())

CHOICES: Mapping[str, Choices] = {
    PANE: Choices(
        {pane: pane for pane in PANES},
        "what it tells: threats (violence, coercion, danger), cooperation (between parties), perspective (a view, a "
        "stance or an outlook), background (anything else)",
    ),
    BASIS: Choices(dict(_BASES), _BASIS_QUESTION),
    LIKELIHOOD: Choices(
        {each.value: each for each in Likelihood}, "only of what is assessed, where it says", may_be_none=True
    ),
    "severity": Choices(
        {each.value: each for each in ThreatLevel}, "how grave a threat", may_be_none=True, pane="threats"
    ),
    "channel": Choices(
        {each.value: each for each in Channel}, "the field of cooperation", may_be_none=True, pane="cooperation"
    ),
    "status": Choices(
        {each.value: each for each in Status}, "the stage of cooperation", may_be_none=True, pane="cooperation"
    ),
    IMPORTANCE: Choices({each.value: each for each in Importance}, "how much it matters in the whole article"),
    "direction": Choices(
        {each.value: each for each in Direction}, "how relations develop", may_be_none=True, pane="perspective"
    ),
}
