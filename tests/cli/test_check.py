import json
import os
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

Run = Callable[..., CompletedProcess[str]]
Write = Callable[..., Path]
_SHIPPED = Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml"


def test_a_clean_briefing_has_the_status_0(run: Run) -> None:
    done = run("check", _SHIPPED)
    assert done.returncode == 0
    assert not done.stderr
    *quotes, last = done.stdout.splitlines()
    assert {line.split()[0] for line in quotes} <= {"verbatim", "reflowed"}
    assert last.startswith(f"{_SHIPPED}: ")
    assert f"{len(quotes)} quotes" in last


def test_a_quote_that_does_not_hold_has_the_status_1(run: Run, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.", "No such words.")
    done = run("check", path)
    assert done.returncode == 1
    assert not done.stderr
    problems = [line for line in done.stdout.splitlines() if line.startswith(f"{path}:")]
    assert [line.split()[1] for line in problems] == ["quote-ambiguous", "quote-missing", "2"]
    line, column = map(int, problems[1].removeprefix(f"{path}:").split(": ")[0].split(":"))
    assert path.read_text().splitlines()[line - 1][column - 1 :] == "No such words."


def test_a_source_that_is_not_there_has_the_status_1(run: Run, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.", sources=[{"id": "paper", "file": "nowhere.md"}])
    assert run("check", path).returncode == 1


def test_an_unreadable_file_has_the_status_2_and_the_others_are_checked(
    run: Run, write_briefing: Write, tmp_path: Path
) -> None:
    path = write_briefing("The first market opened in spring.")
    done = run("check", tmp_path / "nowhere.yaml", path)
    assert done.returncode == 2
    assert "nowhere.yaml" in done.stderr
    assert done.stdout.startswith("verbatim  claim-1")


def test_an_unreadable_file_weighs_more_than_a_problem(run: Run, write_briefing: Write, tmp_path: Path) -> None:
    assert run("check", tmp_path / "nowhere.yaml", write_briefing("No such words.")).returncode == 2


def test_the_json_holds_the_problems_and_anchors_of_all_files(run: Run, write_briefing: Write) -> None:
    good = write_briefing("The first market opened in spring.", name="good.yaml")
    bad = write_briefing("No such words.", name="bad.yaml")
    done = run("check", "--json", good, bad)
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert set(found) == {"problems", "anchors"}
    assert [(anchor["file"], anchor["verdict"]) for anchor in found["anchors"]] == [
        (str(good), "verbatim"),
        (str(bad), "missing"),
    ]
    assert [(problem["file"], problem["severity"]) for problem in found["problems"]] == [(str(bad), "error")]


def test_the_json_stays_whole_when_a_file_cannot_be_read(run: Run, tmp_path: Path) -> None:
    done = run("check", "--json", tmp_path / "nowhere.yaml")
    assert done.returncode == 2
    assert json.loads(done.stdout) == {"problems": [], "anchors": []}


def test_a_name_that_is_no_text_and_one_with_control_codes_are_shown_harmless(
    run: Run, write_briefing: Write, tmp_path: Path
) -> None:
    content = write_briefing("No such words.").read_bytes()
    for name in (b"\xff.yaml", b"\x1b]52;c;aGk=\x07.yaml"):
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        path.write_bytes(content)
        done = run("check", path)
        assert done.returncode == 1, done.stderr
        assert "quote-missing" in done.stdout
        assert not {"\x1b", "\x07"} & set(done.stdout + done.stderr)
        path.unlink()
        gone = run("check", path)
        assert gone.returncode == 2
        assert not {"\x1b", "\x07"} & set(gone.stdout + gone.stderr)


def test_check_wants_a_file(run: Run) -> None:
    done = run("check")
    assert done.returncode == 2
    assert done.stderr == "briefing: Missing argument 'FILE...'. Try 'briefing check --help'.\n"
