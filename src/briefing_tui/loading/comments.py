"""The comments that stand beside the claims of a YAML file, each with the key of the claim that it is about.

A comment at the end of a line is about the key on that line. One on lines of its own is about the key below it, within
a value about that value's key, and right above a claim about the claim as a whole. A comment above a claim is the
heading of a group, and no claim's, where an empty line parts it from the claim or a line of it begins with two hyphens.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from briefing_tui.loading.claim_extents import ClaimExtent, Extents, ScalarExtent, extents
from briefing_tui.loading.events import replace_yaml_1_1_breaks
from briefing_tui.loading.source_map import SourceMap
from briefing_tui.text.line_breaks import line_starts
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import visible_line

MAX_COMMENTS = 10_000  # of a file; the others are not read
MAX_COMMENT_CHARACTERS = 2_000  # of one comment, which people read in a window
_LINE_CHARACTERS = 80  # to which comments are broken into lines, unless some line of the file is longer
_SIGN = regex(r"(?<!\S)#")
_LINE_END = regex(r"[\r\n]|\Z")
_HEADING = "--"  # begins the heading of a group of claims, or is a rule


class ClaimComment(NamedTuple):
    """A comment beside a claim, on one line and without control characters.

    `key` is the key of the claim that it is about, or empty where it is about the claim; `line` counts from 1.
    """

    key: str
    text: str
    line: int


class _Written(NamedTuple):
    """A comment as it is written: its words without the sign, and whether it has the line to itself.

    Offset, line and columns count from 0; `end_column` is that at which the line ends.
    """

    at: int
    line: int
    column: int
    end_column: int
    words: str
    is_alone: bool


_NONE = _Written(0, -1, 0, 0, "", is_alone=False)  # behind the last


def claim_comments(text: str, source_map: SourceMap) -> Mapping[str, tuple[ClaimComment, ...]]:
    """Return the comments of each claim that has any, by its id, in the order of the file.

    `text` is the YAML text that the briefing of `source_map` was loaded from, without a byte order mark.
    """
    claims = source_map.claims() if "#" in text else {}
    if not claims:
        return {}
    text = replace_yaml_1_1_breaks(text)
    found = extents(text, claims)
    comments = list(islice(_comments(text, found.scalars), MAX_COMMENTS))
    about: dict[str, list[tuple[str, _Written]]] = {claim.id: [] for claim in found.claims}
    for claim, key, comment in _placed(comments, found):
        about[claim.id].append((key, comment))
    ends = (comment.end_column for each in about.values() for _, comment in each if comment.is_alone)
    width = max((_LINE_CHARACTERS, *ends))
    return {claim: tuple(_paragraphs(sorted(each, key=_offset), width)) for claim, each in about.items() if each}


def _offset(each: tuple[str, _Written]) -> int:
    return each[1].at


def _comments(text: str, scalars: Sequence[ScalarExtent]) -> Iterator[_Written]:
    """Yield the comments of a text in order: what begins with # outside of every scalar."""
    lines, starts = line_starts(text), [scalar.start for scalar in scalars]
    sign = _SIGN.search(text)
    while sign:
        at = sign.start()
        line, before = bisect_right(lines, at) - 1, bisect_right(starts, at) - 1
        scalar = scalars[before] if before >= 0 else None
        if scalar is not None and at < scalar.end and not (scalar.is_block and line == scalar.line):
            after = scalar.end
        else:
            end = _LINE_END.search(text, at)
            after = end.start() if end else len(text)
            begins, written = lines[line], text[at:after].rstrip()
            words = visible_line(written.lstrip("#").strip())
            is_alone = text[begins:at].strip() in {"", "-"}
            yield _Written(at, line, at - begins, at - begins + len(written), words, is_alone)
        sign = _SIGN.search(text, after)


def _placed(comments: Sequence[_Written], found: Extents) -> Iterator[tuple[ClaimExtent, str, _Written]]:
    """Yield each comment that is about a claim, with the claim and its key."""
    starts = [claim.start for claim in found.claims]
    above: list[_Written] = []  # comments on lines of their own that are about no claim before them
    for comment in comments:
        number = bisect_right(starts, comment.at) - 1
        claim = found.claims[number] if number >= 0 else None
        key = _key_within(claim, comment) if claim is not None else None
        if claim is not None and key is not None:
            yield claim, key, comment
        elif comment.is_alone:
            above.append(comment)
    by_line = {comment.line: comment for comment in above}
    for claim in found.claims:
        block = list(_block_above(claim, by_line))
        if not any(comment.words.startswith(_HEADING) for comment in block):
            yield from ((claim, "", comment) for comment in block)


def _block_above(claim: ClaimExtent, by_line: Mapping[int, _Written]) -> Iterator[_Written]:
    """Yield the comments right above a claim, without a line between them, upwards; one behind its bare dash is one."""
    for line in range(claim.line - 1, -1, -1):
        if line not in by_line:
            return
        yield by_line[line]


def _key_within(claim: ClaimExtent, comment: _Written) -> str | None:
    """Return the key that a comment behind the beginning of a claim is about, or None where it is not about it."""
    before = bisect_right(claim.key_starts, comment.at) - 1
    key = claim.keys[before] if before >= 0 else ""
    if not comment.is_alone:
        if claim.end <= comment.at - comment.column:  # it stands on a line below the claim
            return None
        return "" if claim.is_flow and comment.at >= claim.end else key
    if before >= 0 and comment.at < claim.key_ends[before]:
        return key
    if comment.at >= claim.end:
        is_below = comment.at < claim.until and comment.column >= claim.column
        return (key if comment.column > claim.column and not claim.is_flow else "") if is_below else None
    is_within = comment.column > claim.column and not claim.is_flow
    return key if is_within or before + 1 == len(claim.keys) else claim.keys[before + 1]


def _paragraphs(comments: Sequence[tuple[str, _Written]], width: int) -> Iterator[ClaimComment]:
    """Yield comments in order, one that goes on in the next lines as one; `width` is the greatest end of a line."""
    paragraph: list[_Written] = []
    key = ""
    for next_key, comment in [*comments, ("", _NONE)]:
        if paragraph and (next_key != key or not _goes_on(paragraph, comment, width)):
            words = " ".join(each.words for each in paragraph)
            is_cut = len(words) > MAX_COMMENT_CHARACTERS
            yield ClaimComment(key, f"{words[:MAX_COMMENT_CHARACTERS]}…" if is_cut else words, paragraph[0].line + 1)
            paragraph = []
        if comment.words:
            paragraph.append(comment)
            key = next_key


def _goes_on(paragraph: Sequence[_Written], comment: _Written, width: int) -> bool:
    """Return whether a comment goes on with a paragraph: below it, and not begun anew by its author's choice.

    Below a comment at the end of a line it always does; below others, where its first word had no room before.
    """
    last, words = paragraph[-1], comment.words
    if not words or not comment.is_alone or (comment.line, comment.column) != (last.line + 1, last.column):
        return False
    first_word = words.split(maxsplit=1)[0]
    return not paragraph[0].is_alone or last.end_column + 1 + len(first_word) > width
