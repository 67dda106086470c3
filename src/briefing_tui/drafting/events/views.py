"""How much a statement looks ahead or judges (perspective), and how much it only describes (background)."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from briefing_tui.drafting.events.main_clause import Standing
from briefing_tui.drafting.events.weights import weight
from briefing_tui.drafting.language import Language
from briefing_tui.drafting.phrases import Phrases
from briefing_tui.drafting.tokens import Token

_WEIGHT = 2.0
_AGAIN = 0.5  # how much each further cue of the same kind adds


class View(StrEnum):
    """How a statement looks at its matter: the sections of the table of views."""

    FORECAST = "forecast"
    POSSIBILITY = "possibility"
    WOULD = "would"
    OUGHT = "ought"
    CONDITION = "condition"
    VERDICT = "verdict"
    VIEW = "view"
    DEVELOPMENT = "development"
    HAD = "had"
    PAST = "past"
    DESCRIPTION = "description"
    MEASURE = "measure"


BACKGROUNDS = (View.HAD, View.PAST, View.DESCRIPTION, View.MEASURE)
PERSPECTIVES = tuple(view for view in View if view not in BACKGROUNDS)


class Seen(NamedTuple):
    """A cue of a view as it counts in a statement."""

    view: View
    weight: float
    first: int
    last: int


class Views(NamedTuple):
    """The words of a language by the views that they tell of."""

    phrases: Phrases[tuple[View, float]]

    def seen(self, tokens: Sequence[Token], standing: Standing) -> tuple[Seen, ...]:
        """Return the cues of views in a statement; `standing` is how much each token counts."""
        seen = []
        times: dict[View, float] = {}
        for match in self.phrases.longest(tokens):
            if match.first and tokens[match.first].is_capitalised and match.last - match.first == 1:
                continue  # a name: "in May", "Will"
            view, weight = match.value
            if not weight:  # an entry that keeps its words from counting
                continue
            share = times.get(view, 1.0)
            times[view] = share * _AGAIN
            seen.append(Seen(view, weight * share * (0.5 + standing.weights[match.first] / 2), match.first, match.last))
        return tuple(seen)


def views(language: Language) -> Views:
    """Return the views of a language, from its table of that name. Raises TableError where one is not understood."""
    entries = language.table("views")
    for entry in entries:
        if entry.section not in set(View):
            raise entry.error(f'"{entry.section}" is no view: write one of {", ".join(View)}')
    return Views(language.phrases((entry, (View(entry.section), weight(entry, _WEIGHT))) for entry in entries))
