"""Find a sentence's parts: what opens it, its subject, its verbs, where its first fact ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal

from factdeck.asking.languages.english.context import FINITE, NOUNS
from factdeck.asking.languages.english.morphology import lemma
from factdeck.asking.languages.english.tagger import tag
from factdeck.asking.languages.english.words import closed, word_set
from factdeck.asking.languages.english.words.genera import ALONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.asking.languages.english.tokens import Token

Kind = Literal["clause", "predicate", "participle", "imperative", "phrase"]
VerbKind = Literal["be", "passive", "progressive", "perfect", "modal", "do", "lexical"]

_LONGEST_OPENING = 20
_LONGEST_SECOND_SUBJECT = 8
# Participles that a noun follows as the name given: `is called entropy`.
_WITH_NAME = word_set("called named termed considered made given deemed dubbed granted")
_BREAKS = frozenset([";", "→", "->", "=>", "—", "–", "--", ":"])
_NOUN_PHRASE = NOUNS | {"DT", "JJ", "VBG", "VBN", "PAREN", "POS", "PRP"}


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verb group of a clause; positions count in `Clause.tokens`."""

    kind: VerbKind
    auxiliary: str
    """The word that comes before the subject in a question: is, can, has, does."""
    main: int
    """Where the main verb stands; for `be` alone, where that stands."""
    base: str
    """The main verb's base form."""
    between: str
    """Adverbs between auxiliary and main verb, or before a lone main verb."""
    negative: bool


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
        return _verb_group(self)

    @cached_property
    def end(self) -> int:
        """Where the first fact of the sentence ends: a second predicate or clause is cut off."""
        return _first_fact_end(self)

    @cached_property
    def object_end(self) -> int:
        """Like `end`, but without a clause of reason, condition or contrast behind the object."""
        for index in range(self.verbs.main + 1, self.end):
            if self.lower(index) == "as" and self.tag(index - 1) in ("VBN", "VBD"):
                continue  # `introduced as a`, `formulated as a`
            if "that" in (self.lower(index - 1), self.lower(index - 2)):
                continue  # `implies that as x grows, y falls`
            adjunct = self.tag(index) == "SUB" and self.lower(index) not in ("where", "whether")
            comparing = self.lower(index) in ("as", "before", "after")
            if adjunct and not (comparing and self.tag(index + 1) != "DT"):
                return index
        return self.end

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
        if token.text in _BREAKS or _is_dash(tokens, index):
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


def _is_dash(tokens: Sequence[Token], index: int) -> bool:
    """A hyphen with space around it."""
    spaced = 0 < index < len(tokens) - 1 and tokens[index - 1].end < tokens[index].start
    return tokens[index].text == "-" and spaced


def _verb_group(clause: Clause) -> Verbs:
    first = clause.verb
    word, index = clause.lower(first), first + 1
    while clause.tag(index) == "RB" or clause.lower(index) == "not":
        index += 1
    between = clause.words(first + 1, index)
    before = "" if clause.kind == "clause" else clause.words(clause.start, first)
    said = {word, *between.lower().split(), *before.lower().split()}
    negative = bool(said & closed.NEGATIONS)
    kind, main = _classify(clause, first, index)
    if kind == "lexical":
        between, main = _leading_adverbs(clause), first
    auxiliary = _do_support(clause) if kind == "lexical" else word
    base = lemma(clause.lower(main))
    return Verbs(kind, auxiliary, main, base, between, negative)


def _classify(clause: Clause, first: int, following: int) -> tuple[VerbKind, int]:
    word, tag_after = clause.lower(first), clause.tag(following)
    if word in closed.BE:
        return _after_be(clause, following)
    if clause.tag(first) == "MD":
        passive = clause.lower(following) == "be" and clause.tag(following + 1) in ("VBN", "VBD")
        return ("passive", following + 1) if passive else ("modal", following)
    if word in closed.HAVE and tag_after in ("VBN", "VBD"):
        bare = clause.tag(following + 1) in ("NN", "NNS")  # `has limited storage`
        return ("lexical", first) if bare else ("perfect", following)
    if word in closed.DO or word in closed.NEGATED:
        return ("do", following) if tag_after in ("VB", "NN") else ("lexical", first)
    return "lexical", first


def _after_be(clause: Clause, following: int) -> tuple[VerbKind, int]:
    """`is stored`, `is running`, `is a store`."""
    tag_after = clause.tag(following)
    if tag_after in ("VBN", "VBD") and not _modifies(clause, following):
        return "passive", following
    gerund = tag_after == "VBG" and clause.tag(following + 1) not in ("NN", "NNS", "NNP")
    return ("progressive", following) if gerund else ("be", following - 1)


def _modifies(clause: Clause, participle: int) -> bool:
    """Whether a participle is an adjective before its noun: `is managed storage`."""
    noun = clause.tag(participle + 1) in ("NN", "NNS", "NNP", "JJ")
    return noun and clause.lower(participle) not in _WITH_NAME


