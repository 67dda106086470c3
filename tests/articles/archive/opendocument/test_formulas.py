"""Formulas of OpenDocument texts."""

import pytest
from tests.articles.archive.documents import zipped

from briefing_tui.articles.archive.opendocument import formulas as formulas_module
from briefing_tui.articles.archive.opendocument.formulas import Formulas
from briefing_tui.articles.archive.package import Package

_MATH = 'xmlns="http://www.w3.org/1998/Math/MathML"'
_FORMULA = f"<math {_MATH}><mi>x</mi> <mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation>x</annotation></math>"


def test_the_signs_of_a_formula_are_text() -> None:
    formulas = Formulas(Package(zipped({"Object 1/content.xml": _FORMULA, "Object 2/content.xml": "<"})))
    assert formulas.text("./Object 1") == "x = 1 2"
    assert formulas.text("Object 1/") == "x = 1 2"
    assert formulas.text("./Object 2") == ""
    assert formulas.text("../../etc") == ""


def test_formulas_are_bounded_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formulas_module, "_MAX_TOTAL_BYTES", 10)
    formulas = Formulas(Package(zipped({"1/content.xml": _FORMULA, "2/content.xml": _FORMULA})))
    assert formulas.text("1")
    assert not formulas.text("2")
