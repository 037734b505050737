"""Completion: what a shell offers, asked for as the shells ask."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path

    from cli.conftest import Factdeck

ENTRY = "import sys; from factdeck.cli import main; main(prog_name='factdeck')"


def offered(shell: str, line: str, home: Path) -> list[str]:
    """Ask as the script of a shell does, and give what it gets."""
    words = line.split("|")
    environment = dict(os.environ) | {
        "_FACTDECK_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": "\n".join(words) if shell != "fish" else " ".join(words[:-1]),
        "COMP_CWORD": words[-1] if shell == "fish" else str(len(words) - 1),
        "PYTHONUTF8": "1",
    }
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", ENTRY], env=environment, cwd=home, capture_output=True, check=True
    )
    return done.stdout.decode().splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(factdeck: Factdeck, shell: str) -> None:
    script = factdeck.run("completion", shell).stdout

    assert f"_FACTDECK_COMPLETE={shell}_complete" in script


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("option", ["-t", "--topic", "-x"])
def test_topics_are_offered(factdeck: Factdeck, notes: Path, shell: str, option: str) -> None:
    del notes
    assert any(
        "Ports" in line for line in offered(shell, f"factdeck|build|{option}|por", factdeck.home)
    )


def test_kinds_and_hangul_are_offered(factdeck: Factdeck, notes: Path) -> None:
    make_vault(notes, {"두 번째/b.md": "---\ntags: [깊은/태그]\n---\n# Two words\n- A :: b\n"})
    home = factdeck.home

    assert offered("bash", "factdeck|cards|-t|tag:", home) == [
        "plain,tag:exam", "plain,tag:깊은/태그", "plain,tag:태그",
    ]  # fmt: skip
    assert offered("bash", "factdeck|cards|-t|쿠", home) == ["plain,쿠버네티스"]
    # The script's `read` takes one backslash, the command line the other.
    assert offered("bash", "factdeck|cards|-t|Tw", home) == [r"plain,Two\\ words"]
    assert offered("fish", "factdeck|cards|-t|Tw", home)[0].startswith("plain,Two words")


def test_the_vault_on_the_line_counts(factdeck: Factdeck, notes: Path) -> None:
    shutil.move(notes, factdeck.home / "elsewhere")

    assert offered("bash", "factdeck|build|elsewhere|-t|Por", factdeck.home) == ["plain,Ports"]
    assert offered("bash", "factdeck|build|-t|Por", factdeck.home) == [""]


def test_commands_and_options_are_offered(factdeck: Factdeck) -> None:
    assert offered("bash", "factdeck|ch", factdeck.home) == ["plain,check"]
    assert "plain,sarif" in offered("bash", "factdeck|check|--format|s", factdeck.home)


SCRIPTS = {
    "bash": "COMP_WORDS=(factdeck build -t heading:Po); COMP_CWORD=3\n"
    '_factdeck_completion factdeck; echo "${COMPREPLY[*]}"',
    "fish": 'complete -C "factdeck build -t heading:Po"',
}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_shell_itself_takes_the_script(factdeck: Factdeck, notes: Path, shell: str) -> None:
    del notes
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell} here")
    entry = factdeck.home / "bin/factdeck"
    entry.parent.mkdir()
    entry.write_text(f"#!{sys.executable}\n{ENTRY.replace('; ', chr(10))}\n", "utf-8")
    entry.chmod(0o755)
    load = (
        'eval "$(factdeck completion bash)"'
        if shell == "bash"
        else ("factdeck completion fish | source")
    )
    done = subprocess.run(  # noqa: S603 - our own script
        [shell, "-c", f"{load}\n{SCRIPTS[shell]}"],
        env=dict(os.environ)
        | {
            "PATH": f"{entry.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONUTF8": "1",
            "XDG_CONFIG_HOME": str(factdeck.home / "config"),
        },
        cwd=factdeck.home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.split("\t")[0].strip() == "heading:Ports"


def test_an_unknown_shell_is_named(factdeck: Factdeck) -> None:
    assert "tcsh" in factdeck.run("completion", "tcsh", status=2).stderr
