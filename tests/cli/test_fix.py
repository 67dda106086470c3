import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING

import pytest

from briefing_tui.cli.fix import fix
from briefing_tui.documents.document import Document
from briefing_tui.mending import proposal
from briefing_tui.mending.repairs import RepairOptions

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

Run = Callable[..., CompletedProcess[str]]
_ARTICLE = """\
The army said: “Armed men crossed the river at night.” Nobody was hurt, it said.

Trade — and talk — goes on. The ﬁrst market opened in spring. All is well in the north.

The governments did not speak to each other before the winter of 2021.
"""
_BRIEFING = """\
# how this was judged
format: briefing/1
id: river-border
title: Raids   # three blanks
tlp: white     # may be passed on
sources:
  - id: paper
    file: paper.txt
    sha256: "{digest}"
threats:
  - id: raids
    text: Armed men cross the river.
    basis: stated
    at:
      - 'The army said: "Armed men
        crossed the river at night."'   # a remark
      - {{quote: Trade - and talk - goes on., note: 'it''s so'}}
      - >-
        Nobody was hurt, it
        said.
      - |
        The first market
        opened in spring.
"""
_FIXED = (
    _BRIEFING.replace("white", "clear")
    .replace("- 'The army said: \"Armed men", "- 'The army said: “Armed men")
    .replace("at night.\"'", "at night.”'")
    .replace("Trade - and talk - goes on.", "Trade — and talk — goes on.")
    .replace("- |", "- >")
    .replace("first market", "ﬁrst market")
)
_OLD, _NEW = "0" * 64, hashlib.sha256(_ARTICLE.encode()).hexdigest()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "paper.txt"
    path.write_bytes(_ARTICLE.encode())
    return path


@pytest.fixture
def briefing(article: Path) -> Path:
    """Return a briefing with much to repair, and all of it safe."""
    path = article.with_name("river.yaml")
    path.write_bytes(_BRIEFING.format(digest=_OLD).encode())
    return path


def _write(article: Path, *quotes: str, name: str = "quotes.yaml") -> Path:
    items = "".join(f"      - {quote}\n" for quote in quotes)
    head = _BRIEFING.partition("    sha256")[0].format().replace("white", "clear")
    path = article.with_name(name)
    path.write_text(f"{head}threats:\n  - id: raids\n    text: Raids.\n    basis: stated\n    at:\n{items}")
    return path


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_what_is_repaired_changes_and_every_other_byte_stays(run: Run, briefing: Path, newline: str, mark: str) -> None:
    briefing.write_bytes((mark + _BRIEFING.format(digest=_OLD).replace("\n", newline)).encode())
    done = run("fix", "--yes", briefing)
    assert (done.returncode, done.stderr) == (0, "")
    expected = (mark + _FIXED.format(digest=_NEW).replace("\n", newline)).encode()
    assert briefing.read_bytes() == expected
    assert "+      - {quote: Trade — and talk — goes on., note: 'it''s so'}" in done.stdout.splitlines()
    assert done.stdout.splitlines()[-1] == f"{briefing}: 5 repairs written"
    checked = run("check", briefing)
    assert checked.returncode == 0
    assert "4 quotes: 4 verbatim" in checked.stdout


def test_a_second_repair_finds_nothing_to_do(run: Run, briefing: Path) -> None:
    run("fix", "--yes", briefing)
    once = briefing.stat()
    done = run("fix", "--yes", briefing)
    assert (done.returncode, done.stdout) == (0, f"{briefing}: nothing to repair\n")
    assert (briefing.stat().st_ino, briefing.stat().st_mtime_ns) == (once.st_ino, once.st_mtime_ns)


def test_the_difference_alone_is_shown_on_demand(run: Run, briefing: Path) -> None:
    before = briefing.read_bytes()
    done = run("fix", "--diff", briefing)
    assert done.returncode == 1
    assert "-tlp: white     # may be passed on" in done.stdout
    assert briefing.read_bytes() == before


def test_where_nobody_can_be_asked_nothing_is_written(run: Run, briefing: Path) -> None:
    before = briefing.read_bytes()
    done = run("fix", briefing)
    assert done.returncode == 1
    assert "--yes" in done.stderr
    assert briefing.read_bytes() == before


def test_on_a_terminal_one_is_asked_and_a_no_is_a_no(start: "Callable[..., Terminal]", briefing: Path) -> None:
    before = briefing.read_bytes()
    terminal = start("fix", briefing)
    terminal.wait_for(r"Write .*river.yaml\? \[y/N\]")
    assert b"\x1b[32m+tlp: clear" in terminal.written
    assert terminal.end("n\r") == 1
    assert briefing.read_bytes() == before
    terminal = start("fix", briefing)
    terminal.wait_for(r"Write .*river.yaml\? \[y/N\]")
    assert terminal.end("y\r") == 0
    assert briefing.read_bytes() == _FIXED.format(digest=_NEW).encode()


def test_an_altered_quote_is_left_unless_its_claim_is_named(run: Run, article: Path) -> None:
    path = _write(article, "The governments did not speak to each other before the summer of 2021.")
    before = path.read_bytes()
    done = run("fix", "--yes", path)
    assert done.returncode == 1
    assert '("summer" becomes "winter"); --altered raids writes' in done.stdout
    assert path.read_bytes() == before
    done = run("fix", "--yes", "--altered", "raids", path)
    assert done.returncode == 0, done.stdout
    assert 'REPAIR raids: THE QUOTE GETS OTHER WORDS, those of the source "paper": "summer" becomes' in done.stdout
    assert path.read_bytes() == before.replace(b"summer", b"winter")


