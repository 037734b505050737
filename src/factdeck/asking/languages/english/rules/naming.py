"""`… is called X`, `… is known as X`: what is it called?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

# Participle, the words after it that belong to the question, and how the question ends.
_NAMED = (
    ("called", (), "called"),
    ("named", (), "named"),
    ("termed", (), "termed"),
    ("known", ("as",), "known as"),
    ("referred", ("to", "as"), "referred to as"),
    ("abbreviated", ("as",), "abbreviated as"),
    ("denoted", ("by",), "denoted by"),
    ("denoted", ("as",), "denoted as"),
)
_SURE, _LONGEST = 0.88, 7


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What is … called?`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    fragment = clause.kind == "participle"
    if verbs.negative or not (fragment or verbs.kind == "passive"):
        return
    main = clause.verb if fragment else verbs.main
    word = clause.lower(main)
    for participle, following, ending in _NAMED:
        words = tuple(clause.lower(main + 1 + n) for n in range(len(following)))
        if word != participle or words != following:
            continue
        start = main + 1 + len(following)
        answer = clause.words(start, clause.object_end)
        named = clause.tag(start) not in ("IN", "TO", "SUB", "VBG", "RB")
        if named and 0 < len(answer.split()) <= _LONGEST:
            before = f"{verbs.between} {clause.words(clause.start, main) if fragment else ''}"
            also = next((f"{w} " for w in ("also", "formerly") if w in before.lower()), "")
            be = ("are" if sentence.plural else "is") if fragment else verbs.auxiliary
            be = {"is": "was", "are": "were"}[be] if fragment and also == "formerly " else be
            question = sentence.put(f"What {be} {sentence.subject} {also}{ending}")
            yield sentence.candidate("naming", question, answer, _SURE)
        return
