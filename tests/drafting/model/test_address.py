"""The address of a model's server is read with or without `/v1`, by http or https alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.drafting.model.address import AddressError, parse_address


@pytest.mark.parametrize(
    ("url", "chat"),
    [
        ("http://localhost:8080", "/v1/chat/completions"),
        ("http://localhost:8080/", "/v1/chat/completions"),
        ("http://localhost:8080/v1", "/v1/chat/completions"),
        ("http://localhost:8080/v1/", "/v1/chat/completions"),
        ("http://localhost:8080/v1/chat/completions", "/v1/chat/completions"),
        ("https://[::1]/llm", "/llm/v1/chat/completions"),
    ],
)
def test_a_url_leads_to_the_completion_of_chats_with_or_without_its_version(url: str, chat: str) -> None:
    assert parse_address(url).chat == chat


def test_a_url_has_the_port_of_its_scheme_where_it_names_none() -> None:
    assert (parse_address("http://localhost").port, parse_address("https://localhost").port) == (80, 443)
    assert str(parse_address("HTTP://[::1]:11434/v1")) == "http://[::1]:11434"
    assert parse_address("http://localhost/v1").models == "/v1/models"
    assert parse_address("https://localhost").is_encrypted


@pytest.mark.parametrize(
    "url",
    [
        "",
        "localhost:8080",
        "ftp://localhost",
        "file:///etc/passwd",
        "http://",
        "http://user:password@localhost",
        "http://localhost@example.org",
        "http://localhost:0",
        "http://localhost:99999",
        "http://localhost/v1?key=1",
        "http://localhost/v1#part",
        "http://localhost\\@example.org",
        "http://localhost/a b",
        "http://localhost/\r\nHost: example.org",
        "http://lоcalhost",  # with a Cyrillic letter
        f"http://{'a' * 300}",
    ],
)
def test_anything_else_is_refused_with_a_sentence(url: str) -> None:
    with pytest.raises(AddressError):
        parse_address(url)


@given(st.text())
def test_any_text_is_an_address_or_refused(url: str) -> None:
    try:
        found = parse_address(url)
    except AddressError:
        return
    assert found.scheme in ("http", "https")
