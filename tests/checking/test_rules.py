"""What holds for every rule."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.checking.rule import Finding, Scope, text_address
from briefing_tui.checking.rules import RULES, severity_of
from briefing_tui.domain.briefing import Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.problem import Severity
from briefing_tui.domain.vocabulary import Basis, Likelihood

_WORDS = st.sampled_from(
    ["likely", "unlikely", "may", "May", "70 % chance", "high confidence", "said", "2021", "$", "½", "²", "١٢", "ten"]
)
_NEGATION = next(rule for rule in RULES if rule.code == "negation-differs")
_TEXTS = st.lists(_WORDS | st.text(max_size=8), max_size=10).map(" ".join)


def test_a_code_is_a_stable_word_of_its_own_with_a_sentence() -> None:
    codes = [rule.code for rule in RULES]
    assert len(codes) == len(set(codes))
    for rule in RULES:
        assert re.fullmatch("[a-z]+(-[a-z]+)*", rule.code)
        assert re.fullmatch("[A-Z].+[.]", rule.meaning)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # it keeps nothing
@given(_TEXTS, _TEXTS, st.sampled_from(Likelihood), _TEXTS)
def test_any_text_can_be_looked_through(
    codes: Callable[..., set[str]], text: str, quote: str, likelihood: Likelihood, by: str
) -> None:
    assert "quote-missing" not in codes(text, quote, basis="assessed", likelihood=likelihood, by=(by, "rahmon"))


@pytest.mark.parametrize("piece", [".", "9", "9,", "a ", "may ", "0 %", "'", "ten ", "A.", "said "])
def test_a_text_that_goes_on_and_on_is_looked_through_to_its_end(codes: Callable[..., set[str]], piece: str) -> None:
    text = f"It will likely may have high confidence {piece * 20_000}bn x"
    assert "by-unnamed" in codes(text, text, basis="assessed", likelihood="very-likely", by=("rahmon",))


def test_a_rule_finds_something_in_a_briefing_unless_it_is_about_what_stands_beside_it() -> None:
    assert all((rule.find is None) is (rule.scope is Scope.FILE) for rule in RULES)


def _briefing(text: str) -> Briefing:
    quote = Quote("The council did not approve the budget for the new port on Monday.", "paper")
    pane = Pane("threats", "Threats", (Claim("claim", text, Basis.STATED, quotes=(quote,)),))
    return Briefing("b", "B", (Source("paper", "paper.md"),), (pane,))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The council approved the budget for the new port.", Severity.WARNING),
        ("Funds to expand harbour works in Tema were approved by the council after lengthy wrangling.", Severity.NOTE),
    ],
)
def test_what_is_found_about_a_claim_that_is_worded_freely_is_a_note(text: str, severity: Severity) -> None:
    briefing = _briefing(text)
    finding = Finding(text_address(briefing.claim("claim")), "", "")
    assert severity_of(_NEGATION, finding, briefing) is severity


def test_what_is_found_about_no_claim_has_the_severity_of_its_rule() -> None:
    assert severity_of(_NEGATION, Finding(("bluf",), "", ""), _briefing("All is well.")) is _NEGATION.severity


_TWO_DAYS = "The envoy arrived in Muscat on Friday. Talks with the ministry began there on Tuesday."
_REVERSED = "Turkish instructors are training Chadian drone crews in Faya."
_BRIEFING = f"""\
format: briefing/1
id: b
title: B
sources: [{{id: paper, file: paper.txt}}]
threats:
  - {{id: day, text: Talks with the ministry began in Muscat on Wednesday., basis: stated, at: "{_TWO_DAYS}"}}
  - {{id: roles, text: Chadian instructors train Turkish drone crews in Faya., basis: stated, at: "{_REVERSED}"}}
"""


def test_what_is_found_is_told_in_the_same_words_in_every_run(tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(f"{_TWO_DAYS} {_REVERSED}")
    (tmp_path / "b.yaml").write_text(_BRIEFING)
    command = [sys.executable, "-m", "briefing_tui", "check", "b.yaml"]
    printed = {
        subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PYTHONHASHSEED": seed},  # by which Python orders the items of a set of texts
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=60,
            check=False,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(printed) == 1
    assert all(code in "".join(printed) for code in ("date-differs", "roles-reversed"))
