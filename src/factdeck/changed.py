"""What has changed in a vault since a revision of git: lines of notes, and whole files."""

from __future__ import annotations

import re
import subprocess
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.errors import TopicError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factdeck.model import Fact, Note

_HUNK = re.compile(r"@@ -\S+ \+(\d+)")


@dataclass(frozen=True, slots=True)
class Changed:
    """Lines and files that differ from a revision. Paths are relative to the vault, NFC."""

    revision: str
    """As the learner named it."""
    lines: Mapping[str, frozenset[int]]
    """Path → 1-based lines that are new or changed, without blank ones and headings."""
    files: frozenset[str]
    """What git does not know yet, and files that are no text."""

    def touches(self, note: Note, fact: Fact) -> bool:
        """Tell whether a fact, or a picture of it, is new or changed."""
        if note.path in self.files or any(p.file in self.files for p in fact.pictures):
            return True
        following = note.facts[fact.index + 1 : fact.index + 2]
        end = following[0].line if following else None
        return any(
            line == fact.line or (line > fact.line and (end is None or line < end))
            for line in self.lines.get(note.path, ())
        )


def changed_since(root: Path, revision: str) -> Changed:
    """Ask git what differs from a revision, in the folder as it is now.

    Raises:
        TopicError: Git is not there, the folder is in no repository, or there is no such revision.
    """
    if not root.is_dir():
        raise TopicError(f"There is no folder {root}. Name the folder that holds your notes.")
    inside = _git(root, "rev-parse", "--is-inside-work-tree")
    if inside is None:
        raise TopicError(f"{root} is in no git repository, so nothing is known of {revision!r}.")
    commit = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        raise TopicError(f"Git knows no revision {revision!r} in {root}.")
    since = ("diff", "--relative", "--no-ext-diff", "--no-renames", commit.strip())
    lines = _changed_lines(_git(root, *since, "--unified=0", "--dst-prefix=", "--", ".") or "")
    names = _names(_git(root, *since, "--name-only", "-z", "--", ".") or "")
    new = _names(_git(root, "ls-files", "--others", "--exclude-standard", "-z") or "")
    return Changed(revision, lines, new | (names - lines.keys()))


def _git(root: Path, *arguments: str) -> str | None:
    """Run git; None if it says no."""
    command = ["git", "-C", str(root), "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - no shell; the revision is behind --end-of-options
            command, capture_output=True, check=False
        )
    except FileNotFoundError:
        raise TopicError("--changed-since needs git, which is not installed.") from None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def _changed_lines(patch: str) -> dict[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    path, number = "", 0
    in_hunk = False
    for line in patch.split("\n"):
        if line.startswith("diff --git "):
            in_hunk = False
        elif line.startswith("+++ ") and not in_hunk:
            path = unicodedata.normalize("NFC", _unquoted(line[4:].rstrip("\t\r")))
            found[path] = set()
        elif match := _HUNK.match(line):
            number, in_hunk = int(match[1]), True
        elif in_hunk and line.startswith("+"):
            if line[1:].strip() and not line.startswith("+#"):
                found[path].add(number)
            number += 1
    return {path: frozenset(lines) for path, lines in found.items()}


def _unquoted(name: str) -> str:
    """Read a name in quotes, which git writes where there are quotes or backslashes in it."""
    return re.sub(r"\\(.)", r"\1", name[1:-1]) if name.startswith('"') else name


def _names(output: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", name) for name in output.split("\0") if name)
