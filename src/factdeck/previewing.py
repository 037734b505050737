"""A survey → a preview page: the cards as they will be packed, and every fact that has none."""

from __future__ import annotations

import base64
import mimetypes
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from factdeck.packing.faces import faces
from factdeck.packing.fields import note_fields
from factdeck.packing.look import style_sheet
from factdeck.packing.media import media_file, read_media
from factdeck.pipeline import identified_cards
from factdeck.preview.records import Considered, Entry, Preview, Trouble
from factdeck.topics import topics_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factdeck.model import Candidate, Card, Fact, Note, Outcome
    from factdeck.preview.records import TopicPath
    from factdeck.survey import Survey

if TYPE_CHECKING:
    Address = Callable[[str, Path], str]
    """Media name and file of a picture → the address under which the page loads it."""


def preview_of(
    whole: Survey, part: Survey, ledger_folder: Path, editor: str, address: Address
) -> Preview:
    """Render what is in a part of a vault. Nothing is written.

    Args:
        whole: All of the vault.
        part: What of it to show.
        ledger_folder: See `pipeline.ledger_folder_of`; the ledger numbers the gaps of clozes.
        editor: See `Preview.editor`.
        address: Gives the address of a picture.
    """
    cards: dict[tuple[str, int], list[Card]] = defaultdict(list)
    for card, _ in identified_cards(whole, part, ledger_folder):
        cards[card.fact.path, card.fact.index].append(card)
    media = read_media(outcome.fact for outcome in part.outcomes)
    notes = {note.path: note for note in part.vault.notes}
    return Preview(
        name=whole.vault.name,
        root=whole.vault.root,
        editor=editor,
        entries=tuple(
            entry
            for outcome in part.outcomes
            for entry in _entries(
                outcome,
                cards[outcome.fact.path, outcome.fact.index],
                notes[outcome.fact.path],
                media.names,
            )
        ),
        style=style_sheet(),
        pictures={name: address(name, Path(place)) for place, name in media.names.items()},
        troubles=tuple(
            Trouble(problem.path, problem.line, problem.code, problem.message)
            for problem in (*part.problems, *media.problems)
        ),
    )


def data_address(name: str, location: Path) -> str:
    """Put a picture into the page itself."""
    encoded = base64.b64encode(packed_bytes(location)).decode()
    return f"data:{picture_type(name)};base64,{encoded}"


def written_address(page: Path) -> Address:
    """Put pictures into a folder beside the page."""
    folder = page.with_suffix(".media")

    def written(name: str, location: Path) -> str:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(packed_bytes(location))
        return quote(f"{folder.name}/{name}")

    return written


def page_path(output: Path, vault_name: str, topics: str) -> Path:
    """Name the page as the package beside it is named."""
    if output.suffix.lower() in {".html", ".htm"}:
        return output
    if output.suffix.lower() == ".apkg":
        return output.with_suffix(".html")
    return output / (f"{vault_name}-{topics}.html" if topics else f"{vault_name}.html")


def packed_bytes(location: Path) -> bytes:
    """Give the bytes of a picture as the package has them: a large one is scaled down."""
    return media_file(location.name, location.read_bytes())[1]


def picture_type(name: str) -> str:
    """Give the media type of a picture by its media name, whose ending is by its bytes."""
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _entries(
    outcome: Outcome, cards: Sequence[Card], note: Note, media: Mapping[str, str]
) -> Iterator[Entry]:
    topics = tuple((topic.kind, topic.path) for topic in topics_of(note, outcome.fact))
    topics = tuple(dict.fromkeys(topics))
    if not cards:
        yield _bare_entry(outcome, topics)
    for card in cards:
        yield from _card_entries(card, outcome.candidates, topics, media)


def _bare_entry(outcome: Outcome, topics: tuple[TopicPath, ...]) -> Entry:
    fact = outcome.fact
    return Entry(
        state="skipped" if outcome.outcome == "skipped" else "no-question",
        path=fact.path,
        line=fact.line,
        title=" ".join(fact.text.split()) or _first_picture(fact),
        source=fact.html,
        reason=outcome.reason,
        language=fact.language,
        trail=fact.trail,
        topics=topics,
        considered=tuple(map(_considered, outcome.candidates)),
    )


def _card_entries(
    card: Card,
    candidates: Sequence[Candidate],
    topics: tuple[TopicPath, ...],
    media: Mapping[str, str],
) -> Iterator[Entry]:
    fact, chosen = card.fact, card.candidate
    others = [
        one for one in candidates if (one.rule, one.question) != (chosen.rule, chosen.question)
    ]
    for face in faces(note_fields(card, media)):
        gaps = [gap for gap in chosen.gaps if gap.number == face.ordinal + 1]
        yield Entry(
            state=card.state,
            path=fact.path,
            line=fact.line,
            title=_shown(chosen, {gap.start for gap in gaps}),
            answer=" / ".join(
                [chosen.question[gap.start : gap.end] for gap in gaps] or chosen.answer
            ),
            front=face.front,
            back=face.back,
            source=fact.html,
            reason=card.reason,
            rule=chosen.rule,
            confidence=chosen.confidence,
            language=fact.language,
            trail=fact.trail,
            deck=card.deck,
            topics=topics,
            considered=tuple(map(_considered, others)),
        )


def _considered(candidate: Candidate) -> Considered:
    return Considered(
        rule=candidate.rule,
        question=_shown(candidate, {gap.start for gap in candidate.gaps}),
        answer=" / ".join(candidate.answer),
        confidence=candidate.confidence,
        lints=tuple(finding.message or finding.lint for finding in candidate.findings),
    )


def _shown(candidate: Candidate, hidden: set[int]) -> str:
    """Give the question on one line, a blank for every gap that starts at a place in `hidden`."""
    text = candidate.question
    for gap in sorted(candidate.gaps, key=lambda gap: gap.start, reverse=True):
        if gap.start in hidden:
            text = f"{text[: gap.start]}[{gap.hint or '…'}]{text[gap.end :]}"
    return " ".join(text.split())


def _first_picture(fact: Fact) -> str:
    return fact.pictures[0].file if fact.pictures else "—"
