"""Asking a language model about a vault: what to ask, asking it, and keeping what it says.

read → sections → requests → model (or a file) → checks → `written.jsonl`. A build then takes the
answers from there: see `written`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from factdeck.ignoring import ignoring
from factdeck.ledger.store import locked
from factdeck.topics import TopicFilter
from factdeck.writing import batch, memory, prompt, store
from factdeck.writing.answers import UnreadableAnswerError, read_answer
from factdeck.writing.records import Rejection, Remembered
from factdeck.writing.running import ask_all
from factdeck.writing.sections import requests_of, said, sections_of
from factdeck.written import Judge, asks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from factdeck.model import Fact, Note, Vault
    from factdeck.settings import Settings
    from factdeck.writing.answers import Read
    from factdeck.writing.records import Request, Section
    from factdeck.writing.running import Asks, Patience

PRIVATE_FILE = ".factdeckprivate"
_CHARACTERS_A_TOKEN = 4.0
_OTHERS_A_TOKEN = 1.3
"""Characters a token, of ASCII and of other scripts, as tokenisers of 2024 to 2026 have them."""
_ANSWER_TOKENS = 100
"""Of the answer about one fact, on average: a card in JSON, with its support."""

Place = tuple["Note", "Section", "Fact"]
"""Where a fact stands."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be asked."""

    requests: tuple[Request, ...]
    places: Mapping[str, tuple[Place, ...]]
    """Key → where the fact stands; facts with the same words and headings share a key."""
    memory: Mapping[str, Remembered]
    """What is remembered already."""
    old: Mapping[str, Remembered]
    """Key of a fact asked about → what was written of it so far, or before it was reworded."""
    outdated: int = 0
    """Facts that are not asked about and whose answers are by another model or prompt."""

    @property
    def facts(self) -> int:
        """How many facts are asked about."""
        return sum(len(request.asked) for request in self.requests)

    @property
    def tokens(self) -> int:
        """About how many tokens go to the model and come back."""
        return sum(map(tokens_of, self.requests))


@dataclass(slots=True)
class Result:
    """What came of asking."""

    answered: int = 0
    """Facts."""
    cards: int = 0
    """That passed the checks."""
    declined: int = 0
    """Facts that the model found nothing to ask about."""
    rejected: list[Rejection] = field(default_factory=list)
    unanswered: list[Rejection] = field(default_factory=list)
    """Requests, or facts of them, that nothing came of; the next run asks them again."""


def plan(  # noqa: PLR0913 - the same
    vault: Vault,
    settings: Settings,
    remembered: Mapping[str, Remembered],
    topics: TopicFilter,
    *,
    model: str = "",
    rewrite: bool = False,
) -> Plan:
    """Find out what to ask.

    Args:
        vault: As `survey.read` gives it.
        settings: The learner's.
        remembered: As `store.load` gives it.
        topics: What is asked for.
        model: Whose answers are up to date; empty: anybody's.
        rewrite: Ask anew about facts that were answered by another model or prompt; if there are
            none, about all.

    Raises:
        FactdeckError: The file of private notes cannot be read, or a topic matches nothing.
    """
    topics.check(vault.notes)
    sections = _sections(vault, settings)
    places: dict[str, list[Place]] = {}
    for note, section in sections:
        for fact in section.facts:
            if fact.index in section.keys:
                places.setdefault(section.keys[fact.index], []).append((note, section, fact))
    only = TopicFilter(settings.writing.topics)
    inside = {
        key: said(found[0][2])
        for key, found in places.items()
        if any(topics.matches(n, fact) and only.matches(n, fact) for n, _, fact in found)
    }
    outdated = {
        key for key in inside.keys() & remembered.keys() if not _is_current(remembered[key], model)
    }
    anew = (outdated or set(inside)) if rewrite else set()
    wanted = {key: text for key, text in inside.items() if key not in remembered or key in anew}
    old = memory.earlier(wanted, remembered, places)
    return Plan(
        tuple(_requests((section for _, section in sections), wanted.keys(), old)),
        {key: tuple(found) for key, found in places.items()},
        remembered,
        old,
        len(outdated - wanted.keys()),
    )


def _sections(vault: Vault, settings: Settings) -> list[tuple[Note, Section]]:
    private = TopicFilter(settings.writing.private)
    ignored = ignoring(Path(vault.root), (), PRIVATE_FILE)
    return [
        (note, section)
        for note in vault.notes
        if not ignored(note.path)
        for section in sections_of(note, asks(note), _hider(note, private))
    ]


def _hider(note: Note, private: TopicFilter) -> Callable[[Fact], bool]:
    return lambda fact: bool(private.patterns) and private.matches(note, fact)


def _is_current(one: Remembered, model: str) -> bool:
    return one.prompt == prompt.VERSION and model in {"", one.model}


def _requests(
    sections: Iterable[Section], wanted: Collection[str], old: Mapping[str, Remembered]
) -> Iterator[Request]:
    left = set(wanted)
    for section in sections:
        for request in requests_of(section, left, old):
            yield request
            left -= set(request.keys)