def _leading_adverbs(clause: Clause) -> str:
    start = clause.verb
    while start > clause.start and clause.tag(start - 1) == "RB":
        start -= 1
    return clause.words(start, clause.verb)


def _do_support(clause: Clause) -> str:
    return {"VBZ": "does", "VBD": "did"}.get(clause.tag(clause.verb), "do")


def _first_fact_end(clause: Clause) -> int:
    main = clause.verbs.main
    for index in range(main + 1, len(clause.tokens)):
        token = clause.tokens[index]
        if token.text in _BREAKS or token.lower == "then" or _is_dash(clause.tokens, index):
            return index
        if token.tag == "CC" and index > main + 1 and _second_predicate(clause, index):
            return index - 1 if clause.lower(index - 1) == "," else index
        if token.text == "," and _new_clause(clause, index):
            return index
    return len(clause.tokens)


def _second_predicate(clause: Clause, conjunction: int) -> bool:
    """Whether `and`, `but`, `or` joins a verb or clause and not a noun, adjective or infinitive."""
    index = conjunction + 1
    while clause.tag(index) == "RB":
        index += 1
    if clause.lower(conjunction) in ("but", "yet"):
        return not _inside_relative(clause, conjunction)
    if clause.lower(index) in ("it", "they", "thus", "then"):
        return True
    if clause.tag(index) in ("VBZ", "VBD", "MD"):
        return not _inside_relative(clause, conjunction)
    if clause.tag(clause.verb) == "VBP" and _plural_verb_at(clause, conjunction, index):
        return True
    passive = clause.verbs.kind == "passive" or clause.kind == "participle"
    if passive and clause.tag(index) == "VBN" and clause.tag(index + 1) in ("IN", "TO"):
        return True
    return not _subject_is_open(clause, conjunction) and _clause_at(clause, index)


def _subject_is_open(clause: Clause, position: int) -> bool:
    """Whether a clause with `that` still waits for its verb: `means that a and b are equal`.

    What follows the comma of `that, as x grows, y falls` belongs to it as well.
    """
    that = next(
        (i for i in range(position - 1, clause.verbs.main, -1) if clause.lower(i) == "that"), None
    )
    if that is None:
        return False
    inside = range(that + 1, position)
    fronted = clause.tag(that + 1) == "SUB" or clause.lower(that + 1) in ("as", "when", "if")
    first_comma = clause.lower(position) == "," and not any(clause.lower(i) == "," for i in inside)
    return (fronted and first_comma) or not any(clause.tag(i) in FINITE for i in inside)


def _plural_verb_at(clause: Clause, conjunction: int, index: int) -> bool:
    """`assume a distribution and typically require data`: the base form is a plural's verb.

    Behind an infinitive, `that` or `which` it may belong to that: `let users read and write`.
    """
    between = range(clause.verbs.main + 1, conjunction)
    opened = any(clause.tag(i) in ("TO", "VB", "MD", "WH", "SUB") for i in between)
    sure = index > conjunction + 1 or clause.tag(index + 1) in ("DT", "PRP", "IN", "WH")
    return clause.tag(index) in ("VB", "VBP") and sure and not opened


def _inside_relative(clause: Clause, position: int) -> bool:
    """Whether a relative clause is open before a position: `a tool that builds and runs`."""
    return any(clause.tag(i) == "WH" for i in range(clause.verbs.main + 1, position))


def _new_clause(clause: Clause, comma: int) -> bool:
    following = comma + 1
    if clause.tag(following) == "CC":
        return False
    if clause.tag(following) in ("VBZ", "VBD", "MD"):
        return not _inside_relative(clause, comma)
    word = clause.lower(following)
    if word in (
        "which",
        "who",
        "where",
        "whose",
        "so",
        "then",
        "thus",
        "hence",
        "therefore",
    ):
        return True
    aside = word == "with" or (
        word == "as" and clause.lower(following + 1) not in ("well", "opposed")
    )
    if aside and clause.verbs.kind == "lexical" and not clause.lower(comma - 1).startswith("("):
        return True  # `determines the test, with tests for …`
    if clause.tag(following) == "VBG" and clause.lower(comma - 1) != ",":
        series = clause.tag(comma - 1) == "VBG" or _gerund_series(clause, comma)
        return not series
    return not _subject_is_open(clause, comma) and _clause_at(clause, following)


def _gerund_series(clause: Clause, comma: int) -> bool:
    """`by adding nodes, removing nodes and resizing`: a comma between gerunds of one list."""
    return any(
        clause.tag(i) == "VBG" and clause.tag(i - 1) == "IN"
        for i in range(clause.verbs.main + 1, comma)
    )


def _clause_at(clause: Clause, start: int) -> bool:
    """Whether a noun phrase with a finite verb of its own begins here."""
    for index in range(start, min(start + _LONGEST_SECOND_SUBJECT, len(clause.tokens))):
        found = clause.tag(index)
        if found in FINITE:
            return index > start
        if found not in _NOUN_PHRASE and found != "RB" and clause.lower(index) != "of":
            return False
    return False
