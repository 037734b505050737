"""Dates, quantities, pairs and commands are told from words."""

from __future__ import annotations

import pytest

from factdeck.asking.values import is_command, is_date, is_quantity, pairs


@pytest.mark.parametrize(
    "text",
    ["1648", "July 1789", "44 BC", "1914–1918", "5th century BC", "1990s", "1392년", "16세기"],
)
def test_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["443", "8080", "12", "2048 bits", "RFC 1918", "Version 2"])
def test_no_dates(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize(
    "text", ["6379", "4 KB", "30 seconds", "~99.9%", "4-6 minutes", "$5 per GB"]
)
def test_quantities(text: str) -> None:
    assert is_quantity(text)


@pytest.mark.parametrize("text", ["small", "four words are here", "2 nodes or more of them run"])
def test_no_quantities(text: str) -> None:
    assert not is_quantity(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("22 SSH, 80 HTTP", (("SSH", "22"), ("HTTP", "80"))),
        ("SSH (22), HTTPS (443)", (("SSH", "22"), ("HTTPS", "443"))),
        ("data in S3, logs in S3", ()),
        ("22 SSH", ()),
        ("22 SSH, 23 SSH", ()),
    ],
)
def test_pairs(text: str, found: tuple[tuple[str, str], ...]) -> None:
    assert pairs(text) == found


@pytest.mark.parametrize("code", ["ls -l", "git stash", "tar xf a.tar", "foo --bar"])
def test_commands(code: str) -> None:
    assert is_command(code)


@pytest.mark.parametrize("code", ["len", "None", "x = 1", "std::vector", ""])
def test_no_commands(code: str) -> None:
    assert not is_command(code)