def tokens_of(request: Request) -> int:
    """Estimate the tokens of a request and its answer."""
    text = prompt.instructions() + prompt.material(request)
    plain = sum(letter.isascii() for letter in text)
    asked = plain / _CHARACTERS_A_TOKEN + (len(text) - plain) / _OTHERS_A_TOKEN
    return round(asked) + _ANSWER_TOKENS * len(request.asked)


def within(whole: Plan, budget: int) -> Plan:
    """Keep the first requests of a plan, up to a number of tokens."""
    sums = accumulate(map(tokens_of, whole.requests))
    fits = [request for request, total in zip(whole.requests, sums, strict=True) if total <= budget]
    return replace(whole, requests=tuple(fits))


def write(  # noqa: PLR0913 - one argument for each thing that differs from run to run
    whole: Plan,
    writer: Asks,
    model: str,
    ledger_folder: Path,
    *,
    patience: Patience,
    progress: Callable[[int], None] = lambda _facts: None,
) -> Result:
    """Ask a model, and keep each answer as it comes.

    Args:
        whole: What to ask.
        writer: Whom.
        model: Its name, to be remembered.
        ledger_folder: Where the answers are kept; other runs and builds wait meanwhile.
        patience: How long to wait for what.
        progress: Told after each request how many facts it was about.

    Raises:
        FactdeckError: The answers cannot be kept, or another build is under way.
    """
    result = Result()
    kept = dict(whole.memory)
    with locked(ledger_folder), store.journal(ledger_folder, kept) as keep:
        for done in ask_all(writer, whole.requests, patience):
            if done.read is None:
                result.unanswered.append(Rejection(done.trouble, _place(done.request.asked[0])))
            else:
                answers = _taken(done.read, model, whole, result)
                _report_missing(done.request, done.read, result)
                keep(answers)
                kept |= {one.key: one for one in answers}
            progress(len(done.request.asked))
        store.save(ledger_folder, _without_replaced(kept, whole))
    return result


def exchange(whole: Plan, fact: Fact) -> tuple[Request, Remembered] | None:
    """Give what a model was asked about a fact, alone, and what it answered; None if nothing."""
    for key, found in whole.places.items():
        for _, section, one in found:
            if (one.path, one.index) == (fact.path, fact.index) and key in whole.memory:
                request = next(iter(requests_of(section, {key}, {})))
                return request, whole.memory[key]
    return None


def export(whole: Plan, model: str) -> Iterator[str]:
    """Give the requests as lines of the batch format."""
    return (batch.request_line(request, model) for request in whole.requests)


def import_responses(text: str, model: str, whole: Plan, ledger_folder: Path) -> Result:
    """Take over what came back for exported requests, with the same checks.

    Args:
        text: Of the responses file.
        model: Who answered; empty: as the file says.
        whole: A plan that asks about everything: an answer about a fact that has changed since
            the export is nobody's.
        ledger_folder: Where the answers are kept.

    Raises:
        FactdeckError: The answers cannot be kept, or another build is under way.
    """
    result = Result()
    kept = dict(whole.memory)
    for response in batch.responses_in(text):
        if isinstance(response, str):
            result.unanswered.append(Rejection(response))
            continue
        try:
            read = read_answer(response.text, whole.places)
        except UnreadableAnswerError as error:
            result.unanswered.append(Rejection(f"line {response.line}: {error}"))
            continue
        answers = _taken(read, model or response.model or "import", whole, result)
        kept |= {one.key: one for one in answers}
    with locked(ledger_folder):
        store.save(ledger_folder, _without_replaced(kept, whole))
    return result


def _taken(read: Read, model: str, whole: Plan, result: Result) -> list[Remembered]:
    """Remember an answer, good cards and bad, and count what the checks say of it."""
    result.rejected += read.rejected
    answers: list[Remembered] = []
    for key, cards in read.cards.items():
        note, section, fact = whole.places[key][0]
        result.answered += 1
        result.declined += not cards
        for card, wrong in Judge(note, section)(fact, cards):
            if wrong:
                answer = " / ".join(card.answer)
                result.rejected.append(Rejection(wrong, _place(fact), card.question, answer))
            else:
                result.cards += 1
        numbered = memory.with_parts(cards, whole.old.get(key) or whole.memory.get(key))
        answers.append(Remembered(key, said(fact), prompt.VERSION, model, numbered))
    return answers


def _report_missing(request: Request, read: Read, result: Result) -> None:
    for fact, key in zip(request.asked, request.keys, strict=True):
        if key not in read.cards:
            result.unanswered.append(Rejection("the model left it out", _place(fact)))


def _place(fact: Fact) -> str:
    return f"{fact.path}:{fact.line}"


def _without_replaced(kept: Mapping[str, Remembered], whole: Plan) -> dict[str, Remembered]:
    """Drop what was written about a fact's wording before, once the new one has its own."""
    replaced = {
        one.key
        for key, one in whole.old.items()
        if key in kept and one.key != key and one.key not in whole.places
    }
    return {key: one for key, one in kept.items() if key not in replaced}
