"""What was edited is read again: it must be what is intended, and the comments must still be there."""

import pytest

from briefing_tui.domain.briefing import Claim, Quote
from briefing_tui.domain.vocabulary import Basis
from briefing_tui.loading.editing.reading import comments_in, keeps, reads_as
from briefing_tui.loading.format import THREAT

_CLAIM = Claim("raids", "Raids.", Basis.STATED, (Quote("They cross.", "paper"),))
_ITEM = "  - id: raids\n    text: Raids.\n    basis: stated\n    at: [They cross.]\n"


def _reads(piece: str, sources: tuple[str, ...] = ("paper",)) -> bool:
    return reads_as(piece, THREAT, _CLAIM, sources, is_item=True)


def test_an_item_reads_as_intended() -> None:
    assert _reads(_ITEM)


@pytest.mark.parametrize(
    "piece",
    [
        _ITEM.replace("Raids.", "Others."),
        _ITEM + "  - id: more\n",
        _ITEM + "---\na: 1\n",
        _ITEM.replace("basis: stated", "basis: unheard"),
        _ITEM.replace("[They cross.]", "[They cross."),
        _ITEM.replace("basis: stated", "basis: stated\n    bases: stated"),
        "",
    ],
)
def test_what_is_other_than_intended_is_refused(piece: str) -> None:
    assert not _reads(piece)


def test_a_quote_without_a_source_is_of_the_only_one() -> None:
    assert not _reads(_ITEM, ("paper", "wire"))


def test_comments_are_told_from_what_looks_like_one() -> None:
    text = 'a: "x # y"   # one\nb: >-   # two\n  z # w\n# three\nc: d#e\n'
    assert comments_in(text) == ["# one", "# two", "# three"]


def test_comments_may_go_and_may_not_change_their_order() -> None:
    assert keeps(["a", "b", "c"], ["a", "c"])
    assert not keeps(["a", "b", "c"], ["c", "a"])
    assert not keeps(["a"], ["a", "a"])
