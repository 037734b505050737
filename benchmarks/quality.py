"""How good the cards are: hits on an expert's cards, and sheets for blind readers.

    python benchmarks/quality.py gold VAULT GOLD.jsonl
    python benchmarks/quality.py sheet VAULT OUT --packed 150 --held-back 100 --gold GOLD.jsonl
    python benchmarks/quality.py tally OUT.key.jsonl READER.jsonl [READER2.jsonl]

`sheet` writes OUT.jsonl and OUT.md for the reader (number, trail, question, context, answer) and
OUT.key.jsonl with what the reader must not see. A reader's file holds one line a card:
`{"number": 1, "label": "K"}` with K (keep), E (keep after one phrase) or R (reject). The text a
reader works by is in `reference/judging.md`.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factdeck.asking.asking import Answers, ask
from factdeck.asking.languages import language_of
from factdeck.asking.sections import with_languages
from factdeck.reading import read_vault

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factdeck.model import Candidate, Card

_HIT = 0.5
"""Token F1 from which an answer counts as the expert's (reference, section 1)."""

_BANDS = (0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.0)
_LABELS = ("K", "E", "R")
_MARKUP = re.compile(r"[*`_]|\[([^\]]*)\]\([^)]*\)")
_WORST = 30

Row = dict[str, Any]


def read_rows(path: Path) -> list[Row]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def answers_of(vault: Path) -> Answers:
    """What asking makes of a vault."""
    return ask(with_languages(note) for note in read_vault(vault).notes)


def token_f1(answer: str, gold: str, language: str) -> float:
    """Overlap of the content words of two answers, 0 to 1."""
    stems = language_of(language).stems
    one, other = stems(answer), stems(_MARKUP.sub(r"\1", gold))
    shared = len(one & other)
    return 2 * shared / (len(one) + len(other)) if shared else 0.0


def gold_report(vault: Path, gold_file: Path, language: str) -> str:
    """Core bullets hit by a usable candidate and by a packed card; cards for bullets to skip."""
    answers = answers_of(vault)
    cards = answers.cards
    by_line: dict[int, list[Card]] = defaultdict(list)
    asked: dict[int, list[Candidate]] = {}
    for card in cards:
        by_line[card.fact.line].append(card)
    for outcome in answers.outcomes:
        usable = [c for c in outcome.candidates if all(f.penalty < 1 for f in c.findings)]
        asked[outcome.fact.line] = usable
    hit: dict[str, list[str]] = {"any": [], "packed": []}
    missed, wrong, core = [], [], 0
    for bullet in read_rows(gold_file):
        found = by_line[bullet["line"]]
        if bullet["worth"] == "skip" and found:
            wrong.append(bullet["id"])
        if bullet["worth"] != "core":
            continue
        core += 1
        if any(_hits(c, bullet["cards"], language) for c in asked.get(bullet["line"], ())):
            hit["any"].append(bullet["id"])
        else:
            missed.append(bullet["id"])
        packed = [c.candidate for c in found if c.state == "packed"]
        if any(_hits(c, bullet["cards"], language) for c in packed):
            hit["packed"].append(bullet["id"])
    states = Counter(card.state for card in cards)
    return (
        f"core {core}: hit by some card {len(hit['any'])}, by a packed card {len(hit['packed'])}\n"
        f"packed {states['packed']}, held back {states['held-back']}, "
        f"cards for bullets to skip: {wrong or 'none'}\nmissed: {' '.join(missed)}\n"
        f"only held back: {' '.join(sorted(set(hit['any']) - set(hit['packed'])))}"
    )


def _hits(candidate: Candidate, gold: Iterable[Row], language: str) -> bool:
    answer = " ".join(candidate.answer)
    return any(token_f1(answer, g["back"], language) >= _HIT for g in gold)


def card_row(card: Card) -> Row:
    """A card as a row: what the reader sees, and `key` with what he must not."""
    candidate = card.candidate
    question = candidate.question
    for gap in sorted(candidate.gaps, key=lambda g: -g.start):
        question = f"{question[: gap.start]}[…]{question[gap.end :]}"
    return {
        "trail": " > ".join(card.trail),
        "question": question,
        "context": candidate.context,
        "answer": " / ".join(dict.fromkeys((*candidate.answer, *_code(candidate)))),
        "key": {
            "set": card.state,
            "language": card.fact.language,
            "rule": candidate.rule,
            "confidence": candidate.confidence,
            "path": card.fact.path,
            "line": card.fact.line,
            "source": card.fact.text,
        },
    }


def _code(candidate: Candidate) -> list[str]:
    return [code.text.strip() for code in candidate.code]


def gold_rows(gold_file: Path) -> list[Row]:
    """An expert's cards in the same shape."""
    return [
        {
            "trail": bullet["heading"],
            "question": card["front"],
            "context": "",
            "answer": card["back"],
            "key": {"set": "gold", "rule": "gold", "confidence": 1.0, "source": bullet["text"]},
        }
        for bullet in read_rows(gold_file)
        for card in bullet["cards"]
    ]


