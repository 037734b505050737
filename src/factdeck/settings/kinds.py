"""Kinds of settings: from a TOML value, or the text of a flag or variable, to a checked value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdeck.settings.editors import EDITORS, is_editor

if TYPE_CHECKING:
    from collections.abc import Callable

_WORDS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


@dataclass(frozen=True, slots=True)
class Kind:
    """How the value of a setting is read."""

    allowed: str
    """What is allowed, as the end of a sentence."""
    fits: Callable[[Any], bool]
    parse: Callable[[str], Any] = str
    """From what a flag or environment variable says."""
    clean: Callable[[Any], Any] = lambda value: value
    """From a value that fits to what the records hold."""

    def check(self, value: Any) -> Any:
        """Give the value as the records hold it.

        Raises:
            ValueError: It is not allowed; the message says what is.
        """
        cleaned = self.clean(value)
        if not self.fits(cleaned):
            raise ValueError(self.allowed)
        return cleaned


TEXT = Kind("text in quotes", lambda value: isinstance(value, str))
SWITCH = Kind(
    "true or false",
    lambda value: isinstance(value, bool),
    lambda text: _WORDS.get(text.strip().lower(), text),
)
TEXTS = Kind(
    'a list of texts such as ["one", "two"]',
    lambda value: isinstance(value, list) and all(isinstance(item, str) for item in value),
    lambda text: [item.strip() for item in text.split(",") if item.strip()],
)


EDITOR = Kind(
    " or ".join(f'"{name}"' for name in EDITORS) + ', or a link with "{path}" and "{line}" in it',
    lambda value: isinstance(value, str) and is_editor(value),
    str.strip,
)


def choice(*words: str) -> Kind:
    """One of some words."""
    allowed = " or ".join(f'"{word}"' for word in words)
    return Kind(allowed, lambda value: value in words, str.strip)


def number(low: float, high: float) -> Kind:
    """A number in a range; a whole one if both ends are."""
    kind = float if isinstance(low, float) or isinstance(high, float) else int
    name = "number" if kind is float else "whole number"

    def fits(value: Any) -> bool:
        known = isinstance(value, int | kind) and not isinstance(value, bool)
        return known and low <= value <= high

    def parse(text: str) -> Any:
        try:
            return kind(text)
        except ValueError:
            return text

    return Kind(f"a {name} from {low:g} to {high:g}", fits, parse)


def table(of: Kind) -> Kind:
    """Names with a value each; `name=value,name=value` outside TOML."""

    def fits(value: Any) -> bool:
        return isinstance(value, dict) and all(map(of.fits, value.values()))

    def parse(text: str) -> dict[str, Any]:
        pairs = (item.rpartition("=") for item in text.split(",") if item.strip())
        return {name.strip(): of.parse(value) for name, _, value in pairs}

    return Kind(f"a table of names, each with {of.allowed}", fits, parse, _flat)


def _flat(value: Any) -> Any:
    """Join nested names: TOML reads the bare key `ko.reason` as a table in a table."""
    if not isinstance(value, dict):
        return value
    flat: dict[str, Any] = {}
    for name, item in value.items():
        inner = _flat(item)
        if isinstance(inner, dict):
            flat |= {f"{name}.{key}": below for key, below in inner.items()}
        else:
            flat[name] = inner
    return flat
