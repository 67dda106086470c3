"""The one module that speaks HTTP: to a model's server, on this machine unless the user says otherwise.

A name is resolved once, each of its addresses is checked, and the connection goes to exactly the checked address: a
name that is given another address in between changes nothing (DNS rebinding). No proxy of the environment is used, no
redirection followed. A server cannot outlast the time or exceed the bytes that it is given, however it sends.
"""

import http.client
import ipaddress
import socket
import ssl
import zlib
from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.domain.problem import reason
from briefing_tui.drafting.model.address import AddressError, ServerAddress
from briefing_tui.drafting.model.reply import NoAnswerError, Reply
from briefing_tui.text.english import listed
from briefing_tui.text.visible import visible_line

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_MAX_ANSWER_BYTES = 1_000_000
_PIECE_BYTES = 65_536
_CONNECTING_SECONDS = 5.0
_LISTING_SECONDS = 10.0  # for the names of its models, which it need not think about
_HEADERS = {
    "Content-Type": "application/json",
    "Accept": "application/json",
    "Accept-Encoding": "identity",
    "Connection": "close",
}
_GZIP_WINDOW_BITS = 31  # zlib's way to say "with the head of gzip"


class Limits(NamedTuple):
    """How long a server may take, in seconds: for one answer, and for all of them."""

    answer_seconds: float = 300.0
    total_seconds: float = 3600.0
    answer_bytes: int = _MAX_ANSWER_BYTES


class _Timed(socket.socket):
    """A connection that ends at a moment, however the other side keeps it alive."""

    ends = 0.0  # on the clock of `monotonic`

    def recv_into(self, buffer: "WriteableBuffer", nbytes: int = 0, flags: int = 0) -> int:
        """Receive what is there, or wait for it until the end."""
        self.settimeout(_left(self.ends))
        return super().recv_into(buffer, nbytes, flags)


class _TimedTls(ssl.SSLSocket):
    """An encrypted connection that ends at a moment, however the other side keeps it alive."""

    ends = 0.0

    def recv_into(self, buffer: "WriteableBuffer", nbytes: int | None = None, flags: int = 0) -> int:
        """Receive what is there, or wait for it until the end."""
        self.settimeout(_left(self.ends))
        return super().recv_into(buffer, nbytes, flags)


def _left(ends: float) -> float:
    """Return the seconds until a moment. Raises TimeoutError when it has passed."""
    left = ends - monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class Endpoint(NamedTuple):
    """An address of a server that has been checked: its family, and what a socket of it connects to."""

    family: int
    at: tuple[str | int | bytes, ...]


