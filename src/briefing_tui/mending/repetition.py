"""The wrong numbers, dates and names of an altered quote that the text of its claim repeats."""

from briefing_tui.domain.briefing import Claim
from briefing_tui.domain.passage import Anchor, Change, ChangeKind
from briefing_tui.text.wording import SignificantWord, WordCategory, significant_words

_REPEATED_KINDS = (ChangeKind.NUMBER, ChangeKind.DATE, ChangeKind.NAME)


def repeated_words(claim: Claim, anchor: Anchor) -> list[str]:
    """Return the words of a claim's text that its altered quote has as well where the source has others.

    They are numbers, dates and names, each as the text writes it: `fifty` for a quote's `50`.
    """
    found: list[str] = []
    for change in anchor.alterations:
        if change.kind in _REPEATED_KINDS:
            found += [word for word in _repeated(claim.text, change) if word not in found]
    return found


def _repeated(text: str, change: Change) -> list[str]:
    if change.kind is ChangeKind.NAME:
        is_in_text = change.quoted and f" {change.quoted.casefold()} " in f" {' '.join(_words(text))} "
        return [change.quoted] if is_in_text else []
    wrong = _values(change.quoted) - _values(change.found)
    return [text[slice(*word.span)] for word in significant_words(text) if (word.category, word.value) in wrong]


def _values(text: str) -> set[tuple[WordCategory, str]]:
    return {(word.category, word.value) for word in significant_words(text) if _is_figure(word)}


def _is_figure(word: SignificantWord) -> bool:
    return word.category in (WordCategory.NUMBER, WordCategory.DATE)


def _words(text: str) -> list[str]:
    return [word.strip(".,;:!?\"'“”‘’()[]").casefold() for word in text.split()]
