"""`factdeck stats`: a table, JSON and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck

SVG = "{http://www.w3.org/2000/svg}"


def test_json_adds_up(factdeck: Factdeck, notes: Path) -> None:
    del notes
    stats = factdeck.json("stats")

    assert stats["by"] == "note"
    assert [row["name"] for row in stats["rows"]] == ["net/tcp.md", "쿠버네티스.md"]
    for row in (*stats["rows"], stats["total"]):
        parts = ("with_cards", "held_back", "without", "skipped")
        assert row["facts"] == sum(row[part] for part in parts)
        assert 0 <= row["coverage"] <= 1
    assert stats["total"]["facts"] == sum(row["facts"] for row in stats["rows"]) == 6
    assert stats["total"]["cards"] == sum(stats["rules"].values())
    assert stats["reasons"]["skipped: link-only"] == 1
    assert stats["languages"] == {"en": 5, "ko": 1}


@pytest.mark.parametrize(
    ("by", "names"),
    [
        ("folder", ["net"]),
        ("tag", ["exam"]),
        ("heading", ["net › TCP › Ports"]),
    ],
)
def test_rows_may_be_topics(factdeck: Factdeck, notes: Path, by: str, names: list[str]) -> None:
    del notes
    assert [row["name"] for row in factdeck.json("stats", "--by", by)["rows"]] == names


def test_text_has_a_bar_and_a_share(factdeck: Factdeck, notes: Path) -> None:
    del notes
    lines = factdeck.run("stats").stdout.splitlines()

    assert lines[1].endswith("net/tcp.md")
    assert "█" in lines[1]
    assert "100%" in lines[2]
    assert "rules" in lines


def test_the_picture_is_an_svg_with_every_note(factdeck: Factdeck, notes: Path) -> None:
    make_vault(notes, {"a<b>&c.md": "- A :: one\n"})
    factdeck.run("stats", "--svg", "stats.svg")

    root = ET.parse(factdeck.home / "stats.svg").getroot()  # noqa: S314 - our own

    assert root.tag == f"{SVG}svg"
    said = [title.text for title in root.iter(f"{SVG}title")]
    assert {"net/tcp.md", "쿠버네티스.md", "a<b>&c.md"} <= set(said)
    width = float(root.attrib["width"])
    for bar in root.iter(f"{SVG}rect"):
        assert float(bar.attrib["x"]) + float(bar.attrib["width"]) <= width


def test_no_facts_are_no_error(factdeck: Factdeck) -> None:
    make_vault(factdeck.home / "notes", {"a.md": "Only words.\n"})

    assert factdeck.json("stats", "--svg", "s.svg")["total"]["facts"] == 0


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["--by", "moon"], 2, "moon"),
        (["nowhere"], 2, "nowhere"),
        (["--svg", "no/such/folder/s.svg"], 1, "cannot be written"),
    ],
)
def test_a_wrong_call_is_named(
    factdeck: Factdeck, notes: Path, arguments: list[str], status: int, words: str
) -> None:
    del notes
    assert words in factdeck.run("stats", *arguments, status=status).stderr
