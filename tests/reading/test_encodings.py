"""Notes as editors of all ages wrote them."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest

from factdeck.reading import read_vault
from factdeck.reading.encoding import NotTextError, decode
from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path

KOREAN = (
    "# 운영체제\r\n- 프로세스는 실행 중인 프로그램이다.\r\n- 스레드는 프로세스 안의 흐름이다.\r\n"
)
READ = KOREAN.replace("\r\n", "\n")


@pytest.mark.parametrize(
    "data",
    [
        KOREAN.encode(),
        KOREAN.encode("utf-8-sig"),
        KOREAN.encode("cp949"),
        KOREAN.encode("euc-kr"),
        KOREAN.encode("utf-16"),
        codecs.BOM_UTF16_BE + KOREAN.encode("utf-16-be"),
        KOREAN.encode("utf-16-le"),
        KOREAN.encode("utf-16-be"),
        KOREAN.encode("utf-32"),
        KOREAN.replace("\r\n", "\r").encode(),
        KOREAN.encode().replace(b"\xed\x94\x84", b"\0\xed\x94\x84\0"),
    ],
    ids=[
        "utf-8",
        "bom",
        "cp949",
        "euc-kr",
        "16",
        "16be",
        "16le-bare",
        "16be-bare",
        "32",
        "cr",
        "nul",
    ],
)
def test_korean_in_every_encoding_of_windows(data: bytes) -> None:
    source = decode(data)

    assert (source.text, source.guessed) == (READ, "")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("- 똠방각하와 펲시는 완성형에 없다\n- 쀍은 확장 글자이다\n", "cp949"),
        ("- 커널\n", "cp949"),
        ("- TCP/IP 4계층: 응용, 전송, 인터넷, 네트워크\n", "cp949"),
    ],
)
def test_short_and_rare_korean(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("- Größe und Maß sind Wörter über Länge\n- Äpfel, Öfen\n", "cp1252"),
        ("- これはノートの一行です。\n- プロセスとスレッドの違い\n", "shift_jis"),
        ("- 进程是资源分配的基本单位\n- 线程是调度的基本单位\n", "gb18030"),
        ("- Процесс это программа в исполнении\n- Поток выполнения\n", "cp1251"),
    ],
)
def test_other_old_encodings_are_guessed_and_said(tmp_path: Path, text: str, encoding: str) -> None:
    vault = read_vault(make_vault(tmp_path, {"n.md": text.encode(encoding)}))

    assert "".join(f"- {fact.text}\n" for fact in vault.notes[0].facts) == text
    assert [(p.path, p.code) for p in vault.problems] == [("n.md", "guessed-encoding")]
    assert encoding in vault.problems[0].message


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)),
        bytes(range(256)) * 8,
        "- 한글 한 글자가 깨졌다\n".encode()[:-4] + b"\xff\n",
        codecs.BOM_UTF16_LE + b"\x00\xd8",
        codecs.BOM_UTF16_LE + b"abc",
        b"PK\x03\x04" + b"\xff\xfe\xfd" * 40,
    ],
)
def test_what_is_no_text_is_said_with_its_line(data: bytes) -> None:
    with pytest.raises(NotTextError, match=r"line \d"):
        decode(data)


def test_control_characters_and_marks_inside_are_dropped() -> None:
    source = decode("- a\x00b\x07c\ufeffd\x85e\u2028f\u202eg\n".encode())

    assert source.text == "- abcde f\u202eg\n"


def test_text_is_composed() -> None:
    assert decode("- \u1100\u1161 e\u0301\n".encode()).text == "- 가 é\n"
