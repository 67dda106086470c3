from briefing_tui.anchoring.insertions import begun_at_words
from briefing_tui.anchoring.letter_alignment import Segment
from briefing_tui.anchoring.tokens import TokenizedText

_SOURCE = TokenizedText("through the see the report of 2021 summer")
_WHOLE = len("throughthe")
_NOTE = len("seethereportof2021")


def _alignment(shift: int) -> list[Segment]:
    """Return the alignment of "through the summer" in which the note begins so many letters late."""
    at, end = _WHOLE + shift, len(_SOURCE.skeleton.letters)
    return [
        Segment(0, at, 0, at, equal=True),
        Segment(at, at, at, at + _NOTE),
        Segment(at, end - _NOTE, at + _NOTE, end, equal=True),
    ]


def test_an_insertion_begins_at_a_word_where_its_letters_allow_it() -> None:
    assert begun_at_words(_alignment(1), _SOURCE) == _alignment(0)
    assert begun_at_words(_alignment(0), _SOURCE) == _alignment(0)


def test_it_stays_where_its_letters_do_not_allow_it() -> None:
    source = TokenizedText("through the see the report of 2021 winter")
    assert begun_at_words(_alignment(1), source) == _alignment(1)
