"""The file that `factdeck init` writes: every setting with its help, commented out."""

from __future__ import annotations

from itertools import groupby
from textwrap import wrap
from typing import TYPE_CHECKING

from factdeck.settings.keys import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factdeck.settings.keys import Key

_HEAD = """\
# Settings of factdeck. A line counts once its first # is gone; then it holds instead of what the
# text above it says. `factdeck config` shows what holds. Flags and the environment (FACTDECK_
# and the name in capitals, such as FACTDECK_PICTURES_SIDE) win over this file.
"""
_WIDTH = 96


def template(given: Mapping[str, str]) -> str:
    """Write the file.

    Args:
        given: Name of a setting → its value in TOML: what is not commented out.
    """
    lines = [_HEAD]
    # TOML takes a key behind the head of a table for one of the table's.
    outermost_first = sorted(KEYS, key=lambda key: "." in key.name)
    for table, keys in groupby(outermost_first, key=lambda key: key.name.rpartition(".")[0]):
        lines += [f"[{table}]", ""] if table else []
        for key in keys:
            lines += [*_entry(key, given.get(key.name, "")), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(key: Key, given: str) -> Iterator[str]:
    for line in wrap(f"{key.help} Allowed: {key.kind.allowed}.", _WIDTH):
        yield f"# {line}"
    name = key.name.rpartition(".")[2]
    yield f"{name} = {given}" if given else f"# {name} = {key.example}"
