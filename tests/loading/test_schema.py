import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing_tui.loading.briefing import load_briefing
from briefing_tui.loading.schema import json_schema
from briefing_tui.loading.settings import SETTINGS

BRIEFINGS = Path(__file__).parents[2] / "briefings"
COMMITTED = BRIEFINGS / "briefing-1.schema.json"
SHIPPED = BRIEFINGS / "taliban-tajikistan-2024.yaml"

HEAD = "format: briefing/1\nid: a\ntitle: b\nsources: [{id: s, file: f}]\n"


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor's language server types it: the core schema of YAML 1.2."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  # PyYAML's own way


for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)

TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "number": (int, float),
    "integer": int,
    "boolean": bool,
}


def is_type(value: object, name: str) -> bool:
    if name == "null" or value is None:
        return value is None and name == "null"
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def accepts(schema: dict[str, Any], value: Any, root: dict[str, Any]) -> bool:
    """Say whether a value is valid, by the few keywords of JSON Schema that the project's schema uses."""
    unknown = set(schema) - KEYWORDS
    assert not unknown, f"this small validator does not know {unknown}"
    if "$ref" in schema and not accepts(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, root):
        return False
    types = schema.get("type", [])
    checks = [
        not types or any(is_type(value, name) for name in ([types] if isinstance(types, str) else types)),
        "enum" not in schema or value in schema["enum"],
        "anyOf" not in schema or any(accepts(each, value, root) for each in schema["anyOf"]),
        all(accepts(each, value, root) for each in schema.get("allOf", [])),
        "if" not in schema or not accepts(schema["if"], value, root) or accepts(schema["then"], value, root),
    ]
    if isinstance(value, str):
        checks.append(re.search(schema.get("pattern", ""), value) is not None)
        checks.append(len(value) <= schema.get("maxLength", len(value)))
    elif isinstance(value, int | float):
        checks.append(schema.get("minimum", value) <= value <= schema.get("maximum", value))
    elif isinstance(value, list):
        checks.append(len(value) >= schema.get("minItems", 0))
        checks += [accepts(schema.get("items", {}), item, root) for item in value]
    elif isinstance(value, dict):
        known = schema.get("properties", {})
        other = schema.get("additionalProperties", {})
        checks.append(set(schema.get("required", [])) <= set(value))
        checks += [
            accepts(known[key], item, root) if key in known else other is not False and accepts(other, item, root)
            for key, item in value.items()
        ]
    return all(checks)


KEYWORDS = {
    *("$schema", "$defs", "$ref", "title", "description", "examples", "type", "enum", "anyOf", "allOf", "if", "then"),
    *("pattern", "maxLength", "minimum", "maximum", "minItems", "items", "properties", "required"),
    "additionalProperties",
}


def editor_accepts(text: str) -> bool:
    schema: dict[str, Any] = json_schema()
    return accepts(schema, yaml.load(text, Loader=EditorLoader), schema)  # noqa: S506  # a safe loader, with fewer types


def test_the_committed_schema_is_the_one_the_code_makes() -> None:
    assert COMMITTED.read_text(encoding="utf-8") == json.dumps(json_schema(), indent=2) + "\n"


def test_an_editor_accepts_the_shipped_briefing() -> None:
    assert editor_accepts(SHIPPED.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (HEAD, True),
        (HEAD + "as_of: 2024-11-18\n", True),
        (HEAD + "as_of: 2022\n", True),
        (HEAD + "tlp: clear\n", True),
        (HEAD + "tlp: TLP:AMBER+STRICT\n", True),
        (HEAD + "tags: 2024\n", True),
        (HEAD + "tags: [2024, true, 1.5, text]\n", True),
        (HEAD + "threats:\n", True),
        (HEAD + "prepared_by: Somebody\n", True),
        (HEAD + "prepared_by: {name: Somebody, method: human}\n", True),
        (HEAD + "threats: [{id: 1, text: 1992, basis: stated, credibility: 3, at: one quote}]\n", True),
        (HEAD + "threats: [{id: x, text: t, basis: stated, credibility: '3', at: [{quote: q}, r]}]\n", True),
        (HEAD + "threats: [{id: x, text: t, basis: assumed}]\n", True),
        (HEAD + "threats: [{id: x, text: t, basis: reported, by: y, at: q}]\n", True),
        (HEAD + "perspective: [{id: x, text: t, basis: assessed, likelihood: likely, at: q}]\n", True),
        (HEAD + "sections: [{id: x, claims: [{id: y, text: t, basis: assumed, severity: low, gaps: z}]}]\n", True),
        ("format: briefing/2\nid: a\ntitle: b\n", False),
        ("format: briefing/1\nid: a\n", False),
        ("- a list\n", False),
        (HEAD + "colour: red\n", False),
        (HEAD + "tlp: purple\n", False),
        (HEAD + "bluf: [a]\n", False),
        (HEAD + "supersedes: Not a slug\n", False),
        (HEAD + "actors: [{id: x}]\n", False),
        (HEAD + "threats: {id: x}\n", False),
        (HEAD + "threats: [{id: x, text: t, basis: stated}]\n", False),
        (HEAD + "threats: [{id: x, text: t, basis: stated, at: []}]\n", False),
        (HEAD + "threats: [{id: x, text: t, basis: stated, at: {note: n}}]\n", False),
        (HEAD + "threats: [{id: x, text: t, basis: alleged, at: q}]\n", False),
        (HEAD + "threats: [{id: x, text: t, basis: stated, at: q, likelihood: likely}]\n", False),
        (HEAD + "threats: [{id: x, text: t, basis: stated, at: q, credibility: 7}]\n", False),
        (HEAD + "threats: [{id: x, text: t, basis: stated, at: q, channel: trade}]\n", False),
        (HEAD + "cooperation: [{id: x, text: t, basis: stated, at: q, severity: low}]\n", False),
    ],
)
def test_an_editor_accepts_just_what_the_reader_does(text: str, right: bool, tmp_path: Path) -> None:
    path = tmp_path / "briefing.yaml"
    path.write_text(text, encoding="utf-8")
    assert (load_briefing(path).briefing is not None) == right
    assert editor_accepts(text) == right


def test_a_field_says_what_it_and_its_words_are_for() -> None:
    schema: dict[str, Any] = json_schema()
    basis = schema["$defs"]["threat"]["properties"]["basis"]
    assert basis["enum"] == ["stated", "reported", "alleged", "assessed", "assumed"]
    assert "What the claim rests on" in basis["description"]
    assert "stated: the source states it as fact" in basis["description"]


def test_the_schema_of_the_settings_is_made_the_same_way() -> None:
    schema: dict[str, Any] = json_schema(SETTINGS)
    assert accepts(schema, {"theme": "dark", "measure": 60, "keys": {"quit": "q", "open": ["o", "enter"]}}, schema)
    assert not accepts(schema, {"keys": {"quit": {}}}, schema)
    assert not accepts(schema, {"measure": 20}, schema)
