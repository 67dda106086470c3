"""A model's server that plays what it is told, over real HTTP on this machine's loopback."""

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from briefing_tui.drafting.model.connection import Limits
from briefing_tui.drafting.model.opening import open_model
from briefing_tui.drafting.model.reply import Model

Asked = dict[str, object]
Play = Callable[[BaseHTTPRequestHandler, Asked], None]
PATIENT = Limits(answer_seconds=120, total_seconds=120, answer_bytes=20_000)  # for what ends by itself
QUICK = PATIENT._replace(answer_seconds=1)  # for what would go on


@dataclass
class FakeServer:
    """A server at a port; `asked` are the requests that it got, and `paths` what they were for."""

    port: int
    asked: list[Asked] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}"

    def model(self, limits: Limits = PATIENT) -> Model:
        """Return its model."""
        return open_model(self.url, "fake", limits=limits)


@contextmanager
def playing(*plays: Play, tls: ssl.SSLContext | None = None) -> Iterator[FakeServer]:
    """Run a server that answers each request by the next play, and further ones by the last; encrypted with `tls`."""
    fake = FakeServer(0)

    class Handler(BaseHTTPRequestHandler):
        """Answers by the plays."""

        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            """Answer the next request."""
            length = int(self.headers.get("Content-Length", 0))
            fake.asked.append(json.loads(self.rfile.read(length) or b"{}"))
            fake.paths.append(self.path)
            self.ended = fake.ended
            self.close_connection = True
            plays[min(len(fake.asked), len(plays)) - 1](self, fake.asked[-1])

        do_GET = do_POST  # noqa: N815  # as the standard library calls it

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the parameter's name there
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        """Does not mind a client that goes away."""

        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing."""

    server = Server(("127.0.0.1", 0), Handler)
    fake.port = server.server_address[1]
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield fake
    finally:
        fake.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


def body(content: object, **further: object) -> bytes:
    """Return a chat completion whose only choice says `content`."""
    message = {"role": "assistant", "content": content}
    return json.dumps({"choices": [{"index": 0, "message": message, "finish_reason": "stop", **further}]}).encode()


def raw(data: bytes, status: int = 200, **headers: str) -> Play:
    """Return the play that sends bytes."""

    def play(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.send_response(status)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in ({"Content-Type": "application/json", "Content-Length": str(len(data))} | named).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return play


def says(content: object, **further: object) -> Play:
    """Return the play of a model that says `content`."""
    return raw(body(content, **further))


def items(*values: object) -> str:
    """Return the answer that holds items."""
    return json.dumps({"sentences": values})


def dripping(data: bytes, seconds: float = 0.02) -> Play:
    """Return the play that sends a byte at a time, again and again."""

    def play(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000000")
        handler.end_headers()
        _drip(handler, [data[at : at + 1] for at in range(len(data))], seconds)

    return play


def chunked_without_end(piece: bytes, seconds: float = 0.0) -> Play:
    """Return the play that sends the same chunk again and again."""

    def play(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.send_response(200)
        handler.send_header("Transfer-Encoding", "chunked")
        handler.end_headers()
        _drip(handler, [b"%x\r\n%s\r\n" % (len(piece), piece)], seconds)

    return play


def dripping_headers(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
    """Play a server that sends its headers a byte at a time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    _drip(handler, [b"a"], 0.02)


def sends(data: bytes) -> Play:
    """Return the play that sends bytes that need be no HTTP."""

    def play(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
        handler.wfile.write(data)

    return play


def silent(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
    """Play a server that does not answer."""
    _drip(handler, [b""], 0.02)


def hangs_up(handler: BaseHTTPRequestHandler, _asked: Asked) -> None:
    """Play a server that closes the connection instead of an answer."""
    handler.connection.close()


def _drip(handler: BaseHTTPRequestHandler, pieces: list[bytes], seconds: float) -> None:
    ended: threading.Event = vars(handler)["ended"]
    while not ended.is_set():
        for piece in pieces:
            handler.wfile.write(piece)
            handler.wfile.flush()
            if ended.wait(seconds):
                return
