"""`factdeck cards`: the cards as text, to read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from factdeck.cli.options import json_option, on_vault, with_filters

if TYPE_CHECKING:
    from factdeck.cli.session import Session
    from factdeck.model import Card


@click.command(name="cards")
@on_vault
@with_filters
@click.option("--held-back", is_flag=True, help="Show the cards that are held back, too.")
@json_option
def command(session: Session, *, held_back: bool, as_json: bool) -> None:
    """Show the cards of NOTES as text.

    They are those that a build would pack. Nothing is written.
    """
    from factdeck.cli.printing import print_json
    from factdeck.pipeline import identified_cards

    cards = identified_cards(session.whole, session.part, session.ledger_folder)
    shown = [(c, guid) for c, guid in cards if as_json or held_back or c.state == "packed"]
    for card, guid in shown:
        if as_json:
            print_json(_record(card, guid))
        else:
            _print(card)
    if not shown and not as_json:
        click.echo(f"No card, {len(cards):,} held back. See factdeck explain for why.", err=True)


def _print(card: Card) -> None:
    from factdeck.cli.printing import shown_answer, shown_question

    place = f"{card.fact.path}:{card.fact.line}"
    click.secho(" › ".join(card.trail) or place, dim=True)
    if card.candidate.context:
        click.echo(f"   {card.candidate.context}")
    click.secho(f"Q  {shown_question(card.candidate)}", bold=True)
    for line in shown_answer(card.candidate).split("\n"):
        click.echo(f"A  {line}")
    notes = [place, f"{card.candidate.rule} {card.candidate.confidence:.2f}"]
    notes += [picture.file for picture in card.fact.pictures]
    notes += [card.reason] if card.reason else []
    click.secho("   " + " · ".join(notes) + "\n", dim=True)


def _record(card: Card, guid: str) -> dict[str, Any]:
    from factdeck.cli.printing import shown_answer, shown_question

    fact, candidate = card.fact, card.candidate
    return {
        "guid": guid,
        "deck": card.deck,
        "tags": list(card.tags),
        "question": shown_question(candidate),
        "answer": shown_answer(candidate),
        "context": candidate.context,
        "source": fact.text,
        "trail": list(card.trail),
        "pictures": [{"file": picture.file, "side": picture.side} for picture in fact.pictures],
        "rule": candidate.rule,
        "confidence": candidate.confidence,
        "state": card.state,
        "reason": card.reason,
        "path": fact.path,
        "line": fact.line,
        "language": fact.language,
    }
