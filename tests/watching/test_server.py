"""The little server: this machine only, one page, one stream."""

from __future__ import annotations

import http.client
import socket
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from factdeck.watching.server import PageServer

if TYPE_CHECKING:
    from collections.abc import Iterator

PICTURES = {"a.png": ("image/png", b"bytes")}


@pytest.fixture
def server() -> Iterator[PageServer]:
    server = PageServer(lambda: "<p>파드</p>", PICTURES.get, 0)
    server.start()
    yield server
    server.close()


def get(server: PageServer, path: str, **headers: str) -> tuple[int, str, bytes]:
    connection = http.client.HTTPConnection(urlsplit(server.address).netloc, timeout=10)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.headers["Content-Type"], answer.read()
    finally:
        connection.close()


def test_the_page(server: PageServer) -> None:
    status, kind, body = get(server, "/")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    assert body.decode() == "<p>파드</p>"


def test_pictures(server: PageServer) -> None:
    assert get(server, "/media/a.png") == (200, "image/png", b"bytes")
    assert get(server, "/media/b.png")[0] == 404
    assert get(server, "/media/..%2Fa.png")[0] == 404


def test_nothing_else(server: PageServer) -> None:
    assert get(server, "/etc/passwd")[0] == 404


def test_a_page_elsewhere_cannot_ask_under_its_own_name(server: PageServer) -> None:
    assert get(server, "/", Host="evil.example")[0] == 403


def test_it_listens_on_this_machine_only(server: PageServer) -> None:
    assert server.address.startswith("http://127.0.0.1:")


def test_a_taken_port_is_another_port(server: PageServer) -> None:
    taken = urlsplit(server.address).port or 0
    other = PageServer(lambda: "", PICTURES.get, taken)
    other.start()
    try:
        assert other.address != server.address
        assert get(other, "/")[0] == 200
    finally:
        other.close()


def test_the_stream_names_every_build(server: PageServer) -> None:
    address = urlsplit(server.address)
    with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
        connection.sendall(f"GET /events HTTP/1.1\r\nHost: {address.netloc}\r\n\r\n".encode())
        lines = connection.makefile("r", encoding="utf-8", newline="\n")
        threading.Timer(0.1, server.announce, [1]).start()
        assert until(lines, "data:") == "data: 1"
        server.announce(2)
        assert until(lines, "data:") == "data: 2"
        lines.close()


def until(lines: Iterator[str], start: str) -> str:
    return next(line.strip() for line in lines if line.startswith(start))
