"""Files in which one value is another: a list where a text belongs, nothing, a bomb, a way out of the library."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import yaml
from tests.attack.files import KINDS

_SHARE_OF_KEYS = 0.1
_DEEP: Any = []
for _ in range(60):
    _DEEP = [_DEEP]
VALUES: tuple[Any, ...] = (
    None,
    "",
    " ",
    [],
    {},
    [[]],
    [None, ""],
    {"": ""},
    ["Ann", "Bob"],
    {"id": "other", "text": "Another.", "quote": "Trade goes on"},
    {"text": {"text": {"text": []}}},
    "trade",
    "NO",
    "-1",
    "1e999",
    "2024-02-30/..",
    "../../../etc/passwd",
    "\u202e\x1b[31mred\x07\u2028",
    "word " * 20_000,
    _DEEP,
)
_Path = tuple[str | int, ...]


def replace_a_node(random: Random, folder: Path) -> str:
    """Put a value in the place of a node of a YAML or JSON file, or as its key, and have the program read the file."""
    kind = random.choice([kind for kind in KINDS if kind.form])
    if kind.form == "YAML":
        # The base loader makes texts, lists and mappings alone.
        tree = _with_a_node_replaced(random, yaml.load(kind.sample, Loader=yaml.BaseLoader))  # noqa: S506
        content = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=random.choice((80, 100_000)))
    else:
        trees = [json.loads(line) for line in kind.sample.splitlines()]
        content = "".join(f"{json.dumps(_with_a_node_replaced(random, tree))}\n" for tree in trees)
    return f"{kind.name}: {kind.read(folder, content.encode())}"


def _with_a_node_replaced(random: Random, tree: Any) -> Any:
    place = random.choice(list(_places(tree)))
    _put(tree, place, random.choice(VALUES), as_key=random.random() < _SHARE_OF_KEYS)
    return tree


def _places(node: Any, here: _Path = ()) -> Iterator[_Path]:
    """Yield the way to every node but the root, by keys and indices."""
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        yield (*here, key)
        yield from _places(child, (*here, key))


def _put(tree: Any, place: _Path, value: Any, *, as_key: bool) -> None:
    """Put a value at a place, or as its key where that is one."""
    *way, last = place
    for step in way:
        tree = tree[step]
    if as_key and isinstance(tree, dict) and isinstance(value, str | None):
        tree[value] = tree.pop(last)
    else:
        tree[last] = value
