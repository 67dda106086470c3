"""What a quote has changed, left out or cut off, in the few words that the check, the reader and the exports share."""

from briefing_tui.domain.passage import Change, ChangeKind
from briefing_tui.text.english import counted
from briefing_tui.text.regex import regex

# Thai, Lao, Burmese, Khmer, kana and Han, in which no white space parts the words (Unicode Standard Annex 29, 4).
_UNPARTED = regex(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def kind_words(change: Change) -> str:
    """Return what a change is about: its kind, or of the context what is wrong with it and on which side.

    `after` and `before` are the keys under which a briefing gives the context that does not fit.
    """
    if change.kind is not ChangeKind.CONTEXT:
        return change.kind.value
    if change.quoted:
        return "before" if change.is_before else "after"
    return "cut off before" if change.is_before else "cut off behind"


def size_words(text: str) -> str:
    """Return how long a text is: `23 words`, or `40 characters` in a script that does not part its words."""
    if _UNPARTED.search(text):
        return counted(len(text), "character")
    return counted(sum(any(map(str.isalnum, word)) for word in text.split()), "word")