def checked_endpoints(server: ServerAddress, *, may_be_remote: bool) -> tuple[Endpoint, ...]:
    """Return the addresses of a server. Raises AddressError where it has none, or one that is not this machine's own.

    `may_be_remote` allows any.
    """
    try:
        found = socket.getaddrinfo(server.host, server.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise AddressError(f"{server}: there is no address of the name {server.host}") from error
    endpoints = tuple(dict.fromkeys(Endpoint(family, at) for family, _, _, _, at in found))
    elsewhere = [str(each.at[0]) for each in endpoints if not _is_loopback(str(each.at[0]))]
    if elsewhere and not may_be_remote:
        named = "" if elsewhere == [server.host] else f" ({listed(elsewhere, 'and')})"
        raise AddressError(
            f"{server}{named} is not on this machine, and would be sent the words of the article: "
            "--allow-remote says that it may be"
        )
    return endpoints


def _is_loopback(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    mapped = getattr(address, "ipv4_mapped", None)
    return bool((mapped or address).is_loopback)


class ModelServer:
    """A server with the interface of OpenAI, with the time that it is given from now on."""

    def __init__(self, server: ServerAddress, *, may_be_remote: bool = False, limits: Limits | None = None) -> None:
        """Resolve and check the address; nothing is sent. Raises AddressError where it may not be connected to."""
        self._server = server
        self._endpoints = checked_endpoints(server, may_be_remote=may_be_remote)
        self._limits = limits or Limits()
        self._ends = monotonic() + self._limits.total_seconds

    def ask(self, body: bytes) -> Reply:
        """Send a request as JSON, and return what was answered. Raises NoAnswerError."""
        return self._exchange("POST", self._server.chat, body, self._limits.answer_seconds)

    def models(self) -> Reply:
        """Return what the server answers when it is asked for its models. Raises NoAnswerError."""
        seconds = min(_LISTING_SECONDS, self._limits.answer_seconds)
        return self._exchange("GET", self._server.models, None, seconds)

    def _exchange(self, method: str, path: str, body: bytes | None, seconds: float) -> Reply:
        now = monotonic()
        if now >= self._ends:
            raise NoAnswerError(f"its {self._limits.total_seconds:,.0f} seconds are over", is_final=True)
        ends = min(now + seconds, self._ends)
        try:
            connection = _connected(self._server, self._endpoints, ends)
        except OSError as error:
            raise NoAnswerError(f"{self._server} cannot be reached: {_why(error)}", is_final=True) from error
        try:
            connection.request(method, path, body, _HEADERS)
            with connection.getresponse() as response:
                return _reply(response, self._limits.answer_bytes)
        except TimeoutError as error:
            raise NoAnswerError("it took too long") from error
        except (OSError, http.client.HTTPException) as error:
            raise NoAnswerError(f"the connection broke: {_why(error)}") from error
        finally:
            connection.close()


def _connected(server: ServerAddress, endpoints: Sequence[Endpoint], ends: float) -> http.client.HTTPConnection:
    """Return a connection to the first address that accepts one. Raises OSError where none does."""
    refused: OSError = ConnectionError("no address")
    for endpoint in endpoints:
        connected = _Timed(endpoint.family, socket.SOCK_STREAM)
        try:
            connected.ends = ends
            connected.settimeout(min(_CONNECTING_SECONDS, _left(ends)))
            connected.connect(endpoint.at)
            connection = http.client.HTTPConnection(server.host, server.port)
            connection.auto_open = 0  # it speaks over this socket, and opens none by itself
            connection.sock = _encrypted(connected, server.host) if server.is_encrypted else connected
        except OSError as error:
            connected.close()
            refused = error
        else:
            return connection
    raise refused


def _encrypted(connected: _Timed, host: str) -> _TimedTls:
    context = ssl.create_default_context()
    context.sslsocket_class = _TimedTls
    connected.settimeout(_left(connected.ends))
    encrypted = context.wrap_socket(connected, server_hostname=host)
    assert isinstance(encrypted, _TimedTls)
    encrypted.ends = connected.ends
    return encrypted


def _reply(response: http.client.HTTPResponse, max_bytes: int) -> Reply:
    """Return an answer as far as it came: what is cut off may still hold items that are whole."""
    body, cut = _body(response, max_bytes)
    match (response.headers.get("Content-Encoding") or "identity").strip().lower():
        case "identity":
            return Reply(response.status, body, cut)
        case "gzip":
            plain, too_long = _unzipped(body, max_bytes)
            return Reply(response.status, plain, cut or too_long)
    raise NoAnswerError("it compressed its answer in a way that was not asked for")


def _body(response: http.client.HTTPResponse, max_bytes: int) -> tuple[bytes, str]:
    body = bytearray()
    try:
        while piece := response.read1(_PIECE_BYTES):
            body += piece
            if len(body) > max_bytes:
                return bytes(body[:max_bytes]), f"it was longer than {max_bytes:,} bytes"
    except TimeoutError:
        return bytes(body), "it took too long"
    except (OSError, http.client.HTTPException):
        return bytes(body), "the connection broke"
    return bytes(body), "the connection broke" if response.length else ""


def _unzipped(body: bytes, max_bytes: int) -> tuple[bytes, str]:
    """Return what gzip has compressed, up to a number of bytes, and why it was cut off there."""
    unzip = zlib.decompressobj(_GZIP_WINDOW_BITS)
    try:
        plain = unzip.decompress(body, max_bytes)
    except zlib.error as error:
        raise NoAnswerError("its compressed answer is damaged") from error
    return plain, f"it was longer than {max_bytes:,} bytes" if unzip.unconsumed_tail else ""


def _why(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it took too long"
    said = reason(error) if isinstance(error, OSError) else str(error)
    return visible_line(said)[:200] or type(error).__name__
