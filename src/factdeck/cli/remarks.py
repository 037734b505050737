"""Remarks of `factdeck check` as text with a caret, JSON, SARIF or GitHub annotations."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import click

from factdeck import __version__
from factdeck.checking import KINDS
from factdeck.checking.records import kind_of
from factdeck.cli.printing import counted, number_of, print_json, problem_record, width_of
from factdeck.cli.session import Volume

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from factdeck.checking import Remark
    from factdeck.cli.session import Session

_COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}
_GUTTER = 6
# Columns before the caret that stay in sight when a line is too long for the terminal.
_CONTEXT = 24


def print_remarks(
    remarks: Sequence[Remark], sources: Mapping[str, Sequence[str]], session: Session, how: str
) -> None:
    """Print remarks on stdout in one of the formats of `check`."""
    if how == "json":
        print_json(_summary(remarks))
    elif how == "sarif":
        click.echo(json.dumps(_sarif(remarks, session.notes), ensure_ascii=False, indent=1))
    elif how == "github":
        for remark in remarks:
            click.echo(_annotation(remark, session.notes))
    else:
        for remark in remarks:
            _print(remark, sources, session.volume)
        if session.volume is not Volume.QUIET:
            _print_count(remarks, len(session.part.vault.notes))


def _summary(remarks: Sequence[Remark]) -> dict[str, Any]:
    counts = Counter[str](remark.severity for remark in remarks)
    return {
        "errors": counts["error"],
        "warnings": counts["warning"],
        "notes": counts["note"],
        "problems": [
            problem_record(remark.problem)
            | {
                "severity": remark.severity,
                "column": remark.column,
                "end_column": remark.end_column,
            }
            for remark in remarks
        ],
    }


def _print(remark: Remark, sources: Mapping[str, Sequence[str]], volume: Volume) -> None:
    problem = remark.problem
    place = ":".join(str(part) for part in (problem.path, problem.line, remark.column) if part)
    kind = click.style(f"{remark.severity}[{problem.code}]", fg=_COLOURS[remark.severity])
    click.echo(f"{click.style(place or 'vault', bold=True)}: {kind} {problem.message}")
    if volume is Volume.QUIET:
        return
    if remark.column:
        _print_line(remark, sources[problem.path][problem.line - 1])
    if problem.hint:
        click.secho(f"{'':{_GUTTER}} = {problem.hint}", dim=True)
    click.echo()


def _print_line(remark: Remark, line: str) -> None:
    """Print the line with carets below what is meant; of a long line, what is around it."""
    room = shutil.get_terminal_size((100, 24)).columns - _GUTTER - 4
    start, end = remark.column - 1, remark.end_column - 1
    line = line.replace("\t", " ")
    first = 0 if width_of(line[:end]) <= room else max(0, start - _CONTEXT)
    before = ("…" if first else "") + line[first:start]
    meant = _cut(line[start:end], room - width_of(before))
    after = _cut(line[end:], room - width_of(before) - width_of(meant))
    carets = " " * width_of(before) + "^" * max(1, width_of(meant))
    click.echo(f"{remark.problem.line:>{_GUTTER}} │ {before}{meant}{after}")
    click.echo(f"{'':{_GUTTER}} │ {click.style(carets, fg=_COLOURS[remark.severity])}")


def _cut(text: str, columns: int) -> str:
    if width_of(text) <= columns:
        return text
    kept = ""
    for letter in text:
        if width_of(kept + letter) >= columns:
            break
        kept += letter
    return f"{kept}…" if columns > 0 else ""


def _print_count(remarks: Sequence[Remark], notes: int) -> None:
    counts = Counter[str](remark.severity for remark in remarks)
    found = counted((counts[name], f"{name}s") for name in ("error", "warning", "note"))
    in_notes = number_of(notes, "note")
    text = f"{found} in {in_notes}" if remarks else f"nothing in the way in {in_notes}"
    click.secho(text, bold=True, err=True)


def _sarif(remarks: Sequence[Remark], root: Path) -> dict[str, Any]:
    """SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""
    codes = sorted({*KINDS, *(remark.problem.code for remark in remarks)})
    rules = [
        {
            "id": code,
            "shortDescription": {"text": kind_of(code).title},
            "defaultConfiguration": {"level": kind_of(code).severity},
        }
        for code in codes
    ]
    driver = {"name": "factdeck", "semanticVersion": __version__, "rules": rules}
    results = [
        {
            "ruleId": remark.problem.code,
            "ruleIndex": codes.index(remark.problem.code),
            "level": remark.severity,
            "message": {"text": _sentence(remark)},
            "locations": [_location(remark, root)] if remark.problem.path else [],
        }
        for remark in remarks
    ]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": results,
            }
        ],
    }


def _location(remark: Remark, root: Path) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(_file(remark, root))}}
    if remark.problem.line:
        place["region"] = {"startLine": remark.problem.line}
    if remark.column:
        place["region"] |= {"startColumn": remark.column, "endColumn": remark.end_column}
    return {"physicalLocation": place}


def _annotation(remark: Remark, root: Path) -> str:
    """Write a workflow command; GitHub's word for a note is `notice`."""
    severity = "notice" if remark.severity == "note" else remark.severity
    properties = {"title": kind_of(remark.problem.code).title}
    if remark.problem.path:
        properties["file"] = _file(remark, root)
    if remark.problem.line:
        properties["line"] = str(remark.problem.line)
    if remark.column:
        properties |= {"col": str(remark.column), "endColumn": str(remark.end_column)}
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{severity} {listed}::{_escaped(_sentence(remark))}"


def _file(remark: Remark, root: Path) -> str:
    """Give the path as seen from where the program runs: a repository's root, in CI."""
    return (root / remark.problem.path).as_posix()


def _sentence(remark: Remark) -> str:
    return f"{remark.problem.message}. {remark.problem.hint}".rstrip()


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
