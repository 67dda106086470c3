"""What may stand beside a value, and what must, follows the conditions of the format."""

from typing import Any

import pytest

from briefing_tui.domain.vocabulary import Basis, Likelihood
from briefing_tui.loading.format import THREAT
from briefing_tui.reviewing.changes import RefusedError
from briefing_tui.reviewing.dependence import with_what_follows

_NOW: dict[str, Any] = {"basis": Basis.ASSESSED, "likelihood": Likelihood.LIKELY, "at": ("a quote",), "by": ()}


def _follows(chosen: dict[str, Any], wanted: tuple[str, ...] = (), **now: Any) -> dict[str, Any]:
    return with_what_follows(THREAT, chosen, (_NOW | now).__getitem__, lambda _: wanted)


def test_what_may_not_stand_beside_a_value_is_left_out() -> None:
    assert _follows({"basis": Basis.STATED}) == {"basis": Basis.STATED, "likelihood": None}


def test_what_may_stand_beside_one_value_alone_sets_it() -> None:
    chosen = {"likelihood": Likelihood.UNLIKELY}
    assert _follows(chosen, basis=Basis.STATED) == chosen | {"basis": Basis.ASSESSED}
    assert _follows(chosen) == chosen


def test_what_is_needed_beside_a_value_is_taken_along_where_it_is_lacking() -> None:
    assert _follows({"basis": Basis.ALLEGED}, ("army",))["by"] == ("army",)
    assert "by" not in _follows({"basis": Basis.ALLEGED}, ("army",), by=("raiders",))
    with pytest.raises(RefusedError, match="needs `by`") as refused:
        _follows({"basis": Basis.ALLEGED})
    assert refused.value.needs == "by"


def test_what_is_needed_beside_a_value_that_is_there_is_not_taken_away() -> None:
    with pytest.raises(RefusedError, match="with `basis: reported` the threat needs `by`"):
        _follows({"by": ()}, basis=Basis.REPORTED, by=("army",))
    assert _follows({"by": ()}, by=("army",)) == {"by": ()}
