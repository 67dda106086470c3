import pytest

from briefing_tui.reporting.fingerprints import fingerprints

_GREETINGS = [
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    "c129715d7a2bc9a3:1",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["c129715d7a2bc9a3:1"]),
        (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
        (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", _GREETINGS),
        (" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", _GREETINGS),
        (" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", _GREETINGS),
    ],
)
def test_fingerprints_are_those_of_githubs_upload_action(text: str, expected: list[str]) -> None:
    assert fingerprints(text) == expected


def test_equal_lines_are_told_apart_by_a_count() -> None:
    assert fingerprints("Lorem ipsum dolor sit amet.\n" * 10)[:7] == [
        *(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)),
        "a7f2ff1481e87703:1",
    ]
