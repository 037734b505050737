"""How many of the bullets that are worth a card have a packed one.

    python -m benchmarks.coverage sheet VAULT OUT --count 200 --language ko
    python -m benchmarks.coverage tally VAULT OUT.key.jsonl READER.jsonl

`sheet` draws bullets by a seeded die and writes OUT.md for a reader: trail, parent, bullet. The
reader's file holds one line a bullet, `{"number": 1, "label": "S"}`: S for a sentence that states
a fact worth a card, F for a fragment that does (with trail and parent), N for neither. `tally` adds
up the packed cards of those bullets on the rules as they are now.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.quality import answers_of, read_rows, write_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.quality import Row
    from factdeck.asking.asking import Answers
    from factdeck.model import Fact

_KINDS = {"S": "sentences", "F": "fragments", "SF": "both"}


def bullets(answers: Answers, language: str) -> list[Row]:
    """Every list item of a language as a row: what the reader sees, and where it stands."""
    facts = {(o.fact.path, o.fact.index): o.fact for o in answers.outcomes}
    return [
        {
            "trail": " > ".join(fact.trail),
            "parent": _parent(fact, facts),
            "text": fact.text,
            "key": {"path": fact.path, "line": fact.line},
        }
        for fact in facts.values()
        if fact.kind == "bullet" and fact.language == language
    ]


def _parent(fact: Fact, facts: dict[tuple[str, int], Fact]) -> str:
    return fact.lead if fact.parent is None else facts[fact.path, fact.parent].text


def write_sheet(rows: Sequence[Row], out: Path) -> None:
    """The reader's sheet, and beside it where each bullet stands."""
    blocks = [
        f"## {number}\n\n_{row['trail']}_\n\n"
        + (f"(below: {row['parent']})\n\n" if row["parent"] else "")
        + f"{row['text']}\n"
        for number, row in enumerate(rows, 1)
    ]
    out.with_suffix(".md").write_text("\n".join(blocks), "utf-8")
    keys = [{"number": number, **row["key"]} for number, row in enumerate(rows, 1)]
    write_rows(out.with_suffix(".key.jsonl"), keys)


def tally(answers: Answers, keys: Sequence[Row], labels: Sequence[Row]) -> str:
    """Packed cards per 100 bullets worth one, by kind of bullet."""
    packed: defaultdict[tuple[str, int], int] = defaultdict(int)
    for card in answers.cards:
        packed[card.fact.path, card.fact.line] += card.state == "packed"
    places = {key["number"]: (key["path"], key["line"]) for key in keys}
    lines = []
    for kinds, name in _KINDS.items():
        cards = [packed[places[row["number"]]] for row in labels if row["label"] in kinds]
        if cards:
            lines.append(
                f"{name}: {len(cards)} of {len(labels)} worth a card, "
                f"{100 * sum(cards) / len(cards):.0f} packed cards for each 100 of them, "
                f"{100 * sum(map(bool, cards)) / len(cards):.0f} with one"
            )
    return "\n".join(lines)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    sheet = commands.add_parser("sheet")
    sheet.add_argument("vault", type=Path)
    sheet.add_argument("out", type=Path)
    sheet.add_argument("--count", type=int, default=200)
    sheet.add_argument("--language", required=True)
    sheet.add_argument("--seed", type=int, default=1)
    add = commands.add_parser("tally")
    add.add_argument("vault", type=Path)
    add.add_argument("key", type=Path)
    add.add_argument("reader", type=Path)
    args = parser.parse_args()
    answers = answers_of(args.vault)
    if args.command == "tally":
        print(tally(answers, read_rows(args.key), read_rows(args.reader)))
        return
    rows = bullets(answers, args.language)
    if not rows:
        sys.exit(f"{args.vault}: no bullet in the language {args.language!r}")
    drawn = random.Random(args.seed).sample(rows, min(args.count, len(rows)))
    write_sheet(drawn, args.out)
    print(f"{len(drawn)} bullets drawn from {len(rows)}")


if __name__ == "__main__":
    main()
