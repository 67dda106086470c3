"""Every kind of file that the program reads: a good one, and how to have the program read another in its place."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.attack.library import (
    ARTICLE,
    BRIEFING,
    BRIEFING_IN_MEMORY,
    LETTER,
    MEMORY,
    QUERIES,
    RULES,
    SETTINGS,
    write_library,
)
from tests.attack.program import answer

from briefing_tui.documents.document import open_document
from briefing_tui.documents.evidence import gather_evidence
from briefing_tui.loading.settings import load_settings
from briefing_tui.memory.json_form import read_memory, write_memory
from briefing_tui.memory.visiting import resume, visited
from briefing_tui.reading.session import Session
from briefing_tui.ui.key_table import key_problems, keys_in_force


class Kind(NamedTuple):
    """A kind of file: its name, whether it is JSON (a value a line) or YAML if either, a good one, and its reading.

    `read` puts content in the place of the good file of a library in a folder, has the program read it in every way
    that it reads such a file, and returns in a word or two what came of it; AssertionError where the program broke.
    """

    name: str
    form: str
    sample: str
    read: Callable[[Path, bytes], str]


def _read_briefing(folder: Path, content: bytes) -> str:
    return _read_in_every_way(write_library(folder, briefing=content))


def _read_article(folder: Path, content: bytes) -> str:
    return _read_in_every_way(write_library(folder, article=content))


def _read_rules(folder: Path, content: bytes) -> str:
    path = write_library(folder)
    (folder / "briefing-rules.yaml").write_bytes(content)
    return answer("check", "--json", path).word


def _read_settings(folder: Path, content: bytes) -> str:
    path = folder / "settings.yaml"
    path.write_bytes(content)
    settings, problems = load_settings(path)
    assert keys_in_force(settings.keys)
    return "problems" if [*problems, *key_problems(settings.keys, str(path))] else "no problem"


def _read_queries(folder: Path, content: bytes) -> str:
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    said = answer("locate", folder / "article.md", "--quotes", "-", given=content)
    for line in said.output.splitlines():
        json.loads(line, parse_constant=_refuse)
    return said.word


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is no JSON")


def _read_memory(folder: Path, content: bytes) -> str:
    path = write_library(folder)
    memory = read_memory(content.replace(BRIEFING_IN_MEMORY.encode(), str(path).encode()))
    if memory is None:
        return "not read"
    session = Session(gather_evidence(open_document(path)), {})
    returned = resume(session, memory)
    assert read_memory(write_memory(visited(session, memory))) is not None
    return "taken up" if returned else "not taken up"


KINDS = (
    Kind("briefing", "YAML", BRIEFING, _read_briefing),
    Kind("article", "", ARTICLE, _read_article),
    Kind("rules", "YAML", RULES, _read_rules),
    Kind("settings", "YAML", SETTINGS, _read_settings),
    Kind("queries", "JSON", QUERIES, _read_queries),
    Kind("memory", "JSON", MEMORY, _read_memory),
)


def _read_in_every_way(path: Path) -> str:
    """Check, print and repair a briefing; its files change by a repair alone, and a second one finds nothing to do."""
    before = path.read_bytes()
    source = (path.parent / "seeds" / "paper.md").read_bytes()
    checked = answer("check", "--json", path)
    answer("check", "--quotes", "--uncited", path)
    answer("check", "--format", "sarif", path)
    answer("--plain", path)
    assert path.read_bytes() == before
    repaired = answer("fix", "--yes", "--damaged", path)
    assert (path.read_bytes() == before) or "written" in repaired.output
    again = path.read_bytes()
    answer("fix", "--yes", "--damaged", path)
    assert path.read_bytes() == again
    assert (path.parent / "seeds" / "paper.md").read_bytes() == source
    assert (path.parent / "letter.txt").read_bytes() == LETTER.encode()
    assert not [each for each in path.parent.iterdir() if each.name.startswith(".")]
    return checked.word
