"""Convert problems to SARIF 2.1.0 (OASIS), the exchange format for results of static analysis.

GitHub's code scanning requires more than the standard: the address of the schema, a help text for every rule, and a
fingerprint for every result.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from briefing_tui.domain.problem import Fix, Problem, Severity
from briefing_tui.domain.rules import Suppressed
from briefing_tui.reporting.checked import Checked
from briefing_tui.reporting.fingerprints import fingerprints
from briefing_tui.reporting.passages import Passages
from briefing_tui.reporting.text_report import WrittenFile

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"

_UNESCAPED_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def rule_addresses(project_urls: Iterable[str], documented: Iterable[str]) -> dict[str, str]:
    """Return the address of the page of each documented rule, below that of the documentation; without it, none.

    `project_urls` are those of the package's metadata: `Documentation, https://...`, the folder of `docs`. An address
    must be absolute (SARIF 2.1.0, 3.49.12), and the pages have none but where they are published.
    """
    for entry in project_urls:
        label, _, address = entry.partition(", ")
        if label.lower() == "documentation":
            return {code: f"{address.rstrip('/')}/rules/{code}.md" for code in documented}
    return {}


def tool_object(
    version: str, rules: Iterable[tuple[str, Severity, str]], addresses: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return the SARIF `tool` object; each rule is its code, its default severity and its meaning.

    `addresses` are those of the pages of rules, as `rule_addresses` has them.
    """
    addresses = addresses or {}
    return {
        "driver": {
            "name": "briefing-tui",
            "semanticVersion": version,
            "rules": [
                {
                    "id": code,
                    "shortDescription": {"text": meaning},
                    "fullDescription": {"text": meaning},
                    "help": {"text": meaning},
                    "defaultConfiguration": {"level": severity},
                    **({"helpUri": addresses[code]} if code in addresses else {}),
                }
                for code, severity, meaning in rules
            ],
        }
    }


def result_objects(
    problems: Iterable[Problem],
    written: WrittenFile,
    path: str,
    checked: Checked | None = None,
    passages: Passages | None = None,
) -> Iterator[dict[str, Any]]:
    """Yield the SARIF `result` object of each problem in the file at `path`; columns count code points from 1.

    `path` should be relative to the folder that the program runs in, which a code host takes for the repository's root.
    With `checked` a result has its suppression and its fix, with `passages` those passages that it is about.
    """
    hashes = fingerprints("\n".join(written.lines))
    suppressed = {each.problem: each for each in checked.suppressed} if checked else {}
    for problem in problems:
        result: dict[str, Any] = {
            "ruleId": problem.code,
            "level": problem.severity,
            "message": {"text": f"{problem.message}. {problem.hint}" if problem.hint else problem.message},
            "locations": [
                {"physicalLocation": {"artifactLocation": {"uri": uri(path)}, "region": _region(problem, written)}}
            ],
        }
        if problem.line <= len(hashes):
            result["partialFingerprints"] = {"primaryLocationLineHash": hashes[problem.line - 1]}
        if passages and (related := passages.locations(problem)):
            result["relatedLocations"] = related
        if checked and problem in checked.fixes:
            result["fixes"] = [_fix_object(checked.fixes[problem], path)]
        if problem in suppressed:
            result["suppressions"] = [_suppression_object(suppressed[problem])]
        yield result


def uri(path: str) -> str:
    """Return a relative path as a URI reference, percent-encoded byte by byte (RFC 3986, section 4.2)."""
    data = os.fsencode(path.replace(os.sep, "/"))
    return "".join(chr(byte) if byte in _UNESCAPED_BYTES else f"%{byte:02X}" for byte in data)


def _suppression_object(suppressed: Suppressed) -> dict[str, Any]:
    """Return the SARIF `suppression` object: in the briefing, or by a rules file; a reason is not always given."""
    kind = "external" if suppressed.is_off else "inSource"
    return {"kind": kind, **({"justification": suppressed.reason} if suppressed.reason else {})}


def _fix_object(fix: Fix, path: str) -> dict[str, Any]:
    deleted = {
        "startLine": fix.start.line,
        "startColumn": fix.start.column,
        "endLine": fix.end.line,
        "endColumn": fix.end.column,
    }
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": {"uri": uri(path)}, "replacements": [replacement]}
    return {"description": {"text": fix.message}, "artifactChanges": [change]}


def _region(problem: Problem, written: WrittenFile) -> dict[str, int]:
    end = written.end_of(problem)
    return {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endLine": end.line if end else problem.line,
        "endColumn": end.column if end else problem.column + 1,
    }
