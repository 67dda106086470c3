"""A briefing whose files change while it is read, and what its check finds."""

import os
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING

import pytest

from briefing_tui.documents import document as document_module
from briefing_tui.documents import evidence
from briefing_tui.documents.document import Document, open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.documents.files import Stamp, stamp
from briefing_tui.reading.updates import Anchored, SourcesRead
from briefing_tui.ui import file_watch
from briefing_tui.ui.workers import DocumentWorkers

if TYPE_CHECKING:
    from tests.ui.conftest import Reading

Open = Callable[..., AbstractAsyncContextManager["Reading"]]
Write = Callable[..., Path]

_FOUR = "Four hundred traders came."
_SIZES = [(120, 40), (80, 24), (40, 12)]


def _rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(path.stat().st_mtime_ns, path.stat().st_mtime_ns + 1))


async def test_a_changed_briefing_is_read_again_and_the_place_kept(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river, "The army answers raids late.", "The army answers slowly.")
        await reading.until(lambda: "read again" in reading.status)
        assert (reading.tab, reading.claim) == ("threats", "answer")
        assert reading.cursor.startswith("The army answers slowly.")
        assert reading.highlighted == "The army answered a week later."


async def test_the_passage_at_hand_stays_in_view_when_the_briefing_is_read_again(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river, (120, 14)) as reading:
        await reading.press("4")
        assert reading.highlighted == "The border will probably stay calm."
        _rewrite(own_river, "The army answers raids late.", "The army answers slowly.")
        await reading.until(lambda: "read again" in reading.status)
        assert reading.highlighted == "The border will probably stay calm."


