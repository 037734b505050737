"""Pictures from the web, against a server of our own: what is taken, and what is refused."""

from __future__ import annotations

import ipaddress
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from factdeck.model import RemotePicture
from factdeck.reading import read_vault
from factdeck.reading.fetching import Fetched, FetchLimits, fetch, is_public
from vaults import make_vault, png

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factdeck.reading.fetching import Address


class _Handler(BaseHTTPRequestHandler):
    """Plays nice and nasty servers, by path."""

    asked: list[str]

    def do_GET(self) -> None:
        type(self).asked.append(self.path)
        name = self.path.strip("/").split(".")[0].replace("-", "_")
        getattr(self, f"_{name}", self._missing)()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
        """Say nothing."""

    def _answer(self, body: bytes, kind: str = "image/png", status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.end_headers()
        self.wfile.write(body)

    def _good(self) -> None:
        self._answer(png())

    def _page(self) -> None:
        self._answer(b"<html>", "text/html")

    def _empty(self) -> None:
        self._answer(b"")

    def _huge(self) -> None:
        self._answer(b"x" * 5000)

    def _missing(self) -> None:
        self._answer(b"", status=404)

    def _redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.end_headers()

    def _moved(self) -> None:
        self._redirect("/good.png")

    def _loop(self) -> None:
        self._redirect("/loop.png")

    def _to_file(self) -> None:
        self._redirect("file:///etc/passwd")

    def _to_ftp(self) -> None:
        self._redirect("ftp://127.0.0.1/x.png")

    def _inward(self) -> None:
        self._redirect("http://10.0.0.1/x.png")

    def _short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"x")

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
        except OSError:
            return  # the client had enough


@pytest.fixture
def server() -> Iterator[str]:
    """Run the server, give its address."""
    _Handler.asked = []
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    httpd.daemon_threads = True
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()


def loopback(address: Address) -> bool:
    """Allow our own server and nothing else."""
    return address == ipaddress.ip_address("127.0.0.1")


def get(address: str, cache: Path, allowed: Callable[[Address], bool] = loopback) -> Fetched:
    """Fetch one picture, with little patience."""
    limits = FetchLimits(most_bytes=4000, seconds=1.0, redirects=2)
    return fetch([RemotePicture(address, "n.md", 3)], cache, limits, allowed)


@pytest.mark.parametrize("name", ["good.png", "moved.png", "good.png?x=1#y"])
def test_pictures_are_saved(server: str, tmp_path: Path, name: str) -> None:
    fetched = get(f"{server}/{name}", tmp_path)

    assert [file.read_bytes() for file in fetched.files.values()] == [png()]
    assert fetched.problems == ()


def test_what_is_in_the_cache_is_not_asked_for_again(server: str, tmp_path: Path) -> None:
    for _ in range(3):
        get(f"{server}/good.png", tmp_path)

    assert _Handler.asked == ["/good.png"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("page", "text/html"),
        ("empty.png", "empty"),
        ("huge.png", "too large"),
        ("nothing.png", "Not Found"),
        ("loop.png", "redirect"),
        ("to-file.png", "not allowed"),
        ("to-ftp.png", "unknown url type"),
        ("inward.png", "public internet"),
        ("short.png", "cut off"),
        ("drip.png", "longer than 1 seconds"),
    ],
)
def test_what_is_no_picture_is_a_problem(
    server: str, tmp_path: Path, name: str, reason: str
) -> None:
    started = time.monotonic()
    fetched = get(f"{server}/{name}", tmp_path)

    assert fetched.files == {}
    (problem,) = fetched.problems
    assert (problem.path, problem.line, problem.code) == ("n.md", 3, "unfetched-picture")
    assert time.monotonic() - started < 5
    assert list(tmp_path.iterdir()) == []
    assert re.search(reason, problem.message)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "ftp://example.org/x.png",
        "http://localhost/x.png",
        "http://127.0.0.1/x.png",
        "http://[::1]/x.png",
        "http://[::ffff:127.0.0.1]/x.png",
        "http://0.0.0.0/x.png",
        "http://10.1.2.3/x.png",
        "http://192.168.0.1/x.png",
        "http://169.254.169.254/latest/meta-data/x.png",
        "http://2130706433/x.png",
        "http://0x7f.1/x.png",
        "http:///x.png",
        "http://[broken/x.png",
        "http://a b/x.png",
        "https://127.0.0.1:1\r\nHost: evil/x.png",
    ],
)
def test_nothing_private_is_ever_asked(tmp_path: Path, address: str) -> None:
    fetched = get(address, tmp_path, is_public)

    assert fetched.files == {}
    assert [problem.code for problem in fetched.problems] == ["unfetched-picture"]


def test_pictures_written_into_the_note_need_no_network(tmp_path: Path) -> None:
    fetched = get("data:image/png;base64,iVBORw0KGgo=", tmp_path, is_public)

    assert [file.read_bytes() for file in fetched.files.values()] == [b"\x89PNG\r\n\x1a\n"]


def test_from_note_to_card(server: str, tmp_path: Path) -> None:
    root = make_vault(tmp_path / "v", {"n.md": f"# T\n\n![alt]({server}/good.png)\n- a\n"})

    remote = read_vault(root).remote_pictures
    fetched = fetch(remote, tmp_path / "cache", allowed=loopback)
    vault = read_vault(root, fetched=fetched.files)

    assert [(r.path, r.line) for r in remote] == [("n.md", 3)]
    (picture,) = vault.notes[0].facts[0].pictures
    assert picture.alt == "alt"
    assert picture.location.startswith(str(tmp_path / "cache"))
    assert (vault.problems, vault.remote_pictures) == ((), ())
