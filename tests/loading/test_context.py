from collections.abc import Callable

import pytest

from briefing_tui.domain.problem import START, SourceLocation
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.nodes import Node, Scalar
from briefing_tui.loading.report import Report


@pytest.fixture
def context(composed: Callable[[str], tuple[Node | None, Report]]) -> Context:
    return Context(composed("a")[1])


@pytest.fixture
def node(composed: Callable[[str], tuple[Node | None, Report]]) -> Scalar:
    found, _ = composed("\n\n  a")
    assert isinstance(found, Scalar)
    return found


def only(context: Context) -> tuple[str, str, str]:
    (problem,) = context.report.problems
    return problem.code, problem.message, problem.hint


def test_an_id_is_given_once_for_each_kind_of_thing(context: Context, node: Scalar) -> None:
    assert context.define("claim", "a", node)
    assert context.define("actor", "a", node)
    assert not context.define("claim", "a", node)
    code, message, _ = only(context)
    assert code == Code.DUPLICATE_ID
    assert message == 'the claim id "a" is taken by the claim in line 3'


def test_a_reserved_id_cannot_be_given(context: Context, node: Scalar) -> None:
    context.reserve("section", "threats")
    assert not context.define("section", "threats", node)
    assert only(context)[:2] == (Code.DUPLICATE_ID, 'the section id "threats" is the format\'s own')


def test_a_reference_may_come_before_what_it_refers_to(context: Context, node: Scalar) -> None:
    context.add_reference("claim", "a", node)
    context.define("claim", "a", node)
    context.resolve_references()
    assert context.report.problems == ()


def test_a_dangling_reference_is_reported_with_the_nearest_id(context: Context, node: Scalar) -> None:
    context.define("claim", "border-market", node)
    context.add_reference("claim", "border-markets", node)
    context.resolve_references()
    assert only(context) == (
        Code.UNKNOWN_ID,
        'there is no claim with the id "border-markets"',
        'did you mean "border-market"?',
    )


def test_a_dangling_reference_like_none_is_reported_with_the_few_ids_there_are(context: Context, node: Scalar) -> None:
    context.define("claim", "one", node)
    context.define("claim", "two", node)
    context.add_reference("claim", "xyz", node)
    context.resolve_references()
    assert only(context)[2] == 'the claims are "one" and "two"'


def test_a_dangling_reference_where_nothing_is_says_so(context: Context, node: Scalar) -> None:
    context.add_reference("actor", "xyz", node)
    context.resolve_references()
    assert only(context)[2] == "no actor is defined"


def test_many_ids_are_not_listed(context: Context, node: Scalar) -> None:
    for number in range(9):
        context.define("claim", f"claim-{number}", node)
    context.add_reference("claim", "xyz", node)
    context.resolve_references()
    assert only(context)[2] == ""


def test_what_there_is_one_of_is_implied(context: Context, node: Scalar) -> None:
    context.define("source", "paper", node)
    assert context.implied_id("source", START) == "paper"
    assert context.report.problems == ()


def test_what_there_are_several_of_must_be_named(context: Context, node: Scalar) -> None:
    context.define("source", "one", node)
    context.define("source", "two", node)
    assert context.implied_id("source", SourceLocation(7, 8)) is None
    assert only(context) == (
        Code.NO_SOURCE,
        "this needs a `source:`, because the file has 2 sources",
        'the sources are "one" and "two"',
    )


def test_what_there_is_none_of_is_reported_once(context: Context) -> None:
    assert context.implied_id("source", SourceLocation(7, 8)) is None
    assert context.implied_id("source", SourceLocation(8, 8)) is None
    assert only(context)[0] == Code.NO_SOURCE


def test_the_first_thing_of_a_kind_beyond_the_limit_is_reported_and_none_of_them_admitted(
    context: Context, node: Scalar
) -> None:
    assert [context.admits("source", 2, node) for _ in range(4)] == [True, True, False, False]
    assert context.admits("actor", 2, node)
    code, message, _ = only(context)
    assert code == Code.TOO_LARGE
    assert message == "the file has more than 2 sources, and the rest is not read"
