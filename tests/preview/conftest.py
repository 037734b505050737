"""A browser, and pages made from a few entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from browsing import Visitor, launched

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")  # its event loop must be gone when other tests want one
def browser() -> Iterator[Browser]:
    yield from launched()


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    visitor = Visitor(browser)
    yield visitor
    visitor.close()
