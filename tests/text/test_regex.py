"""Tests of expressions that are compiled at their first use."""

import importlib
import pkgutil
import re

import pytest

import briefing_tui
from briefing_tui.text.regex import regex


def test_an_expression_finds_what_a_compiled_one_does() -> None:
    word = regex(r"(?P<first>\w)\w*", re.ASCII)

    assert word.findall("one two") == ["o", "t"]
    assert word.pattern == r"(?P<first>\w)\w*"
    assert word.groupindex == {"first": 1}
    match = word.match("two")
    assert match is not None
    assert match["first"] == "t"


def test_an_invalid_expression_is_said_to_be_one_at_its_first_use() -> None:
    unclosed = regex("(")

    with pytest.raises(re.error, match="unterminated"):
        unclosed.search("")


def test_a_method_that_no_expression_has_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="find_first"):
        regex("a").find_first  # type: ignore[attr-defined]  # noqa: B018


def test_every_expression_of_the_program_can_be_compiled() -> None:
    lazy = type(regex(""))
    modules = [name for _, name, _ in pkgutil.walk_packages(briefing_tui.__path__, "briefing_tui.")]
    expressions = [
        value
        for name in modules
        if not name.endswith("__main__")
        for value in vars(importlib.import_module(name)).values()
        if isinstance(value, lazy)
    ]

    assert len(expressions) > 300
    for expression in expressions:
        assert re.compile(expression.pattern, expression.flags), expression.pattern
