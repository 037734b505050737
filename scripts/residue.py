"""Show note syntax that was left in what a learner would read.

Usage: python scripts/residue.py FOLDER…
Looks through every fact's text, and every question and answer. Exit status 1 if any has residue.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.survey import survey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Fact
    from factdeck.survey import Survey

_SIGNS = {
    "property": re.compile(r"(?<![\w:])(?:id|collapsed|tags|alias|title)::(?= |$)"),
    "block id": re.compile(r"(?<!\S)\^[a-z0-9-]{2,}$", re.IGNORECASE | re.MULTILINE),
    "comment": re.compile(r"%%|<!--"),
    "wiki link": re.compile(r"\[\[(?=[^\s\[\]])|(?<=[^\s\[\]])\]\]"),
    "highlight": re.compile(r"(?<![=!<>])==(?=[^\s=])[^=\n]*?(?<=[^\s=])==(?!=)"),
    "container": re.compile(r"^:::|:::$", re.MULTILINE),
    "block reference": re.compile(r"\(\([0-9a-f-]{36}\)\)"),
    "embed": re.compile(r"\{\{(?:embed|query|renderer)\b|\{\{[<%]|\{%"),
    "footnote": re.compile(r"\[\^[^\]\s]+\]"),
    "callout": re.compile(r"^\[![\w-]+\]", re.MULTILINE),
    "HTML": re.compile(r"</?(?:details|summary|div|span|br|img|p|ul|li)\b[^>]*>"),
}


def main(folders: list[str]) -> int:
    """Print every residue with its place."""
    found = 0
    for folder in folders:
        whole = survey(Path(folder))
        for place, what, text in _residues(whole):
            print(f"{folder}/{place}: {what}: {text[:150]!r}")
            found += 1
        facts = sum(len(note.facts) for note in whole.vault.notes)
        print(f"{folder}: {facts} facts, {len(whole.cards)} cards, {found} residues so far")
    return 1 if found else 0


def residue_of(text: str) -> list[str]:
    """Name the kinds of syntax in a text; code and maths must be blanked out of it."""
    return [name for name, sign in _SIGNS.items() if sign.search(text)]


def without_code(fact: Fact) -> str:
    """Blank what stands in code or maths: there, signs mean themselves."""
    text = fact.text
    for span in fact.spans:
        if span.kind in {"code", "math"}:
            text = text[: span.start] + "x" * (span.end - span.start) + text[span.end :]
    return text


def _residues(whole: Survey) -> Iterator[tuple[str, str, str]]:
    for note in whole.vault.notes:
        for fact in note.facts:
            place = f"{fact.path}:{fact.line}"
            for name in residue_of(without_code(fact)):
                yield place, name, fact.text
            for name in residue_of(" \n ".join((*fact.trail, fact.lead))):
                yield place, f"{name} above", " / ".join((*fact.trail, fact.lead))
    for card in whole.cards:
        place = f"{card.fact.path}:{card.fact.line}"
        coded = " ".join(
            card.fact.text[s.start : s.end] for s in card.fact.spans if s.kind == "code"
        )
        for text in (card.candidate.question, *card.candidate.answer):
            for name in residue_of(text):
                if name not in residue_of(coded):
                    yield place, f"{name} on card", text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
