"""What goes on in a process, when it does, and what a quality means."""

from __future__ import annotations

import re

from factdeck.asking.language import Asked
from factdeck.asking.languages.english.articles import defining, lowered, mention
from factdeck.asking.languages.english.casing import PLAIN
from factdeck.asking.languages.english.clause import Clause, parse
from factdeck.asking.languages.english.dangling import dangling
from factdeck.asking.languages.english.definitions.kinds import SHORTEST
from factdeck.asking.languages.english.terms import bare, is_plural_term
from factdeck.asking.languages.english.words import labels

# Heads of qualities, which a sentence explains; of processes, of which it tells the course.
_QUALITY = re.compile(r"(?:[a-z]{2}(?:[aeiou]lity|icity|ivity|eity|arity|idity|uity)|dence|ness)$")
_HAPPENING = re.compile(r"(?:[^aeiou]osis|lysis|genesis|kinesis|stasis|taxis|poiesis)$")
# Ends of words for what goes on.
PROCESS = re.compile(r"(?:ing|tion|sion|sis|ance|ence|ment|ism)$")
_ROOT = 6
# Of `What happens in social engineering?` blind readers kept none of four as they were.
_HAPPENS_SURE = 0.6


def told(term: str, clause: Clause) -> Asked | None:
    """A whole sentence: what a quality means, or what happens in a process."""
    head = bare(term).split(" of ")[0].rsplit(maxsplit=1)[-1].lower()
    telling = len(clause.text.split()) >= SHORTEST and not clause.opening
    said = any(word[:_ROOT] == head[:_ROOT] for word in clause.text.lower().split())
    trait = head in labels.ATTRIBUTES  # `Key assumption`
    trait = trait or clause.tag(clause.verb) == "VBD" or clause.verbs.auxiliary in ("was", "were")
    if not telling or said or trait or dangling(clause.text) or is_plural_term(term):
        return None
    if _QUALITY.search(head):
        verb = "require" if clause.lower(clause.verb) == "must" else "mean"
        return Asked(f"What does {lowered(term)} {verb}?", clause.text, 0.78)
    # `Toxic: the cell dies` tells an event.
    stated = clause.tag(clause.verb) == "MD" or clause.verbs.kind in ("be", "do")
    if parse(term).tokens[-1].tag == "JJ" and stated:
        return Asked(f"What does “{lowered(term)}” mean?", clause.text, 0.8)
    happening = _HAPPENING.search(head)
    process = happening or (" " in bare(term) and PROCESS.search(head))
    subject = mention(term) if process else ""
    sure = 0.78 if happening else _HAPPENS_SURE
    return Asked(f"What happens in {subject}?", clause.text, sure) if subject else None


def occurrence(term: str, clause: Clause) -> Asked | None:
    """`when water turns to ice` of a process."""
    if not PROCESS.search(term):
        return None
    return Asked(f"When does {PLAIN.lower_first(term)} occur?", clause.text, 0.75)


def gerund(term: str, clause: Clause) -> Asked | None:
    """`splitting a table over several machines`."""
    long = len(clause.text.split()) >= SHORTEST
    light = clause.lower(0) in ("using", "being", "having")
    known = 0.66 if light else 0.74 if mention(term) else 0.7
    sure = 0.78 if PROCESS.search(term) else known
    return Asked(defining(term), clause.text, sure) if long else None
