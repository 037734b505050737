"""`X converts A into B`, `adds A to B`: ask for the part that the verb is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.words import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

# Verb → prepositions whose noun is the answer: `What does DNS translate names into?`
_OBLIQUE = {
    "convert": ("into", "to"), "translate": ("into", "to"), "transform": ("into", "to"),
    "turn": ("into",), "divide": ("into",), "split": ("into",), "break": ("into",),
    "group": ("into",), "classify": ("into", "as"), "organize": ("into", "as"),
    "partition": ("into",), "map": ("to", "onto"), "replace": ("with",),
    "compare": ("to", "with"),
    "associate": ("with",), "store": ("as", "in"), "protect": ("from", "against"),
    "prevent": ("from",), "distinguish": ("from",), "derive": ("from",), "base": ("on",),
    "treat": ("as", "with"), "represent": ("as",), "encode": ("as", "into"), "define": ("as",),
    "separate": ("from", "into"), "link": ("to",), "connect": ("to",), "bind": ("to",),
    "attach": ("to",), "assign": ("to",), "expose": ("to", "as"), "reduce": ("to",),
    "increase": ("to",), "read": ("from",), "write": ("to",),
    "import": ("from", "into"), "export": ("to",), "send": ("to",), "forward": ("to",),
    "release": ("into",), "secrete": ("into",), "transport": ("to",),
    "direct": ("to",), "route": ("to",),
    "redirect": ("to",), "distribute": ("across", "among", "over"), "spread": ("across",),
    "replicate": ("to", "across"),
}  # fmt: skip
# Verbs of which one asks where their object goes.
_WHERE = word_set("place put store keep deposit install deploy write save")
_PLACES = ("in", "on", "at", "inside", "within", "near", "under", "between")
# Verb → prepositions that stay in the question: `What does FTPS add to FTP?`
_DIRECT = {
    "add": ("to",), "provide": ("to", "for", "between"), "give": ("to",), "remove": ("from",),
    "insert": ("into",), "offer": ("to",), "apply": ("to",), "extract": ("from",),
    "exchange": ("between",), "transmit": ("between", "to"), "carry": ("to", "from"),
    "create": ("for", "between", "from"), "produce": ("from",), "obtain": ("from",),
    "receive": ("from",), "use": ("as", "for", "to"), "deliver": ("to",), "impose": ("on",),
    "introduce": ("to", "into"), "supply": ("to",), "transfer": ("between", "to", "from"),
}  # fmt: skip
# An object that says nothing: `provides the means to …`.
_VAGUE = re.compile(
    r"(?:an? |the )?(?:means|ways?|ability|options?|possibility|opportunity|number|lot|variety)\b",
    re.IGNORECASE,
)
_DIRECT_SURE, _OBLIQUE_SURE = 0.76, 0.78
# What somebody uses, offers or makes `to` or `for` something is one of many things.
_ONE_OF_MANY = word_set("use provide offer create give apply produce supply receive obtain")
_MANY_DOUBT = 0.12
_LONGEST_OBJECT, _LONGEST_TAIL = 7, 9


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question for the direct object or for the noun behind the preposition."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    participle = clause.kind == "participle"
    if verbs.kind not in ("lexical", "modal") or verbs.negative or participle:
        return
    where = _preposition(sentence, _PLACES) if verbs.base in _WHERE else None
    if where is not None:
        yield from _placed(sentence, where)
        return
    for table, sure in ((_OBLIQUE, _OBLIQUE_SURE), (_DIRECT, _DIRECT_SURE)):
        at = _preposition(sentence, table.get(verbs.base, ()))
        if at is None:
            continue
        words = clause.words(verbs.main + 1, at), clause.words(at + 1, clause.object_end)
        if _VAGUE.match(words[0]):
            return
        if not all(words) or len(words[0].split()) > _LONGEST_OBJECT or "," in words[0]:
            return
        if table is _OBLIQUE:
            yield from _oblique(sentence, at, words[1], sure)
        elif len(words[1].split()) <= _LONGEST_TAIL:
            question = f"{sentence.ask('What')[:-1]} {clause.words(at, clause.object_end)}?"
            possible = clause.tag(clause.verb) == "MD"
            doubt = _MANY_DOUBT * (verbs.base in _ONE_OF_MANY or possible)
            yield sentence.candidate("frame", question, words[0], sure - doubt)
        return


def _placed(sentence: Sentence, where: int) -> Iterator[Candidate]:
    """`stores keys in memory`: where does it store keys?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    while clause.tag(where - 1) == "RB":  # `just under the skin`
        where -= 1
    answer = clause.words(where, clause.object_end)
    placed = clause.words(verbs.main + 1, where)
    short = len(placed.split()) <= _LONGEST_OBJECT and "," not in placed
    if len(answer.split()) > 1 and short:
        yield sentence.candidate("frame", sentence.ask("Where", where), answer, _OBLIQUE_SURE)


def _oblique(sentence: Sentence, at: int, answer: str, sure: float) -> Iterator[Candidate]:
    clause, question = sentence.clause, sentence.ask("What", at + 1)
    if clause.tag(at + 1) == "VBG" and sentence.clause.verbs.base == "prevent":
        question = f"{question[:-1]} doing?"
    yield sentence.candidate("frame", question, answer, sure)


def _preposition(sentence: Sentence, wanted: tuple[str, ...]) -> int | None:
    """Where the first preposition stands if it is one of those wanted."""
    clause = sentence.clause
    for index in range(clause.verbs.main + 1, clause.object_end):
        found = clause.tag(index)
        if found == "TO" and clause.tag(index + 1) == "VB":
            return None  # `the effort needed to change accounts`
        if clause.lower(index) in wanted and index > clause.verbs.main + 1:
            return index
        if found in ("WH", "SUB", "VBZ", "VBP", "VBD", "MD") or (
            found in ("IN", "TO") and clause.lower(index) != "of"
        ):
            return None
    return None
