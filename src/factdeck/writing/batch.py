"""Requests and responses as files: the batch format that most services share, and plain ones."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdeck.writing.answers import SCHEMA, UnreadableAnswerError
from factdeck.writing.keys import short_name
from factdeck.writing.prompt import VERSION, instructions, material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.writing.records import Request


@dataclass(frozen=True, slots=True)
class Response:
    """A line of a responses file."""

    line: int
    name: str
    """`custom_id` of the request."""
    text: str
    """What the model said."""
    model: str
    """As the service names it, empty if it does not."""


def name_of(request: Request) -> str:
    """Name a request by what it asks about."""
    return f"factdeck-{VERSION}-{short_name(*request.keys)}"


def request_line(request: Request, model: str) -> str:
    """Give a request as a line of the batch format (custom_id, method, url, body)."""
    messages = [
        {"role": "system", "content": instructions()},
        {"role": "user", "content": material(request)},
    ]
    form = {"name": "cards", "strict": True, "schema": SCHEMA}
    body: dict[str, Any] = {"model": model} if model else {}
    body |= {
        "messages": messages,
        "response_format": {"type": "json_schema", "json_schema": form},
    }
    record = {
        "custom_id": name_of(request),
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": body,
    }
    return json.dumps(record, ensure_ascii=False)


def responses_in(text: str) -> Iterator[Response | str]:
    """Read a responses file.

    A line is what a batch service gave back (`response.body.choices`, or `result.message`), or
    simply `{"custom_id": …, "content": …}` or `{"facts": […]}`, as pasted out of a chat.

    Yields:
        A response, or what is wrong with the line.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            yield _response(number, json.loads(line))
        except UnreadableAnswerError as error:
            yield f"line {number}: {error}"
        except (ValueError, RecursionError):
            yield f"line {number}: this is no JSON"
        except (KeyError, IndexError, TypeError, AttributeError):
            yield f"line {number}: this is no response in any form that is known"


def _response(number: int, record: dict[str, Any]) -> Response:
    name = str(record.get("custom_id", ""))
    if "facts" in record:
        return Response(number, name, json.dumps(record), "")
    if "content" in record:
        content = record["content"]
        text = content if isinstance(content, str) else json.dumps(content)
        return Response(number, name, text, str(record.get("model", "")))
    if record.get("error"):
        raise UnreadableAnswerError(f"the service says {str(record['error'])[:200]}")
    if "result" in record:
        message = record["result"]["message"]
        text = "".join(str(part.get("text", "")) for part in message["content"])
        return Response(number, name, text, str(message.get("model", "")))
    body = record["response"]["body"]
    text = body["choices"][0]["message"]["content"] or ""
    return Response(number, name, str(text), str(body.get("model", "")))
