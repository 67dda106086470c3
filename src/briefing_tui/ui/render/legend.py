"""The legend: what the signs, letters, grades and colours of the screen mean, each in the look that it has there."""

from typing import NamedTuple

from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import (
    CREDIBILITY,
    Basis,
    Confidence,
    Likelihood,
    Reliability,
    Review,
    ThreatLevel,
    Tlp,
)
from briefing_tui.ui.render.claims import VERDICT_ROLES, pane_letter, pane_role, verdict_word
from briefing_tui.ui.render.glyphs import Glyphs

_PANES = (
    ("threats", "cited by a claim among the threats"),
    ("cooperation", "cited by a claim among the cooperation"),
    ("perspective", "cited by a claim of the perspective"),
    ("section", "cited by a claim of a section of the author's own"),
)


_THIN_MARKS = "what a quote leaves out, within its passage, or what the source has in its place"


class Entry(NamedTuple):
    """A sign or word, the role that gives it its look, and what it means."""

    sign: str
    role: str
    meaning: str


def legend(glyphs: Glyphs) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
    """Return the titled groups of the legend; the standard behind a group of grades stands in its title."""
    return (
        (
            "Verdicts on quotes",
            (
                *(Entry(f"{glyphs.verdict(each)} {each}", VERDICT_ROLES[each], each.meaning) for each in Verdict),
                Entry(
                    f"{glyphs.verdict(None)} {verdict_word(None)}", VERDICT_ROLES[None], "its source could not be read"
                ),
            ),
        ),
        (
            "Before a claim",
            (
                Entry(glyphs.collected, "claim", "it is among the collected claims"),
                Entry(glyphs.chosen, "mark", "the next command is about it, with all others chosen"),
                Entry(glyphs.unreviewed, "quiet", f"it was drafted by machine, and {Review.UNREVIEWED.meaning}"),
                Entry(glyphs.rejected, "quiet", f"it was drafted by machine: {Review.REJECTED.meaning}"),
            ),
        ),
        (
            "Margin of the source",
            (
                *(Entry(pane_letter(pane), pane_role(pane), words) for pane, words in _PANES),
                Entry(glyphs.rail, "rail", "the passage goes on"),
                Entry("p. 7", "part", "page 7 begins in this line, or with the paragraph below"),
                Entry(glyphs.part, "part", "within a line: here a page begins"),
            ),
        ),
        (
            "Text of the source",
            (
                Entry(f"{glyphs.begins} {glyphs.ends}", "highlight-mark", "a passage begins, and ends"),
                Entry(f"{glyphs.mismatch} {glyphs.mismatch}", "omission-mark", _THIN_MARKS),
            ),
        ),
        (
            "Scroll bar of the source",
            (
                Entry(glyphs.tick_highlight, "tick-highlight", "the passage at hand"),
                Entry(glyphs.altered, "tick-wrong", "a quote that does not hold, by its verdict"),
                Entry(glyphs.tick_hit, "tick-hit", "a hit of the search"),
                Entry(glyphs.tick_uncited, "tick-uncited", "a paragraph that no claim cites"),
            ),
        ),
        (
            "Severity of a threat",
            tuple(Entry(level.upper(), level, f"{level} severity") for level in reversed(ThreatLevel)),
        ),
        ("Basis of a claim (ICD 203)", tuple(Entry(basis, "key", basis.meaning) for basis in Basis)),
        (
            "Likelihood of a judgement (ICD 203)",
            tuple(Entry(term.words, "key", "{} to {} per cent".format(*term.percent)) for term in reversed(Likelihood)),
        ),
        (
            "Confidence in a judgement (ICD 203)",
            tuple(Entry(level, "key", level.meaning) for level in reversed(Confidence)),
        ),
        (
            "Reliability of a source (Admiralty code)",
            tuple(Entry(grade, "key", grade.words) for grade in Reliability),
        ),
        (
            "Credibility of information (Admiralty code)",
            tuple(Entry(str(grade), "key", words) for grade, words in CREDIBILITY.items()),
        ),
        ("Marking (TLP 2.0)", tuple(Entry(f"TLP:{label.upper()}", "key", label.meaning) for label in Tlp)),
    )
