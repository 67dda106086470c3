"""A briefing is made with keys alone: claims of the shipped one, from `briefing new` on the article it was made of."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copy
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from click.testing import CliRunner
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from briefing_tui.cli import new as command
from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.examination import examine
from briefing_tui.domain.briefing import Briefing, Claim
from briefing_tui.domain.passage import Span
from briefing_tui.domain.settings import Settings
from briefing_tui.reading.session import Session
from briefing_tui.ui.app import BriefingApp
from briefing_tui.ui.app_session import app_session
from briefing_tui.ui.screens.reader import Reader

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

_CLAIMS = (
    "taliban-serious-threat",
    "umbrella-for-extremists",
    "forty-training-camps",
    "drug-trafficking",
    "seems-to-accept-diplomat",
    "agreement-on-diplomats",
    "trade-growth",
    "relations-stay-cold",
    "trade-may-ease-frictions",
    "concerns-unfounded",
)


class YamlFile(SingleFileSnapshotExtension):
    """Keeps a snapshot as the YAML file that it is."""

    _file_extension = "yaml"
    _write_mode = WriteMode.TEXT


class Analyst:
    """Somebody who makes a briefing with keys, with few letters of what is offered, and types the texts."""

    def __init__(self, reading: "Reading") -> None:
        """Sit down before the reader."""
        self.press = reading.press
        self._reading = reading

    async def find(self, words: str, *, again: bool = False) -> None:
        """Search the source for words, behind the cursor or `again` from its beginning, and stay where they are."""
        in_list = ("tab",) if self._reading.focus == "list" else ()
        await self.press(*in_list, *("g" if again else ""), "/", *words, "enter")

    async def make(self, pane: str, claim: Claim) -> None:
        """Make a claim of what is selected, or of the sentence, in a pane named by letters of it."""
        await self.press("+", *pane, "enter", "ctrl+u", *claim.text, "enter", "=", "i", "d", "enter", "ctrl+u")
        await self.press(*claim.id, "enter")

    async def choose(self, field: str, letters: str) -> None:
        """Set a field, both named by letters of them."""
        await self.press("=", *field, "enter", *letters, "enter")

    async def basis(self, letters: str, by: str = "") -> None:
        """Set the basis, and who says so, if that is asked."""
        await self.press("B", *letters, "enter", *by, *(("enter",) if by else ()))

    async def mark(self, field: str, *several: str) -> None:
        """Mark several values of a field, each named by letters of it."""
        *others, last = several
        marks = (key for letters in others for key in (*letters, "tab"))
        await self.press("=", *field, "enter", *marks, *last, "enter")

    async def write(self, field: str, *items: str, instead: bool = False) -> None:
        """Type the text of a field, or the texts of a list, line by line, perhaps `instead` of what stands there."""
        await self.press("=", *field, "enter", *(("ctrl+u",) if instead else ()))
        for number, item in enumerate(items):
            await self.press(*(("ctrl+j",) if number else ()), *item)
        await self.press("enter")

    async def actor(self, name: str, kind: str) -> None:
        """Make an actor of a name in the passage, of a kind, and put it into the claim."""
        await self.press("@", *name, "enter", *kind, "enter")

    async def link(self, how: str, other: str) -> None:
        """Link the claim with another, named by words of it."""
        await self.press("l", *how, "enter", *other, "enter")


@asynccontextmanager
async def begun(
    article: Path, path: Path, reading_of: "type[Reading]", monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator["Reading"]:
    """Open the reader on a briefing as `briefing new` begins it, but in a terminal of the test's own."""
    opened: list[tuple[Document, Any]] = []

    def open_reader(document: Document, *, begin: Any) -> NoReturn:
        opened.append((document, begin))
        raise SystemExit

    monkeypatch.setattr(command, "can_open_reader", lambda: True)
    monkeypatch.setattr(command, "open_reader", open_reader)
    CliRunner().invoke(command.new, [str(article), "-o", str(path)], catch_exceptions=False)
    ((document, begin),) = opened
    shared = app_session(Settings(count_milliseconds=0))  # a digit opens its tab at once, however fast one types
    session = Session(document, shared.keys)
    session.messages = (begin(session),)
    app = BriefingApp(shared, lambda: Reader(shared, session))
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        reading = reading_of(app, pilot)
        await reading.until(lambda: any(isinstance(screen, Reader) for screen in app.screen_stack))
        await reading.until(lambda: reading.session.index.evidence)
        yield reading


