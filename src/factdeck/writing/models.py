"""The one place that knows the `llm` library: models, keys and servers the learner set up there."""

from __future__ import annotations

import threading
from contextlib import closing
from dataclasses import dataclass
from queue import SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from factdeck.errors import WritingError
from factdeck.writing.answers import LONGEST_ANSWER, SCHEMA, UnreadableAnswerError
from factdeck.writing.prompt import instructions, material

if TYPE_CHECKING:
    from factdeck.writing.records import Request

_HINT = "Cards are made by the rules meanwhile."
_DEFAULT_HOST = "api.openai.com"
_FATAL = frozenset({400, 401, 403, 404, 405, 422})
"""HTTP statuses that the next request would meet, too."""


class TroubleError(Exception):
    """A request that brought no answer.

    Attributes:
        message: What happened.
        retry: Whether asking again may help.
        fatal: Whether no other request would fare better.
        wait: Seconds the service asks to wait, if it says so.
    """

    def __init__(
        self, message: str, *, retry: bool, fatal: bool = False, wait: float | None = None
    ) -> None:
        super().__init__(message)
        self.message, self.retry, self.fatal, self.wait = message, retry, fatal, wait


@dataclass(frozen=True, slots=True)
class Writer:
    """A model that can be asked."""

    name: str
    host: str
    """Where the notes go."""
    model: Any

    def ask(self, request: Request, deadline: float) -> str:
        """Ask, and give back what the model said, whatever it is.

        Args:
            request: What to ask.
            deadline: Seconds until the last word must have come.

        Raises:
            TroubleError: No answer came.
            UnreadableAnswerError: The answer does not end.
        """
        # A thread that hangs on a dead connection cannot be stopped, only left behind: so it is
        # one of its own, that does not keep the program from ending.
        said: SimpleQueue[str | TroubleError | UnreadableAnswerError] = SimpleQueue()
        gone = threading.Event()
        thread = threading.Thread(
            target=_run, args=(self.model, request, said, gone, deadline), daemon=True
        )
        thread.start()
        thread.join(deadline)
        gone.set()
        if said.empty():
            raise TroubleError(f"no answer within {deadline:g} seconds", retry=True)
        result = said.get()
        if isinstance(result, str):
            return result
        raise result


def _run(
    model: Any,
    request: Request,
    said: SimpleQueue[str | TroubleError | UnreadableAnswerError],
    gone: threading.Event,
    deadline: float,
) -> None:
    """Gather the answer piece by piece, so that an endless one ends here."""
    until = monotonic() + deadline
    try:
        schema = {"schema": SCHEMA} if model.supports_schema else {}
        response = model.prompt(material(request), system=instructions(), **schema)
        text = ""
        with closing(iter(response)) as pieces:
            for piece in pieces:
                text += piece
                if len(text) > LONGEST_ANSWER:
                    too_long = f"it is longer than {LONGEST_ANSWER:,} characters"
                    said.put(UnreadableAnswerError(too_long))
                    return
                if gone.is_set() or monotonic() > until:
                    return
        said.put(text)
    except Exception as error:  # noqa: BLE001 - a plug-in may raise anything
        # Only what it says goes on: the error itself would keep its connection open.
        said.put(_trouble(error))


def find_writer(name: str = "") -> Writer:
    """Find a model by its name or alias in `llm`; without a name, the default one there.

    Raises:
        WritingError: The extra, the model or its key is missing; the message says what to do.
    """
    try:
        import llm  # noqa: PLC0415 - an extra, and 300 ms
    except ImportError as error:
        raise WritingError(
            "The library that talks to language models is not installed: "
            f"pip install 'factdeck[llm]'. {_HINT}"
        ) from error
    try:
        model = llm.get_model(name or None)
    except llm.UnknownModelError as error:
        raise WritingError(
            f"`llm` knows no model {name!r}. `llm models` lists those it knows; a local one needs "
            f"its plug-in. {_HINT}"
        ) from error
    except Exception as error:
        raise WritingError(f"`llm` cannot load its models: {error}. {_HINT}") from error
    try:
        if model.needs_key:
            model.get_key()
    except llm.ModelError as error:
        raise WritingError(f"The model {model.model_id} has no key: {error}. {_HINT}") from error
    return Writer(model.model_id, _host(model), model)


def _host(model: Any) -> str:
    base = getattr(model, "api_base", None)
    if base:
        return urlsplit(str(base)).netloc or str(base)
    module = type(model).__module__
    return _DEFAULT_HOST if module.startswith("llm.") else f"whatever the plug-in {module} talks to"


def _trouble(error: Exception) -> TroubleError:
    response = getattr(error, "response", None)
    status = getattr(error, "status_code", None) or getattr(response, "status_code", None)
    message = " ".join(str(error).split())[:200] or type(error).__name__
    if status is None:
        lost = "Connect" in type(error).__name__ or isinstance(error, OSError)
        return TroubleError(message, retry=lost or "Timeout" in type(error).__name__, fatal=lost)
    wait = _seconds(getattr(response, "headers", {}).get("retry-after", ""))
    busy = status in {408, 409, 429} or status >= 500  # noqa: PLR2004 - HTTP
    return TroubleError(f"HTTP {status}: {message}", retry=busy, fatal=status in _FATAL, wait=wait)


def _seconds(header: str) -> float | None:
    try:
        return max(0.0, float(header))
    except ValueError:
        return None
