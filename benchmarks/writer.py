"""How good a language model's cards are, beside the rules' for the same bullets.

    python -m benchmarks.writer sample VAULT OUT --facts 100 --seed 1 --language ko
    python -m benchmarks.writer take VAULT OUT --model NAME
    python -m benchmarks.writer sheet VAULT OUT --gold GOLD.jsonl
    python benchmarks/quality.py tally OUT/sheet.key.jsonl READER.jsonl [READER2.jsonl]

`sample` draws requests at random and writes each as a text, OUT/01.md and so on, that holds all a
model may see. Put what the model says to each beside it, as OUT/01.json. `take` imports these with
the checks of `factdeck write --import` and says what was rejected. `sheet` mixes the packed cards
of the model (set `written`) and of the rules (set `rules`) for these bullets with gold, for blind
readers. VAULT must be a copy: answers are kept in its `.factdeck`.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.quality import card_row, gold_rows, write_sheet
from factdeck.settings import Settings
from factdeck.survey import read, survey
from factdeck.topics import TopicFilter
from factdeck.writer import Plan, import_responses, plan
from factdeck.writing.batch import name_of
from factdeck.writing.prompt import instructions, material
from factdeck.writing.store import load

if TYPE_CHECKING:
    from factdeck.writing.records import Request

_FACTS = "facts.json"
_DIVIDER = "\n\n---\n\n"


def whole_plan(vault: Path) -> Plan:
    """Everything that could be asked about a vault."""
    return plan(read(vault), Settings(), {}, TopicFilter())


def sample(vault: Path, out: Path, facts: int, seed: int, language: str) -> str:
    """Draw requests until they ask about enough facts, and write them as texts."""
    pool = [r for r in whole_plan(vault).requests if language in {"", r.section.language}]
    random.Random(seed).shuffle(pool)
    drawn: list[Request] = []
    while pool and sum(len(request.asked) for request in drawn) < facts:
        drawn.append(pool.pop())
    out.mkdir(parents=True, exist_ok=True)
    for number, request in enumerate(drawn, start=1):
        text = instructions() + _DIVIDER + material(request) + "\n"
        (out / f"{number:02}.md").write_text(text, "utf-8")
    asked = {
        key: name_of(request) for request in drawn for key in request.keys
    }  # the order of the drawing
    (out / _FACTS).write_text(json.dumps(asked, indent=1), "utf-8")
    return f"{len(asked)} facts in {len(drawn)} requests"


def take(vault: Path, out: Path, model: str) -> str:
    """Import what the model said, and list what was not taken."""
    answers = sorted(out.glob("[0-9]*.json"))
    lines = [json.dumps({"content": file.read_text("utf-8")}) for file in answers]
    memory = load(vault / ".factdeck")
    everything = plan(read(vault), Settings(), memory, TopicFilter(), rewrite=True)
    result = import_responses("\n".join(lines), model, everything, vault / ".factdeck")
    counted = (
        f"{len(answers)} answers about {result.answered} facts: {result.cards} cards, "
        f"{result.declined} facts without, {len(result.rejected)} cards rejected"
    )
    rejected = [
        f"rejected {one.place} {one.question} → {one.answer}: {one.reason}"
        for one in result.rejected
    ]
    missing = [f"unanswered {one.place} {one.reason}" for one in result.unanswered]
    return "\n".join([counted, *rejected, *missing])


def sheet(vault: Path, out: Path, gold: Path | None, golds: int, seed: int) -> str:
    """Write the readers' sheet: the cards of the model and of the rules for the same bullets."""
    asked = json.loads((out / _FACTS).read_text("utf-8"))
    memory = load(vault / ".factdeck")
    places = {
        (fact.path, fact.line)
        for key, found in whole_plan(vault).places.items()
        if key in asked
        for _, _, fact in found[:1]
    }
    rows: list[dict[str, Any]] = []
    for name, remembered in (("written", memory), ("rules", {})):
        for card in survey(vault, memory=remembered).cards:
            here = (card.fact.path, card.fact.line) in places and card.state == "packed"
            if here and (name == "rules" or card.candidate.rule == "written"):
                row = card_row(card)
                rows.append(row | {"key": row["key"] | {"set": name}})
    counts = Counter(row["key"]["set"] for row in rows)
    dice = random.Random(seed)
    if gold:
        experts = gold_rows(gold)
        rows += dice.sample(experts, min(golds, len(experts)))
    dice.shuffle(rows)
    numbered = [{"number": number, **row} for number, row in enumerate(rows, 1)]
    write_sheet(numbered, out / "sheet")
    declined = sum(key in memory and not memory[key].cards for key in asked)
    return f"{len(places)} bullets, {declined} declined by the model; packed cards: {dict(counts)}"


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("command", choices=("sample", "take", "sheet"))
    parser.add_argument("vault", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--facts", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--language", default="", help="ISO code: only sections in it")
    parser.add_argument("--model", default="chat")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--golds", type=int, default=20)
    args = parser.parse_args()
    if args.command == "sample":
        print(sample(args.vault, args.out, args.facts, args.seed, args.language))
    elif args.command == "take":
        print(take(args.vault, args.out, args.model))
    else:
        print(sheet(args.vault, args.out, args.gold, args.golds, args.seed))


if __name__ == "__main__":
    main()
