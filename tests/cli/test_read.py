import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pexpect
import pytest

Run = Callable[..., CompletedProcess[str]]
Write = Callable[..., Path]


def test_without_a_file_the_shipped_briefing_is_read(run: Run) -> None:
    done = run()
    assert done.returncode == 0
    assert done.stdout.startswith("Briefing: Taliban and Tajikistan: cold ties, practical trade\n")
    assert not done.stderr


def test_a_file_needs_no_command_before_it(run: Run, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on. So do the talks about water.")
    bare, named = run(path), run("read", path)
    assert bare.returncode == named.returncode == 0
    assert bare.stdout == named.stdout
    assert bare.stdout.startswith("Briefing: Markets at the border\n")


def test_a_filter_leaves_the_claims_that_pass_and_says_what_it_was_understood_as(
    run: Run, write_briefing: Write
) -> None:
    path = write_briefing("Trade goes on. So do the talks about water.", "Nowhere.")
    for arguments in (["--plain"], []):
        done = run(*arguments, "--filter", "verdict:missing -zebra", path)
        assert done.returncode == 0
        assert (
            '\nFilter: with a quote that is missing, and not "zebra"\nClaims: 1 of 2 pass the filter\n' in done.stdout
        )
        assert "What claim 2 says." in done.stdout
        assert "What claim 1 says." not in done.stdout
    assert run("--plain", "--filter", " ", path).stdout == run("--plain", path).stdout


def test_a_filter_that_is_not_understood_is_one_sentence_with_its_column(run: Run, write_briefing: Write) -> None:
    for path in (write_briefing("Trade goes on. So do"), Path("nowhere.yaml")):
        done = run("--plain", "--filter", "trade actr:x", path)
        assert done.returncode == 2
        assert not done.stdout
        assert done.stderr == "briefing: --filter, column 7: there is no field 'actr'; did you mean actor?\n"


def test_a_file_with_errors_is_refused_with_its_problems(run: Run, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.", format="briefing/99")
    done = run(path)
    assert done.returncode == 1
    assert not done.stdout
    assert done.stderr.startswith(f"{path}:1:")


@pytest.mark.parametrize("name", ["nowhere.yaml", "."])
def test_an_unreadable_file_is_an_error_message(run: Run, tmp_path: Path, name: str) -> None:
    done = run(tmp_path / name)
    assert done.returncode == 2
    assert not done.stdout
    assert done.stderr.startswith("briefing: ")
    assert done.stderr.count("\n") == 1


def test_control_codes_of_a_briefing_and_its_source_never_reach_the_output(run: Run, write_briefing: Write) -> None:
    hostile = "Trade \x1b]52;c;aGk=\x07 goes \u202e on.\x9b31m"
    path = write_briefing(
        hostile, f"{hostile} Never.", title=hostile, bluf=hostile, actors=[{"id": "a", "name": hostile}]
    )
    article = path.parent / "article.md"
    article.write_text(hostile, encoding="utf-8")
    for arguments in (["--plain"], ["check"]):
        done = run(*arguments, path)
        assert "\u241b" in done.stdout
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(done.stdout + done.stderr)
    assert '"verdict": "verbatim"' in run("check", "--json", path).stdout


def test_a_source_outside_the_named_root_is_not_read(run: Run, write_briefing: Write, tmp_path: Path) -> None:
    path = write_briefing("Trade goes on.")
    inside = tmp_path / "inside"
    inside.mkdir()
    shutil.move(path, inside / path.name)
    (inside / path.name).write_text((inside / path.name).read_text().replace("article.md", "../article.md"))
    assert "NOT CHECKED" in run("--root", inside, inside / path.name).stdout
    assert "NOT CHECKED" not in run("--root", tmp_path, inside / path.name).stdout


@pytest.mark.parametrize("term", ["dumb", "unknown", ""])
def test_a_terminal_that_cannot_draw_gets_the_plain_form(term: str) -> None:
    assert _on_a_terminal([], TERM=term).startswith("Briefing: Taliban and Tajikistan")


def test_a_terminal_gets_the_plain_form_when_asked() -> None:
    assert _on_a_terminal(["--plain"], TERM="xterm-256color").startswith("Briefing: Taliban and Tajikistan")


def test_the_plain_form_is_no_wider_than_its_terminal() -> None:
    shown = _on_a_terminal(["--plain"], width=30, TERM="xterm-256color")
    words_alone = [line for line in shown.splitlines() if len(line) > 30 and len(line.split()) > 1]
    assert not words_alone


def test_in_a_pipe_a_phrase_is_found_on_one_line(run: Run, write_briefing: Write) -> None:
    claim = "Trade goes on at the border, and " * 10 + "so do the talks."
    assert claim in run(write_briefing("Trade goes on.", bluf=claim)).stdout.splitlines()


def test_a_user_without_a_home_reads_without_settings_and_memory(tmp_path: Path) -> None:
    # As in a container whose user no passwd entry is for.
    (tmp_path / "sitecustomize.py").write_text("import pwd\ndef none(uid): raise KeyError(uid)\npwd.getpwuid = none\n")
    without = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "HOME"))}
    reader = pexpect.spawn(
        sys.executable,
        ["-m", "briefing_tui"],
        env={**without, "PYTHONPATH": str(tmp_path), "TERM": "xterm-256color"},
        cwd=tmp_path,
        dimensions=(24, 80),
        timeout=30,
    )
    reader.expect_exact("73/73")
    reader.send("q")
    reader.expect(pexpect.EOF)
    reader.close()
    assert reader.exitstatus == 0
    assert {path.name for path in tmp_path.iterdir()} <= {"sitecustomize.py", "__pycache__"}


def _on_a_terminal(arguments: list[str], width: int = 80, **environment: str) -> str:
    without = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    child = pexpect.spawn(
        sys.executable,
        ["-m", "briefing_tui", *arguments],
        env={**without, **environment},
        encoding="utf-8",
        dimensions=(24, width),
        timeout=30,
    )
    shown = child.read()
    child.close()
    assert child.exitstatus == 0
    return str(shown)
