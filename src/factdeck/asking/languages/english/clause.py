"""Take a sentence apart: what opens it, its subject, its finite verb."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

from factdeck.asking.languages.english.context import FINITE, NOUNS
from factdeck.asking.languages.english.fact_end import BREAKS, first_fact_end, is_dash, object_end
from factdeck.asking.languages.english.tagger import tag
from factdeck.asking.languages.english.verb_group import verb_group
from factdeck.asking.languages.english.words.genera import ALONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.asking.languages.english.tokens import Token
    from factdeck.asking.languages.english.verb_group import Verbs

Kind = Literal["clause", "predicate", "participle", "imperative", "phrase"]
_LONGEST_OPENING = 20


@dataclass(frozen=True)
class Clause:
    """A sentence of study notes taken apart at its finite verb."""

    text: str
    tokens: tuple[Token, ...]
    kind: Kind
    opening: str
    """The phrase or clause before the first comma that stands in front of the subject."""
    start: int
    """Where the subject begins."""
    verb: int
    """Where the finite verb stands (the participle or imperative, if there is none)."""

    def words(self, start: int, end: int) -> str:
        """The source text of tokens `start` up to, but without, `end`."""
        if start >= end or start >= len(self.tokens):
            return ""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end].strip(" ,")

    def lower(self, index: int) -> str:
        """The token's word in lower case, empty outside the sentence."""
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def tag(self, index: int) -> str:
        """The token's tag, `END` outside the sentence."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else "END"

    @cached_property
    def subject(self) -> str:
        """The subject's words without adverbs before the verb."""
        end = self.verb
        while end > self.start and (self.tag(end - 1) == "RB" or self.lower(end - 1) == ","):
            end -= 1
        return self.words(self.start, end)

    @cached_property
    def verbs(self) -> Verbs:
        """The verb group that begins at the finite verb."""
        return verb_group(self)

    @cached_property
    def end(self) -> int:
        """Where the first fact of the sentence ends: a second predicate or clause is cut off."""
        return first_fact_end(self)

    @cached_property
    def object_end(self) -> int:
        """Like `end`, but without a clause of reason, condition or contrast behind the object."""
        return object_end(self)

    @property
    def rest(self) -> str:
        """What follows the main verb, up to the end of the first fact."""
        return self.words(self.verbs.main + 1, self.end)


@lru_cache(maxsize=8192)
def parse(text: str, solid: tuple[tuple[int, int], ...] = ()) -> Clause:
    """Take a sentence apart; `solid` stretches of it (code, maths) count as one noun each."""
    text = text.strip().rstrip(".;,。!")
    tokens = tag(text, [(a, b) for a, b in solid if b <= len(text)])
    if _is_compound(tokens):
        tokens = (tokens[0]._replace(tag="NN"), *tokens[1:])
    opening, start = _opening(text, tokens)
    kind, verb = _kind(tokens, start)
    if opening and kind != "clause":
        opening, start = "", 0
        kind, verb = _kind(tokens, start)
    return Clause(text, tokens, kind, opening, start, verb)


def _opening(text: str, tokens: Sequence[Token]) -> tuple[str, int]:
    """What stands before the subject and its comma: `If it rains`, `In TCP`, `Typically`."""
    if not tokens or not (tokens[0].tag in ("SUB", "IN", "RB", "TO") or tokens[0].lower == "for"):
        return "", 0
    for index, token in enumerate(tokens[: _LONGEST_OPENING + 1]):
        if token.text == ",":
            adverb = index == 1 and tokens[0].tag == "RB"
            return "" if adverb else text[: token.start].strip(), index + 1
    return "", 0


def _kind(tokens: Sequence[Token], start: int) -> tuple[Kind, int]:
    while start < len(tokens) and tokens[start].tag == "RB":
        start += 1
    if start >= len(tokens):
        return "phrase", start
    first = tokens[start].tag
    if first in FINITE:
        return "predicate", start
    if first == "VB":
        return "imperative", start
    verb = _finite_verb(tokens, start)
    if verb is not None:
        return "clause", verb
    modifies = start + 1 < len(tokens) and tokens[start + 1].tag in (*NOUNS, "JJ")
    return ("participle" if first == "VBN" and not modifies else "phrase"), start


def _is_compound(tokens: Sequence[Token]) -> bool:
    """`Link state routing protocol`: nouns up to a kind of thing, and no order to link."""
    if len(tokens) < 2 or tokens[0].tag != "VB" or tokens[-1].lower not in ALONE:  # noqa: PLR2004
        return False
    return all(token.tag in (*NOUNS, "JJ", "VBG", "VBN") for token in tokens[1:])


def _finite_verb(tokens: Sequence[Token], start: int) -> int | None:
    """The main clause's finite verb: those of relative clauses in the subject are passed over."""
    relative = 0
    for index in range(start, len(tokens)):
        token = tokens[index]
        if token.text in BREAKS or is_dash(tokens, index):
            return None
        if token.tag == "WH" and index > start and token.lower != "what":
            relative += 1
        elif token.tag in ("DT", "PRP") and index > start and tokens[index - 1].tag in NOUNS:
            relative += 1  # `the time a packet takes`
        elif token.tag == "SUB" and index > start:
            return None
        elif token.tag in FINITE:
            if not relative:
                return index
            relative -= 1
    return None
