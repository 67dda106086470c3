"""Convert problems to SARIF 2.1.0 (OASIS), the exchange format for results of static analysis.

GitHub's code scanning requires more than the standard: the address of the schema, a help text for every rule, and a
fingerprint for every result.
"""

import os
from collections.abc import Iterable, Iterator
from typing import Any

from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.reporting.fingerprints import fingerprints
from briefing_tui.reporting.text_report import WrittenFile

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"

_UNESCAPED_BYTES = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def tool_object(version: str, rules: Iterable[tuple[str, Severity, str]]) -> dict[str, Any]:
    """Return the SARIF `tool` object; each rule is its code, its default severity and its meaning."""
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
                }
                for code, severity, meaning in rules
            ],
        }
    }


def result_objects(problems: Iterable[Problem], written: WrittenFile, path: str) -> Iterator[dict[str, Any]]:
    """Yield the SARIF `result` object of each problem in the file at `path`; columns count code points from 1.

    `path` should be relative to the folder that the program runs in, which a code host takes for the repository's root.
    """
    hashes = fingerprints("\n".join(written.lines))
    for problem in problems:
        result = {
            "ruleId": problem.code,
            "level": problem.severity,
            "message": {"text": f"{problem.message}. {problem.hint}" if problem.hint else problem.message},
            "locations": [
                {"physicalLocation": {"artifactLocation": {"uri": uri(path)}, "region": _region(problem, written)}}
            ],
        }
        if problem.line <= len(hashes):
            result["partialFingerprints"] = {"primaryLocationLineHash": hashes[problem.line - 1]}
        yield result


def uri(path: str) -> str:
    """Return a relative path as a URI reference, percent-encoded byte by byte (RFC 3986, section 4.2)."""
    data = os.fsencode(path.replace(os.sep, "/"))
    return "".join(chr(byte) if byte in _UNESCAPED_BYTES else f"%{byte:02X}" for byte in data)


def _region(problem: Problem, written: WrittenFile) -> dict[str, int]:
    end = written.end_of(problem)
    return {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endLine": end.line if end else problem.line,
        "endColumn": end.column if end else problem.column + 1,
    }
