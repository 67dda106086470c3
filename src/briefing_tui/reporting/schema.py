"""The JSON Schema (draft 2020-12) of the report that `briefing check --json` prints, for programs that read it."""

from typing import Any

from briefing_tui.domain.passage import ChangeKind, Level, Verdict
from briefing_tui.domain.problem import Severity

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NULL: Schema = {"type": ["string", "null"]}
_OFFSET_OR_NULL: Schema = {"type": ["integer", "null"], "minimum": 0}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_COUNTS = ("quotes", "holding", "claims", "rules")
_SPAN: Schema = {
    "description": "The first code point, and the one behind the last.",
    "type": "array",
    "items": _COUNT,
    "minItems": 2,
    "maxItems": 2,
}


def report_schema() -> Schema:
    """Return the JSON Schema of a report: an object with the lists `anchors`, `problems` and `checked`."""
    report = _object(
        "What `briefing check --json` found in briefings.",
        anchors=_list("One for each quote, in the order of the briefings.", "anchor"),
        problems=_list("In the order of the files.", "problem"),
        checked=_list("One for each briefing without a mistake of form.", "inspection"),
    )
    definitions = {
        "problem": _problem(),
        "anchor": _anchor(),
        "inspection": _object("What a check has looked at.", file=_TEXT, **dict.fromkeys(_COUNTS, _COUNT)),
        "change": _change(),
        "omission": _object("Words within the passage that the quote leaves out.", span=_SPAN, words=_TEXT),
        "span": _SPAN,
    }
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "report of a check"}
    return head | report | {"$defs": definitions}


def _problem() -> Schema:
    return _object(
        "Something that is wrong, or that should be looked at.",
        file=_TEXT,
        line={"type": "integer", "minimum": 1},
        column={"description": "In code points.", "type": "integer", "minimum": 1},
        code={"description": "The rule, as `briefing rules` lists it.", "type": "string"},
        severity={"enum": list(map(str, Severity))},
        message=_TEXT,
        hint=_TEXT_OR_NULL,
    )


def _anchor() -> Schema:
    """Return the schema of the anchor of a quote; all offsets but those of `changes` are of the extracted text."""
    meanings = "\n".join(f"{verdict}: {verdict.meaning}" for verdict in Verdict)
    return _object(
        "Where a quote stands in its source, and how well it was found.",
        file=_TEXT,
        claim=_TEXT,
        source=_TEXT,
        quote=_TEXT,
        verdict={"description": f"{meanings}\nnull: its source could not be read", "enum": [*map(str, Verdict), None]},
        level={"description": "The step that found it.", "enum": [*map(str, Level), None]},
        score={"type": ["number", "null"], "minimum": 0, "maximum": 1},
        start=_OFFSET_OR_NULL,
        end=_OFFSET_OR_NULL,
        where={"description": "The place in words, as `p. 7, lines 3-5`.", "type": ["string", "null"]},
        selectors={
            "description": "Selectors of the W3C Web Annotation Data Model.",
            "type": "array",
            "items": {"type": "object"},
        },
        passage=_TEXT_OR_NULL,
        candidates=_list("The places of an ambiguous quote.", "span"),
        changes=_list("In the order of the quote.", "change"),
        omissions=_list("What an abridged quote leaves out, in order.", "omission"),
        nearest={
            "description": "Of a missing quote the passage that comes nearest.",
            "anyOf": [_SPAN, {"type": "null"}],
        },
        nearest_share={
            "description": "How many of a missing quote's letters stand there, in their order or in fragments.",
            "type": ["number", "null"],
            "minimum": 0,
            "maximum": 1,
        },
    )


def _change() -> Schema:
    return _object(
        "A difference between a quote, or its context, and the source; one of `quoted` and `found` may be empty.",
        kind={"enum": list(map(str, ChangeKind))},
        quoted=_TEXT,
        found=_TEXT,
        at={"description": "The span of `quoted` in the quote.", "$ref": "#/$defs/span"},
        span={"description": "The span of `found` in the source.", "$ref": "#/$defs/span"},
    )


def _object(description: str, **properties: Schema) -> Schema:
    """Return the schema of an object that has all of these properties and no others."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(description: str, item: str) -> Schema:
    return {"description": description, "type": "array", "items": {"$ref": f"#/$defs/{item}"}}
