"""The legend: what the signs, letters, grades and colours of the screen mean, each in the look that it has there."""

from typing import NamedTuple

from briefing_tui.domain.passage import Verdict
from briefing_tui.domain.vocabulary import CREDIBILITY, Basis, Confidence, Likelihood, Reliability, ThreatLevel, Tlp
from briefing_tui.ui.render.claims import VERDICT_ROLES, pane_letter, pane_role
from briefing_tui.ui.render.glyphs import Glyphs

_VERDICTS = {
    Verdict.VERBATIM: "the quote stands in the source letter for letter",
    Verdict.REFLOWED: "the same but for line breaks, hyphens, quotation marks",
    Verdict.DAMAGED: "the same words, as a scanner left them",
    Verdict.ALTERED: "close, but a number, date, name, negation or other word differs",
    Verdict.AMBIGUOUS: "fits several places of the source",
    Verdict.MISSING: "does not stand in the source",
}
_CONFIDENCE = {
    Confidence.LOW: "the evidence is scant, questionable or fragmentary",
    Confidence.MODERATE: "credible and plausible, but not enough to be sure",
    Confidence.HIGH: "good evidence from several sources; it can still be wrong",
}
_MARKING = {
    Tlp.CLEAR: "may be passed on without limit",
    Tlp.GREEN: "within the community",
    Tlp.AMBER: "within the organisation and to its clients, where they need to know",
    Tlp.AMBER_STRICT: "within the organisation, where they need to know",
    Tlp.RED: "for the eyes and ears of the recipients alone",
}
_PANES = (
    ("threats", "cited by a claim among the threats"),
    ("cooperation", "cited by a claim among the cooperation"),
    ("perspective", "cited by a claim of the perspective"),
    ("section", "cited by a claim of a section of the author's own"),
)


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
            tuple(
                Entry(f"{glyphs.verdict(verdict)} {verdict}", VERDICT_ROLES[verdict], meaning)
                for verdict, meaning in _VERDICTS.items()
            ),
        ),
        (
            "Margin of the source",
            (
                *(Entry(pane_letter(pane), pane_role(pane), words) for pane, words in _PANES),
                Entry(glyphs.rail, "rail", "the passage goes on"),
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
            tuple(Entry(level, "key", meaning) for level, meaning in reversed(_CONFIDENCE.items())),
        ),
        (
            "Reliability of a source (Admiralty code)",
            tuple(Entry(grade, "key", grade.words) for grade in Reliability),
        ),
        (
            "Credibility of information (Admiralty code)",
            tuple(Entry(str(grade), "key", words) for grade, words in CREDIBILITY.items()),
        ),
        ("Marking (TLP 2.0)", tuple(Entry(f"TLP:{label.upper()}", "key", words) for label, words in _MARKING.items())),
    )
