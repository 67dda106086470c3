"""What a check found as SARIF 2.1.0 (OASIS), the form in which code hosts and editors take the results of tools.

GitHub's code scanning wants more than the standard: the schema's address, a help text for every rule, and a fingerprint
for every result.
"""

import os
from collections.abc import Iterable, Iterator
from typing import Any

from briefing_tui.domain.problem import Problem, Severity
from briefing_tui.reporting.fingerprints import fingerprints
from briefing_tui.reporting.text_report import WrittenFile

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
VERSION = "2.1.0"

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def tool_object(version: str, rules: Iterable[tuple[str, Severity, str]]) -> dict[str, Any]:
    """Return the object of the tool, with the code, usual severity and meaning of each of its rules."""
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
    """Yield the result of each problem in the file at `path`; columns count code points from 1.

    The path should lead from the folder that the tool runs in, which a code host takes for the repository's own.
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
    """Return a path as a relative reference, its bytes percent-encoded (RFC 3986, section 4.2)."""
    data = os.fsencode(path.replace(os.sep, "/"))
    return "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in data)


def _region(problem: Problem, written: WrittenFile) -> dict[str, int]:
    end = written.end_of(problem)
    return {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endLine": end.line if end else problem.line,
        "endColumn": end.column if end else problem.column + 1,
    }
