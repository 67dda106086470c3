import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import fastjsonschema
import pytest

from briefing_tui.ui.keymap import COMMANDS

Run = Callable[..., CompletedProcess[str]]


def test_the_schema_is_the_one_kept_beside_the_briefings(run: Run) -> None:
    kept = Path(__file__).parents[2] / "briefings" / "briefing-1.schema.json"
    done = run("schema")
    assert json.loads(done.stdout)["$schema"].startswith("http")
    assert done.stdout == kept.read_text(encoding="utf-8"), "`make docs` writes it anew"


def test_what_a_check_prints_is_as_the_schema_of_the_report_says(run: Run, tmp_path: Path) -> None:
    schema = json.loads(run("schema", "--report").stdout)
    (tmp_path / "wrong.yaml").write_text("format: briefing/1\nid: wrong\n", encoding="utf-8")
    shipped = Path(__file__).parents[2] / "briefings" / "taliban-tajikistan-2024.yaml"
    report = json.loads(run("check", "--json", shipped, tmp_path / "wrong.yaml").stdout)
    assert report["anchors"]
    assert report["problems"]
    fastjsonschema.validate(schema, report)


@pytest.mark.parametrize("arguments", [[], ["--markdown"]])
def test_the_key_table_holds_every_command(run: Run, arguments: list[str]) -> None:
    printed = run("keys", *arguments).stdout
    assert all(command.label in printed for command in COMMANDS if not command.id.startswith("tab-"))


@pytest.mark.parametrize("arguments", [[], ["--markdown"]])
def test_the_rules_can_be_listed(run: Run, arguments: list[str]) -> None:
    printed = run("rules", *arguments).stdout
    assert all(code in printed for code in ("quote-missing", "number-differs", "yaml-syntax"))