async def test_the_sources_are_read_under_a_window_that_is_opened_at_once(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("?")
        _rewrite(own_river.parent / "paper.md", "answered a week later", "never came")
        await reading.until(lambda: "21/24" in reading.rows[0])
        await reading.until(lambda: reading.session.document.result)


async def test_a_rules_file_with_an_error_is_named_with_the_place_of_the_error(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        (own_river.parent / "briefing-rules.yaml").write_text("rules: [\n", encoding="utf-8")
        await reading.until(lambda: "briefing-rules.yaml:" in reading.status)


async def test_a_file_that_becomes_a_link_into_another_library_finds_its_sources_there(
    open_reader: Open, own_river: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    for file in own_river.parent.iterdir():
        (other / file.name).write_bytes(file.read_bytes())
    async with open_reader(own_river) as reading:
        own_river.unlink()
        own_river.symlink_to(other / own_river.name)
        await reading.until(lambda: "read again" in reading.status)
        assert "22/24" in reading.rows[0]


async def test_a_changed_source_is_anchored_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river.parent / "paper.md", "answered a week later", "never came")
        await reading.look_at_files()
        assert reading.highlighted == ""
        assert reading.words("#notice").startswith("NOT FOUND")
        assert "21/24" in reading.rows[0]


async def test_the_place_in_the_source_is_kept_when_it_is_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("7", "G")
        _rewrite(own_river, "The market has reopened.", "The market is open.")
        await reading.look_at_files()
        assert reading.cursor_in_source.startswith("▌ 20 These closing words")


async def test_where_the_claim_at_hand_has_gone_the_reader_stands_on_what_has_its_place(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "m", "a", "3")
        _rewrite(own_river, "id: smuggling", "id: trafficking")
        await reading.look_at_files()
        await reading.press("2")
        assert reading.claim == "trafficking"
        await reading.press("'", "a")
        assert reading.status.startswith(" what mark a was set at is not there any more")


async def test_a_spoilt_briefing_leaves_the_last_good_edition_and_says_line_and_problem(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "j", "j", "j", "j")
        _rewrite(own_river, "key_judgments: [calm, raids]", "key_judgments: [calm, raids")
        await reading.look_at_files()
        assert reading.status.startswith(" not read again, line ")
        assert reading.cursor.startswith("The army answers raids late.")
        assert reading.highlighted == "The army answered a week later."
        _rewrite(own_river, "key_judgments: [calm, raids", "key_judgments: [calm, raids]")
        await reading.look_at_files()
        assert reading.status.startswith(" read again")


async def test_a_briefing_that_has_gone_leaves_the_last_good_edition_and_says_so(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        own_river.unlink()
        await reading.look_at_files()
        assert reading.status.startswith(" not read again")
        await reading.press("2")
        assert reading.cursor.startswith("Raids cross")


def _spoil(path: Path) -> None:
    _rewrite(path, "severity: high", "severity: loud")


def _unlink(path: Path) -> None:
    path.unlink()


def _garble(path: Path) -> None:
    path.write_bytes(b"format: briefing/1\ntitle: caf\xe9\n")


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (_spoil, r"NOT UPDATED: line 18"),
        (_unlink, r"NOT UPDATED: file not read"),
        (_garble, r"NOT UPDATED: line 2"),
        (_make_folder, r"NOT UPDATED: file not read"),
    ],
)
async def test_what_is_no_longer_on_disk_is_marked_in_the_head_until_the_file_can_be_read_again(
    open_reader: Open, own_river: Path, size: tuple[int, int], harm: Callable[[Path], None], words: str
) -> None:
    written = own_river.read_bytes()
    async with open_reader(own_river, size) as reading:
        harm(own_river)
        await reading.look_at_files()
        for key in ("2", "j", "enter", "7", "z", "/", "escape", "1"):
            await reading.press(key)
            assert reading.rows[0].startswith(f" {words}"), key
        if own_river.is_dir():
            own_river.rmdir()
        own_river.write_bytes(written)
        await reading.look_at_files()
        assert reading.status.startswith(" read again")
        assert reading.rows[0].startswith(" Raids and markets")


async def test_the_mark_is_reversed_and_what_is_shown_is_not_dimmed(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        before = reading.look_at(*reading.cell_of("Raids go on"))
        _spoil(own_river)
        await reading.look_at_files()
        mark = reading.look_at(*reading.cell_of("NOT UPDATED"))
        assert (mark.reverse, mark.bold) == (True, True)
        assert reading.look_at(*reading.cell_of("Raids go on")) == before


async def test_where_there_is_room_the_mark_says_what_is_wrong(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        _spoil(own_river)
        await reading.look_at_files()
        assert 'line 18: `severity` cannot be "loud"' in reading.rows[0]


async def test_a_rules_file_that_cannot_be_read_is_marked_until_it_can(open_reader: Open, own_river: Path) -> None:
    rules = own_river.parent / "briefing-rules.yaml"
    async with open_reader(own_river) as reading:
        rules.write_text("rules: [\n", encoding="utf-8")
        await reading.until(lambda: reading.rows[0].startswith(" RULES FILE: line "))
        await reading.press("2", "j")
        assert reading.rows[0].startswith(" RULES FILE: line ")
        rules.unlink()
        await reading.until(lambda: reading.rows[0].startswith(" Raids and"))


# A source that is no longer there.


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_a_source_that_goes_while_it_is_read_is_said_to_be_unread_wherever_it_is_spoken_of(
    open_reader: Open, own_river: Path, size: tuple[int, int]
) -> None:
    paper = own_river.parent / "paper.md"
    text = paper.read_bytes()
    async with open_reader(own_river, size) as reading:
        await reading.press("2", "j", "j", "j", "j")
        paper.unlink()
        await reading.look_at_files()
        assert reading.rows[0].startswith(" SOURCE NOT READ")
        assert "source not read" in reading.status
        assert reading.words("#notice").startswith('NOT READ: the source file "paper.md" does not exist.')
        assert "The army answers raids late. ∅" in reading.words("#page")
        await reading.press("enter")
        assert reading.status.startswith(' the source file "paper.md" does not e')
        await reading.press("7")
        assert reading.words("#source").startswith('NOT READ The source file "paper.md" does not exist. It was')
        assert "source not read" in reading.status
        paper.write_bytes(text)
        await reading.look_at_files()
        assert reading.rows[0].startswith(" Raids and")
        assert "The river marks the border" in reading.words("#source")


async def test_quotes_of_a_source_that_goes_are_not_counted_as_found_and_every_tab_signs_them(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river, (120, 60)) as reading:
        assert "22/24" in reading.rows[0]
        (own_river.parent / "paper.md").unlink()
        await reading.look_at_files()
        assert "1/24 23∅" in reading.rows[0]
        assert "24 quotes: 1 verbatim, 23 not read." in reading.words("#page")
        assert 'NOT READ: the source file "paper.md" does not exist' in reading.words("#page")
        for keys in (("5",), ("6", "enter")):
            await reading.press(*keys)
            assert "∅" in reading.part("#page")
            assert "✗" not in reading.part("#page")


async def test_a_source_that_is_not_there_at_the_start_is_said_to_be_unread(open_reader: Open, own_river: Path) -> None:
    (own_river.parent / "paper.md").write_bytes(b"caf\xe9")
    async with open_reader(own_river) as reading:
        assert reading.rows[0].startswith(' SOURCE NOT READ: the source file "paper.md" is not in UTF-8')
        assert reading.words("#source").startswith("NOT READ")


async def test_a_new_edition_while_a_search_is_typed_does_not_take_the_letters_away(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2", "/", *"opi")
        _rewrite(own_river, "The market has reopened.", "The market is open.")
        await reading.look_at_files()
        await reading.press(*"um", "enter")
        assert reading.claim == "smuggling"


@pytest.fixture
def careless(write_briefing: Write, tmp_path: Path) -> Path:
    """Return the path of a briefing whose one quote holds, and is told with another number."""
    claim = {
        "id": "traders",
        "text": "Nine hundred traders came.",
        "basis": "stated",
        "at": ["Four hundred traders came."],
    }
    (tmp_path / "trade.txt").write_text("Four hundred traders came.\n", encoding="utf-8")
    return write_briefing(sources=[{"id": "paper", "file": "trade.txt"}], threats=[claim])


@pytest.mark.parametrize("size", _SIZES, ids="{0[0]}x{0[1]}".format)
async def test_what_the_check_finds_stands_beside_the_claim_and_is_a_problem_to_go_to(
    open_reader: Open, careless: Path, size: tuple[int, int]
) -> None:
    async with open_reader(careless, size) as reading:
        await reading.press("x")
        assert reading.claim == "traders"
        assert reading.words("#notice").startswith("WARNING: ")
        assert "verbatim" in reading.status
        if size[0] < 70:
            await reading.press("enter")
        assert reading.highlighted == _FOUR


async def test_what_the_author_has_suppressed_is_not_said(open_reader: Open, careless: Path) -> None:
    text = careless.read_text(encoding="utf-8")
    async with open_reader(careless) as reading:
        await reading.press("x")
        code = reading.session.index.problems["traders"][0].code
        lines = text.splitlines()
        at = next(number for number, line in enumerate(lines) if "Nine hundred" in line)
        lines.insert(at, f"  # briefing: ignore[{code}] the editor has counted again")
        careless.write_text("\n".join(lines) + "\n", encoding="utf-8")
        await reading.look_at_files()
        await reading.until(lambda: not reading.session.index.problems)
        assert reading.part("#notice") == ""


@pytest.fixture
def linked(write_briefing: Write, tmp_path: Path) -> tuple[Path, Path]:
    """Return the paths of a link to a briefing and of the folder that the briefing itself stands in."""
    real, desk = tmp_path / "archive", tmp_path / "desk"
    real.mkdir()
    desk.mkdir()
    path = write_briefing("Four hundred traders came.", "So do the talks about water.")
    for name in (path.name, "article.md"):
        (tmp_path / name).rename(real / name)
    (real / "article.md").write_text(_FOUR + " So do the talks about water.\n", encoding="utf-8")
    link = desk / "linked.yaml"
    link.symlink_to(real / path.name)
    return link, real


async def test_of_a_linked_briefing_the_sources_in_its_real_folder_are_watched(
    open_reader: Open, linked: tuple[Path, Path]
) -> None:
    link, real = linked
    async with open_reader(link) as reading:
        await reading.press("3")
        assert reading.highlighted == _FOUR
        _rewrite(real / "article.md", _FOUR, "Nobody came.")
        await reading.until(lambda: "read again" in reading.status)
        assert reading.highlighted == ""
        assert reading.words("#notice").startswith("NOT FOUND")
        assert "Nobody came." in reading.words("#source")


async def test_of_a_linked_briefing_its_own_file_is_watched(open_reader: Open, linked: tuple[Path, Path]) -> None:
    link, real = linked
    async with open_reader(link) as reading:
        await reading.press("3")
        _rewrite(real / "markets.yaml", "What claim 1 says.", "Traders came.")
        await reading.look_at_files()
        assert reading.cursor.startswith("Traders came.")


async def test_of_a_linked_briefing_the_rules_file_in_its_real_folder_is_watched(
    open_reader: Open, linked: tuple[Path, Path]
) -> None:
    link, real = linked
    _rewrite(real / "markets.yaml", "What claim 1 says.", "Nine hundred traders came.")
    async with open_reader(link) as reading:
        await reading.press("3")
        (problem,) = reading.session.index.problems["claim-1"]
        assert reading.words("#notice").startswith("WARNING: ")
        rules = real / "briefing-rules.yaml"
        rules.write_text(f"rules:\n  {problem.code}: error\n", encoding="utf-8")
        await reading.look_at_files()
        await reading.until(lambda: reading.words("#notice").startswith("ERROR: "))
        (link.parent / "briefing-rules.yaml").write_text(f"rules:\n  {problem.code}: off\n", encoding="utf-8")
        reading.reader.workers_of_document.look()
        rules.write_text(f"rules:\n  {problem.code}: note\n", encoding="utf-8")
        await reading.look_at_files()
        await reading.until(lambda: reading.words("#notice").startswith("NOTE: "))
        rules.write_text(f"rules:\n  {problem.code}: off\n", encoding="utf-8")
        await reading.look_at_files()
        await reading.until(lambda: reading.part("#notice") == "")


async def test_an_older_edition_that_is_anchored_late_does_not_take_the_place_of_the_newer_one(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("2")
        old = gather_evidence(open_document(own_river))
        opened = reading.session.document
        _rewrite(own_river, "Raids cross the river at night.", "Raids go on.")
        await reading.look_at_files()
        for late in (SourcesRead(opened, {}), Anchored(opened), Anchored(old)):
            reading.reader.post_message(DocumentWorkers.Arrived(late))
        await reading.app.workers.wait_for_complete()
        await reading.settle()
        assert reading.cursor.startswith("Raids go on.")
        assert reading.session.document.result is not None


async def test_a_section_that_goes_while_words_are_typed_in_its_tab_leads_to_the_brief_on_escape(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("8", "/", *"bri")
        text = own_river.read_text(encoding="utf-8")
        first, last = text.index("  - id: background"), text.index("  - {id: economy")
        own_river.write_text(text[:first] + text[last:], encoding="utf-8")
        await reading.look_at_files()
        await reading.press("d", "escape")
        assert reading.tab == ":brief"


async def test_a_choice_whose_claim_goes_while_the_window_is_open_is_said_to_be_gone(
    open_reader: Open, own_river: Path
) -> None:
    async with open_reader(own_river) as reading:
        await reading.press("ctrl+f", *"There are two bridges")
        assert reading.cursor.startswith("There are two bridges.")
        _rewrite(own_river, "id: bridges", "id: crossings")
        await reading.look_at_files()
        await reading.press("enter")
        assert reading.status.startswith(" the claim bridges is gone")


async def test_a_file_that_has_not_changed_is_not_read_again(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        document = reading.session.document
        reading.reader.workers_of_document.look()
        await reading.app.workers.wait_for_complete()
        await reading.settle()
        assert [worker.name for worker in reading.app.workers] == []
        assert reading.session.document is document


async def test_a_briefing_that_is_opened_is_read_anchored_and_checked(open_reader: Open, river: Path) -> None:
    async with open_reader(river) as reading:
        document = reading.session.document
        assert (document.sources is None, document.evidence is None, document.result is None) == (False, False, False)


async def test_a_source_that_the_briefing_newly_names_is_watched_too(open_reader: Open, own_river: Path) -> None:
    async with open_reader(own_river) as reading:
        (own_river.parent / "more.txt").write_text("More is to come.\n", encoding="utf-8")
        _rewrite(own_river, "sources:\n", "sources:\n  - {id: more, file: more.txt}\n")
        await reading.look_at_files()
        _rewrite(own_river.parent / "more.txt", "More", "Much more")
        await reading.look_at_files()
        article = reading.session.index.article("more")
        assert article is not None
        assert article.text == "Much more is to come."


async def test_an_edition_that_the_program_fails_on_leaves_the_reader_with_the_one_before(
    open_reader: Open, own_river: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(document: Document) -> Document:
        raise TypeError(f"planted in {document.file}")

    async with open_reader(own_river) as reading:
        await reading.press("2")
        monkeypatch.setattr(evidence, "gather_evidence", failing)
        _rewrite(own_river, "The army answers raids late.", "The army answers slowly.")
        await reading.until(lambda: "NOT UPDATED: internal error" in reading.rows[0])
        assert "the program failed on this: TypeError" in reading.status
        monkeypatch.undo()
        _rewrite(own_river, "The army answers slowly.", "The army answers in time.")
        await reading.until(lambda: reading.status.startswith(" read again"))
        assert "NOT UPDATED" not in reading.rows[0]


async def test_the_files_are_looked_at_in_a_thread_and_there_is_one_next_look(
    open_reader: Open, own_river: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(own_river) as reading:
        threads: list[int] = []

        def noted(path: Path | str) -> Stamp | None:
            threads.append(get_ident())
            return stamp(path)

        monkeypatch.setattr(document_module, "stamp", noted)
        timers = len(reading.reader._timers)
        for _ in range(3):
            reading.reader.workers_of_document.look()
            await reading.app.workers.wait_for_complete()
            await reading.settle()
        assert threads
        assert get_ident() not in threads
        assert len(reading.reader._timers) == timers


@pytest.mark.parametrize(("took", "pause"), [(0.001, 1.0), (0.5, 25.0)])
async def test_after_a_look_that_costs_much_the_next_is_long_in_coming(
    open_reader: Open, own_river: Path, monkeypatch: pytest.MonkeyPatch, took: float, pause: float
) -> None:
    async with open_reader(own_river) as reading:
        times = iter([10.0, 10.0 + took])
        monkeypatch.setattr(file_watch, "thread_time", lambda: next(times))
        pauses: list[float] = []
        monkeypatch.setattr(reading.reader.workers_of_document._watch, "_look_after", pauses.append)
        reading.reader.workers_of_document.look()
        await reading.until(lambda: pauses)
        assert pauses == [pytest.approx(pause)]