def test_an_altered_quote_whose_problem_is_suppressed_is_not_reported(run: Run, article: Path) -> None:
    quote = "The governments did not speak to each other before the summer of 2021."
    path = _write(article, f"{quote}  # briefing: ignore[quote-altered] a slip of the source's, as its editor said")
    done = run("fix", "--yes", path)
    assert (done.returncode, done.stdout) == (0, f"{path}: nothing to repair\n")


def test_an_unknown_claim_is_an_error(run: Run, article: Path) -> None:
    done = run("fix", "--altered", "raid", _write(article, "All is well in the north."))
    assert done.returncode == 2
    assert done.stderr == 'briefing: there is no claim with the id "raid"\n'


def test_of_a_file_with_an_error_of_form_it_is_not_said_that_a_claim_is_unknown(run: Run, article: Path) -> None:
    path = _write(article, "The governments did not speak to each other before the summer of 2021.")
    path.write_text(path.read_text().replace("basis: stated", "basis: sure"))
    for claim in ("raids", "other"):
        done = run("fix", "--yes", "--altered", claim, path)
        assert done.returncode == 1
        assert done.stderr == (
            f"briefing: {path} has errors of form, so that no claim of it is repaired: `briefing check` lists them\n"
        )
    done = run("fix", "--altered", "raids", article.with_name("none.yaml"))
    assert (done.returncode, done.stderr) == (2, f"briefing: {article.with_name('none.yaml')} does not exist\n")


def test_a_changed_source_keeps_its_old_sum_while_a_quote_of_it_does_not_hold(run: Run, article: Path) -> None:
    path = article.with_name("river.yaml")
    text = _BRIEFING.format(digest=_OLD).replace("Nobody was hurt, it", "Nobody was drowned, it")
    path.write_text(text)
    done = run("fix", "--yes", path)
    assert done.returncode == 1
    assert "has changed, and 1 quote of it does not hold as it is: mend them first" in done.stdout
    assert f'sha256: "{_OLD}"' in path.read_text()


def test_a_briefing_that_cannot_be_loaded_is_left_alone(run: Run, briefing: Path) -> None:
    briefing.write_text(_BRIEFING.format(digest=_OLD).replace("basis: stated", "basis: sure"))
    before = briefing.read_bytes()
    done = run("fix", "--yes", briefing)
    assert done.returncode == 1
    assert done.stdout == f"{briefing}: nothing to repair; 1 error is left\n"
    assert briefing.read_bytes() == before


def test_a_file_that_cannot_be_read_or_written_is_an_error_message(run: Run, briefing: Path, tmp_path: Path) -> None:
    briefing.chmod(0o444)
    before = briefing.read_bytes()
    done = run("fix", "--yes", tmp_path / "nowhere.yaml", briefing)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"briefing: {tmp_path / 'nowhere.yaml'} does not exist",
        f"briefing: {briefing} is read-only: nothing was written",
    ]
    assert briefing.read_bytes() == before


def test_a_link_to_a_briefing_stays_a_link(run: Run, briefing: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(briefing.name)
    assert run("fix", "--yes", link).returncode == 0
    assert os.readlink(link) == briefing.name  # noqa: PTH115  # the very text of the link
    assert briefing.read_bytes() == _FIXED.format(digest=_NEW).encode()


def test_control_characters_of_a_briefing_do_not_reach_the_output(run: Run, briefing: Path) -> None:
    briefing.write_text(briefing.read_text().replace("title: Raids", 'title: "\\e]52"\nbluf: "\u202eRaids"'))
    done = run("fix", "--diff", briefing)
    assert "tlp: clear" in done.stdout
    assert not {"\x1b", "\u202e"} & set(done.stdout)


def test_a_file_that_the_program_fails_on_is_left_and_the_others_are_repaired(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "paper.txt").write_text(_ARTICLE, encoding="utf-8")
    for name in ("fatal.yaml", "fine.yaml"):
        text = _BRIEFING.format(digest=hashlib.sha256(_ARTICLE.encode()).hexdigest())
        (tmp_path / name).write_text(text.replace("Raids", name), encoding="utf-8")
    fatal = (tmp_path / "fatal.yaml").read_bytes()
    real = proposal.propose

    def failing(document: Document, options: RepairOptions) -> proposal.Proposal:
        if document.briefing.title == "fatal.yaml":
            raise TypeError("planted")
        return real(document, options)

    monkeypatch.setattr(proposal, "propose", failing)
    monkeypatch.setenv("BRIEFING_DEBUG", "1")
    assert fix.main(["--yes", *map(str, sorted(tmp_path.glob("*.yaml")))], standalone_mode=False) == 2
    written, errors = capsys.readouterr()
    assert "internal-error the program failed on this: TypeError" in errors
    assert "Traceback (most recent call last)" in caplog.text
    assert "repairs written" in written
    assert (tmp_path / "fatal.yaml").read_bytes() == fatal
    assert "clear" in (tmp_path / "fine.yaml").read_text(encoding="utf-8")
