"""A desk to write at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desk import SHIP, Desk
from vaults import make_vault

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path / "llm"))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    return Desk(make_vault(tmp_path / "notes", dict(SHIP)), tmp_path / "llm")
