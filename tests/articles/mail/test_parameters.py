"""Parameters of fields, quoted, in pieces and in character sets."""

import pytest

from briefing_tui.articles.mail.parameters import with_parameters


@pytest.mark.parametrize(
    ("value", "main", "parameters"),
    [
        ("text/plain", "text/plain", {}),
        ("Text/HTML; Charset=UTF-8; format=flowed", "text/html", {"charset": "UTF-8", "format": "flowed"}),
        ('a/b; name="x; \\"y\\".pdf";q=1', "a/b", {"name": 'x; "y".pdf', "q": "1"}),
        ("a/b (comment); x=1", "a/b", {"x": "1"}),
        ("a/b; name=two words.pdf; x=1", "a/b", {"name": "two words.pdf", "x": "1"}),
        ("a/b; name*=utf-8'de'%C3%BCber.pdf", "a/b", {"name": "über.pdf"}),
        ("a/b; name*0=one; name*1=two", "a/b", {"name": "onetwo"}),
        ("a/b; name*1*=%C3%BC; name*0*=utf-8''one; name*2=x", "a/b", {"name": "oneüx"}),
        ('a/b; name="=?utf-8?q?=C3=BC?="', "a/b", {"name": "ü"}),
        ("a/b; x=1; x=2", "a/b", {"x": "1"}),
        ("a/b;;; x=1", "a/b", {"x": "1"}),
        ('a/b; x="open', "a/b", {"x": "open"}),
        ("a/b; nonsense; x=1", "a/b", {"x": "1"}),
        ("", "", {}),
        (";", "", {}),
    ],
)
def test_a_value_is_parted_from_its_parameters(value: str, main: str, parameters: dict[str, str]) -> None:
    assert with_parameters(value) == (main, parameters)


def test_parameters_without_end_are_cut() -> None:
    assert len(with_parameters("a/b; " + "".join(f"x{n}=1;" for n in range(5000))).parameters) < 200
    assert with_parameters("a/b; x*" + "9" * 99 + "=1").parameters in ({}, {"x": "1"})
