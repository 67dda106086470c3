"""What speaks HTTP connects to this machine alone, and no server outlasts its time or exceeds its bytes."""

import gzip
import shutil
import socket
import ssl
import subprocess
import zlib
from pathlib import Path
from typing import Any

import pytest
from tests.drafting.model.fake_server import (
    PATIENT,
    QUICK,
    chunked_without_end,
    dripping,
    dripping_headers,
    hangs_up,
    playing,
    raw,
    says,
    sends,
    silent,
)

from briefing_tui.drafting.model.address import AddressError, parse_address
from briefing_tui.drafting.model.connection import Limits, ModelServer, checked_endpoints
from briefing_tui.drafting.model.reply import NoAnswerError


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.10", "[::1]", "[::ffff:127.0.0.1]", "localhost"])
def test_this_machines_own_addresses_may_be_connected_to(host: str) -> None:
    assert checked_endpoints(parse_address(f"http://{host}:8080"), may_be_remote=False)


@pytest.mark.parametrize("host", ["192.0.2.1", "[::]", "10.0.0.1", "[2001:db8::1]", "[::ffff:192.0.2.1]", "[fe80::1]"])
def test_any_other_address_is_refused_unless_it_is_allowed(host: str) -> None:
    with pytest.raises(AddressError, match="--allow-remote"):
        checked_endpoints(parse_address(f"http://{host}:8080"), may_be_remote=False)
    assert checked_endpoints(parse_address(f"http://{host}:8080"), may_be_remote=True)


def test_a_number_in_another_notation_is_refused_if_it_leads_elsewhere() -> None:
    with pytest.raises(AddressError):
        checked_endpoints(parse_address("http://3221225985"), may_be_remote=False)  # 192.0.2.1
    with pytest.raises(AddressError):
        checked_endpoints(parse_address("http://0"), may_be_remote=False)


def _resolving_to(monkeypatch: pytest.MonkeyPatch, *numbers: str) -> list[str]:
    """Have every name resolve to numbers, and return the names that were asked for."""
    asked: list[str] = []
    resolve = socket.getaddrinfo

    def resolving(host: str, *args: Any, **kwargs: Any) -> list[Any]:
        asked.append(host)
        return [found for number in numbers for found in resolve(number, *args, **kwargs)]

    monkeypatch.setattr(socket, "getaddrinfo", resolving)
    return asked


def test_a_name_that_leads_elsewhere_is_refused_also_if_it_leads_here_too(monkeypatch: pytest.MonkeyPatch) -> None:
    _resolving_to(monkeypatch, "127.0.0.1", "192.0.2.1")
    with pytest.raises(AddressError, match=r"192\.0\.2\.1"):
        ModelServer(parse_address("http://llm.example"))


def test_a_name_is_resolved_once_and_its_first_address_that_answers_is_connected_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with playing(raw(b"here")) as fake:
        asked = _resolving_to(monkeypatch, "127.0.0.9", "127.0.0.1")
        server = ModelServer(parse_address(f"http://llm.example:{fake.port}"), limits=PATIENT)
        assert [server.ask(b"{}").body for _ in range(2)] == [b"here", b"here"]
    assert asked == ["llm.example"]


def test_a_name_without_an_address_is_refused() -> None:
    with pytest.raises(AddressError, match="no address"):
        ModelServer(parse_address("http://no-such-name.invalid"))
    with pytest.raises(AddressError, match="no address"):
        ModelServer(parse_address(f"http://{'a' * 64}.invalid"))


def test_no_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    with playing(raw(b"the proxy")) as proxy, playing(raw(b"the server")) as fake:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        assert fake.model().ask(b"{}").body == b"the server"
    assert not proxy.asked


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Return a file with a certificate of localhost, signed by nobody else, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("no certificate can be made without openssl")
    path = tmp_path / "localhost.pem"
    made = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost"
    subprocess.run(
        ["openssl", *made.split(), "-keyout", path, "-out", tmp_path / "cert"], check=True, capture_output=True
    )
    path.write_bytes(path.read_bytes() + (tmp_path / "cert").read_bytes())
    return path


@pytest.mark.parametrize(("play", "limits"), [(raw(b"hidden"), PATIENT), (dripping(b"hid"), QUICK)])
def test_an_encrypted_server_must_show_a_certificate_of_its_name_and_end_in_time(
    certificate: Path, monkeypatch: pytest.MonkeyPatch, play: Any, limits: Limits
) -> None:
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(certificate)
    with playing(play, tls=tls) as fake:
        named, numbered = (
            ModelServer(parse_address(f"https://{host}:{fake.port}"), limits=limits)
            for host in ("localhost", "127.0.0.1")
        )
        with pytest.raises(NoAnswerError, match="certificate"):
            named.ask(b"{}")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert named.ask(b"{}").body.startswith(b"hid")
        with pytest.raises(NoAnswerError, match="certificate"):
            numbered.ask(b"{}")