async def test_claims_of_the_shipped_briefing_are_made_again_with_keys_alone(
    tmp_path: Path,
    shipped: Path,
    reading_of: "type[Reading]",
    monkeypatch: pytest.MonkeyPatch,
    snapshot: SnapshotAssertion,
) -> None:
    wanted = examine(open_document(shipped))
    for folder in ("seeds", "briefings"):
        (tmp_path / folder).mkdir()
    article = Path(copy(shipped.parents[1] / "seeds" / "000_c7188ba79817f085.txt", tmp_path / "seeds"))
    path = tmp_path / "briefings" / "rebuilt.yaml"
    async with begun(article, path, reading_of, monkeypatch) as reading:
        begun_text = path.read_bytes()
        analyst = Analyst(reading)
        for make in (_make_threats, _make_cooperation, _make_perspective, _make_links, _describe_source, _sum_up):
            await make(analyst, wanted.briefing)
        await reading.until(lambda: not reading.session.unwritten)
        made_text, changes = path.read_bytes(), len(reading.session.steps.done)
        for key, text in (("Z", begun_text), ("ctrl+r", made_text)):
            await analyst.press(*[key] * changes)
            await reading.until(lambda: not reading.session.unwritten)
            assert path.read_bytes() == text
    made = examine(open_document(path))
    assert made.loaded.problems == ()
    for claim in _CLAIMS:
        assert _told(made, claim) == _told(wanted, claim)
    assert _head(made.briefing) == _head(wanted.briefing)
    assert path.read_text("utf-8") == snapshot(extension_class=YamlFile)


async def _make_threats(analyst: Analyst, wanted: Briefing) -> None:
    claim = wanted.claim("taliban-serious-threat")
    await analyst.find("from aug")
    await analyst.make("thr", claim)
    await analyst.choose("sev", "high")
    await analyst.choose("kin", claim.kind)
    await analyst.choose("whe", "2021-08/..")
    await analyst.actor("taj", "state")
    await analyst.actor("tal", "group")
    await analyst.basis("rep", "taj")
    await analyst.find("secular")
    await analyst.press("A")

    claim = wanted.claim("umbrella-for-extremists")
    await analyst.find("certainly")
    await analyst.make("thr", claim)
    await analyst.basis("ass")
    await analyst.choose("kin", claim.kind)
    await analyst.mark("act", "tal", "taj")
    await analyst.write("note", claim.note)
    await analyst.press("*")

    claim = wanted.claim("forty-training-camps")
    await analyst.find("in 2022")
    await analyst.make("thr", claim)
    await analyst.basis("rep", "Rahmon")
    await analyst.actor("rah", "person")
    await analyst.choose("cred", "6")
    await analyst.choose("kin", "terr")
    await analyst.choose("whe", "2022")
    await analyst.write("note", claim.note)

    claim = wanted.claim("concerns-unfounded")
    await analyst.find("in response")
    await analyst.make("Frictions", claim)
    await analyst.basis("rep", "tal")
    await analyst.choose("cred", "6")
    await analyst.choose("kin", "terr")
    await analyst.mark("act", "tal", "taj")
    await analyst.actor("afg", "state")
    await analyst.link("con", "training")
    await analyst.write("note", claim.note)

    claim = wanted.claim("drug-trafficking")
    await analyst.find("afghanistan is the largest")
    await analyst.press("v", "j", "j")
    await analyst.make("thr", claim)
    await analyst.choose("sev", "mod")
    await analyst.choose("kin", claim.kind)
    await analyst.mark("act", "afg", "taj")


async def _make_cooperation(analyst: Analyst, wanted: Briefing) -> None:
    claim = wanted.claim("seems-to-accept-diplomat")
    await analyst.find("it seems")
    await analyst.press("v", "o", *["l"] * 10)
    await analyst.make("coo", claim)
    await analyst.basis("ass")
    await analyst.choose("conf", "low")
    await analyst.write("bec", claim.because)
    await analyst.choose("cha", "dip")
    await analyst.mark("act", "taj", "tal")
    await analyst.actor("Afghan embassy", "org")
    await analyst.press("*")

    claim = wanted.claim("agreement-on-diplomats")
    await analyst.find("according to some")
    await analyst.make("coo", claim)
    await analyst.basis("rep", "some sources")
    await analyst.choose("cred", "6")
    await analyst.choose("cha", "dip")
    await analyst.choose("stat", "agr")
    await analyst.mark("act", "taj", "tal")
    await analyst.link("see", "it seems")
    await analyst.write("note", claim.note)

    claim = wanted.claim("trade-growth")
    await analyst.find("in the first half")
    await analyst.make("coo", claim)
    await analyst.choose("cha", "tra")
    await analyst.choose("stat", "act")
    await analyst.choose("whe", "2024-01/2024-06")
    await analyst.mark("act", "taj", "afghanistan")
    await analyst.write("note", claim.note)


