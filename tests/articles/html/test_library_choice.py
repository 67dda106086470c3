"""The library that chooses a main text is asked where it is there, and fit for the page."""

import sys

import pytest

from briefing_tui.articles.html.library_choice import is_fit, library_lines

_PROSE = "The commission met on Monday, and heard two reports about the road along the river. "


def test_a_page_too_large_or_too_deep_is_not_given_to_it() -> None:
    assert is_fit(100_000, 1_000, 300, 20)
    assert not is_fit(100_000_000, 1_000, 300, 20)
    assert not is_fit(100_000, 100_000, 300, 20)
    assert not is_fit(100_000, 40_000, 30_000, 20)
    assert not is_fit(100_000, 1_000, 300, 1_000)


def test_it_need_not_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert not is_fit(100, 10, 3, 2)


def test_it_returns_the_lines_of_the_main_text_or_none() -> None:
    page = f"<html><body><nav>Menu</nav><article><p>{_PROSE * 3}</p><p>End of it.</p></article></body></html>"
    assert library_lines(page)[-1] == "End of it."
    assert library_lines("") == []


def test_where_it_fails_it_chooses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    library_lines("<p>x")  # so that it is loaded

    def fails(*_: object, **__: object) -> None:
        raise RecursionError  # as its recursive parts might, though no page is known to bring it so far

    monkeypatch.setattr(sys.modules["trafilatura"], "bare_extraction", fails)
    assert library_lines("<p>x") == []
