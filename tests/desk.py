"""A learner at the desk: a vault of plain definitions, and a model on loopback to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factdeck.settings import Settings
from factdeck.survey import read
from factdeck.topics import TopicFilter
from factdeck.writer import Plan, Result, plan, write
from factdeck.writing.models import find_writer
from factdeck.writing.running import Patience
from factdeck.writing.store import load
from model_server import configure_llm

if TYPE_CHECKING:
    from pathlib import Path

SHIP = {
    "ship.md": "# Ship\n\n## Hull\n\n"
    "- Keel: the beam along the bottom of a hull\n"
    "- Stem: the foremost timber of a hull\n\n"
    "## Rig\n\n"
    "- Mast: an upright spar that carries the sails\n"
    "- Boom: a spar along the foot of a sail\n\n"
    "## Deck\n\n"
    "- Hatch: an opening in the deck\n"
    "- Bulwark: a wall around the deck\n",
}
FACTS = 6
HURRY = Patience(deadline=20.0, tries=3, first_wait=0.01, jobs=2)


@dataclass
class Desk:
    """A learner with notes and a model at hand."""

    notes: Path
    llm: Path

    @property
    def ledger(self) -> Path:
        return self.notes / ".factdeck"

    def plan(self, **options: Any) -> Plan:
        settings = options.pop("settings", Settings())
        topics = TopicFilter(options.pop("topics", ()))
        vault = read(self.notes, settings)
        return plan(vault, settings, load(self.ledger), topics, **options)

    def ask(self, port: int, patience: Patience = HURRY, **options: Any) -> Result:
        configure_llm(self.llm, port)
        writer = find_writer("local")
        whole = self.plan(model="local", **options)
        return write(whole, writer, writer.name, self.ledger, patience=patience)
