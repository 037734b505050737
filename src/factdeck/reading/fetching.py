"""Pictures on the web → a cache folder, when the learner asks for it. Notes name the addresses.

A note may come from a stranger, so an address is not trusted: only http and https, no private
address (not by redirect, nor by a name that resolves to one), a limit on everything.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import http.client
import ipaddress
import posixpath
import re
import socket
import threading
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from factdeck.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from factdeck.model import RemotePicture

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_AT_ONCE = 8
_USER_AGENT = "factdeck (+pictures for flashcards)"
_DATA = re.compile(r"data:image/[\w.+-]+;base64,(?P<bytes>[A-Za-z0-9+/=\s%]+)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """What one picture may cost."""

    most_bytes: int = 20_000_000
    seconds: float = 20.0
    """For all of it: looking up, connecting, redirects, reading."""
    redirects: int = 4


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of fetching."""

    files: Mapping[str, Path]
    """Address, as the notes write it → file in the cache."""
    problems: tuple[Problem, ...]


class _RefusedError(OSError):
    """The address must not be asked, or its answer is not taken."""


def is_public(address: Address) -> bool:
    """Tell whether an address is on the internet, not in this house."""
    mapped = getattr(address, "ipv4_mapped", None)
    return (mapped or address).is_global and not (mapped or address).is_multicast


def fetch(
    pictures: Sequence[RemotePicture],
    cache: Path,
    limits: FetchLimits | None = None,
    allowed: Callable[[Address], bool] = is_public,
) -> Fetched:
    """Download pictures that are not in the cache yet. What is there is never asked for again.

    Args:
        pictures: As `read_vault` lists them.
        cache: A folder, made if missing.
        limits: For each picture.
        allowed: Which addresses may be connected to; tests allow their own server.

    Returns:
        The files, and the problem `unfetched-picture` for each that did not come.
    """
    cache.mkdir(parents=True, exist_ok=True)
    limits = limits or FetchLimits()

    def attempt(picture: RemotePicture) -> Path | Problem:
        try:
            return _cached(picture.address, cache, limits, allowed)
        except (OSError, ValueError, http.client.HTTPException) as error:
            return _problem(picture, error)

    unique = list({picture.address: picture for picture in reversed(pictures)}.values())[::-1]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        results = list(pool.map(attempt, unique))
    pairs = list(zip(unique, results, strict=True))
    return Fetched(
        {p.address: result for p, result in pairs if not isinstance(result, Problem)},
        tuple(result for result in results if isinstance(result, Problem)),
    )


def _problem(picture: RemotePicture, error: Exception) -> Problem:
    reason = str(getattr(error, "reason", "") or error) or type(error).__name__
    return Problem(
        picture.path,
        picture.line,
        "unfetched-picture",
        f"{picture.address[:200]} was not fetched: {reason}",
        "Save it beside the note, or correct the link.",
    )


def _cached(
    address: str, cache: Path, limits: FetchLimits, allowed: Callable[[Address], bool]
) -> Path:
    file = cache / _file_name(address)
    if file.is_file():
        return file
    inline = _DATA.match(address)
    data = _decoded(inline["bytes"]) if inline else _download(address, limits, allowed)
    if not data or len(data) > limits.most_bytes:
        raise _RefusedError("it is empty" if not data else "it is too large")
    part = file.with_suffix(".part")
    part.write_bytes(data)
    part.replace(file)
    return file


def _file_name(address: str) -> str:
    """Name a file after its address, whose own name the package's media then show."""
    digest = hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()[:24]
    path = "" if address.lower().startswith("data:") else urlsplit(address).path
    stem = posixpath.splitext(posixpath.basename(unquote(path, errors="ignore")))[0]
    slug = re.sub(r"[^A-Za-z0-9]+", "-", stem)[:40].strip("-")
    return f"{slug or 'picture'}-{digest}"


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(unquote(text), validate=False)
    except binascii.Error as error:
        raise _RefusedError("it is no base64") from error


def _download(address: str, limits: FetchLimits, allowed: Callable[[Address], bool]) -> bytes:
    address = f"https:{address}" if address.startswith("//") else address
    if urlsplit(address).scheme.lower() not in {"http", "https"}:
        raise _RefusedError("only http and https are fetched")
    deadline = _Deadline(limits.seconds)
    request = urllib.request.Request(  # noqa: S310 - the scheme is checked above
        address, headers={"User-Agent": _USER_AGENT, "Accept": "image/*"}
    )
    try:
        with _opener(limits, allowed, deadline).open(request) as answer:
            kind = str(answer.headers.get_content_type())
            if not kind.startswith("image/") and kind != "application/octet-stream":
                raise _RefusedError(f"it is {kind}, not a picture")
            data = bytes(answer.read(limits.most_bytes + 1))
            if deadline.is_over:
                raise _RefusedError(f"it took longer than {limits.seconds:g} seconds")
            if answer.length and len(data) <= limits.most_bytes:
                raise _RefusedError("it came cut off")
            return data
    finally:
        deadline.cancel()


class _Deadline:
    """Shuts every socket of a download when its time is over, however slowly bytes drip in."""

    def __init__(self, seconds: float) -> None:
        self._sockets: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._shut)
        self._timer.daemon = True
        self._timer.start()
        self.seconds = seconds
        self.is_over = False

    def watch(self, connection: socket.socket) -> None:
        self._sockets.append(connection)

    def cancel(self) -> None:
        self._timer.cancel()

    def _shut(self) -> None:
        self.is_over = True
        for connection in self._sockets:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def _opener(
    limits: FetchLimits, allowed: Callable[[Address], bool], deadline: _Deadline
) -> urllib.request.OpenerDirector:
    """Make an opener that knows http and https only: no files, no FTP, no proxy."""

    def connect(place: tuple[str, int], *_args: object, **_options: object) -> socket.socket:
        """Connect to the very address that was looked at, so that the name cannot change."""
        host, port = place
        for family, kind, protocol, _name, target in socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        ):
            if not allowed(ipaddress.ip_address(target[0])):
                raise _RefusedError(f"{host} is not on the public internet")
            connection = socket.socket(family, kind, protocol)
            connection.settimeout(deadline.seconds)
            deadline.watch(connection)
            connection.connect(target)
            return connection
        raise _RefusedError(f"{host} has no address")

    class Plain(http.client.HTTPConnection):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._create_connection = connect

    class Secure(http.client.HTTPSConnection):
        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._create_connection = connect

    class PlainHandler(urllib.request.HTTPHandler):
        def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Plain, req)

    class SecureHandler(urllib.request.HTTPSHandler):
        def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
            return self.do_open(Secure, req)

    class Redirects(urllib.request.HTTPRedirectHandler):
        max_redirections = limits.redirects

    opener = urllib.request.OpenerDirector()
    for handler in (
        PlainHandler,
        SecureHandler,
        Redirects,
        urllib.request.HTTPErrorProcessor,
        urllib.request.HTTPDefaultErrorHandler,
        urllib.request.UnknownHandler,
    ):
        opener.add_handler(handler())
    return opener
