"""Every rule asks what its golden cases say, and is silent where they say so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factdeck.asking.candidates import is_unusable, questions
from factdeck.reading import read_vault
from vaults import make_vault

if TYPE_CHECKING:
    from factdeck.model import Candidate

GOLDEN = Path(__file__).parent.parent / "golden"
LANGUAGES = {"korean": "ko", "english": "en", "german": "de", "neutral": "en"}
CASE = re.compile(
    r"(?P<title>[^\n]+)\n\.\n(?P<note>.*?)\n\.\n(?P<expected>.*?)\n?^\.$", re.DOTALL | re.MULTILINE
)
CODE = re.compile(r"([a-z]{2}): ")


@dataclass(frozen=True)
class Case:
    """One golden case."""

    file: Path
    title: str
    note: str
    expected: str

    @property
    def language(self) -> str:
        """ISO code, by the folder or the title."""
        code = CODE.match(self.title)
        return code[1] if code else LANGUAGES[self.file.parent.name]


def cases(file: Path) -> list[Case]:
    """Read the cases of a file."""
    return [
        Case(file, found["title"].strip(), found["note"] + "\n", found["expected"].strip())
        for found in CASE.finditer(file.read_text("utf-8"))
    ]


def said(candidate: Candidate) -> tuple[str, ...]:
    """Give the items of the answer; of one that is all code, the code."""
    return candidate.answer or tuple(code.text for code in candidate.code)


def asked(case: Case, folder: Path) -> str:
    """Ask about the note of a case: the lines that the rule of the file gives."""
    (note,) = read_vault(make_vault(folder, {"note.md": case.note})).notes
    facts = tuple(replace(fact, language=case.language) for fact in note.facts)
    return "\n".join(
        f"{candidate.rule} | {candidate.question} | {' / '.join(said(candidate))}"
        for found in questions(replace(note, facts=facts))
        for candidate in found.candidates
        if candidate.rule == case.file.stem and not is_unusable(candidate)
    )


FILES = sorted(file for file in GOLDEN.rglob("*/*.md"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_golden(file: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    found = cases(file)
    assert found, f"{file} holds no case"
    actual = [asked(case, tmp_path / str(number)) for number, case in enumerate(found)]
    if request.config.getoption("--update-golden"):
        file.write_text(
            "\n".join(
                f"{case.title}\n.\n{case.note.rstrip()}\n.\n{lines}\n.\n".replace(
                    "\n\n.\n", "\n.\n"
                )
                for case, lines in zip(found, actual, strict=True)
            ),
            "utf-8",
        )
    wrong = [
        f"{case.title}:\n  expected {case.expected!r}\n  got      {lines!r}"
        for case, lines in zip(found, actual, strict=True)
        if lines != case.expected
    ]
    assert not wrong, "\n".join(wrong)
