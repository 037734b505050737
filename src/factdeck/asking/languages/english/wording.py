"""How English puts the questions of the language-neutral rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english import (
    articles,
    choices,
    columns,
    cues,
    definitions,
    labels,
    membership,
    terms,
)
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.dangling import dangling
from factdeck.asking.languages.english.lists import list_label, opened_list
from factdeck.asking.languages.english.morphology import is_plural, singular
from factdeck.asking.languages.english.words import labels as tables
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.genera import GENERA

if TYPE_CHECKING:
    from factdeck.asking.language import Asked

_QUESTION = re.compile(
    r"(?:what|why|how|when|where|which|who|whose|in what|in which|at what|for what|under what|"
    r"to what|from what|by what|name|list)\b",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"\b(?:is|are|was|were|do|does|did|can|could|should|must|will|would|has|have|may|might)\b",
    re.IGNORECASE,
)
_DEGREES = word_set(
    "many much long far often old big large fast quickly deep high well likely soon"
)
_CHATTY = re.compile(r"\b(?:we|you|your|i|my|our|following|provided|figure|us)\b", re.IGNORECASE)
_DESCRIPTION = re.compile(
    r"(?:descriptions?|definitions?|meanings?|explanations?|what it is)", re.IGNORECASE
)
_SHORTEST_QUESTION, _LONGEST_QUESTION = 3, 22
_LONGEST_COLUMN = 3
# `Layer 7`, `Vitamin A`: a kind before what tells its members apart.
_KIND_AND_NUMBER = re.compile(r"^[A-Z][a-z]+(?= (?:\S|\d+)$)")
# `Spanish`, `French`: columns that keep their capital.
_PEOPLE = re.compile(r"(?:ish|ese|ian|ean|ench|erman|atin|reek|utch|abic)\b")
# `Most common cause`: of known attributes, one of many.
_RANKED = re.compile(
    r"(most (?:common|important|frequent|likely)|main|major|primary|first-line|first line|typical|"
    r"usual|classic|definitive|initial|best|preferred|maximum|minimum|default) "
    r"(cause|symptom|sign|treatment|test|therapy|complication|function|purpose|use|goal|advantage|"
    r"disadvantage|benefit|drawback|limitation|effect|source|component|feature|finding|site|type|"
    r"risk factor|export|port|size|length)"
)
_JOINS = {"treatment": "for", "test": "for", "therapy": "for", "risk factor": "for"}

# `how signals …`, `where data …` and not `how many …`: asks only if its verb comes at once.


class EnglishWording:
    """`factdeck.asking.language.Wording` in English."""

    def what_is(self, term: str) -> str:
        """`What is X?`, `What are Xs?`."""
        return articles.what_is(term)

    def in_full(self, label: str, above: str) -> str:
        """`Preventive control` of `Preventive` below `Types of controls`."""
        return labels.in_full(label, above)

    def define(self, term: str, definition: str) -> Asked | None:
        """By the shape of the definition: what it is, does, is used for, consists of."""
        return definitions.define(term, definition)

    def attribute(self, topic: str, label: str) -> str:
        """`What is the treatment for scurvy?`."""
        key = re.sub(r"\s*\([^()]*\)", "", label).strip(" :").lower()
        ranked = _RANKED.fullmatch(key)
        if ranked:
            join = _JOINS.get(ranked[2], "of")
            return f"What is the {key} {join} {labels.inside(topic)}?"
        if key not in tables.ATTRIBUTES:
            return _plural_attribute(topic, key)
        question = tables.ATTRIBUTES[key].format(topic=labels.inside(topic))
        if is_plural(topic.rsplit(maxsplit=1)[-1]):
            question = re.sub(r"^What is (?=\S+(?: \S+){0,4} used for)", "What are ", question)
            question = question.replace("How is ", "How are ").replace("How does ", "How do ")
        return question

    def items(self, label: str, count: int, topic: str = "") -> str:
        """`What are the 3 symptoms of scurvy?`."""
        return list_label(label, count, topic)

    def unlike(self, label: str, items: tuple[str, ...]) -> float:
        """See `membership`."""
        return membership.unlike(label, items)

    def members(self, text: str) -> str:
        """The set that a sentence opens."""
        return opened_list(text)

    def command(self, description: str) -> str:
        """`Which command is used to list files?`."""
        text = re.sub(r"^(?:how to|to)\s+", "to ", description, flags=re.IGNORECASE)
        lowered = PLAIN.lower_first(text)
        if text.lower().startswith("to "):
            return f"Which command is used {lowered}?"
        clause = parse(text)
        if clause.kind == "imperative":
            return f"Which command is used to {text[0].lower() + text[1:]}?"
        if clause.kind == "predicate" and clause.tag(clause.verb) == "VBZ":
            return f"Which command {text[0].lower() + text[1:]}?"
        if clause.tag(0) == "VBG":
            return f"Which command is used for {lowered}?"
        return f"What is the command for {lowered}?" if clause.kind == "phrase" else ""

    def choice(self, case: str, remedy: str) -> Asked | None:
        """`What should be used for big files?`."""
        return choices.choice(case, remedy)

    def cell(self, row: str, column: str) -> str:
        """`What is the default port of SSH?`."""
        key = column.lower()
        written, row = row, _KIND_AND_NUMBER.sub(_lower_kind, row)
        if key == "meaning":
            return f"What does {row} mean?"
        if _DESCRIPTION.fullmatch(key):
            return articles.what_is(row)
        known = self.attribute(columns.owner(row), column) if columns.owner(row) else ""
        known = known or columns.effect(row, column) or columns.asking(row, column)
        if not known and (columns.is_case(row) or columns.is_bare_trait(column)):
            return ""
        known = known or columns.predicate(row, column)
        if known:
            return known
        # A name, mass or plural; an article would be a guess.
        owner = row if articles.is_product(row) else articles.mention(row)
        owner = articles.short_name(row) or (owner if owner.lower() == row.lower() else "")
        if owner and terms.is_value(column) and len(column.split()) <= _LONGEST_COLUMN:
            be = "are" if is_plural(column.rsplit(maxsplit=1)[-1]) else "is"
            return f"What {be} the {_lower_words(column)} of {owner}?"
        return f"{written} — {column if _PEOPLE.search(column) else _lower_words(column)}?"

    def event(self, date: str) -> str:
        """`What happened in 1648?`."""
        span = re.fullmatch(r"(.*\d\S*(?: BCE| BC)?)\s*(?:-|–|—|to)\s*(\S.*)", date)
        if span:
            return f"What happened from {span[1]} to {span[2]}?"
        if re.search(r"century|\d0s$", date):
            return f"What happened in the {date}?"
        day = re.search(r"[A-Za-z]+\.? \d{1,2}(?:st|nd|rd|th)?,|^\d{1,2}\.? [A-Z][a-z]+", date)
        return f"What happened {'on' if day else 'in'} {date}?"

    def pair(self, label: str, name: str) -> str:
        """`Which port does SSH use?`."""
        words = label.split()
        one = singular(words[-1].lower())
        if one == "port":
            return f"Which {' '.join([*words[:-1], 'port']).lower()} does {name} use?"
        if not is_plural(words[-1]):
            return ""
        return f"What is the {' '.join([*words[:-1], one]).lower()} of {name}?"

    def subject(self, text: str) -> str:
        """The topic that a heading or label names."""
        return labels.subject(text)

    def cue(self, topic: str, label: str, body: str) -> Asked | None:
        """`What is the default port of Redis?`, `Redis — Persistence?`."""
        return cues.cue(topic, label, body, self.cell)

    def generic(self, text: str) -> bool:
        """`Overview`, `Pros`, `Chapter 3`."""
        return labels.generic(text)

    def describes(self, label: str) -> bool:
        """`Advantages`, `Features`, and not `Types`."""
        return labels.describes(label)

    def defined(self, heading: str) -> str:
        """`What is DNS?`, `Definition of entropy`."""
        return labels.defined(heading)

    def question(self, text: str) -> str:
        """A wh-question that needs nothing but itself; yes/no questions are none."""
        text = labels.clean(text).rstrip("?").strip()
        words = text.split()
        fits = _SHORTEST_QUESTION <= len(words) <= _LONGEST_QUESTION
        if not fits or not _QUESTION.match(text) or _CHATTY.search(text) or dangling(text):
            return ""
        if words[0].lower() in ("name", "list"):
            return ""
        # `Why is`, `How many can`; of `how voices are sent` nothing is inverted.
        opening = words[0].lower()
        near = opening in ("why", "where", "when") or (
            opening == "how" and words[1].lower() not in _DEGREES
        )
        inverted = any(_INVERTED.fullmatch(word) for word in words[1 : 2 if near else 5])
        why = words[0].lower() in ("why", "how") and parse(" ".join(words[1:])).kind == "imperative"
        return f"{text[0].upper()}{text[1:]}?" if inverted or why else ""


def _plural_attribute(topic: str, key: str) -> str:
    key = tables.ABBREVIATED.get(key, key)
    return (
        f"What are the {key} {tables.SETS[key]} {labels.inside(topic)}?"
        if key in tables.SETS
        else ""
    )


def _lower_kind(found: re.Match[str]) -> str:
    """`Layer 7`, and not `Cat 6`."""
    return found[0].lower() if found[0].lower() in GENERA else found[0]


def _lower_words(column: str) -> str:
    """A column's name as common nouns; abbreviations stay."""
    return " ".join(w.lower() if w[1:] == w[1:].lower() else w for w in column.split())
