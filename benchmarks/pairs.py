"""Pairs of a claim and the passage that it quotes, of which some are faithful and some wrong in one way: their reading.

They stand in benchmarks/claims; the README there says how they are written and where the passages come from.
"""

import functools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from briefing_tui.anchoring.cascade import Haystack
from briefing_tui.articles.plain_text.reader import read_article
from briefing_tui.domain.briefing import STANDING_PANES, Actor, Briefing, Claim, Pane, Quote, Source
from briefing_tui.domain.edtf import parse_edtf
from briefing_tui.domain.evidence import Evidence
from briefing_tui.domain.vocabulary import Basis, Likelihood, Status, ThreatLevel

HALVES = ("tuning", "testing")
FAITHFUL = "faithful"
_REPOSITORY = Path(__file__).parents[1]
_CLAIMS = _REPOSITORY / "benchmarks" / "claims"
_CORPORA = _REPOSITORY.parent / "shared" / "corpora"
_SOURCE = "passage"


class Pair(NamedTuple):
    """A claim with its passage: a briefing of that claim alone, its evidence, and the kind of the error or `faithful`.

    `origin` is the file that the passage stands in, empty where it was written for the benchmark.
    """

    kind: str
    origin: str
    claim: Claim
    briefing: Briefing
    evidence: Evidence


def pairs(half: str) -> Iterator[Pair]:
    """Yield the pairs of one half, without those whose passage is in a corpus that is not there."""
    for entry in _entries(half):
        if not is_there(entry):
            continue
        passage = _passage(entry)
        for each in entry.get(FAITHFUL, ()):
            yield _pair(FAITHFUL, each, entry, passage)
        for each in entry.get("wrong", ()):
            yield _pair(each["kind"], each, entry, passage)


def left_out(half: str) -> int:
    """Return how many pairs of one half have their passage in a corpus that is not there."""
    return sum(
        len(entry.get(FAITHFUL, ())) + len(entry.get("wrong", ())) for entry in _entries(half) if not is_there(entry)
    )


def is_there(entry: Mapping[str, Any]) -> bool:
    """Return whether the passage of an entry can be read here."""
    return "quote" in entry or _path(entry).exists()


@functools.cache
def _entries(half: str) -> list[Mapping[str, Any]]:
    files = sorted(_CLAIMS.glob(f"{half}*.yaml"))
    return [entry for file in files for entry in yaml.safe_load(file.read_text(encoding="utf-8"))]


def _passage(entry: Mapping[str, Any]) -> str:
    """Return the passage of an entry: as it is written there, or as it stands from the first to the last words."""
    if "quote" in entry:
        return str(entry["quote"])
    text = _text(_path(entry))
    start = text.index(entry["first"])
    return text[start : text.index(entry["last"], start) + len(entry["last"])]


def _path(entry: Mapping[str, Any]) -> Path:
    file = str(entry["file"])
    return (_REPOSITORY if file.startswith("seeds/") else _CORPORA) / file


@functools.cache
def _text(path: Path) -> str:
    """Return the text of a file as a person reads it, on one line; of a JSON file, the texts of its records."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        records = json.loads(text) if text.startswith("[") else map(json.loads, text.splitlines())
        text = "\n".join(record["text"] for record in records)
    else:
        text = read_article(text).text
    return re.sub(r"\s+", " ", text)


def _pair(kind: str, written: Mapping[str, Any], entry: Mapping[str, Any], passage: str) -> Pair:
    article = read_article(passage)
    actors = tuple(
        Actor(f"actor-{number}", each["name"], each["kind"], tuple(each.get("aliases", ())))
        for number, each in enumerate(entry.get("actors", ()))
    )
    claim = _claim(written, {actor.name: actor.id for actor in actors}, article.text)
    panes = tuple(Pane(pane, pane, (claim,) if pane == _pane(claim) else ()) for pane in STANDING_PANES)
    evidence = Evidence({_SOURCE: article}, {claim.id: (Haystack(article).anchor(article.text),)}, ())
    briefing = Briefing("pair", "Pair", (Source(_SOURCE, "passage.txt"),), panes, actors=actors)
    return Pair(kind, entry.get("file", ""), claim, briefing, evidence)


def _claim(written: Mapping[str, Any], ids: Mapping[str, str], quote: str) -> Claim:
    """Return a claim as it is written; who says so is an actor where one has that name."""

    def value(key: str) -> str:
        return str(written.get(key, ""))

    return Claim(
        "claim",
        written["text"],
        Basis(value("basis") or Basis.STATED),
        quotes=(Quote(quote, _SOURCE),),
        by=tuple(ids.get(name, name) for name in written.get("by", ())),
        when=parse_edtf(value("when")) if "when" in written else None,
        likelihood=Likelihood(value("likelihood")) if "likelihood" in written else None,
        severity=ThreatLevel(value("severity")) if "severity" in written else None,
        status=Status(value("status")) if "status" in written else None,
    )


def _pane(claim: Claim) -> str:
    """Return the pane in which a claim stands, by the fields that only one of them has."""
    threats, cooperation, perspective = STANDING_PANES
    if claim.severity:
        return threats
    return cooperation if claim.status else perspective
