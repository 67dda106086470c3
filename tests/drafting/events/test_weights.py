"""An entry has a weight of its own, or the usual one."""

import pytest

from briefing_tui.drafting.events.weights import weight
from briefing_tui.drafting.tables import Entry, TableError


def test_the_second_field_is_the_weight() -> None:
    assert weight(Entry("aid", ("donate", "2.5"), "cues.txt", 1), 3.0) == 2.5


def test_without_a_second_field_the_weight_is_the_usual_one() -> None:
    assert weight(Entry("aid", ("donate",), "cues.txt", 1), 3.0) == 3.0


def test_a_weight_that_is_no_number_is_named_with_its_place() -> None:
    with pytest.raises(TableError, match=r'cues\.txt:7: the weight "much" is no number'):
        weight(Entry("aid", ("donate", "much"), "cues.txt", 7), 3.0)
