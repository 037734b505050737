"""A page on this machine alone that its readers see change.

`GET /` is the page, `/media/NAME` a picture of it, `/events` a stream (server-sent events,
https://html.spec.whatwg.org/multipage/server-sent-events.html) that names every build.
"""

from __future__ import annotations

import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Callable

HOST = "127.0.0.1"
# A stream that says nothing is told apart from a dead one by a comment now and then.
_SIGN_OF_LIFE_SECONDS = 15.0


class PageServer:
    """Serves a page that is made again for every build, when somebody asks for it."""

    def __init__(
        self, page: Callable[[], str], picture: Callable[[str], tuple[str, bytes] | None], port: int
    ) -> None:
        """Bind to a port of 127.0.0.1; 0, or one that is taken, gives any free one.

        Args:
            page: Gives the page as it is now.
            picture: Gives media type and bytes of a picture, None if there is no such.
            port: 0 to 65,535.
        """
        self.page = page
        self.picture = picture
        self._build = 0
        self._changed = threading.Condition()
        self._is_open = True
        try:
            self._server = _Server((HOST, port), self)
        except OSError:
            self._server = _Server((HOST, 0), self)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HOST}:{self._server.server_port}/"

    @property
    def hosts(self) -> frozenset[str]:
        """Names under which a browser may ask: another is a page elsewhere that points here."""
        port = self._server.server_port
        return frozenset({f"{HOST}:{port}", f"localhost:{port}"})

    def start(self) -> None:
        """Serve from now on, beside what else goes on."""
        self._thread.start()

    def announce(self, build: int) -> None:
        """Tell all open pages of a build."""
        with self._changed:
            self._build = build
            self._changed.notify_all()

    def next_build(self, after: int) -> int | None:
        """Wait for another build; None for a sign of life.

        Raises:
            ConnectionAbortedError: The server is closed.
        """
        with self._changed:
            self._changed.wait_for(
                lambda: self._build != after or not self._is_open, _SIGN_OF_LIFE_SECONDS
            )
            if not self._is_open:
                raise ConnectionAbortedError
            return self._build if self._build != after else None

    def close(self) -> None:
        """Stop serving."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, address: tuple[str, int], pages: PageServer) -> None:
        self.pages = pages
        super().__init__(address, _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer."""
        path = unquote(urlsplit(self.path).path)
        if self.headers.get("Host") not in self.server.pages.hosts:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path == "/":
            self._send("text/html; charset=utf-8", self.server.pages.page().encode())
        elif path == "/events":
            self._stream()
        elif path.startswith("/media/"):
            self._send_picture(path.removeprefix("/media/"))
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- as in the base class
        """Say nothing: the terminal belongs to what changed."""

    def _send_picture(self, name: str) -> None:
        picture = self.server.pages.picture(name)
        if picture is None:
            self.send_error(HTTPStatus.NOT_FOUND)
        else:
            self._send(*picture)

    def _send(self, kind: str, body: bytes) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.close_connection = True
        seen = 0
        try:
            while True:
                build = self.server.pages.next_build(seen)
                text = ":\n\n" if build is None else f"event: build\ndata: {build}\n\n"
                self.wfile.write(text.encode())
                self.wfile.flush()
                seen = build or seen
        except ConnectionError:
            return
