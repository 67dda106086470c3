"""Fixtures of the tests of loading: a valid briefing, and functions that write, load and compose a file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_tui.loading.briefing import Loaded, load_briefing
from briefing_tui.loading.nodes import Node, compose
from briefing_tui.loading.report import Report

_RIGHT = """\
format: briefing/1
id: markets-2024
title: Markets at the border
sources:
  - id: paper
    file: article.txt
actors:
  - {id: rahmon, name: Emomali Rahmon}
threats:
  - id: camps
    text: Camps lie near the border.
    basis: reported
    by: rahmon
    at: Forty camps lie near the border.
"""


@pytest.fixture
def right() -> str:
    """Return a small briefing without a mistake; its one claim is the last thing in it."""
    return _RIGHT


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Return a function that writes a file and returns its path."""

    def written(content: str | bytes) -> Path:
        path = tmp_path / "briefing.yaml"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return written


@pytest.fixture
def load(write: Callable[[str | bytes], Path]) -> Callable[[str | bytes], Loaded]:
    """Return a function that writes a briefing and loads it."""
    return lambda content: load_briefing(write(content))


@pytest.fixture
def found(load: Callable[[str | bytes], Loaded]) -> Callable[[str | bytes], list[tuple[int, int, str]]]:
    """Return a function that loads a briefing and returns line, column and code of each problem."""
    return lambda content: [(problem.line, problem.column, problem.code) for problem in load(content).problems]


@pytest.fixture
def composed() -> Callable[[str], tuple[Node | None, Report]]:
    """Return a function that composes a text and returns its tree and the report on it."""

    def compose_text(text: str) -> tuple[Node | None, Report]:
        report = Report(Path("some.yaml"))
        return compose(text, report), report

    return compose_text
