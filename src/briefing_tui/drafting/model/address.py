"""The address of a model's server, as the user writes it, and as it is connected to."""

import re
from typing import NamedTuple

from briefing_tui.domain.problem import BriefingError
from briefing_tui.text.regex import regex
from briefing_tui.text.visible import quoted

_URL = regex(
    r"(?P<scheme>[a-z][a-z0-9+.-]*)://"
    r"(?:\[(?P<number>[0-9a-f:.]+)\]|(?P<host>[a-z0-9._-]+))"
    r"(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>(?:/[!-~]*)?)",
    re.IGNORECASE | re.ASCII,
)
_NOT_IN_PATH = frozenset("?#\\")
_PORTS = {"http": 80, "https": 443}
_MAX_PORT = 65_535
_MAX_HOST_CHARACTERS = 253  # RFC 1035, 2.3.4
_VERSION = "/v1"
_ENDPOINT = "/chat/completions"


class AddressError(BriefingError):
    """The address of a model's server is none, or none that may be connected to."""


class ServerAddress(NamedTuple):
    """Where a server with the interface of OpenAI is: `base` is the path before `/chat/completions`, as in `/v1`."""

    scheme: str
    host: str
    port: int
    base: str

    @property
    def is_encrypted(self) -> bool:
        """Whether it is spoken to by TLS."""
        return self.scheme == "https"

    @property
    def chat(self) -> str:
        """The path that chats are completed at."""
        return f"{self.base}{_ENDPOINT}"

    @property
    def models(self) -> str:
        """The path that lists the models."""
        return f"{self.base}/models"

    def __str__(self) -> str:
        """Return the address without its path: `http://localhost:8080`."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"


def parse_address(url: str) -> ServerAddress:
    """Return the address that a URL names, with or without `/v1` at its end. Raises AddressError if it names none."""
    found = _URL.fullmatch(url.strip())
    if found is None or not _NOT_IN_PATH.isdisjoint(found["path"]):
        raise AddressError(f"{quoted(url)} is no address of a model's server: write it as http://localhost:8080")
    scheme, host = found["scheme"].lower(), (found["number"] or found["host"]).lower()
    if scheme not in _PORTS:
        raise AddressError(f"{quoted(url)} begins with {scheme}: a model's server is spoken to by http or https")
    port = int(found["port"]) if found["port"] else _PORTS[scheme]
    if not 0 < port <= _MAX_PORT or len(host) > _MAX_HOST_CHARACTERS:
        raise AddressError(f"{quoted(url)} names no port or host that there can be")
    base = found["path"].rstrip("/").removesuffix(_ENDPOINT)
    return ServerAddress(scheme, host, port, base if base.endswith(_VERSION) else f"{base}{_VERSION}")
