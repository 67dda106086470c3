"""What holds for the whole program: no network, commands that load no screen, and the house rules of its source."""

import ast
import importlib
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

_SHIPPED = str(Path(__file__).parents[1] / "briefings" / "taliban-tajikistan-2024.yaml")
_SOURCE = str(Path(__file__).parents[1] / "seeds" / "000_c7188ba79817f085.txt")
_COMMANDS = (
    ["--help"],
    ["--version"],
    ["--plain"],
    ["new", _SOURCE, "-o", "-"],
    ["draft", _SOURCE, "-o", "-"],
    ["check", _SHIPPED],
    ["check", "--json", _SHIPPED],
    ["locate", _SOURCE, "--quote", "Afghanistan is the largest, drug producer in the world"],
    ["check", "--format", "sarif", "--quotes", "--uncited", _SHIPPED],
    ["rules"],
    ["fix", _SHIPPED],
    ["schema"],
    ["keys"],
    ["completion", "bash"],
)
_CAUGHT = 97
# Python starts with this module where it finds it, and no code can take an audit hook away again.
_GUARD = f"""
import _socket, os, sys
def guard(event, args):
    if event.startswith("socket."):
        family = args[1] if event == "socket.__new__" else getattr(args[0], "family", None) if args else None
        if family != _socket.AF_UNIX:
            os.write(2, event.encode())
            os._exit({_CAUGHT})
sys.addaudithook(guard)
"""


@pytest.fixture
def guarded(tmp_path: Path) -> dict[str, str]:
    """Return an environment in which a Python that reaches for a network ends at once, with a status of its own."""
    (tmp_path / "sitecustomize.py").write_text(_GUARD)
    return {
        **os.environ,
        "PYTHONPATH": str(tmp_path),
        "TERM": "xterm-256color",
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_STATE_HOME": str(tmp_path),
    }


@pytest.mark.parametrize(
    "attempt",
    [
        "socket.socket()",
        "socket.socket(socket.AF_INET6)",
        "socket.create_connection(('127.0.0.1', 9), 1)",
        "socket.getaddrinfo('localhost', 80)",
        "socket.gethostbyname('localhost')",
    ],
)
def test_the_guard_catches_whoever_reaches_for_a_network(guarded: dict[str, str], attempt: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"import socket; {attempt}"], env=guarded, timeout=60, check=False)
    assert done.returncode == _CAUGHT


@pytest.mark.parametrize("arguments", _COMMANDS, ids=" ".join)
def test_no_command_reaches_for_a_network(guarded: dict[str, str], arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", *arguments], env=guarded, capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_reader_reaches_for_no_network(guarded: dict[str, str]) -> None:
    reader = pexpect.spawn(
        sys.executable, ["-m", "briefing_tui", _SHIPPED], env=guarded, dimensions=(40, 120), timeout=30
    )
    reader.expect_exact("Threats")
    reader.send("2")
    reader.expect_exact("ISIS-K")
    reader.send("q")
    reader.expect(pexpect.EOF)
    reader.close()
    assert reader.exitstatus == 0


# What may import a module that speaks to a network, by its path from src/briefing_tui, and why.
_NETWORK_MODULES = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "socketserver", "xmlrpc"}
_MAY_IMPORT_NETWORK = {
    "articles/html/library_choice.py": "keeps a library from opening a connection",
    "drafting/model/connection.py": "speaks to a model's server on this machine, where the user names one",
}


def test_only_what_is_named_here_imports_a_module_that_speaks_to_a_network() -> None:
    found = {str(module) for module in _MODULES if _NETWORK_MODULES & {*_imported(module)}}
    assert found == set(_MAY_IMPORT_NETWORK)


