"""A false finite verb makes a bad card: ambiguous words are verbs only in a verb's place."""

from __future__ import annotations

import pytest

from factdeck.asking.languages.english.context import FINITE
from factdeck.asking.languages.english.tagger import tag


def finite(sentence: str) -> list[str]:
    return [token.text for token in tag(sentence) if token.tag in FINITE]


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("The kernel schedules processes", ["schedules"]),
        ("The schedules of the trains", []),
        ("Access policies control who may read", ["control", "may"]),
        ("Access to the archive", []),
        ("The law of large numbers states a limit", ["states"]),
        ("Stratified sampling divides the population", ["divides"]),
        ("Objects stored in a bucket are encrypted", ["are"]),
        ("Napoleon invaded Russia in 1812", ["invaded"]),
        ("Plants need water", ["need"]),
        ("The means of three groups", []),
        ("The treaty was signed in May 1919", ["was"]),
        ("Wait states delay the process", ["delay"]),
        ("A message is kept at least once", ["is"]),
        ("The Treaty of Versailles ended World War I", ["ended"]),
    ],
)
def test_finite_verbs(sentence: str, verbs: list[str]) -> None:
    assert finite(sentence) == verbs


def test_code_is_one_noun() -> None:
    text = "git stash saves changes"
    tokens = tag(text, [(0, 9)])
    assert (tokens[0].text, tokens[0].tag) == ("git stash", "NNP")
    assert tokens[1].tag == "VBZ"


def test_tokens_keep_their_places() -> None:
    text = "Caches (fast, small) aren't disks; they're nearer."
    assert all(text[token.start : token.end] == token.text for token in tag(text))
    assert "(fast, small)" in [token.text for token in tag(text)]
