"""Whatever a note holds, reading it gives facts and problems, never a crash, and nothing unsafe."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from compare_list_items import differences
from hypothesis import example, given
from hypothesis import strategies as st

from factdeck.model import Note, Problem
from factdeck.reading import front_matter
from factdeck.reading.dialects import all_dialects
from factdeck.reading.encoding import NotTextError, Source, decode, tidy
from factdeck.reading.note import Surroundings, read_text
from factdeck.reading.pictures import PictureIndex, Reference
from troublesome import FUZZING, notes, paths, texts
from vaults import png

_TAG = re.compile(r"<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")?)>")
_PROGRAMS = frozenset({"obsidian", "logseq", "notion"})


@cache
def vault() -> Surroundings:
    """Make a vault of two pictures beside a secret, that speaks every dialect."""
    outer = Path(mkdtemp()).resolve()
    root = outer / "vault"
    (root / "a").mkdir(parents=True)
    for place in (root / "a/b.png", root / "b.png", outer / "b.png"):
        place.write_bytes(png())
    pictures = {"a/b.png": root / "a/b.png", "b.png": root / "b.png"}
    return Surroundings(
        "vault",
        PictureIndex.of(pictures, root, root),
        all_dialects(),
        tuple(d for d in all_dialects() if d.name in _PROGRAMS),
    )


def assert_sound(note: Note, text: str) -> None:
    """Hold what the records promise, and that every tag on a card is one of ours, and closed."""
    lines = text.count("\n") + 1
    for index, fact in enumerate(note.facts):
        assert fact.index == index
        assert 1 <= fact.line <= lines
        assert all(note.facts[child].parent == index for child in fact.children)
        assert all(0 <= s.start < s.end <= len(fact.text) for s in fact.spans)
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", fact.text)
        assert fact.kind == "row" or fact.text == fact.text.strip()
        fact.text.encode()
        assert_clean(fact.html)


def assert_clean(page: str) -> None:
    opened: list[str] = []
    for closing, name, attributes in _TAG.findall(page):
        assert "javascript:" not in attributes.lower()
        if closing:
            assert opened.pop() == name
        elif name != "br":
            opened.append(name)
    assert not opened
    assert "<" not in _TAG.sub("", page)


@FUZZING
@given(notes)
@example("[a]: b\n")
@example("| a | b |\n|---|---|\n_")
def test_any_note(body: str) -> None:
    text = tidy(body)

    read = read_text("a/n.md", Source(text), vault())

    if not isinstance(read, Problem):
        assert_sound(read.note, text)


@FUZZING
@given(texts)
def test_any_list_is_commonmarks(body: str) -> None:
    text = tidy(body)

    assert [pair for pair in differences(text) if None in pair] == []


@FUZZING
@given(st.binary(max_size=200) | texts.map(lambda text: text.encode("cp949", "ignore")))
def test_any_bytes(data: bytes) -> None:
    try:
        source = decode(data)
    except NotTextError:
        return
    assert unicodedata.is_normalized("NFC", source.text)
    assert "\r" not in source.text
    source.text.encode()


@FUZZING
@given(notes)
def test_any_front_matter(body: str) -> None:
    text = tidy(body)

    matter, rest = front_matter.split(text)

    assert rest.count("\n") == text.count("\n")
    for word in (matter.title, matter.deck, *matter.tags, *matter.aliases):
        assert word == word.strip()
        word.encode()


@FUZZING
@given(paths, st.booleans())
def test_any_picture_path_stays_inside(target: str, embedded: bool) -> None:  # noqa: FBT001 - drawn
    found = vault().pictures.resolve("a/n.md", Reference(target, "", 1, embedded))

    assert found.picture or found.problem
    if found.picture:
        assert Path(found.picture.location).resolve().is_relative_to(vault().pictures.root)
