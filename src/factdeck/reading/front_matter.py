"""YAML front matter: `title`, `tags`, `deck`, `aliases`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from factdeck.reading.encoding import tidy

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
# Real front matter is a few hundred bytes; a bomb of aliases or a megabyte of keys is not read.
_LARGEST = 65_536
_LARGEST_NUMBER = 10**15


class _Loader(yaml.SafeLoader):
    """Knows no merge keys: thirty lines of `<<: [*a, *a]` fill any memory."""

    def flatten_mapping(self, node: yaml.MappingNode) -> None:
        """Leave `<<` where it is, which the constructor then refuses."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a note says of itself. Text is stripped, tags are without `#`."""

    title: str = ""
    deck: str = ""
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    error: str = ""
    """Why it could not be read, with what to do; empty if it could."""
    error_line: int = 0
    """1-based line in the file."""


def split(text: str) -> tuple[FrontMatter, str]:
    r"""Take the front matter off a note.

    Args:
        text: The whole note, `\n` line ends.

    Returns:
        The front matter, and the note with those lines blank, so that line numbers hold.
    """
    found = _BLOCK.match(text)
    if not found:
        return FrontMatter(), text
    blanked = "\n" * found[0].count("\n") + text[found.end() :]
    return _parse(found["yaml"]), blanked


def _parse(source: str) -> FrontMatter:
    if len(source) > _LARGEST:
        return FrontMatter(error=f"front matter is longer than {_LARGEST} characters", error_line=1)
    try:
        data = yaml.load(source, _Loader)  # noqa: S506 - a child of the safe loader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        return FrontMatter(error=error.problem or "not YAML", error_line=line)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return FrontMatter(error=str(error).splitlines()[0], error_line=1)
    if data is None:
        return FrontMatter()
    if not data or not isinstance(data, Mapping):
        return FrontMatter(error="front matter holds no lines of `key: value`", error_line=2)
    return FrontMatter(
        title=_text(data.get("title")),
        deck=_text(data.get("deck")),
        tags=tuple(tag.lstrip("#") for tag in words(data.get("tags", data.get("tag")))),
        aliases=words(data.get("aliases", data.get("alias")), separators=","),
    )


def _text(value: object) -> str:
    """Read a word or number; a number of a thousand digits is none of ours."""
    if isinstance(value, int) and abs(value) >= _LARGEST_NUMBER:
        return ""
    return " ".join(tidy(str(value)).split()) if isinstance(value, str | int | float) else ""


def words(value: object, separators: str = r",\s") -> tuple[str, ...]:
    """Read a list, or a string of words that these characters separate, as Obsidian does."""
    if isinstance(value, str):
        parts = re.split(f"[{separators}]+", value)
    elif isinstance(value, list):
        parts = [_text(item) for item in value]
    else:
        parts = []
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip("# \t")))
