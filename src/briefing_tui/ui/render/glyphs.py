"""The signs that are no letters, in Unicode and in ASCII."""

from dataclasses import dataclass

from briefing_tui.domain.passage import Verdict


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One set of signs; every sign is one cell wide but the arrow at an open end, which may be."""

    bar: str  # before the item or line under the cursor
    hit: str  # before the line of the hit at hand
    begins: str  # before a passage
    ends: str  # after a passage
    between: str  # where one ends and the next begins
    mismatch: str  # before and after what the source has instead, or a quote leaves out: thin, as it stands for a space
    dot: str  # between words of a line
    bullet: str
    bullets: str  # before the items of lists, by their depth
    quoted: str  # beside a quotation, one a level
    part: str  # within a line, where a page begins
    ellipsis: str
    closed: str  # before what can be opened
    opened: str  # before what is open
    more_before: str  # where a line goes on before what is shown of it
    more_behind: str  # and behind it
    rule: str
    paragraph: str
    axis: str  # where a tick of the axis is, and for what no value is given
    range: str
    within: str  # of a range, some time of which is meant
    onward: str
    backward: str
    later: str  # after the end of the axis
    earlier: str
    unknown: str
    point: str
    about: str  # a point that is not certain
    collected: str  # before a claim that is in the register
    chosen: str  # before one that is chosen for a command, and before a choice that is marked
    unreviewed: str  # before a drafted claim that nobody has reviewed
    rejected: str  # before one that somebody has rejected
    rail: str  # beside the further lines of a passage
    tick_highlight: str  # on the scroll bar: at the highlighted passage
    tick_hit: str  # at a hit
    tick_uncited: str  # at a paragraph that no claim cites
    divider_beside: str  # before the source, at its left edge
    divider_above: str  # before the source, at its upper edge
    shades: str  # parts of a bar, the first the strongest
    verbatim: str
    reflowed: str
    adapted: str
    abridged: str
    damaged: str
    altered: str
    ambiguous: str
    missing: str
    unread: str  # of a quote whose source could not be read, on which there is no verdict

    def verdict(self, verdict: Verdict | None) -> str:
        """Return the sign of a verdict; None where the source could not be read."""
        return str(getattr(self, verdict.value)) if verdict else self.unread


UNICODE = Glyphs(
    bar="▌",
    hit="›",
    begins="▐",
    ends="▌",
    between="┃",
    mismatch="┊",
    dot="·",
    bullet="•",
    bullets="•◦▪",
    quoted="│",
    part="╎",
    ellipsis="…",
    closed="▸",
    opened="▾",
    more_before="‹",
    more_behind="›",
    rule="─",
    paragraph="¶",
    axis="·",
    range="━",
    within="╌",
    onward="▶",
    backward="◀",
    later="»",
    earlier="«",
    unknown="?",
    point="●",
    about="○",
    collected="◆",
    chosen="◉",
    unreviewed="☐",
    rejected="☒",
    rail="│",
    tick_highlight="━",
    tick_hit="═",
    tick_uncited="·",
    divider_beside="▏",
    divider_above="▔",
    shades="█▓▒░",
    verbatim="✓",
    reflowed="≈",
    adapted="^",
    abridged="…",
    damaged="▒",
    altered="≠",
    ambiguous="?",
    missing="✗",
    unread="∅",
)
ASCII = Glyphs(
    bar="|",
    hit=">",
    begins="[",
    ends="]",
    between="|",
    mismatch="|",
    dot="-",
    bullet="*",
    bullets="*-+",
    quoted=">",
    part="|",
    ellipsis="~",
    closed="+",
    opened="-",
    more_before="<",
    more_behind=">",
    rule="-",
    paragraph="par. ",
    axis=".",
    range="=",
    within="-",
    onward=">",
    backward="<",
    later="}",
    earlier="{",
    unknown="?",
    point="o",
    about="~",
    collected="@",
    chosen="*",
    unreviewed="_",
    rejected="X",
    rail=":",
    tick_highlight="#",
    tick_hit="=",
    tick_uncited=".",
    divider_beside="|",
    divider_above="-",
    shades="#=+-",
    verbatim="+",
    reflowed="~",
    adapted="^",
    abridged=":",
    damaged="%",
    altered="!",
    ambiguous="?",
    missing="x",
    unread="-",
)
