"""Files damaged at random, in their bytes, spans and lines: every kind of file that the program reads."""

from pathlib import Path
from random import Random

from tests.attack.files import KINDS

_MOST_CHANGES = 8
_LONGEST_SPAN_BYTES = 200
_MANY = 3000  # repetitions, by which lists, nesting and lines grow long
# What the parsers of YAML, JSON, Markdown and dates look at, and what terminals, decoders and regular expressions do.
_TOKENS = (
    *b"- ? : , [ ] { } # & * ! | > ' \" % @ ` ~ / \\ < = ( ) _ ^ $ . ; + X".split(b" "), b"\n", b"\r\n", b"\r",
    b"\t", b"  ", b" ", b"\n\n", b"\n---\n", b"\n...\n", b"---", b"<<: *a\n", b"&a ", b"*a", b"!!binary ", b"!a ",
    b"%TAG ! tag:a:\n", b"%YAML 1.1\n", b"\x00", b"\x1b[31m", b"\x1b]0;t\x07", b"\x7f", b"\x85", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe2\x80\xae",
    b"\xe2\x81\xa6", b"\xc2\xad", b"\xe2\x80\x8b", b"\xcc\x81", b"\xf0\x9f\x8f\xb3", b"\xd8\xb4\xd9\x87\xd8\xb1",
    b"null", b"~", b"true", b"NO", b"1e999", b"NaN", b"-0", b"0x1F", b"9" * 5000, b"2024-02-30", b"2024-11/..",
    b"../..", b"XXXX-12-XX", b"Y170000002", b"briefing/2", b"../../etc/passwd", b"/dev/zero", b"C:\\x",
    b"http://a/", b"article.md", b"a" * 300, b"=" * 300, b"# briefing: ignore[",
    b"# briefing: ignore[quote-altered] why\n", b"|+9\n", b">-\n", b"'''", b'"\\x41\\u263A\\UFFFFFFFF"', b'"\\',
    b"<u>", b"</u>", b"**", b"__", b"```\n", b"[a](b)", b"![", b"> ", b"- ", b"# ", b"\x0c", b"id: ", b"at: ",
    b"quote: ", b"source: ", b"text: ", b"threats:\n", b"rules:\n", b"keys:\n", b"f1", b"ctrl+", b'{"quote": 1}',
    b'"\\ud800"', b"{}", b"[]", b"[[", b"}}",
)  # fmt: skip  # several a row


def mutate(random: Random, folder: Path) -> str:
    """Damage one file of a small library, and have the program read it in every way that it reads such a file."""
    kind = random.choice(KINDS)
    return f"{kind.name}: {kind.read(folder, damaged(random, kind.sample))}"


def damaged(random: Random, text: str) -> bytes:
    """Return a text, in UTF-8, with a few bytes, spans or lines of it changed."""
    return damaged_bytes(random, text.encode())


def damaged_bytes(random: Random, data: bytes) -> bytes:
    """Return some bytes with a few of them, or spans or lines, changed."""
    for _ in range(random.randint(1, _MOST_CHANGES)):
        data = random.choice(_CHANGES)(random, data)
    return data


def _overwritten(random: Random, data: bytes) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]


def _inserted(random: Random, data: bytes) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(_TOKENS) + data[at:]


def _repeated(random: Random, data: bytes) -> bytes:
    at = random.randint(0, len(data))
    return data[:at] + random.choice(_TOKENS)[:8] * random.randint(2, _MANY) + data[at:]


def _cut(random: Random, data: bytes) -> bytes:
    start, end = _span(random, data)
    return data[:start] + data[end:]


def _doubled(random: Random, data: bytes) -> bytes:
    start, end = _span(random, data)
    return data[:end] + data[start:end] * random.choice((1, 1, 1, 50)) + data[end:]


def _moved(random: Random, data: bytes) -> bytes:
    start, end = _span(random, data)
    rest = data[:start] + data[end:]
    at = random.randint(0, len(rest))
    return rest[:at] + data[start:end] + rest[at:]


def _ended(random: Random, data: bytes) -> bytes:
    return data[: random.randint(0, len(data))]


def _shuffled(random: Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    if lines:
        lines.insert(random.randint(0, len(lines)), lines.pop(random.randrange(len(lines))))
    return b"".join(lines)


def _indented(random: Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    if lines:
        at = random.randrange(len(lines))
        lines[at] = b" " * random.randint(0, 9) + lines[at].lstrip()
    return b"".join(lines)


def _revalued(random: Random, data: bytes) -> bytes:
    """Give one key another value."""
    lines = data.splitlines(keepends=True)
    keyed = [at for at, line in enumerate(lines) if b":" in line]
    if keyed:
        at = random.choice(keyed)
        lines[at] = lines[at].partition(b":")[0] + b": " + random.choice(_TOKENS) + b"\n"
    return b"".join(lines)


_CHANGES = (
    _overwritten, _inserted, _inserted, _inserted, _repeated, _cut, _doubled, _moved, _ended, _shuffled, _indented,
    _revalued, _revalued,
)  # fmt: skip  # a row of ways


def _span(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + random.randint(0, _LONGEST_SPAN_BYTES))
