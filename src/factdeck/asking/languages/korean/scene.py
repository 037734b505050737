"""What a rule sees: one sentence and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.endings import PRONOUNS
from factdeck.asking.languages.korean.records import Clause, Role, Sentence
from factdeck.asking.languages.korean.references import dangling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factdeck.asking.languages.korean.analysis import Passage
    from factdeck.model import Fact

_LONGEST_TOPIC = 5
_NOBODY = re.compile(
    r"(?:^|\s)(?:하나|나머지|한쪽|다른 쪽|하나하나|그중|누구|무엇|모두|각자|첫 ?번째|두 ?번째|"
    r"사람)(?:의 \S+)?$"
    r"|^(?:대부분|일부)$|^(?:한|어떤|특정|각|여러|다른) \S+$|[?!=<>{}]"
)
"""Topics that name nothing one could be asked about."""
_OFTEN = 2
_LOOK_BACK = 2
"""Bullets back from which a topic may be carried over."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its fact and the sentence before it."""

    sentence: Sentence
    passage: Passage
    before: Sentence | None
    """The sentence before it in the same fact."""
    carried: str = ""
    """The topic of the nearest bullet above in the same list, where this one names none."""
    following: tuple[Passage, ...] = ()
    """The facts after it in the same list."""
    children: tuple[Passage, ...] = ()
    below: tuple[Fact, ...] = ()
    """Its children as they stand in the note, those without a sentence included."""
    above: str = ""
    """What the bullet above it names, where this is its only or first child."""

    @property
    def fact(self) -> Fact:
        """The fact it stands in."""
        return self.sentence.source.fact

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence."""
        return self.sentence.clauses

    def marked(self, *marks: str) -> bool:
        """Whether normalising left one of the marks."""
        return not self.sentence.source.marks.isdisjoint(marks)

    def topic_before(self, position: int) -> str:
        """The topic that holds for a clause: its own or the last one named before it."""
        for clause in reversed(self.clauses[: position + 1]):
            if clause.topic is not None:
                return self.sentence.words(clause.topic)
        return ""


def is_entity(topic: str) -> bool:
    """Whether a topic names a thing: short, no pronoun, nothing pointing elsewhere."""
    return (
        bool(topic)
        and topic not in PRONOUNS
        and len(topic.split()) <= _LONGEST_TOPIC
        and not dangling(topic)
        and _NOBODY.search(topic) is None
    )


def scenes(passages: Sequence[Passage], facts: Sequence[Fact] = ()) -> Iterator[Scene]:
    """All sentences of a note worth asking about, in order.

    Args:
        passages: The analysed facts.
        facts: All facts of the note by their index, those without a sentence included.
    """
    places = {p.fact.index: p for p in passages}
    for position, passage in enumerate(passages):
        fact = passage.fact
        below = [places.get(c) for c in fact.children]
        children = () if None in below else tuple(p for p in below if p is not None)
        inner = tuple(facts[c] for c in fact.children if c < len(facts))
        following = tuple(_following(passages, position))
        before: Sentence | None = None
        for sentence in passage.sentences:
            if not sentence.complete:
                before = None
                continue
            carried = passage.label or ("" if before else _carried(passages, position))
            above = "" if before else _above(facts, fact)
            yield Scene(sentence, passage, before, carried, following, children, inner, above)
            before = sentence


def _above(facts: Sequence[Fact], fact: Fact) -> str:
    if fact.parent is None or fact.parent >= len(facts):
        return ""
    parent = facts[fact.parent]
    if parent.children[:1] != (fact.index,):
        return ""
    name = labels.clean(parent.text)
    return name if labels.is_name(name) and not labels.sorts(name) else ""


def _same_list(one: Fact, other: Fact) -> bool:
    return (one.trail, one.parent, one.lead) == (other.trail, other.parent, other.lead)


def _following(passages: Sequence[Passage], position: int) -> Iterator[Passage]:
    here = passages[position].fact
    for other in passages[position + 1 :]:
        if other.fact.depth > here.depth:
            continue
        if not _same_list(here, other.fact) or other.fact.pictures[:1] != here.pictures[:1]:
            return
        yield other


def _rules(topic: str, here: Fact, above: Sequence[Passage]) -> bool:
    """Whether a topic holds for a stretch: the heading or several bullets name it."""
    owner, owns, _ = here.trail[-1].partition("의 ") if here.trail else ("", "", "")
    if owns and labels.clean(owner) != topic:
        return False
    named = sum(topic in passage.fact.text for passage in above)
    return named >= _OFTEN or any(topic in heading for heading in here.trail)


def _carried(passages: Sequence[Passage], position: int) -> str:
    here = passages[position].fact
    above = [p for p in passages[:position] if _same_list(here, p.fact)]
    for passage in reversed(above[-_LOOK_BACK:]):
        for sentence in reversed(passage.sentences):
            for clause in sentence.clauses:
                named = clause.one(Role.TOPIC, Role.OBLIQUE_TOPIC)
                if named is not None:
                    words = sentence.words(named).removeprefix("각각의 ")
                    return words if is_entity(words) and _rules(words, here, above) else ""
    return ""
