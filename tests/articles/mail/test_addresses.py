"""The people in a field by their names."""

import pytest

from briefing_tui.articles.mail.addresses import names


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Jane Doe <jane@x.example>", ["Jane Doe"]),
        ("jane@x.example", ["jane@x.example"]),
        ("<jane@x.example>", ["jane@x.example"]),
        ("jane@x.example (Jane Doe)", ["Jane Doe"]),
        ('"Doe, Jane" <jane@x.example>, Bob <b@x.example>', ["Doe, Jane", "Bob"]),
        ("=?utf-8?q?J=C3=A4ne=2C_D?= <j@x.example>, b@x.example", ["Jäne, D", "b@x.example"]),
        ('"=?utf-8?q?J=C3=A4ne?=" <j@x.example>', ["Jäne"]),
        ("'Jane' <j@x.example>", ["Jane"]),
        ("undisclosed-recipients:;", []),
        ("rivers: a@x.example, b@x.example;", ["a@x.example", "b@x.example"]),
        ("", []),
        (",,;", []),
        ('"open <a@b', ["open <a@b"]),
        ("a <b <c", ["a"]),
        ("Jane > Doe", ["Jane > Doe"]),
    ],
)
def test_each_is_named(value: str, expected: list[str]) -> None:
    assert list(names(value)) == expected
