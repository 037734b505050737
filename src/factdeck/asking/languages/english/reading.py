"""Which sentences of a fact can be asked about, and what their elided subjects stand for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.casing import Casing
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.labels import generic, is_title_case
from factdeck.asking.languages.english.morphology import is_plural
from factdeck.asking.languages.english.sentence import Sentence
from factdeck.asking.languages.english.skips import is_how_to
from factdeck.asking.languages.english.stems import stems
from factdeck.asking.languages.english.words import closed, labels, word_set
from factdeck.asking.languages.english.words.verbs import NOUNISH
from factdeck.asking.terms import split_term
from factdeck.asking.text import sentences, strip_end
from factdeck.asking.topics import ancestors, label_of, run_of, topic_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factdeck.asking.language import Language
    from factdeck.asking.languages.english.clause import Clause
    from factdeck.asking.languages.english.sentence import Told
    from factdeck.asking.terms import Term
    from factdeck.model import Fact, Note

_LEADING = re.compile(
    r"^(?:(?:remember|recall|note|keep in mind|notice)(?: that)?[,:]?\s+|(?:however|moreover|"
    r"furthermore|additionally|in addition|also|thus|therefore|hence|in general|generally|"
    r"basically|essentially|typically|usually|in short|in fact|overall|specifically),\s+)",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"(?:e\.?g\.?|ex|for example|for instance|such as|like)\b", re.IGNORECASE)
_ABOUT_HEADING = re.compile(
    r"(?:this|it|these|they) (?:is|are|can|has|have|was|were)\b", re.IGNORECASE
)
# What somebody holds is no fact: `Myth: the sun is a planet that …`.
_CLAIMS = word_set("opinion opinions myth misconception claim belief view criticism argument")
_SUBORDINATE = closed.SUBORDINATORS - closed.CONDITIONS - {"because", "since"}
_MOST_SENTENCES = 3
_LONGEST = 45
_ARROW = re.compile(r"→|->|=>|⟶")


@dataclass(frozen=True)
class Scene:
    """A note as its sentences are read: what they are among."""

    note: Note
    language: Language
    casing: Casing
    lengths: Mapping[object, int]
    """Where facts hang (see `_place`) → how many hang there."""
    told: Counter[Told] = field(default_factory=Counter)
    """How often the note tells what of whom; see `Sentence.tells`."""

    @classmethod
    def of(cls, note: Note, facts: Iterable[Fact], language: Language) -> Scene:
        """Look over a note."""
        casing = Casing.of(fact.text for fact in facts)
        return cls(note, language, casing, Counter(map(_place, note.facts)))


def _place(fact: Fact) -> object:
    """What a fact hangs below: its parent, or the heading and the line that opens its list."""
    return (fact.trail, fact.lead) if fact.parent is None else fact.parent


def sentences_of(fact: Fact, scene: Scene) -> Iterator[Sentence]:
    """Yield the sentences of a fact that sentence rules may look at."""
    note, language = scene.note, scene.language
    if fact.kind == "row" or fact.text.rstrip().endswith((":", "?")):
        return
    term = _term(fact)
    if term is not None and term.name.lower() in _CLAIMS:
        return
    body = fact.text if term is None else term.body
    if _ARROW.search(fact.text):
        body = _before_arrow(fact.text)
        term = None
    topic = _topic(fact, note, language, term)
    place = stems(" ".join((*fact.trail, note.title, topic)))
    of_term = term is not None and bool(topic) and topic == language.wording.subject(term.name)
    position = 0
    antecedent = topic
    length = scene.lengths[_place(fact)]
    for number, text in enumerate(sentences(body)[:_MOST_SENTENCES]):
        start = fact.text.find(text, position)
        position = max(start, 0) + len(text)
        stripped = _LEADING.sub("", text)
        solid = _solid(fact, start + len(text) - len(stripped), len(stripped))
        if len(stripped.split()) > _LONGEST:
            continue
        clause = _as_predicate(parse(stripped, solid), antecedent)
        if _usable(clause, number):
            heads = number == 0 and term is None and _heads(fact, note, topic)
            sentence = Sentence(
                fact,
                clause,
                scene.casing,
                antecedent,
                place,
                number,
                heads,
                length,
                of_term=of_term and antecedent == topic,
                told=scene.told,
            )
            if sentence.can_be_asked:
                yield sentence
                antecedent = antecedent if sentence.elided else clause.subject
            elif clause.kind == "clause":
                antecedent = ""


def _before_arrow(text: str) -> str:
    """`The largest object is 5 GB -> use multipart upload`: the sentence that something follows."""
    said = _ARROW.split(text)[0].strip()
    return said if parse(said).kind in ("clause", "predicate") else ""


def _term(fact: Fact) -> Term | None:
    """The term before a colon, unless it is a sentence that the rest explains."""
    term = split_term(fact)
    if term is None or term.mark != "plain":
        return term
    sentence = parse(term.name).kind in ("clause", "predicate")
    return None if sentence and not is_title_case(term.name.split()) else term


def _topic(fact: Fact, note: Note, language: Language, term: Term | None) -> str:
    """The term before the body, else what the fact hangs below; none below an aside's label."""
    key = "" if term is None else term.name.lower()
    if term is None or key in labels.ASIDES or generic(key):
        lead = _lead(fact, note)
        return language.wording.subject(lead) if lead else topic_of(fact, note, language)
    return language.wording.subject(term.name)


