import gc

import pytest

from briefing_tui.loading.garbage_collection import garbage_collection_paused


def _fail() -> None:
    assert not gc.isenabled()
    raise ValueError("within")


def test_collection_is_paused_and_goes_on_even_after_an_error() -> None:
    assert gc.isenabled()
    with pytest.raises(ValueError, match="within"), garbage_collection_paused():
        _fail()
    assert gc.isenabled()


def test_collection_that_was_disabled_before_stays_so() -> None:
    gc.disable()
    try:
        with garbage_collection_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
