"""Runs: their text, what stands for a character in them, whether they are hidden, and formulas."""

from collections.abc import Mapping

from briefing_tui.articles.archive.word.namespaces import is_on
from briefing_tui.articles.archive.word.story import Leave, Story, Take
from briefing_tui.articles.archive.word.symbols import symbol

_NO_BREAK_HYPHEN, _SOFT_HYPHEN = "\u2011", "\u00ad"


def _start_run(story: Story, _attributes: Mapping[str, str]) -> None:
    paragraph = story.paragraph
    story.hidden = paragraph is not None and story.document.styles.paragraph(paragraph.style).hidden


def _take_style(story: Story, attributes: Mapping[str, str]) -> None:
    hides = None if story.in_properties else story.document.styles.hides(attributes.get("w:val", ""))
    if hides is not None:
        story.hidden = hides


def _take_hiding(story: Story, attributes: Mapping[str, str]) -> None:
    if not story.in_properties:
        story.hidden = is_on(attributes.get("w:val"))


def _start_text(story: Story, _attributes: Mapping[str, str]) -> None:
    if story.paragraph is None or story.instructions:
        return
    story.out = story.document.hidden_text if story.hidden else story.paragraph.texts


def _end_text(story: Story) -> None:
    story.out = None


def _take_space(story: Story, _attributes: Mapping[str, str]) -> None:
    story.write("\t")


def _take_break(story: Story, _attributes: Mapping[str, str]) -> None:
    story.write("\n")


def _take_no_break_hyphen(story: Story, _attributes: Mapping[str, str]) -> None:
    story.write(_NO_BREAK_HYPHEN)


def _take_soft_hyphen(story: Story, _attributes: Mapping[str, str]) -> None:
    story.write(_SOFT_HYPHEN)


def _take_symbol(story: Story, attributes: Mapping[str, str]) -> None:
    story.write(symbol(attributes.get("w:font", ""), attributes.get("w:char", "")))


def _end_operand(story: Story) -> None:
    story.write(" ")  # a half is no twelve


STARTS: dict[str, Take] = {
    "w:r": _start_run,
    "w:rStyle": _take_style,
    "w:vanish": _take_hiding,
    "w:t": _start_text,
    "w:tab": _take_space,
    "w:ptab": _take_space,
    "w:br": _take_break,
    "w:cr": _take_break,
    "w:noBreakHyphen": _take_no_break_hyphen,
    "w:softHyphen": _take_soft_hyphen,
    "w:sym": _take_symbol,
    "m:r": _start_run,
    "m:t": _start_text,
}
ENDS: dict[str, Leave] = {"w:t": _end_text, "m:t": _end_text, "m:num": _end_operand}
SKIPPED = frozenset({"w:rt", "w:rPrChange"})  # how to say a word stands over it, not in the text
