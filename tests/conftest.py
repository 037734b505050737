"""Options of the test run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import settings

if TYPE_CHECKING:
    import pytest

# A change is judged by itself, not by what chance draws on the day: CI draws the same each time,
# runs at home draw anew.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden cases be rewritten."""
    parser.addoption(
        "--update-golden", action="store_true", help="write what comes out into tests/golden"
    )
