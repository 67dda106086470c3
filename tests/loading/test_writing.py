"""A briefing that is written as YAML loads as the same briefing, with its comments beside its values."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.address import Address
from briefing_tui.domain.briefing import Actor, Briefing, Claim, Pane, Preparation, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.vocabulary import Basis, Likelihood, Method, ThreatLevel
from briefing_tui.loading.briefing import load_briefing, load_text
from briefing_tui.loading.writing import Comments, briefing_yaml

SHIPPED = sorted((Path(__file__).parents[2] / "briefings").glob("*.yaml"))
# Loading makes control characters visible and strips white space at the ends: no text of a briefing has them.
TEXTS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp"))).map(str.strip).filter(bool)


def loaded(text: str) -> Briefing:
    found = load_text(text, Path("briefing.yaml"))
    assert found.problems == ()
    assert found.briefing is not None
    return found.briefing


def briefing_of(*claims: Claim, title: str = "A title", note: str = "") -> Briefing:
    return Briefing(
        id="one",
        title=title,
        sources=(Source("article", "a.txt", note=note),),
        panes=(
            Pane("threats", "Threats", claims),
            Pane("cooperation", "Cooperation", ()),
            Pane("perspective", "Perspective", ()),
        ),
        prepared_by=Preparation("", Method.MACHINE),
        actors=(Actor("army", "The Army: its men", aliases=("army", "no")),),
    )


CLAIM = Claim(
    "raids",
    "Armed men probably cross.",
    Basis.ASSESSED,
    (Quote("They cross: often.", "article"), Quote("They cross.", "article", before="So")),
    likelihood=Likelihood.LIKELY,
    severity=ThreatLevel.HIGH,
    when=parse_edtf("2024-05/.."),
    actors=("army",),
)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_briefing_comes_back_as_it_is(path: Path) -> None:
    shipped = load_briefing(path).briefing
    assert shipped is not None
    assert loaded(briefing_yaml(shipped, {})) == shipped


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_any_text_comes_back_as_it_is(title: str, text: str, quote: str, note: str) -> None:
    claim = Claim("raids", text, Basis.REPORTED, (Quote(quote, "article"),), by=(note, text), kind=note)
    briefing = briefing_of(claim, title=title, note=note)
    comments: Comments = {
        ("claims", "raids", "basis"): [title],
        ("claims", "raids", "text"): [text],
        ("claims", "raids"): [note],
    }
    assert loaded(briefing_yaml(briefing, comments, [quote])) == briefing


@given(st.text())
def test_no_comment_changes_what_is_loaded(comment: str) -> None:
    briefing = briefing_of(CLAIM)
    addresses: list[Address] = [
        ("claims", "raids"),
        ("claims", "raids", "by"),
        ("claims", "raids", "at"),
        ("title",),
        ("threats",),
    ]
    assert loaded(briefing_yaml(briefing, {address: [comment] for address in addresses}, [comment])) == briefing


def test_a_comment_stands_beside_the_head_of_a_long_text() -> None:
    long = briefing_of(replace(CLAIM, text="Armed men cross the river " * 9 + "at night."))
    text = briefing_yaml(long, {("claims", "raids", "text"): ["as it stands"]})
    assert "    text: >-                          # as it stands\n      Armed men" in text
    assert loaded(text) == long


def test_it_reads_as_a_person_writes_it() -> None:
    comments: Comments = {("claims", "raids", "likelihood"): ['"probably"'], ("claims", "raids"): ["unsure: pane"]}
    assert (
        briefing_yaml(briefing_of(CLAIM), comments, ["A draft."])
        == """\
# A draft.

format: briefing/1
id: one
title: A title
prepared_by: {method: machine}

sources:
  - id: article
    file: a.txt

actors:
  - {id: army, name: "The Army: its men", aliases: [army, no]}

threats:
  # unsure: pane
  - id: raids
    text: Armed men probably cross.
    basis: assessed
    actors: [army]
    when: 2024-05/..
    likelihood: likely                # "probably"
    severity: high
    at:
      - "They cross: often."
      - quote: They cross.
        before: So
"""
    )


def test_sentences_stand_one_below_the_other_and_long_ones_are_folded_as_other_texts_are() -> None:
    judgement = replace(
        CLAIM,
        severity=None,
        by=("the army", "some sources"),
        gaps=("Who they are.",),
        indicators=(
            "Markets close, all at once.",
            "Men cross " + "the river and the fields beside it " * 4 + "at night.",
        ),
    )
    briefing = briefing_of()
    panes = (*briefing.panes[:2], replace(briefing.panes[2], claims=(judgement,)))
    long = replace(briefing, panes=panes)
    text = briefing_yaml(long, {})
    assert loaded(text) == long
    assert (
        """\
    by: [the army, some sources]
    actors: [army]
    when: 2024-05/..
    likelihood: likely
    indicators:
      - Markets close, all at once.
      - >-
        Men cross the river and the fields beside it the river and the fields beside it the river and the
        fields beside it the river and the fields beside it at night.
    gaps:
      - Who they are.
"""
        in text
    )