def _lead(fact: Fact, note: Note) -> str:
    """The line that opens the list, if it and no label in between says what the fact is about.

    Bullets below `S3 Glacier Deep Archive` tell of that and not of the heading above it.
    """
    parents = list(ancestors(fact, note))
    lead = strip_end((parents[-1] if parents else fact).lead)
    sorted_only = all(generic(label_of(parent) or "x") for parent in parents)
    about_heading = _ABOUT_HEADING.match(lead)
    return lead if lead and sorted_only and not (about_heading or generic(lead)) else ""


def _as_predicate(clause: Clause, topic: str) -> Clause:
    """`Occur in the membrane` below `Reactions`: what they do, and no instruction."""
    plural = bool(topic) and is_plural(topic.rsplit(maxsplit=1)[-1])
    noun = clause.lower(clause.verb) in NOUNISH  # `Time series of …`
    if clause.kind != "imperative" or not plural or noun or is_how_to(clause.text):
        return clause
    return replace(clause, kind="predicate")


def _solid(fact: Fact, offset: int, length: int) -> tuple[tuple[int, int], ...]:
    """The code and maths of a sentence, as offsets into it."""
    found: list[tuple[int, int]] = []
    for span in fact.spans:
        inside = offset <= span.start and span.end <= offset + length
        if span.kind in ("code", "math") and inside:
            bracketed = (
                fact.text[span.start - 1 : span.start] == "(" and fact.text[span.end :][:1] == ")"
            )
            found.append((span.start - offset - bracketed, span.end - offset + bracketed))
    return tuple(found)


def _heads(fact: Fact, note: Note, topic: str) -> bool:
    """Whether a fact is the first right below the heading or parent that names the topic."""
    if fact.parent is not None:
        parent = note.facts[fact.parent]
        first = parent.children[:1] == (fact.index,) and split_term(parent) is None
        return first and topic in parent.text
    above = fact.lead or (fact.trail[-1:] or (note.title,))[0]
    return bool(run_of(fact, note)) and topic in above


def _usable(clause: Clause, number: int) -> bool:
    if clause.kind == "imperative" or _EXAMPLE.match(clause.text):
        return False
    first = clause.opening.split(" ")[0].lower()
    unclear = first in _SUBORDINATE
    if clause.kind == "predicate" and clause.tag(clause.verb + 1) == "PRP":
        return False  # `is it good because …`
    if clause.kind in ("predicate", "participle", "phrase"):
        return number == 0 and not is_how_to(clause.text)
    return not unclear
