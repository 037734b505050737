"""One fact in full: what was understood, what could be asked, what won, what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from factdeck.asking.gate import gate
from factdeck.cli.printing import shown_question
from factdeck.cli.writing import exchange_about

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.cli.session import Session
    from factdeck.model import Candidate, Card, Fact, Note, Outcome
    from factdeck.settings import Asking

_LABEL = 12
_OWN_WORDS = "To ask it in your own words, write `term :: definition`, or `Q: …` and `A: …` below."
_SUBJECT_FIRST = "Begin with what it is about, and say one thing of it: `Subnet: a part of …`."
# What an author can do about a lint.
_MENDS = {
    "dangling-question": "Name the thing in the bullet instead of pointing to it.",
    "dangling-answer": "Name the thing in the bullet instead of pointing to it.",
    "leak": "The bullet says a thing of itself: add what is new about it.",
    "answer-length": "Split the bullet: one fact each, told in few words.",
    "question-length": "Split the bullet: one fact each, told in few words.",
    "list-size": "Group the list: seven items are the most that can be asked for at once.",
    "unbalanced": "Close the bracket or quote.",
    "markup-residue": "Look at the Markdown: something in it is not closed.",
    "underspecified": "Say what it is about in the bullet, or in the heading above it.",
    "light-answer": "Say it more exactly: the answer would be an empty word.",
    "vague-answer": "Say it more exactly: the answer would be an empty word.",
    "echo": "Say what its name does not say already.",
    "first-person": "Write what holds, not who says so.",
}
# The same for the reasons to skip.
_SKIPS = {
    "reference-section": "Its heading says that it only leads elsewhere: give it another heading.",
    "table-of-contents": "A table of contents is not asked about.",
    "link-only": "Say what the linked page says: a link alone is no fact.",
    "picture-only": "Write beside the picture what it shows.",
    "empty": "Write something.",
    "meta": "It announces what follows instead of stating something.",
    "unfinished": "Finish it.",
    "personal": "Write what holds, not what you did.",
}


def advice(outcome: Outcome, settings: Asking) -> list[str]:
    """Say what would make a card of a fact that has none; nothing for one that has."""
    if outcome.outcome == "card" or outcome.reason.startswith("asked as an item"):
        return []
    if outcome.outcome == "skipped":
        return [_SKIPS[outcome.reason]] if outcome.reason in _SKIPS else [_OWN_WORDS]
    lints = [f.lint for candidate in outcome.candidates for f in candidate.findings]
    found = [_MENDS[lint] for lint in dict.fromkeys(lints) if lint in _MENDS]
    if outcome.outcome == "held-back" and outcome.reason.startswith("confidence"):
        best = outcome.candidates[0]
        border = gate(outcome.fact, best.rule, settings.gates)
        found.append(
            f"To pack it as it is, lower the gate of {border:.2f}: --set gate.folders="
            f"{outcome.fact.path}={best.confidence:.2f}, or in factdeck.toml for good."
        )
    if not outcome.candidates:
        found.append(_SUBJECT_FIRST)
    return [*dict.fromkeys(found), _OWN_WORDS]


def print_detail(outcome: Outcome, session: Session) -> None:
    """Print everything that is known of one fact."""
    fact = outcome.fact
    note = next(note for note in session.whole.vault.notes if note.path == fact.path)
    cards = [
        card
        for card in session.whole.cards
        if (card.fact.path, card.fact.index) == (fact.path, fact.index)
    ]
    click.secho(f"{fact.path}:{fact.line}", bold=True)
    for line in fact.text.split("\n"):
        click.echo(f"    {line}")
    _heading("understood")
    for label, text in _understood(fact, note):
        click.echo(f"  {label:<{_LABEL}}{text}")
    if outcome.candidates:
        _heading("could be asked")
    for candidate in outcome.candidates:
        _print_candidate(
            candidate, cards, gate(fact, candidate.rule, session.settings.asking.gates)
        )
    for title, said in exchange_about(fact, session):
        _heading(title)
        for line in said.split("\n"):
            click.echo(f"  {line}")
    _heading("outcome")
    reason = f": {outcome.reason}" if outcome.reason else ""
    click.echo(f"  {outcome.outcome}{reason}")
    steps = advice(outcome, session.settings.asking)
    if steps:
        _heading("what would change it")
    for step in steps:
        click.echo(f"  · {step}")
    click.echo()


def _heading(text: str) -> None:
    click.secho(f"\n{text}", fg="cyan")


def _understood(fact: Fact, note: Note) -> Iterator[tuple[str, str]]:
    """Yield what the reading room made of the text."""
    kind = {"row": "table row", "definition": "definition"}.get(fact.kind, "bullet")
    yield "kind", f"{kind}, nested {fact.depth} deep" if fact.depth else kind
    yield "language", fact.language or "undecided: only its structure is asked about"
    yield "headings", " › ".join(fact.trail) or "none"
    if fact.parent is not None:
        yield (
            "below",
            f"{_first_line(note.facts[fact.parent])}  (line {note.facts[fact.parent].line})",
        )
    if fact.children:
        yield "above", f"{len(fact.children)} bullets"
    if fact.lead:
        yield "introduced", fact.lead
    for column, cell in zip(fact.header, fact.cells, strict=False):
        yield column or "column", cell
    marked = [f"{fact.text[span.start : span.end]} ({span.kind})" for span in fact.spans]
    if marked:
        yield "set apart", ", ".join(marked)
    for picture in fact.pictures:
        yield "picture", f"{picture.file}, on the {picture.side}"


def _first_line(fact: Fact) -> str:
    return fact.text.split("\n")[0]


def _print_candidate(candidate: Candidate, cards: list[Card], border: float) -> None:
    card = next((card for card in cards if _same(card.candidate, candidate)), None)
    mark, colour = ("✓", "green") if card and card.state == "packed" else ("✗", "red")
    click.echo(f"  {click.style(mark, fg=colour)} {candidate.confidence:.2f} {candidate.rule}")
    click.secho(f"       Q  {shown_question(candidate)}", bold=bool(card))
    for item in candidate.answer:
        click.echo(f"       A  {item}")
    for finding in candidate.findings:
        penalty = "forbids it" if finding.penalty >= 1 else f"−{finding.penalty:.2f}"
        click.secho(f"       {finding.lint} ({penalty}): {finding.message}", fg="yellow")
    click.secho(f"       {_verdict(candidate, card, border)}", dim=True)


def _same(one: Candidate, other: Candidate) -> bool:
    return (one.rule, one.part, one.question) == (other.rule, other.part, other.question)


def _verdict(candidate: Candidate, card: Card | None, border: float) -> str:
    if card:
        authored = candidate.rule == "authored"
        why = "you wrote it" if authored else f"at or above the gate of {border:.2f}"
        return f"packed: {why}" if card.state == "packed" else f"held back: {card.reason}"
    if any(finding.penalty >= 1 for finding in candidate.findings):
        return "not used: a lint forbids it"
    if candidate.confidence < border:
        return f"not used: below the gate of {border:.2f}, and not the best"
    return "not used: a better one asks for the same, or two are enough"