def test_a_server_that_does_not_speak_tls_cannot_be_reached_by_it() -> None:
    with playing(raw(b"open")) as fake, pytest.raises(NoAnswerError, match="cannot be reached"):
        ModelServer(parse_address(f"https://127.0.0.1:{fake.port}"), limits=PATIENT).ask(b"{}")


def test_no_redirection_is_followed() -> None:
    with playing(raw(b"elsewhere")) as other, playing(raw(b"", 307, Location=other.url)) as fake:
        assert fake.model().ask(b"{}").status == 307
    assert not other.asked


def test_a_server_that_is_not_there_cannot_be_reached() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # it does not listen
        server = ModelServer(parse_address(f"http://127.0.0.1:{bound.getsockname()[1]}"), limits=PATIENT)
        with pytest.raises(NoAnswerError, match="cannot be reached: connection refused") as refused:
            server.ask(b"{}")
    assert refused.value.is_final


@pytest.mark.parametrize("play", [silent, dripping_headers])
def test_a_server_that_does_not_come_to_an_answer_ends_in_time(play: Any) -> None:
    with playing(play) as fake, pytest.raises(NoAnswerError, match="took too long"):
        fake.model(QUICK).ask(b"{}")


@pytest.mark.parametrize("play", [dripping(b"abc"), chunked_without_end(b"a", 0.02)])
def test_a_server_that_sends_a_byte_at_a_time_ends_in_time_with_what_it_sent(play: Any) -> None:
    with playing(play) as fake:
        reply = fake.model(QUICK).ask(b"{}")
    assert reply.cut == "it took too long"
    assert reply.body.startswith(b"a")


def test_a_server_that_sends_without_end_is_left_at_the_limit_of_bytes() -> None:
    with playing(chunked_without_end(b"a" * 1000)) as fake:
        reply = fake.model().ask(b"{}")
    assert (len(reply.body), reply.cut) == (PATIENT.answer_bytes, "it was longer than 20,000 bytes")


def test_a_connection_that_breaks_leaves_what_came() -> None:
    with playing(raw(b"half", Content_Length="1000"), hangs_up) as fake:
        model = fake.model()
        assert model.ask(b"{}") == (200, b"half", "the connection broke")
        with pytest.raises(NoAnswerError, match="the connection broke"):
            model.ask(b"{}")


@pytest.mark.parametrize(
    "sent",
    [
        b"no http at all\r\n\r\n",
        b"HTTP/1.1 999999 ?\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n",
    ],
)
def test_what_is_no_http_is_a_broken_connection(sent: bytes) -> None:
    with playing(sends(sent)) as fake, pytest.raises(NoAnswerError, match="the connection broke"):
        fake.model().ask(b"{}")


def test_chunks_of_no_valid_length_end_the_answer() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
    with playing(sends(head + b"zz\r\nmore")) as fake:
        assert fake.model().ask(b"{}") == (200, b"abc", "the connection broke")


def test_gzip_is_undone_though_it_was_not_asked_for() -> None:
    with playing(raw(gzip.compress(b"plain"), Content_Encoding="gzip")) as fake:
        assert fake.model().ask(b"{}").body == b"plain"


def test_what_gzip_blows_up_is_left_at_the_limit_of_bytes() -> None:
    with playing(raw(gzip.compress(b" " * 10_000_000), Content_Encoding="gzip")) as fake:
        reply = fake.model().ask(b"{}")
    assert (len(reply.body), reply.cut) == (PATIENT.answer_bytes, "it was longer than 20,000 bytes")


@pytest.mark.parametrize(("form", "data"), [("gzip", b"no gzip"), ("br", b"?"), ("deflate", zlib.compress(b"x"))])
def test_what_cannot_be_uncompressed_is_no_answer(form: str, data: bytes) -> None:
    with playing(raw(data, Content_Encoding=form)) as fake, pytest.raises(NoAnswerError, match="compressed"):
        fake.model().ask(b"{}")


def test_a_server_is_not_asked_when_its_time_is_over() -> None:
    with playing(says("x")) as fake:
        server = ModelServer(parse_address(fake.url), limits=Limits(total_seconds=0))
        with pytest.raises(NoAnswerError, match="are over") as over:
            server.ask(b"{}")
    assert over.value.is_final
    assert not fake.asked


def test_it_asks_at_the_path_of_chats() -> None:
    with playing(raw(b"x")) as fake:
        fake.model().ask(b'{"a": 1}')
    assert (fake.asked, fake.paths) == ([{"a": 1}], ["/v1/chat/completions"])
