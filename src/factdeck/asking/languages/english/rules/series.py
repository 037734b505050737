"""`The primary colours are red, yellow and blue`, `X requires a, b and c`: which ones?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.lists import list_label
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.text import series

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_FEWEST, _MOST, _LONGEST_MEMBER = 3, 7, 5
_TAKES_SEVERAL = word_set("include contain require comprise need")
_ARTICLE = re.compile(r"^(?:an?|the) (?=[a-z])", re.IGNORECASE)
_OPEN = re.compile(r"\b(?:such as|like|e\.g|etc|for example|including)\b")
_ARE_SURE, _VERB_SURE = 0.78, 0.7


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the recall of the series, its number stated."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    if verbs.negative or clause.kind == "participle" or clause.opening:
        return
    body = clause.words(verbs.main + 1, len(clause.tokens))
    members = tuple(_ARTICLE.sub("", member) for member in series(body))
    short = all(len(member.split()) <= _LONGEST_MEMBER for member in members)
    if not _FEWEST <= len(members) <= _MOST or not short or _OPEN.search(body):
        return
    listing = verbs.kind == "be" or (verbs.base == "include" and verbs.kind == "lexical")
    if listing and not sentence.elided:
        question = list_label(clause.subject, len(members), sentence.topic)
        if question:
            yield sentence.listing("series", question, members, _ARE_SURE)
    elif verbs.kind == "lexical" and verbs.base in _TAKES_SEVERAL:
        question = sentence.ask(f"Which {len(members)} things")
        yield sentence.listing("series", question, members, _VERB_SURE)
