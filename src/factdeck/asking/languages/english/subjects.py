"""Whether a subject, spoken or elided, can stand in a question by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.clause import parse
from factdeck.asking.languages.english.terms import is_plural_term
from factdeck.asking.languages.english.words import closed, labels, word_set
from factdeck.asking.languages.english.words.verbs import VERBS

if TYPE_CHECKING:
    from factdeck.asking.languages.english.clause import Clause

_VAGUE = word_set(
    "both certain various no other same different multiple several few more less fewer such any "
    "some many most another either neither none all its their his her our your my this that these "
    "those it they he she we you i there what which who how eg e.g ex example only everything "
    "something here one"
)
_POINTERS = word_set("it they this these those we you he she them us")
_MARKS = re.compile(r"[=;:→<>|]|->|\b[a-z]{2,}/[a-z]{2,}")
_PARTICULAR = re.compile(r"\d[\d.,]* |\$[^$]+\$ ")  # `10 bits`, `$n$ bits` of one example
# `The second term`: of which list?
_WHICH_OF_THEM = re.compile(
    r"the (?:first|second|third|fourth|last|next|final|other|remaining) "
    r"(?:term|group|column|row|line|step|part|case|one|type|factor|option|equation|example|plot|"
    r"approach|method|point|set|value)s?",
    re.IGNORECASE,
)
_SECTION = re.compile(
    r"\b\d{4}\s*[-–]\s*\d{2,4}\b|\b(?:notes?|about|knowledge|overview|questions?|lectures?|chapters?|"
    r"errors|vs\.?|versus)\b| [-–—] ",
    re.IGNORECASE,
)
# `hosts, ports and links`, and not `the strongest control there is, and Stuxnet`.
_LIST = re.compile(r",(?! (?:and|or) ).* (?:and|or) ")
_OPENS = frozenset(["DT", "NN", "NNS", "NNP", "JJ", "VBG", "VBN", "CD"])
_CLOSES = frozenset(["NN", "NNS", "NNP", "CD", "VBG", "VBN"])
_LONGEST, _ONLY = 9, 3


def can_stand(clause: Clause) -> bool:
    """Whether a sentence's own subject names something to whoever has not read the note."""
    subject = clause.subject
    words = subject.lower().split()
    if not words or words[0] in _VAGUE or len(words) > _LONGEST or _POINTERS & set(words):
        return False
    unfinished_list = "," in subject and not _LIST.search(subject)
    particular = len(words) > 1 and bool(_PARTICULAR.match(subject))
    if (
        particular
        or "than" in words
        or words[-1] in ("one", "ones")
        or len(subject) == 1
        or (words[:2] == ["the", "only"] and len(words) == _ONLY)
        or not re.search(r"[a-z$]", subject.lower())
        or _MARKS.search(subject)
        or unfinished_list
        or _WHICH_OF_THEM.fullmatch(subject)
        or not _is_noun_phrase(clause)
    ):
        return False
    return _known_verb(clause) and not _is_generic(words)


def agrees(clause: Clause, topic: str) -> bool:
    """Whether a topic can be the elided subject of a predicate: singular with `stores`."""
    if not topic or not _known_verb(clause):
        return False
    if sorts(topic) or is_no_thing(topic):
        return False
    last = topic.rsplit(maxsplit=1)[-1]
    plural = is_plural_term(topic)
    if clause.kind == "clause":  # a pronoun
        return plural == (clause.subject.lower() == "they")
    found = clause.tag(clause.verb)
    if found in ("VBP", "VB"):
        return plural
    return not plural or last.lower() == "data" or found in ("MD", "VBN", "VBD")


def sorts(topic: str) -> bool:
    """`Backup strategies`, `Storage type`: what hangs below is one of them, not about them."""
    last = topic.rsplit(maxsplit=1)[-1].lower() if topic else ""
    return " " in topic and (last in labels.SETS or last in labels.VALUES)


def is_no_thing(topic: str) -> bool:
    """`Rome in 1829-1837`, `Core knowledge`, `Only for consumers`: headings of sections."""
    found = parse(topic)
    opens = found.tag(0) in ("IN", "RB", "SUB", "TO", "WH")
    return opens or found.kind in ("clause", "predicate") or bool(_SECTION.search(topic))


def _known_verb(clause: Clause) -> bool:
    return clause.verbs.kind != "lexical" or clause.verbs.base in VERBS


def _is_noun_phrase(clause: Clause) -> bool:
    """Whether a subject opens like a noun phrase and ends in a noun."""
    end = clause.verb - 1
    while clause.tag(end) in ("RB", "PAREN") and end > clause.start:
        end -= 1
    noun_like = clause.tag(end) in _CLOSES or (end > clause.start and clause.tag(end) == "VB")
    return noun_like and clause.tag(clause.start) in _OPENS


def _is_generic(words: list[str]) -> bool:
    """`the process`, `results`; `a process` can be asked about."""
    if words[0] in ("a", "an"):
        return len(words) == 1
    bare = words[1:] if words[0] == "the" else words
    return not bare or (len(bare) == 1 and bare[0] in closed.GENERIC_NOUNS)
