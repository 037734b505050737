"""A server on loopback that speaks the OpenAI-compatible protocol, well or badly, as told."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Reply:
    """What the server does about a request."""

    text: str = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    """Seconds before the first byte."""
    drip: float = 0.0
    """Seconds between two pieces of the text."""


@dataclass
class ModelServer:
    """The server, and what it was asked."""

    behave: Callable[[dict[str, Any], int], Reply]
    """Material of a request and its number, from 0 → what to do."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    """Bodies of all requests."""
    port: int = 0

    @property
    def ids(self) -> list[str]:
        """Ids of all facts asked about, in order."""
        return [fact["id"] for body in self.asked for fact in facts_of(material_of(body))]


def material_of(body: dict[str, Any]) -> dict[str, Any]:
    """Give the part of a note that a request is about."""
    found: dict[str, Any] = json.loads(body["messages"][-1]["content"])
    return found


def facts_of(material: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the facts that a request wants cards of."""
    return [fact for fact in material["facts"] if "id" in fact]


def answer_to(material: dict[str, Any]) -> dict[str, Any]:
    """Answer `Term: body` as a good model would."""
    facts = []
    for fact in facts_of(material):
        term, _, body = fact["text"].partition(": ")
        card = {
            "question": f"What is the {term}?",
            "answer": [body],
            "context": "",
            "support": [fact["text"]],
        }
        facts.append({"id": fact["id"], "cards": [card] if body else []})
    return {"facts": facts}


def good(material: dict[str, Any], _number: int = 0) -> Reply:
    """Answer well."""
    return Reply(json.dumps(answer_to(material)))


@contextmanager
def serving(behave: Callable[[dict[str, Any], int], Reply]) -> Iterator[ModelServer]:
    """Run a server on a free port of loopback."""
    state = ModelServer(behave)
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with lock:
                number = len(state.asked)
                state.asked.append(body)
            try:
                _send(self, state.behave(material_of(body), number), stream=body.get("stream"))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True  # the client did not want to wait

        def log_message(self, *_arguments: Any) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _send(handler: BaseHTTPRequestHandler, reply: Reply, *, stream: bool | None) -> None:
    sleep(reply.wait)
    streams = bool(stream) and reply.status == 200
    handler.send_response(reply.status)
    for name, value in reply.headers.items():
        handler.send_header(name, value)
    handler.send_header("content-type", "text/event-stream" if streams else "application/json")
    handler.send_header("connection", "close")
    handler.end_headers()
    handler.close_connection = True
    if not streams:
        handler.wfile.write(json.dumps({"error": {"message": "trouble"}}).encode())
        return
    size = max(1, len(reply.text) // 8)
    for start in range(0, len(reply.text), size):
        _event(handler, {"content": reply.text[start : start + size]})
        sleep(reply.drip)
    _event(handler, {}, finish="stop")
    handler.wfile.write(b"data: [DONE]\n\n")


def _event(handler: BaseHTTPRequestHandler, delta: dict[str, str], finish: str = "") -> None:
    chunk = {
        "id": "x",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "local",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish or None}],
    }
    handler.wfile.write(f"data: {json.dumps(chunk)}\n\n".encode())
    handler.wfile.flush()


def configure_llm(folder: Path, port: int, name: str = "local") -> None:
    """Tell `llm` of the server, as its documentation says: in extra-openai-models.yaml."""
    folder.mkdir(exist_ok=True)
    (folder / "extra-openai-models.yaml").write_text(
        f"- model_id: {name}\n  model_name: {name}\n"
        f"  api_base: http://127.0.0.1:{port}/v1\n  supports_schema: true\n",
        "utf-8",
    )
    (folder / "default_model.txt").write_text(name, "utf-8")