async def _make_perspective(analyst: Analyst, wanted: Briefing) -> None:
    claim = wanted.claim("relations-stay-cold")
    await analyst.find("will probably", again=True)
    await analyst.make("per", claim)
    await analyst.press("L", *"lik", "enter")
    await analyst.choose("conf", "low")
    await analyst.write("bec", claim.because)
    await analyst.choose("dir", "ste")
    await analyst.mark("act", "taj", "tal")
    await analyst.write("alt", *claim.alternatives)
    await analyst.write("ind", *claim.indicators)
    await analyst.write("gap", *claim.gaps)
    await analyst.find("however, relations")
    await analyst.press("A")
    await _note_places(analyst, claim)
    await analyst.press("*")

    claim = wanted.claim("trade-may-ease-frictions")
    await analyst.find("practical eng", again=True)
    await analyst.make("per", claim)
    await analyst.basis("ass")
    await analyst.choose("conf", "low")
    await analyst.write("bec", claim.because)
    await analyst.choose("dir", "imp")
    await analyst.mark("act", "taj", "tal")
    await analyst.write("assum", *claim.assumptions)
    await analyst.write("gap", *claim.gaps)
    await analyst.press("tab", "n", "n", "A")
    await _note_places(analyst, claim)
    await analyst.press("*")


async def _note_places(analyst: Analyst, claim: Claim) -> None:
    """Write on the second passage of a claim what is noted on it, and on the first."""
    await analyst.write("passage note", claim.quotes[1].note)
    await analyst.press("p")
    await analyst.write("passage note", claim.quotes[0].note)


async def _make_links(analyst: Analyst, _wanted: Briefing) -> None:
    """Link claims with those that were made after them, and put the key judgements in order."""
    await analyst.link("see", "exports")
    await analyst.press("4", "g")
    await analyst.mark("see", "practical", "secular")
    await analyst.press("3", "g")
    await analyst.link("see", "some sources")
    await analyst.press("1", ")", ")", ")", "g", ")", ")")


async def _describe_source(analyst: Analyst, wanted: Briefing) -> None:
    """Say of the source what it does not say of itself, and of an actor how it is called as well."""
    (source,) = wanted.sources
    await analyst.press("7")
    await analyst.write("source title", source.title)
    await analyst.write("author", source.author)
    await analyst.write("publisher", source.publisher)
    await analyst.choose("published", "2024-11-18")
    await analyst.write("lang", source.language)
    await analyst.choose("reli", "D")
    await analyst.write("source note", source.note)
    await analyst.press("6")
    await analyst.write("alias", *wanted.actors[0].aliases)


async def _sum_up(analyst: Analyst, wanted: Briefing) -> None:
    """Say what the briefing as a whole says, who made it, and who may read it."""
    await analyst.write("briefing title", wanted.title, instead=True)
    await analyst.write("bluf", wanted.bluf)
    await analyst.choose("as_of", "2024-11-18")
    await analyst.write("prepared name", wanted.prepared_by.name)
    await analyst.choose("method", "mixed")
    await analyst.choose("tlp", "clear")
    await analyst.write("tags", *wanted.tags)


def _told(document: Document, claim: str) -> tuple[Claim, str, list[tuple[str, str, Span | None]]]:
    """Return a claim as far as it was made again, its pane, and the words, notes and places of its quotes."""
    told, evidence = document.briefing.claim(claim), document.evidence
    assert evidence is not None
    places = [(quote.exact, quote.note, anchor.span) for quote, anchor in evidence.quotes(told)]
    see = tuple(other for other in told.see if other in _CLAIMS)
    return replace(told, quotes=(), see=see), document.briefing.pane_of(claim).id, places


def _head(briefing: Briefing) -> tuple[object, ...]:
    """Return what a briefing says beside its claims, as far as it was made again."""
    (source,) = briefing.sources
    return (
        briefing.title,
        briefing.bluf,
        [claim for claim in briefing.key_judgments if claim in _CLAIMS],
        (briefing.as_of, briefing.prepared_by, briefing.tlp, briefing.tags),
        replace(source, id="", file=""),
        briefing.actor("tajikistan"),
        [(pane.id, pane.title) for pane in briefing.panes[:4]],
    )
