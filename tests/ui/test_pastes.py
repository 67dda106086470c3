"""Pastes: whatever is pasted, and however it is cut, Textual's parser makes one paste of it and no key."""

from collections.abc import Iterable
from itertools import pairwise
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual._xterm_parser import XTermParser
from textual.events import Key, Paste
from textual.message import Message

from briefing_tui.ui.pastes import PasteFilter

_HOLD = 0.1
_START, _END = "\x1b[200~", "\x1b[201~"


def _read(pieces: Iterable[tuple[str, float]]) -> list[Message]:
    """Return what a parser behind a filter makes of pieces, each with the seconds of silence after it."""
    parser, pastes, time = XTermParser(), PasteFilter(_HOLD), 10.0
    messages: list[Message] = []
    for piece, silence in pieces:
        for text, passed in ((piece, 0.0), ("", silence)):
            time += passed
            given_on = pastes.feed(text, time)
            if given_on:
                messages += parser.feed(given_on)
    return messages


def _cut(text: str, places: Iterable[int]) -> list[str]:
    marks = sorted({0, len(text), *(place % (len(text) + 1) for place in places)})
    return [text[start:end] for start, end in pairwise(marks)]


def _told(messages: Iterable[Message]) -> list[str]:
    return [
        f"paste {message.text}" if isinstance(message, Paste) else f"key {message.key}"
        for message in messages
        if isinstance(message, Paste | Key)
    ]


_PIECES = ["\x1b", "\x1b[", _START, "\x1b[20", "\x1b[31m", "\x1bO", "\x03", "\x9b", "q", "\r"]
# What holds the mark of its end cannot be told from what ends there.
_HOSTILE = (
    st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=3)), max_size=12)
    .map("".join)
    .filter(lambda text: _END not in text)
)


@given(_HOSTILE, st.lists(st.integers(0, 200), max_size=12), st.lists(st.booleans(), min_size=14, max_size=14))
def test_whatever_is_pasted_in_whatever_pieces_is_one_paste_and_no_key(
    pasted: str, places: list[int], silences: list[bool]
) -> None:
    pieces = _cut(pasted + _END, places)
    paused = [(piece, 5.0 if pause else 0.0) for piece, pause in zip(pieces, silences, strict=False)]
    if any(piece == "\x03" for piece in pieces):  # after a silence that is a key
        paused = [(piece, 0.0) for piece in pieces]
    told = _told(_read([(_START, 0.0), *paused, ("x", 0.0)]))
    kept = pasted.replace("\x1b", "").replace("\x00", "")
    assert told == [f"paste {kept}", "key x"]


@given(st.integers(2, len(_START) - 1), st.sampled_from([0.0, 0.01, 5.0]))
def test_a_mark_that_comes_in_pieces_begins_a_paste(place: int, silence: float) -> None:
    told = _told(_read([(_START[:place], silence), (_START[place:], 0.0), (f"quit{_END}x", 0.0)]))
    assert told[-2:] == ["paste quit", "key x"]
    assert silence > _HOLD or len(told) == 2


@pytest.mark.parametrize(
    "text", ["j", "\x1b[A", "\x1b[2~", "\x1b[20~", "\x1bj", "\x1bOP", "\x1b[<0;3;4M", "é", "\x1b[1;5C"]
)
def test_keys_and_the_mouse_are_passed_on_as_they_come(text: str) -> None:
    assert PasteFilter(_HOLD).feed(text, 1.0) == text


def test_an_escape_is_waited_with_no_longer_than_textual_does() -> None:
    pastes = PasteFilter(_HOLD)
    assert pastes.feed("\x1b", 1.0) == ""
    assert pastes.feed("", 1.05) == ""
    assert pastes.feed("", 1.11) == "\x1b"
    assert pastes.feed("j", 1.2) == "j"


def test_of_a_huge_paste_the_rest_is_left_out() -> None:
    told = _told(_read([(_START, 0.0), *[("word " * 1000, 0.0)] * 100, (_END + "x", 0.0)]))
    assert told[-1] == "key x"
    assert len(told) == 2
    assert len(told[0]) < 1 << 17


def test_a_control_character_that_is_pasted_stays_in_the_paste() -> None:
    pasted = "".join(map(chr, range(1, 32))) + "\x7f\x9b"
    assert all(category(character) == "Cc" for character in pasted)
    assert _told(_read([(f"{_START}{pasted}{_END}x", 0.0)])) == [f"paste {pasted.replace(chr(27), '')}", "key x"]
