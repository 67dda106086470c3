"""The comments beside claims, each with the key that it is about."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.domain.address import Address, claim_address
from briefing_tui.domain.briefing import Briefing, Claim, Pane
from briefing_tui.domain.vocabulary import Basis, Review, ThreatLevel
from briefing_tui.loading.briefing import Loaded, load_text
from briefing_tui.loading.comments import MAX_COMMENT_CHARACTERS, MAX_COMMENTS, claim_comments
from briefing_tui.loading.writing import briefing_yaml

_HEAD = "format: briefing/1\nid: b\ntitle: B\nsources: [{id: s, file: a.txt}]\n"
_FILE = Path("b.yaml")
_BRIEFINGS = Path(__file__).parents[2] / "briefings"


def _loaded(text: str) -> Loaded:
    return load_text(text, _FILE)


def _comments(text: str, claim: str = "raids") -> list[tuple[str, str]]:
    loaded = _loaded(text)
    return [(each.key, each.text) for each in claim_comments(loaded.text, loaded.source_map).get(claim, ())]


def _beside(claims: str, claim: str = "raids") -> list[tuple[str, str]]:
    return _comments(f"{_HEAD}threats:\n{claims}", claim)


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("  - id: raids # a\n    text: T\n", [("id", "a")]),
        ("  - id: raids\n    basis: assumed    #a\n    text: T # b\n", [("basis", "a"), ("text", "b")]),
        ("  - id: raids\n    # a\n    basis: assumed\n    text: T\n", [("basis", "a")]),
        ("  - id: raids\n    text: T\n    at:  # a\n      # b\n      - Q. # c\n      # d\n      - {quote: R.} # e\n",
         [("at", "a"), ("at", "b"), ("at", "c"), ("at", "d"), ("at", "e")]),
        ("  - id: raids\n    text: T\n    at:\n      - Q.\n      # a\n    # b\n", [("at", "a"), ("", "b")]),
        ("  - id: raids\n    text: >- # a\n      T # t\n      # t\n    # b\n    basis: assumed\n",
         [("text", "a"), ("basis", "b")]),
        ("  - {id: raids, text: T} # a\n", [("", "a")]),
        ("  - {id: raids, # a\n     text: T, # b\n     # c\n     basis: assumed\n     # d\n     } # e\n",
         [("id", "a"), ("text", "b"), ("basis", "c"), ("basis", "d"), ("", "e")]),
        ("  # a\n  - id: raids\n    text: T\n", [("", "a")]),
        ("  - # a\n    id: raids\n    text: T\n", [("", "a")]),
        ("  # a\n  -  # b\n    id: raids\n    text: T\n", [("", "a"), ("", "b")]),
    ],
)  # fmt: skip  # a claim each
def test_a_comment_is_about_the_key_beside_it_or_below_it_or_about_the_claim(
    claim: str, found: list[tuple[str, str]]
) -> None:
    assert _beside(claim) == found


@pytest.mark.parametrize(
    "text",
    [
        "  # Heading\n\n  - id: raids\n    text: T\n",
        "  # -- Raids and more\n  - id: raids\n    text: T\n",
        "  # ------------\n  # Raids.\n  - id: raids\n    text: T\n",
        "  - id: raids\n    text: T\n# At the margin.\ncooperation: # Its own.\n",
        "  - id: raids\n    text: T\n\n  # Of the next.\n  - id: opium\n    text: O\n",
        "  - id: raids\n    text: T\ncooperation:\n    # Of the other pane.\n  - {id: opium, text: O}\n",
        "  - id: raids\n    text: T\n...\n    # Below the document.\n",
    ],
)
def test_what_heads_a_group_or_belongs_to_something_else_is_no_comment_of_the_claim(text: str) -> None:
    assert _beside(text) == []


def test_a_comment_above_the_next_claim_is_that_ones() -> None:
    text = "  - id: raids\n    text: T\n  # a\n  - id: opium\n    text: O\n"
    assert (_beside(text), _beside(text, "opium")) == ([], [("", "a")])


@pytest.mark.parametrize(
    "text",
    [
        "'T # t'", '"T # t"', '"T\n      # t"', "|\n      T\n      # t", ">\n      # t",
        "T#t", '"\\" # t"', "T\n      T#",
        '"T\u2028# t"', "T\u00a0# t",
    ],
)  # fmt: skip  # a text each
def test_a_sign_within_a_text_begins_no_comment(text: str) -> None:
    assert _beside(f"  - id: raids\n    text: {text}\n    note: N\n") == []


def test_a_comment_behind_a_text_with_the_sign_is_found() -> None:
    assert _beside('  - id: raids\n    text: "T # t" # a # b\n') == [("text", "a # b")]


def test_a_comment_goes_on_in_the_next_line_where_the_first_word_had_no_room() -> None:
    long = "So many words that the next one finds no room on this line of the file any more, and"
    assert _beside(f"  - id: raids\n    # {long}\n    # goes on.\n    # Short.\n    # New.\n    basis: stated\n") == [
        ("basis", f"{long} goes on."),
        ("basis", "Short."),
        ("basis", "New."),
    ]


def test_how_long_the_lines_of_other_comments_are_does_not_matter() -> None:
    first, second = "word " * 17 + "to the end of the line,", "then on."
    text = f"# {'x' * 200}\n{_HEAD}threats:\n  - id: raids\n    # {first}\n    # {second}\n    text: T\n"
    assert _comments(text) == [("text", f"{first} {second}")]


def test_a_comment_at_the_end_of_a_line_goes_on_right_below_its_sign() -> None:
    text = (
        "  - id: raids\n    basis: stated  # a\n                   # b\n                   # c\n    # d\n    text: T\n"
    )
    assert _beside(text) == [("basis", "a b c"), ("text", "d")]


def test_an_empty_comment_parts_two() -> None:
    assert _beside("  - id: raids\n    basis: stated # a\n                  #\n                  # b\n") == [
        ("basis", "a"),
        ("basis", "b"),
    ]


def test_control_characters_are_made_visible() -> None:
    assert _beside("  - id: raids # a\u202eb\u200f\n") == [("id", "a␦b␦")]


def test_a_comment_that_nobody_could_read_is_cut() -> None:
    ((_, text),) = _beside(f"  - id: raids # {'x' * (MAX_COMMENT_CHARACTERS + 1)}\n")
    assert text == f"{'x' * MAX_COMMENT_CHARACTERS}…"


def test_of_more_comments_than_any_file_has_the_first_are_read() -> None:
    loaded = _loaded(f"{_HEAD}threats:\n  - id: raids\n" + "    # Short.\n" * (MAX_COMMENTS + 1) + "    text: T\n")
    assert len(claim_comments(loaded.text, loaded.source_map)["raids"]) == MAX_COMMENTS


def test_each_comment_has_its_line() -> None:
    loaded = _loaded(f"{_HEAD}threats:\r\n  # a\r\n  - id: raids\r\n    text: T # b\r\n")
    (comments,) = claim_comments(loaded.text, loaded.source_map).values()
    assert [(each.text, each.line) for each in comments] == [("a", 6), ("b", 8)]


def test_a_person_s_comments_are_found_as_well() -> None:
    loaded = _loaded((_BRIEFINGS / "sael-crossing-2024.yaml").read_text(encoding="utf-8"))
    (found,) = claim_comments(loaded.text, loaded.source_map).values()
    assert [each.key for each in found] == ["when", "at"]
    assert found[1].text.startswith("Rows of the table: ")


# What the writer of drafts puts beside values comes back with their keys.
_WORDS = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=12)
_COMMENT = st.lists(_WORDS, min_size=1, max_size=30).map(" ".join).filter(lambda text: text[0] not in "-#")
_KEYS = st.sampled_from(["", "text", "basis", "severity", "kind", "note", "review", "because"])


@given(
    st.dictionaries(st.tuples(st.sampled_from(["raids", "opium"]), _KEYS), _COMMENT, max_size=8),
    st.lists(_WORDS, min_size=4, max_size=40).map(" ".join),
)
def test_comments_come_back_with_the_keys_they_were_written_beside(
    written: dict[tuple[str, str], str], text: str
) -> None:
    claims = (
        Claim(id_, text, Basis.ASSUMED, because="# " + text, severity=ThreatLevel.LOW, kind=text, note=text,
              review=Review.UNREVIEWED)
        for id_ in ("raids", "opium")
    )  # fmt: skip
    panes = (Pane("threats", "Threats", tuple(claims)), Pane("cooperation", "", ()), Pane("perspective", "", ()))
    addresses: dict[Address, tuple[str, ...]] = {
        claim_address(claim, key) if key else claim_address(claim): (comment,)
        for (claim, key), comment in written.items()
    }
    loaded = _loaded(briefing_yaml(Briefing("b", "B", (), panes), addresses))
    found: dict[tuple[str, str], list[str]] = {}
    for claim, comments in claim_comments(loaded.text, loaded.source_map).items():
        for each in comments:
            found.setdefault((claim, each.key), []).append(each.text)
    assert {place: " ".join(texts).split() for place, texts in found.items()} == {
        (claim, key): comment.split() for (claim, key), comment in written.items()
    }


_BASE = (
    f"{_HEAD}threats:\n  # above\n  - id: raids # one\n    text: 'T # t' # two\n    basis: stated\n"
    "    at: [Q., # three\n      R.]\n    note: |  # four\n      N # n\n    # five\n"
    "  - {id: opium, text: O, basis: assumed} # six\ncooperation: # none\n"
)
_PIECES = st.lists(
    st.sampled_from([*"#'\"|>-{}[],: \n\r\t&*!%\u2028\u00a0x", " #", "\n    # ", "...\n", "id: "]), max_size=8
)


@given(st.integers(0, len(_BASE)), st.integers(0, 12), _PIECES)
def test_without_a_comment_the_briefing_is_the_same(at: int, length: int, pieces: list[str]) -> None:
    loaded = _loaded(_BASE[:at] + "".join(pieces) + _BASE[at + length :])
    found = claim_comments(loaded.text, loaded.source_map)
    assert loaded.legible is not None or not found
    lines = loaded.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for line in {each.line - 1 for comments in found.values() for each in comments}:
        signs = [at for at, char in enumerate(lines[line]) if char == "#"]
        without = ("\n".join([*lines[:line], lines[line][:at], *lines[line + 1 :]]) for at in signs)
        assert any(_loaded(text).legible == loaded.legible for text in without)
