import json

import pytest

from briefing_tui.domain.problem import Fix, Problem, Severity, SourceLocation
from briefing_tui.domain.rules import Suppressed
from briefing_tui.reporting.checked import Checked
from briefing_tui.reporting.fingerprints import fingerprints
from briefing_tui.reporting.sarif import result_objects, rule_addresses, tool_object, uri
from briefing_tui.reporting.text_report import WrittenFile

_WRITTEN = WrittenFile(("format: briefing/1", "tlp: 🙂white"), {SourceLocation(2, 6): SourceLocation(2, 12)})


def test_a_result_names_rule_level_place_and_line() -> None:
    problem = Problem("b.yaml", 2, 6, "renamed", "an older name", "write `clear`", Severity.WARNING)
    (result,) = result_objects([problem], _WRITTEN, "briefings/b.yaml")
    assert json.loads(json.dumps(result)) == {
        "ruleId": "renamed",
        "level": "warning",
        "message": {"text": "an older name. write `clear`"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "briefings/b.yaml"},
                    "region": {"startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 12},
                }
            }
        ],
        "partialFingerprints": {"primaryLocationLineHash": fingerprints("format: briefing/1\ntlp: 🙂white")[1]},
    }


def test_a_place_of_unknown_length_is_one_character_long() -> None:
    (result,) = result_objects([Problem("b.yaml", 1, 3, "x", "m")], _WRITTEN, "b.yaml")
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["endLine"], region["endColumn"]) == (1, 4)


def test_every_rule_has_the_texts_that_github_needs() -> None:
    (rule,) = tool_object("1.0", [("renamed", Severity.WARNING, "What it means.")])["driver"]["rules"]
    assert rule["id"] == "renamed"
    assert rule["shortDescription"] == rule["fullDescription"] == rule["help"] == {"text": "What it means."}
    assert rule["defaultConfiguration"] == {"level": "warning"}


def test_a_suppressed_problem_says_where_and_why() -> None:
    silenced, off = Problem("b.yaml", 2, 6, "renamed", "an older name"), Problem("b.yaml", 1, 1, "assessed-fact", "so")
    suppressed = (Suppressed(silenced, ""), Suppressed(off, "turned off in r.yaml:2", is_off=True))
    checked = Checked("b.yaml", (), suppressed=suppressed)
    first, second = result_objects([silenced, off], _WRITTEN, "b.yaml", checked)
    assert first["suppressions"] == [{"kind": "inSource"}]
    assert second["suppressions"] == [{"kind": "external", "justification": "turned off in r.yaml:2"}]


def test_a_fix_names_what_it_replaces_and_by_what() -> None:
    problem = Problem("b.yaml", 2, 6, "renamed", "an older name")
    fix = Fix("the word is today `clear`", SourceLocation(2, 6), SourceLocation(2, 12), "clear")
    (result,) = result_objects([problem], _WRITTEN, "a/b.yaml", Checked("b.yaml", (problem,), fixes={problem: fix}))
    (found,) = result["fixes"]
    assert found["description"] == {"text": "the word is today `clear`"}
    (change,) = found["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "a/b.yaml"}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 6, "endLine": 2, "endColumn": 12},
            "insertedContent": {"text": "clear"},
        }
    ]


def test_a_rule_has_an_address_where_its_page_is_published() -> None:
    urls = ["Homepage, https://example.org", "Documentation, https://example.org/docs/"]
    addresses = rule_addresses(urls, ["renamed"])
    assert addresses == {"renamed": "https://example.org/docs/rules/renamed.md"}
    rules = [("renamed", Severity.WARNING, "What it means."), ("alias", Severity.ERROR, "What it is.")]
    first, second = tool_object("1.0", rules, addresses)["driver"]["rules"]
    assert first["helpUri"] == "https://example.org/docs/rules/renamed.md"
    assert "helpUri" not in second
    assert rule_addresses(["Homepage, https://example.org"], ["renamed"]) == {}


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("briefings/a.yaml", "briefings/a.yaml"),
        ("a b/c:d?#%.yaml", "a%20b/c%3Ad%3F%23%25.yaml"),
        ("کابل.yaml", "%DA%A9%D8%A7%D8%A8%D9%84.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
    ],
)
def test_a_path_becomes_a_relative_reference(path: str, expected: str) -> None:
    assert uri(path) == expected
