from collections.abc import Callable

import pytest

from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Tlp
from briefing_tui.loading.codes import Code
from briefing_tui.loading.context import Context
from briefing_tui.loading.fields import Date, Digest, Id, Number, Reference, Slug, Text
from briefing_tui.loading.nodes import Node, Scalar
from briefing_tui.loading.report import Report
from briefing_tui.loading.scalars import ScalarKind, read_scalar
from briefing_tui.loading.vocabularies import LIKELIHOOD, RELIABILITY, TLP

Read = Callable[[ScalarKind, str], tuple[object, Report]]
DIGEST = "4A26c731412c0262efca3e4de11a74972e87d636ea520414cd8a9eb36e4a1003"


@pytest.fixture
def read(composed: Callable[[str], tuple[Node | None, Report]]) -> Read:
    """Return a function that reads a text as a kind, and returns the value and the report."""

    def read_as(kind: ScalarKind, text: str) -> tuple[object, Report]:
        node, report = composed(text)
        assert isinstance(node, Scalar)
        return read_scalar(kind, node, "`key`", Context(report)), report

    return read_as


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Text(), "'  two words '", "two words"),
        (Text(), "2024", "2024"),
        (Slug(), "isis-k-2", "isis-k-2"),
        (Id("claim"), "a", "a"),
        (Reference("claim"), "Any thing", "Any thing"),
        (RELIABILITY, "A", "A"),
        (TLP, "amber+strict", Tlp.AMBER_STRICT),
        (TLP, "TLP:CLEAR", Tlp.CLEAR),
        (TLP, "tlp:Amber+Strict", Tlp.AMBER_STRICT),
        (TLP, "RED", Tlp.RED),
        (Number(1, 6), "6", 6),
        (Number(40, 120), "072", 72),
        (Date(), "2022~", parse_edtf("2022~")),
        (Digest(), DIGEST, DIGEST.lower()),
    ],
)
def test_a_text_that_fits_its_kind_becomes_a_value(read: Read, kind: ScalarKind, text: str, value: object) -> None:
    found, report = read(kind, text)
    assert found == value
    assert type(found) is type(value) or found == str(value)
    assert report.problems == ()


@pytest.mark.parametrize(
    ("kind", "text", "code", "hint"),
    [
        (Slug(), "Two Words!", Code.BAD_ID, '"two-words"'),
        (Slug(), "a--b", Code.BAD_ID, '"a-b"'),
        (Slug(), "-a", Code.BAD_ID, '"a"'),
        (Slug(), "طالبان", Code.BAD_ID, "lower-case letters"),
        (Slug(), "a" * 101, Code.BAD_ID, "lower-case letters"),
        (Slug(), '"a\\n"', None, ""),
        (Slug(), '"a\\nb"', Code.BAD_ID, '"a-b"'),
        (Id("claim"), "A", Code.BAD_ID, '"a"'),
        (RELIABILITY, "c", Code.BAD_VALUE, "did you mean `C`? it must be A, B, C, D, E or F"),
        (TLP, "ambre", Code.BAD_VALUE, "did you mean `amber`?"),
        (LIKELIHOOD, "highly probable", Code.BAD_VALUE, "did you mean `very-likely`?"),
        (TLP, "public", Code.BAD_VALUE, "it must be clear, green, amber, amber+strict or red"),
        (Number(1, 6), "0", Code.BAD_VALUE, "from 1 to 6"),
        (Number(1, 6), "7", Code.BAD_VALUE, "from 1 to 6"),
        (Number(1, 6), "-1", Code.BAD_VALUE, "from 1 to 6"),
        (Number(1, 6), "3.0", Code.BAD_VALUE, "from 1 to 6"),
        (Number(1, 6), "٣", Code.BAD_VALUE, "from 1 to 6"),
        (Number(1, 6), "9" * 5000, Code.BAD_VALUE, "from 1 to 6"),
        (Date(), "18.11.2024", Code.BAD_DATE, ""),
        (Date(), "2023-02-29", Code.BAD_DATE, ""),
        (Digest(), "abc", Code.BAD_VALUE, "sha256sum"),
        (Digest(), "g" * 64, Code.BAD_VALUE, "sha256sum"),
    ],
)
def test_a_text_that_does_not_fit_is_reported_with_what_would(
    read: Read, kind: ScalarKind, text: str, code: Code | None, hint: str
) -> None:
    value, report = read(kind, text)
    assert [problem.code for problem in report.problems] == ([code] if code else [])
    assert (value is None) == (code is not None)
    for problem in report.problems:
        assert hint in problem.hint
        assert str(problem).isprintable()
        assert len(problem.message) < 250


@pytest.mark.parametrize("word", ["white", "WHITE", "TLP:White"])
def test_a_word_of_an_older_standard_is_read_with_a_warning(read: Read, word: str) -> None:
    value, report = read(TLP, word)
    assert value is Tlp.CLEAR
    (problem,) = report.problems
    assert (problem.code, problem.severity, problem.hint) == (Code.RENAMED, Severity.WARNING, "write `clear`")


def test_an_id_given_before_is_no_value(composed: Callable[[str], tuple[Node | None, Report]]) -> None:
    node, report = composed("a")
    assert isinstance(node, Scalar)
    context = Context(report)
    assert read_scalar(Id("claim"), node, "`id`", context) == "a"
    assert read_scalar(Id("source"), node, "`id`", context) == "a"
    assert read_scalar(Id("claim"), node, "`id`", context) is None
    assert [problem.code for problem in report.problems] == [Code.DUPLICATE_ID]
