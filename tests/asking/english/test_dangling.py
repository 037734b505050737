"""A question may point only to what stands in it."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.english.dangling import dangling


@pytest.mark.parametrize(
    "text",
    [
        "What does this measure?",
        "Why is it deprecated?",
        "What are the 3 steps above?",
        "What does the former do?",
        "What happens if they fail?",
    ],
)
def test_dangles(text: str) -> None:
    assert dangling(text)


@pytest.mark.parametrize(
    "text",
    [
        "FTPS: what does it add to FTP?",
        "Why does TCP number its packets?",
        "What happens if a server fails its health check?",
        "What lies above the clouds?",
        "What are metals such as iron used for?",
        "How does the occurrence of one event affect the other?",
    ],
)
def test_stands_alone(text: str) -> None:
    assert dangling(text) == ()
