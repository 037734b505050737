"""Where the first fact of a sentence ends: before a second predicate, a new clause or a break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.english.context import FINITE, NOUNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factdeck.asking.languages.english.clause import Clause
    from factdeck.asking.languages.english.tokens import Token

_LONGEST_SECOND_SUBJECT = 8
# Marks behind which no clause goes on.
BREAKS = frozenset([";", "→", "->", "=>", "—", "–", "--", ":"])
_NOUN_PHRASE = NOUNS | {"DT", "JJ", "VBG", "VBN", "PAREN", "POS", "PRP"}


def first_fact_end(clause: Clause) -> int:
    """Where the sentence begins to tell something else; its length if it never does."""
    main = clause.verbs.main
    for index in range(main + 1, len(clause.tokens)):
        token = clause.tokens[index]
        if token.text in BREAKS or token.lower == "then" or is_dash(clause.tokens, index):
            return index
        if token.tag == "CC" and index > main + 1 and _second_predicate(clause, index):
            return index - 1 if clause.lower(index - 1) == "," else index
        if token.text == "," and _new_clause(clause, index):
            return index
    return len(clause.tokens)


def object_end(clause: Clause) -> int:
    """Where the object ends: before a clause of reason, condition or contrast behind it."""
    for index in range(clause.verbs.main + 1, clause.end):
        if clause.lower(index) == "as" and clause.tag(index - 1) in ("VBN", "VBD"):
            continue  # `introduced as a`, `formulated as a`
        if "that" in (clause.lower(index - 1), clause.lower(index - 2)):
            continue  # `implies that as x grows, y falls`
        adjunct = clause.tag(index) == "SUB" and clause.lower(index) not in ("where", "whether")
        comparing = clause.lower(index) in ("as", "before", "after")
        if adjunct and not (comparing and clause.tag(index + 1) != "DT"):
            return index
    return clause.end


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


def _inside_relative(clause: Clause, position: int) -> bool:
    """Whether a relative clause is open before a position: `a tool that builds and runs`."""
    return any(clause.tag(i) == "WH" for i in range(clause.verbs.main + 1, position))


def _plural_verb_at(clause: Clause, conjunction: int, index: int) -> bool:
    """`assume a distribution and typically require data`: the base form is a plural's verb.

    Behind an infinitive, `that` or `which` it may belong to that: `let users read and write`.
    """
    between = range(clause.verbs.main + 1, conjunction)
    opened = any(clause.tag(i) in ("TO", "VB", "MD", "WH", "SUB") for i in between)
    sure = index > conjunction + 1 or clause.tag(index + 1) in ("DT", "PRP", "IN", "WH")
    return clause.tag(index) in ("VB", "VBP") and sure and not opened


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
        if found == "PRP" and index > start and clause.tag(index - 1) in NOUNS:
            return False  # `tasks and methods we use`
        if found not in _NOUN_PHRASE and found != "RB" and clause.lower(index) != "of":
            return False
    return False


def is_dash(tokens: Sequence[Token], index: int) -> bool:
    """A hyphen with space around it."""
    spaced = 0 < index < len(tokens) - 1 and tokens[index - 1].end < tokens[index].start
    return tokens[index].text == "-" and spaced
