"""The table of `factdeck.asking.calibration`, from what blind readers made of sheets.

    python -m benchmarks.calibrate SHEET.key.jsonl READER.jsonl[,READER2.jsonl] …

Pairs of a key and its readers, as many as there are: see `quality.py`. The sheets must have been
drawn with the rules and the table as they are now; what the table adds is taken off again.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.quality import read_rows
from factdeck.asking.calibration import Judged, correction

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def judgements(
    sheets: Iterable[tuple[Path, Sequence[Path]]],
) -> dict[tuple[str, str], Judged]:
    """What readers did with the cards of each language and rule, gold left out."""
    kept: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    said: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for key, readers in sheets:
        labels = [{row["number"]: row["label"] for row in read_rows(path)} for path in readers]
        for row in read_rows(key):
            judged = [one[row["number"]] == "K" for one in labels if row["number"] in one]
            if row["set"] != "gold" and judged:
                rule = (row["language"], row["rule"])
                kept[rule].append(sum(judged) / len(judged))
                said[rule].append(row["confidence"] - correction(*rule))
    return {
        rule: Judged(len(cards), round(sum(cards), 1), round(sum(said[rule]) / len(cards), 2))
        for rule, cards in sorted(kept.items())
    }


def main() -> None:
    """Run the command line."""
    words = sys.argv[1:]
    if not words or len(words) % 2:
        sys.exit(__doc__)
    sheets = [
        (Path(key), [Path(reader) for reader in readers.split(",")])
        for key, readers in zip(words[::2], words[1::2], strict=True)
    ]
    for (language, rule), judged in judgements(sheets).items():
        print(
            f'    ("{language}", "{rule}"): '
            f"Judged({judged.cards}, {judged.kept:g}, {judged.said:g}),"
        )


if __name__ == "__main__":
    main()
