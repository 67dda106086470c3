"""What may cost far more than its size: briefings, sources, rules files and queries of a size, of one thing repeated.

Each maker of `MAKERS` makes the files of one command at random. None is fitted to what the program does.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from random import Random
from typing import NamedTuple

from tests.attack.repeated import FIELDS, FRAGMENTS, HEAD, LISTS, RULES, SENTENCE, SOURCE, YAML, Repeated, claim, filled

_CLAIM = f"threats:\n{claim(0, 'zeal and zest of the many')}"
_LENGTHS = (1, 3, 8, 12, 20, 40, 60, 200, 1_000, 9_000, 20_000)  # of quotes, in characters
_MAX_QUERY_BYTES = 100_000  # a system takes no longer argument
_SCRIPTS = {
    "Latin": "abcdefghiklmnoprstuvwy",
    "Latin with accents": "abcdeéèfghiïklmnoöprstuüvw",
    "Cyrillic": "абвгдежзиклмнопрстуфхцчшя",
    "Arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
}
_QUERIES = ("a ", "a or ", "-", "(", '"a" ', '"', "by:a ", "likelihood>=likely ", "a*", ":", "when:2021 ", "1", "a")


class Case(NamedTuple):
    """The files of one attempt by name, the arguments of the command that reads them, and what is repeated in words."""

    name: str
    files: dict[str, bytes]
    command: tuple[str, ...] = ("check", "b.yaml")


Make = Callable[[Random, int], Case]


def _case(name: str, yaml: str, source: str = SENTENCE, *command: str) -> Case:
    """Return the check of a briefing with a source beside it, or another command."""
    files = {"b.yaml": yaml.encode(errors="surrogatepass"), "s.txt": source.encode(errors="surrogatepass")}
    return Case(name, files, command or ("check", "b.yaml"))


def _text(text: str) -> str:
    """Return a text as a double-quoted scalar."""
    return json.dumps(text, ensure_ascii=False)


def _of_table(table: Mapping[str, Repeated], random: Random, size: int) -> Case:
    name = random.choice(list(table))
    return _case(name, table[name].text(size))


def _rules(random: Random, size: int) -> Case:
    name = random.choice(list(RULES))
    return Case(name, {"b.yaml": HEAD.encode(), "briefing-rules.yaml": RULES[name].text(size).encode()})


def _field(random: Random, size: int) -> Case:
    name, fragment = random.choice(list(FIELDS)), random.choice(FRAGMENTS)
    return _case(f"{name} of {fragment!a}", FIELDS[name].replace("#TEXT", _text(filled(fragment, size))))


def _source(random: Random, size: int) -> Case:
    fragment = random.choice(FRAGMENTS)
    command = random.choice([(), ("check", "--uncited", "--json", "b.yaml")])
    return _case(f"source of {fragment!a}", HEAD + SOURCE + _CLAIM, filled(fragment, size), *command)


def _claims(random: Random, size: int) -> Case:
    fragment = random.choice(FRAGMENTS)
    text = filled(fragment, 300)
    item = claim("#N", _text(text[:200]), _text(text), ", when: 2021")
    return _case(f"claims of {fragment!a}", Repeated(item, f"{HEAD}{SOURCE}threats:\n").text(size), text * 20)


def _shared(random: Random, size: int) -> Case:
    """Return many sources that name one file, each quoted."""
    number = random.choice([40, 1_000, 10_000])
    sources = "".join(f"- {{id: s{each}, file: {'./' * (each % 3)}s.txt}}\n" for each in range(number))
    quotes = "".join(claim(each, f"{{quote: zeal and zest, source: s{each}}}") for each in range(number))
    yaml = f"{HEAD}sources:\n{sources}threats:\n{quotes}"
    return _case(f"{number} sources of one file", yaml, _prose(random, size))


def _quotes(random: Random, size: int) -> Case:
    """Return as many quotes of one source as there is room for: of prose or of what repeats itself."""
    share = random.choice([0.1, 0.5, 0.9])
    fragment = random.choice(["", *FRAGMENTS])
    source = filled(fragment, int(size * share)) if fragment else _prose(random, int(size * share))
    kind, length = random.choice(list(_KINDS)), random.choice(_LENGTHS)
    quotes = _to_size(_items(random, source, kind, length), size - len(source.encode()))
    name = f"{kind} quotes of {length} characters of {fragment!a}, {share} of all its source"
    return _case(name, f"{HEAD}{SOURCE}threats:\n{''.join(quotes)}", source)


def _items(random: Random, source: str, kind: str, length: int) -> Iterator[str]:
    number = 0
    while True:
        at = random.randrange(max(len(source) - length, 1))
        piece = " ".join(source[at : at + length].split()) or "a"
        yield claim(number, _KINDS[kind](random, piece))
        number += 1


def _to_size(items: Iterator[str], size: int) -> Iterator[str]:
    while size > 0:
        item = next(items)
        size -= len(item.encode())
        yield item


def _verbatim(_random: Random, piece: str) -> str:
    return _text(piece)


def _damaged(random: Random, piece: str) -> str:
    letters = list(piece)
    for at in random.sample(range(len(letters)), max(len(letters) // 20, 1)):
        letters[at] = random.choice("abcxyz019 -")
    return _text("".join(letters))


def _shuffled(random: Random, piece: str) -> str:
    return _text(" ".join(random.sample(words := piece.split(), len(words))))


def _missing(random: Random, piece: str) -> str:
    return _text("".join(random.choices("qxzjky ", k=len(piece))))


def _in_context(random: Random, piece: str) -> str:
    words = random.choices(["x", "of", "the", "ab", "a", "1"], k=32)
    return f"{{quote: {_text(piece)}, before: {_text(' '.join(words))}, after: {_text('x a ' * 16)}}}"


_KINDS: dict[str, Callable[[Random, str], str]] = {
    "verbatim": _verbatim,
    "damaged": _damaged,
    "shuffled": _shuffled,
    "missing": _missing,
    "badly placed": _in_context,
}


def _prose(random: Random, size: int) -> str:
    """Return prose of a small vocabulary, which repeats itself, of so many bytes."""
    vocabulary = ["".join(random.choices("abcdefghiklmnoprstuvw", k=random.randint(1, 9))) for _ in range(300)]
    sentences = (
        " ".join(random.choices(vocabulary, k=random.randint(3, 25))).capitalize()
        + random.choice([". ", ".\n\n", ".\n"])
        for _ in iter(int, 1)
    )
    return "".join(_to_size(sentences, size))


def long_text(random: Random, size: int) -> Case:
    """Return quotes of a text of so many bytes in one of several scripts, of lines and paragraphs of any length."""
    script, letters = random.choice(list(_SCRIPTS.items()))
    vocabulary = ["".join(random.choices(letters, k=random.randint(1, 9))) for _ in range(20_000)]
    ends = random.choice([(". ",), (". ", ". ", ".\n"), (". ", ".\n\n"), (".\n",), (".\n\n",)])
    sentences = (
        " ".join(random.choices(vocabulary, k=random.randint(5, 25))).capitalize() + random.choice(ends)
        for _ in iter(int, 1)
    )
    text = "".join(_to_size(sentences, size))
    verbatim = " ".join(text[size // 9 : size // 9 + 120].split()[1:-1])
    altered = " ".join([*verbatim.split()[:4], "not", *verbatim.split()[4:]])
    quotes = (verbatim, altered, "".join(random.choices("qxzjk ", k=60)))
    yaml = HEAD + SOURCE + "threats:\n" + "".join(claim(number, _text(quote)) for number, quote in enumerate(quotes))
    return _case(f"{script} with sentences that end in {ends}", yaml, text)


def _query(random: Random, size: int) -> Case:
    item = random.choice(_QUERIES)
    claims = Repeated(f"- {{id: c#N, text: {_text(SENTENCE)}, basis: assumed}}\n", f"{HEAD}threats:\n").text(size)
    query = filled(item, min(size, _MAX_QUERY_BYTES))
    return _case(f"query of {item!a}", claims, SENTENCE, "--plain", "b.yaml", "--filter", query)


MAKERS: tuple[Make, ...] = (
    partial(_of_table, YAML),
    partial(_of_table, LISTS),
    _field,
    _source,
    _claims,
    _shared,
    _quotes,
    _query,
    _rules,
)
