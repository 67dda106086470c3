"""The reader in a real pty: it takes what is typed, however broken, and gives the terminal back after every end."""

import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from time import sleep

import pytest
from tests.attack.terminal import PtyProgram

Start = Callable[..., PtyProgram]

_OPEN = b"73/73"


@pytest.fixture
def start_reader(tmp_path: Path) -> Iterator[Start]:
    """Return a function that starts the reader in a terminal, and waits until it stands there."""
    programs: list[PtyProgram] = []

    def started(**choices: object) -> PtyProgram:
        program = PtyProgram(tmp_path, **choices)  # type: ignore[arg-type]  # those of the class
        programs.append(program)
        program.wait_for(_OPEN)
        program.settle()
        return program

    yield started
    for program in programs:
        program.close()


@pytest.mark.parametrize(
    "number",
    [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGUSR1, signal.SIGALRM, signal.SIGXCPU],
)
@pytest.mark.parametrize("glyphs", ["C.UTF-8", "C"])  # in ASCII there is no early screen, from which it takes over
def test_a_signal_ends_the_reader_with_its_status_and_the_terminal_is_as_it_was(
    start_reader: Start, number: int, glyphs: str
) -> None:
    reader = start_reader(LANG=glyphs)
    reader.process.send_signal(number)
    assert reader.end() == 128 + number
    assert reader.left_behind() == ""


def test_after_q_the_terminal_is_as_it_was(start_reader: Start) -> None:
    reader = start_reader()
    assert reader.left_behind() != ""  # a terminal that is not given back would be seen
    reader.send(b"q")
    assert reader.end() == 0
    assert reader.left_behind() == ""


@pytest.mark.parametrize("number", [signal.SIGSTOP, signal.SIGTSTP])
def test_stopped_and_continued_the_reader_is_there_again_and_ends_as_ever(start_reader: Start, number: int) -> None:
    reader = start_reader()
    reader.process.send_signal(number)
    sleep(0.2)
    reader.process.send_signal(signal.SIGCONT)
    reader.settle(0.3)
    reader.send(b"2")
    reader.wait_for(b"1/12")
    reader.send(b"q")
    assert reader.end() == 0
    assert reader.left_behind() == ""


@pytest.mark.parametrize("size", [(100, 30), (0, 0)], ids=["of a size", "of none"])
@pytest.mark.parametrize("controls", [True, False], ids=["that controls it", "that sends no signal"])
def test_when_its_terminal_is_gone_the_reader_ends(start_reader: Start, size: tuple[int, int], controls: bool) -> None:
    reader = start_reader(columns=size[0], rows=size[1], controls=controls)
    reader.hang_up()
    assert reader.process.wait(30) == 128 + signal.SIGHUP


def test_bytes_that_are_no_utf_8_do_not_end_the_reader(start_reader: Start) -> None:
    reader = start_reader()
    reader.send(b"\xff\xc3")
    reader.settle()
    reader.send(b"2")
    reader.wait_for(b"1/12")
    reader.send(b"q")
    assert reader.end() == 0


@pytest.mark.parametrize(
    "key", [b"\x1b[1114112u", b"\x1b[99999999999999999999u", b"\x1b[:9A", b"\x1b[1:200~"], ids=repr
)
def test_a_key_that_is_none_does_not_end_the_reader(start_reader: Start, key: bytes) -> None:
    reader = start_reader()
    reader.send(key)
    reader.settle(0.2)
    reader.send(b"2")
    reader.wait_for(b"1/12")
    reader.send(b"q")
    assert reader.end() == 0
    assert b"Traceback" not in reader.written


def test_what_is_pasted_after_a_key_that_is_none_runs_as_no_command(start_reader: Start) -> None:
    reader = start_reader()
    reader.send(b"\x1b[1114112u\x1b[200~")
    reader.settle(0.3)
    reader.send(b"q\x1b[201~2")
    reader.wait_for(b"1/12")
    reader.send(b"q")
    assert reader.end() == 0


_PASTE = b"\x1b[200~%b\x1b[201~"


@pytest.mark.parametrize(
    "pasted",
    [
        b"jj2q",
        b"2jq/:&\x1b[31mhello q",
        b"\x1bq\x1b\x1bq\x1b[q\x1bOPq",
        b"\x1b[200~q\x1b[200~q",
        b"\x1b[20q\x1b[201q",
        b"\x00\x03\x04\x11q\x9bq\x1b]0;q\x07q\x1bPq\x1b\\q",
        b"\x1b[" + b"1;" * 40 + b"q" + b"q",
    ],
    ids=repr,
)
def test_nothing_pasted_runs_as_a_command(start_reader: Start, pasted: bytes) -> None:
    reader = start_reader()
    for piece in (_PASTE % pasted, *(bytes([byte]) for byte in _PASTE % pasted)):
        reader.send(piece)
    reader.settle(0.3)
    reader.send(b"2")
    reader.wait_for(b"1/12")
    reader.send(b"q")
    assert reader.end() == 0


def test_a_paste_whose_end_never_comes_runs_no_command_and_control_c_ends_it(start_reader: Start) -> None:
    reader = start_reader()
    reader.send(b"\x1b[200~2q")
    sleep(1.2)
    reader.send(b"q")
    sleep(1.2)
    reader.send(b"\x03")
    reader.settle(0.3)
    assert b"1/12" not in reader.written
    reader.send(b"2")
    reader.wait_for(b"1/12")
    reader.send(b"q")
    assert reader.end() == 0


def test_an_escape_alone_is_a_key(start_reader: Start) -> None:
    reader = start_reader()
    reader.send(b"2/opium")
    reader.settle()
    reader.send(b"\x1b")
    reader.settle(0.3)
    reader.send(b"q")  # in the prompt it would be a letter
    assert reader.end() == 0


@pytest.mark.parametrize(
    "keys",
    [
        (b":tab 3", b"\r\r"),
        (b":tab 3", b"\r", b"\r"),
        (b"mx\x1c",),
        (b"'\x1c\x1c",),
        (b"?", b"\x1b[<0;1;1M\x1b[<0;1;1m\x1b[<0;1;1M\x1b[<0;1;1m"),
        (b":", b"\x1b[<0;1;1M\x1b[<0;1;1m\x1b[<0;1;1M\x1b[<0;1;1m"),
        (b"t\r\r\r",),
        (b"x?:t\x1b\x1b\x1b\x06mx\r\r\x1c",),
        (b"C\r\rY\r\r",),
        (b"m\x1b[<0;1;1M\x1b[<0;1;1m\x1b[<0;1;1M\x1b[<0;1;1mx",),
    ],
    ids=repr,
)
def test_keys_and_clicks_of_a_window_that_come_in_one_piece_or_close_together_do_not_end_the_reader(
    start_reader: Start, keys: tuple[bytes, ...]
) -> None:
    reader = start_reader()
    for piece in keys:
        reader.send(piece)
        sleep(0.01)
    reader.settle(0.3)
    reader.send(b"\x11")  # quits wherever it is
    assert reader.end() == 0
    assert b"Traceback" not in reader.written
    assert reader.left_behind() == ""


def test_stopped_and_continued_while_it_ends_the_reader_does_not_take_the_terminal_again(start_reader: Start) -> None:
    for _ in range(5):
        reader = start_reader()
        reader.send(b"q")
        for number in (signal.SIGTSTP, signal.SIGCONT) * 3:
            if reader.process.poll() is None:
                reader.process.send_signal(number)
            sleep(0.005)
        assert reader.end() == 0
        assert reader.left_behind() == ""
