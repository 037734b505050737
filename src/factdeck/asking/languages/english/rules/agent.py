"""`Penicillin was discovered by Fleming`, `Insulin is secreted by …`: who or what did it?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.morphology import past, third_person
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_PERSON = re.compile(r"(?:the )?[A-Z][\w.'-]+(?: (?:[A-Z][\w.'-]*|of|de|von|van|the|and|I+))*")
_BY_PEOPLE = word_set(
    "discover invent find write introduce develop propose lead build design formulate create "
    "paint compose coin establish publish describe sign improve defeat kill assassinate command "
    "direct adopt proclaim rule"
)
_SURE, _CAUSED_SURE, _WHO_SURE = 0.66, 0.76, 0.8
# What does this to something is one thing, and worth knowing.
_CAUSES = word_set(
    "secrete release produce regulate control innervate supply cause trigger inhibit stimulate "
    "activate catalyze catalyse digest absorb filter"
)
_SKIPPED = frozenset(["default", "design", "hand", "means", "law", "nature", "now"])


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `Who discovered penicillin?`, `What secretes insulin?`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    tense = clause.tag(clause.verb)
    if verbs.kind != "passive" or verbs.negative or tense == "MD" or verbs.base not in VERBS:
        return
    if sentence.elided:
        return
    by = next(
        (i for i in range(verbs.main + 1, clause.object_end) if clause.lower(i) == "by"), None
    )
    if (
        by is None
        or clause.tag(by + 1) == "VBG"
        or clause.lower(by + 1) in _SKIPPED
        or clause.opening
    ):
        return
    end = _agent_end(sentence, by)
    agent = clause.words(by + 1, end)
    if re.search(r"\busing\b", agent):
        return  # `shaped by governments using data to …`
    named = bool(_PERSON.fullmatch(agent))
    person = named and verbs.base in _BY_PEOPLE
    verb = past(verbs.base) if tense == "VBD" else third_person(verbs.base)
    between = clause.words(verbs.main + 1, by)
    after = clause.words(end, clause.object_end)
    if between and after:
        return
    particle = between in ("out", "up", "off", "down", "in")  # `carried out by`
    objects = [between, sentence.subject] if particle else [sentence.subject, between]
    parts = ["Who" if person else "What", verb, *objects, after]
    question = sentence.put(" ".join(filter(None, parts)))
    sure = _CAUSED_SURE if verbs.base in _CAUSES else _SURE
    # `the theory`: readers ask which one; a name may be somebody's: who, or what?
    which = not sentence.is_known and re.fullmatch(r"the [a-z]+", sentence.subject)
    if which or (named and not person and not agent.isupper()):
        return
    yield sentence.candidate("agent", question, agent, _WHO_SURE if person else sure)


def _agent_end(sentence: Sentence, by: int) -> int:
    """The agent reaches to the next preposition of time or place."""
    clause = sentence.clause
    for index in range(by + 2, clause.object_end):
        if clause.tag(index) in ("IN", "TO", "SUB") and clause.lower(index) not in ("of", "from"):
            return index
    return clause.object_end
