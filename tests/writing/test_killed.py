"""A run that is killed half-way goes on from there, and asks nothing twice."""

from __future__ import annotations

import os
import subprocess
import sys
from time import monotonic, sleep
from typing import TYPE_CHECKING, Any

from desk import FACTS
from factdeck.writing.store import load
from model_server import Reply, configure_llm, good, serving

if TYPE_CHECKING:
    from desk import Desk


def write(desk: Desk) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "factdeck", "write", str(desk.notes), "--yes", "--jobs", "1"]
    environment = os.environ | {"LLM_USER_PATH": str(desk.llm)}
    return subprocess.Popen(  # noqa: S603 - ourselves
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def test_a_killed_run_is_resumed(desk: Desk) -> None:
    def stuck_at_the_third(material: dict[str, Any], number: int) -> Reply:
        return Reply(wait=5.0) if number == 2 else good(material)

    with serving(stuck_at_the_third) as first:
        configure_llm(desk.llm, first.port)
        process = write(desk)
        until = monotonic() + 60
        while len(first.asked) < 3 and monotonic() < until:
            sleep(0.05)
        process.kill()
        process.wait()
    answered = set(load(desk.ledger))
    assert len(answered) == 4

    with serving(good) as second:
        configure_llm(desk.llm, second.port)
        assert write(desk).wait() == 0

    assert not answered & set(second.ids)
    assert len(load(desk.ledger)) == FACTS