def _imported(module: Path) -> Iterator[str]:
    """Yield the names of the packages that a module imports, wherever in it."""
    for node in ast.walk(ast.parse((_SOURCE_TREE / module).read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        yield from (name.partition(".")[0] for name in names)


@pytest.mark.parametrize("arguments", _COMMANDS, ids=" ".join)
def test_no_command_loads_what_speaks_http(arguments: list[str]) -> None:
    assert "http" not in _loaded("-m", "briefing_tui", *arguments)


def test_a_model_at_an_address_is_what_loads_it() -> None:
    assert "http" in _loaded("-c", "import briefing_tui.drafting.model.opening")
    assert "http" not in _loaded("-c", "import briefing_tui.drafting.model.refinement")


@pytest.mark.parametrize("arguments", _COMMANDS, ids=" ".join)
def test_no_command_loads_what_draws_the_screen(arguments: list[str]) -> None:
    loaded = _loaded("-m", "briefing_tui", *arguments)
    assert {"briefing_tui", "click"} <= loaded
    own_tables = {"platformdirs"} if arguments[0] == "draft" else set()  # the user's own lie among the settings
    assert not (loaded - own_tables) & {"textual", "rich", "platformdirs", "asyncio", "pygments", "markdown_it"}


def test_a_module_that_draws_the_screen_would_be_seen() -> None:
    assert {"textual", "rich"} <= _loaded("-c", "import briefing_tui.ui.app")


def _loaded(*arguments: str) -> set[str]:
    """Return the names of the packages that a Python with these arguments has loaded when it ends."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in lines}


# The rules of docs/house.md on the source.

_ROOT = Path(__file__).parents[1]
_SOURCE_TREE = _ROOT / "src" / "briefing_tui"
_MODULES = sorted(path.relative_to(_SOURCE_TREE) for path in _SOURCE_TREE.rglob("*.py"))
_WITHOUT_A_TEST_FILE: dict[str, str] = {}  # a module by its path from src/briefing_tui, and the reason
_MAX_METHODS = 15
_MAX_SCREEN_LINES = 200


def _has_logic(module: Path) -> bool:
    tree = ast.parse((_SOURCE_TREE / module).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in ast.walk(tree))


def _test_file(module: Path) -> Path:
    return _ROOT / "tests" / module.parent / f"test_{module.name}"


def _classes() -> Iterator[type]:
    """Yield every class of the program."""
    for module in _MODULES:
        if module.name != "__main__.py":
            name = ".".join(("briefing_tui", *module.with_suffix("").parts)).removesuffix(".__init__")
            for value in vars(importlib.import_module(name)).values():
                if inspect.isclass(value) and value.__module__ == name:
                    yield from _with_inner(value)


def _with_inner(owner: type) -> Iterator[type]:
    yield owner
    for value in vars(owner).values():
        if inspect.isclass(value) and value.__module__ == owner.__module__:
            yield from _with_inner(value)


def _methods(owner: type) -> set[str]:
    """Return the names of the methods and properties that a class has or inherits as they are written in our source."""
    names: set[str] = set()
    for base in owner.__mro__:
        if base.__module__.startswith("briefing_tui"):
            (tree,) = ast.parse(inspect.cleandoc("\n" + inspect.getsource(base))).body
            assert isinstance(tree, ast.ClassDef)
            names |= {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    return names


def test_every_module_with_logic_has_a_test_file_at_the_same_place() -> None:
    untested = {str(module) for module in _MODULES if _has_logic(module) and not _test_file(module).exists()}
    assert untested == set(_WITHOUT_A_TEST_FILE)


def test_no_class_has_more_than_15_methods_those_it_inherits_from_us_counted_in() -> None:
    counts = {f"{owner.__module__}.{owner.__qualname__}": len(_methods(owner)) for owner in _classes()}
    assert counts["briefing_tui.ui.screens.picker.Picker"] > 10  # what it inherits is counted
    assert {name: count for name, count in counts.items() if count > _MAX_METHODS} == {}


def test_no_file_of_a_screen_has_more_than_200_lines() -> None:
    lengths = {
        path.name: len(path.read_text(encoding="utf-8").splitlines())
        for path in (_SOURCE_TREE / "ui" / "screens").glob("*.py")
    }
    assert lengths["reader.py"] > 100
    assert {name: length for name, length in lengths.items() if length > _MAX_SCREEN_LINES} == {}


def test_the_key_table_in_the_documentation_is_the_one_that_the_program_prints() -> None:
    text = (_ROOT / "docs" / "keys.md").read_text(encoding="utf-8")
    found = re.search(r"^<!-- keys -->\n(.*?)^<!-- end of keys -->$", text, re.DOTALL | re.MULTILINE)
    assert found
    printed = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "keys", "--markdown"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert found[1] == printed.stdout, "`make docs` writes it"


# Where one file's fault must not end the rest, by the way of the file from src/briefing_tui.
_BROAD_EXCEPTS = {
    "articles/child.py": "the process that reads one article, which says so and ends",
    "cli/draft_folder.py": "one article of several to draft",
    "cli/fix.py": "one file of several to repair",
    "cli/job.py": "one file of several to check",
    "documents/evidence.py": "one source of several",
    "ui/file_writer.py": "one change that brings a fault to light",
    "ui/workers.py": "one edition of a file that changes while it is read",
}


def test_an_unexpected_exception_is_caught_only_where_one_file_must_not_end_the_rest() -> None:
    found = [
        str(module)
        for module in _MODULES
        for node in ast.walk(ast.parse((_SOURCE_TREE / module).read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and _is_broad(node)
    ]
    assert sorted(found) == sorted(_BROAD_EXCEPTS)


def test_a_module_leaves_its_expressions_uncompiled_until_they_are_used() -> None:
    compiling = [
        str(module)
        for module in _MODULES
        if module.parts[0] != "domain"  # which stands below `text/regex.py`
        for statement in ast.parse((_SOURCE_TREE / module).read_text(encoding="utf-8")).body
        if isinstance(statement, ast.Assign | ast.AnnAssign) and "re.compile(" in ast.unparse(statement)
    ]
    assert compiling == [], "`regex` of text/regex.py compiles at the first use"


def _is_broad(handler: ast.ExceptHandler) -> bool:
    names = (
        {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)} if handler.type else {"Exception"}
    )
    return bool(names & {"Exception", "BaseException"})
