import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

_TEXT = """The committee met on 3 May 2021 in Dushanbe, and it did not agree on the terms of the pipeline.

The second market opened in Khorog, and the second market closed in Khorog.

The com-
mittee will probably meet again before the end of the year, said its chairman in a short statement.
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.txt"
    path.write_text(_TEXT, encoding="utf-8")
    return path


def _answered(run: Run, source: Path, *arguments: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run("locate", source, "--json", *arguments).stdout)
    return answer


def test_a_quote_is_located_in_characters_of_the_file(run: Run, source: Path) -> None:
    done = run("locate", source, "--quote", "The committee will probably meet again")
    assert done.returncode == 0
    assert done.stdout.startswith("reflowed (dehyphenated, score 0.95): ¶3, characters ")
    answer = _answered(run, source, "--quote", "The committee will probably meet again")
    assert _TEXT[answer["start"] : answer["end"]] == "The com-\nmittee will probably meet again"


def test_an_altered_quote_is_reported_with_the_word_that_differs(run: Run, source: Path) -> None:
    quote = "The committee met on 3 May 2021 in Dushanbe, and it did agree on the terms of the pipeline."
    done = run("locate", source, "--quote", quote)
    assert done.returncode == 1
    assert done.stdout.startswith("altered (approximate, ")
    assert 'leaves out "not", which the source has (negation)' in done.stdout
    change = _answered(run, source, "--quote", quote)["changes"][0]
    assert (change["kind"], change["quoted"], change["found"]) == ("negation", "", "not")
    assert _TEXT[slice(*change["span"])] == "not"


def test_the_words_around_a_quote_decide_between_its_matches(run: Run, source: Path) -> None:
    done = run("locate", source, "--quote", "the second market", "--before", "Khorog, and")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "the second market")
    ambiguous = _answered(run, source, "--quote", "in Khorog")
    assert ambiguous["verdict"] == "ambiguous"
    assert [_TEXT[slice(*span)] for span in ambiguous["candidates"]] == ["in Khorog", "in Khorog"]


def test_many_quotes_are_answered_line_by_line_with_their_ids(run: Run, source: Path, tmp_path: Path) -> None:
    asked = [
        {"id": "a", "quote": "did not agree"},
        {"id": {"any": 1}, "quote": "nothing of the kind was said"},
        {"quote": "in Khorog", "before": "market closed", "after": "."},
    ]
    file = tmp_path / "quotes.jsonl"
    file.write_text("\n".join(map(json.dumps, asked)) + "\n\n", encoding="utf-8")
    done = run("locate", source, "--quotes", file)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert [(answer.get("id"), answer["verdict"]) for answer in answers] == [
        ("a", "verbatim"),
        ({"any": 1}, "missing"),
        (None, "verbatim"),
    ]
    assert answers[2]["start"] == _TEXT.rindex("in Khorog")


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[1]",
        '{"quote": 1}',
        '{"quote": "x", "after": []}',
        "[" * 100_000,
        '{"id": 1}',
        '{"quote": "x", "quote": "y"}',
        "\ufeff{",
    ],
)
def test_an_invalid_line_is_reported_by_its_number_and_the_others_are_answered(
    run: Run, source: Path, tmp_path: Path, line: str
) -> None:
    file = tmp_path / "quotes.jsonl"
    file.write_text(f'{line}\n{{"quote": "did not agree"}}\n', encoding="utf-8")
    done = run("locate", source, "--quotes", file)
    assert done.returncode == 2
    assert done.stderr.startswith("briefing: line 1 ")
    assert json.loads(done.stdout)["verdict"] == "verbatim"


def test_an_unreadable_file_is_an_error_message(run: Run, tmp_path: Path) -> None:
    done = run("locate", tmp_path / "none.txt", "--quote", "x")
    assert (done.returncode, done.stdout) == (2, "")
    assert "does not exist" in done.stderr
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    assert "is not in UTF-8: in line 1, column 4" in run("locate", tmp_path / "latin.txt", "--quote", "x").stderr


def test_a_quote_that_takes_too_much_work_is_reported_by_its_line_and_gets_no_answer(run: Run, tmp_path: Path) -> None:
    source, file = tmp_path / "source.txt", tmp_path / "quotes.jsonl"
    source.write_text("it's so. " * 5000, encoding="utf-8")
    asked = [{"quote": "nothing of the kind"}, {"quote": "it’s so. " * 2000, "before": "other words"}]
    file.write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    done = run("locate", source, "--quotes", file)
    assert (done.returncode, len(done.stdout.splitlines())) == (2, 1)
    assert done.stderr.startswith("briefing: line 2: the quote takes more than 1,000,000 steps to look for")


def test_one_of_quote_and_quotes_is_needed(run: Run, source: Path) -> None:
    assert run("locate", source).returncode == 2
    assert "either --quote TEXT or --quotes" in run("locate", source).stderr


def test_control_characters_of_a_source_are_made_visible(run: Run, source: Path) -> None:
    source.write_text("It said \x1b]52;c;AAAA\x07 and no more of it.", encoding="utf-8")
    done = run("locate", source, "--quote", "It said")
    assert done.returncode == 0
    assert "\x1b" not in run("locate", source, "--quote", "It said \x1b]52;c;AAAA\x07 and no more").stdout


def test_a_closed_input_or_a_folder_instead_of_quotes_is_an_error_message(
    run: Run, source: Path, tmp_path: Path
) -> None:
    closed = subprocess.run(
        ["/bin/sh", "-c", '"$0" -m briefing_tui locate "$1" --quotes - <&-', sys.executable, source],
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (closed.returncode, closed.stderr) == (2, "briefing: the quotes cannot be read: the input is closed\n")
    folder = run("locate", source, "--quotes", tmp_path)
    assert folder.returncode == 2
    assert folder.stderr == f"briefing: the quotes in {tmp_path} cannot be read: is a directory\n"


def test_what_an_abridged_quote_leaves_out_is_reported_and_it_stands_there(run: Run, source: Path) -> None:
    quote = "The committee met … in Dushanbe"
    done = run("locate", source, "--quote", quote)
    assert done.returncode == 0
    assert done.stdout.startswith("abridged (")
    assert 'the quote leaves out "on 3 May 2021" (4 words)' in done.stdout
    ((omission),) = _answered(run, source, "--quote", quote)["omissions"]
    assert (omission["words"].strip(), _TEXT[slice(*omission["span"])].strip()) == ("on 3 May 2021",) * 2