def draw(  # noqa: PLR0913  (one call, each number named at the command line)
    cards: Sequence[Card],
    gold: Sequence[Row],
    *,
    packed: int,
    held_back: int,
    golds: int,
    seed: int,
) -> list[Row]:
    """A seeded sample of packed, held-back and gold cards, mixed and numbered from 1."""
    dice = random.Random(seed)
    rows: list[Row] = []
    for state, count in (("packed", packed), ("held-back", held_back)):
        pool = [card_row(c) for c in cards if c.state == state]
        rows += dice.sample(pool, min(count, len(pool)))
    rows += dice.sample(list(gold), min(golds, len(gold)))
    dice.shuffle(rows)
    return [{"number": number, **row} for number, row in enumerate(rows, 1)]


def write_sheet(rows: Sequence[Row], out: Path) -> None:
    """The reader's sheet as JSON Lines and Markdown, and the key beside it."""
    shown = [{k: v for k, v in row.items() if k != "key"} for row in rows]
    keys = [{"number": row["number"], **row["key"]} for row in rows]
    write_rows(out.with_suffix(".jsonl"), shown)
    write_rows(out.with_suffix(".key.jsonl"), keys)
    blocks = [
        f"## {row['number']}\n\n_{row['trail']}_\n\n**{row['question']}**\n\n"
        + (f"({row['context']})\n\n" if row["context"] else "")
        + f"→ {row['answer']}\n"
        for row in shown
    ]
    out.with_suffix(".md").write_text("\n".join(blocks), "utf-8")


def write_rows(path: Path, rows: Iterable[Row]) -> None:
    """Write objects as a JSON Lines file."""
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    path.write_text("\n".join(lines) + "\n", "utf-8")


def tally(keys: Sequence[Row], readers: Sequence[Sequence[Row]]) -> str:
    """Shares of K and K+E by set, rule and confidence, kappa, and the cards thought worst."""
    labels = [{row["number"]: row["label"][0].upper() for row in reader} for reader in readers]
    parts = []
    for name, group in (("set", _by_set), ("rule", _by_rule), ("confidence", _by_band)):
        parts.append(f"| {name} | cards | K % | K+E % |\n|---|---|---|---|")
        cells: dict[str, list[str]] = defaultdict(list)
        for key in keys:
            cells[group(key)] += [r[key["number"]] for r in labels if key["number"] in r]
        parts += [_line(cell, cells[cell], len(labels)) for cell in sorted(cells) if cells[cell]]
        parts.append("")
    if len(labels) > 1:
        parts.append(f"kappa {kappa(labels[0], labels[1]):.2f}")
    rejected = [k for k in keys if any(r.get(k["number"]) == "R" for r in labels)]
    rejected.sort(key=lambda k: (-sum(r.get(k["number"]) == "R" for r in labels), -k["confidence"]))
    parts += [
        f"R {k['number']} {k['rule']} {k['confidence']:.2f} {k['source'][:80]!r}"
        for k in rejected[:_WORST]
    ]
    return "\n".join(parts)


def _by_set(key: Row) -> str:
    return str(key["set"])


def _by_rule(key: Row) -> str:
    return f"{key['set']}: {key['rule']}"


def _by_band(key: Row) -> str:
    floor = next(band for band in _BANDS if key["confidence"] >= band)
    return f"{key['set']}: ≥ {floor:.2f}"


def _line(name: str, labels: Sequence[str], readers: int) -> str:
    count = Counter(labels)
    keep, edit = count["K"] / len(labels), (count["K"] + count["E"]) / len(labels)
    return f"| {name} | {len(labels) / readers:.0f} | {keep:.0%} | {edit:.0%} |"


def kappa(one: dict[int, str], other: dict[int, str]) -> float:
    """Cohen's kappa of two readers over the cards that both judged."""
    both = sorted(one.keys() & other.keys())
    if not both:
        return 0.0
    agreed = sum(one[n] == other[n] for n in both) / len(both)
    first, second = Counter(one[n] for n in both), Counter(other[n] for n in both)
    chance = sum(first[x] * second[x] for x in _LABELS) / len(both) ** 2
    return (agreed - chance) / (1 - chance) if chance < 1 else 1.0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    gold = commands.add_parser("gold")
    gold.add_argument("vault", type=Path)
    gold.add_argument("gold", type=Path)
    gold.add_argument("--language", default="ko")
    sheet = commands.add_parser("sheet")
    sheet.add_argument("vault", type=Path)
    sheet.add_argument("out", type=Path)
    sheet.add_argument("--packed", type=int, default=150)
    sheet.add_argument("--held-back", type=int, default=100)
    sheet.add_argument("--gold", type=Path)
    sheet.add_argument("--golds", type=int, default=20)
    sheet.add_argument("--seed", type=int, default=1)
    sheet.add_argument("--language", default="", help="ISO code: only cards in this language")
    add = commands.add_parser("tally")
    add.add_argument("key", type=Path)
    add.add_argument("readers", type=Path, nargs="+")
    return parser.parse_args()


def main() -> None:
    """Run the command line."""
    args = _arguments()
    if args.command == "gold":
        print(gold_report(args.vault, args.gold, args.language))
    elif args.command == "sheet":
        everything = answers_of(args.vault).cards
        cards = [c for c in everything if args.language in {"", c.fact.language}]
        gold = gold_rows(args.gold) if args.gold else []
        rows = draw(
            cards,
            gold,
            packed=args.packed,
            held_back=args.held_back,
            golds=args.golds,
            seed=args.seed,
        )
        write_sheet(rows, args.out)
        print(f"{len(rows)} cards drawn from {len(cards)}; the key is apart")
    else:
        print(tally(read_rows(args.key), [read_rows(r) for r in args.readers]))


if __name__ == "__main__":
    main()
