"""The tally of a briefing's verdicts in one line: `29/31 quotes · 1 missing`, and shorter forms for less room."""

from collections import Counter

from briefing_tui.domain.evidence import holding, worst_first
from briefing_tui.domain.passage import Verdict
from briefing_tui.text.english import counted
from briefing_tui.ui.render.claims import VERDICT_ROLES, verdict_word
from briefing_tui.ui.render.glyphs import Glyphs
from briefing_tui.ui.render.text import Spans


def health_forms(tally: Counter[Verdict | None], glyphs: Glyphs) -> list[Spans]:
    """Return how many quotes hold, of how many, and what the others are: in words, in signs, by the gravest alone.

    `tally` counts the quotes by their verdicts.

    The widest form comes first, the second leaves out what the numbers count. Where every quote holds undamaged, the
    two numbers are all; where there is no quote, there is nothing to say.
    """
    if not tally:
        return [[]]
    flagged = list(worst_first(tally))
    found, total = holding(tally), tally.total()
    role = VERDICT_ROLES[flagged[0][0]] if flagged else "ok"
    head, full = (f"{found}/{total}", role), (f"{found}/{counted(total, 'quote')}", role)
    if not flagged:
        return [[full], [head]]
    words: Spans = []
    signs: Spans = [head]
    for verdict, count in flagged:
        words += [(f" {glyphs.dot} ", "faint"), (f"{count} {verdict_word(verdict)}", VERDICT_ROLES[verdict])]
        signs.append((f" {count}{glyphs.verdict(verdict)}", VERDICT_ROLES[verdict]))
    gravest = flagged[0][0]
    return [[full, *words], [head, *words], signs, [head, (f" {glyphs.verdict(gravest)}", VERDICT_ROLES[gravest])]]
