"""`A mutex is a lock that …`, `Entropy refers to …`: what is it?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.articles import mention
from factdeck.asking.languages.english.symbols import is_symbol, of_symbol
from factdeck.asking.languages.english.terms import is_person
from factdeck.asking.languages.english.words import word_set
from factdeck.asking.languages.english.words.closed import BE
from factdeck.asking.languages.english.words.labels import VALUES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

_EMPTY_HEAD = re.compile(
    r"(?:an?|the|one)\s+(?:very |more |most |really |quite )?(?:good|bad|great|simple|common|same|"
    r"big|nice|lot|bit|few|must|problem|result|case|way|reason|example|idea|first|issue|key|number|"
    r"following|better|best|only|main|matter|part of|right|important|popular|combination|mix)\b",
    re.IGNORECASE,
)
_MODIFIED = re.compile(
    r"\b(?:that|which|who|where|of|for|about|used|with|in|between|from|to|by|on|containing|made|whose|at|"
    r"designed|based|inside|outside|over|under|across|during|against|consisting|when|into|without|"
    r"within|through)\b"
)
_AIM = re.compile(
    r"(?:the|its) (?:\w+ )?(?:goal|purpose|aim|role|function|job|task|idea|objective|advantage|"
    r"disadvantage|problem|drawback|benefit|difference|reason|intent|motivation|assumption)\b",
    re.IGNORECASE,
)
_SUPERLATIVE = re.compile(r"the (?:\w+est|most|least|only|first|last)\b")
_NAMING = re.compile(r"(?:the )?(?:term|concept|notion|word|phrase) (?:of )?(?=\w)", re.IGNORECASE)
# `Poverty is a virtue and labour simply a means`: a second sentence without its verb.
_GAPPED = re.compile(r"\band [a-z]+ (?:simply|only|merely|just) (?:an?|the) ")
_CONTRASTED = re.compile(r", (?:while|whereas) ")
# What is so only at times is remarked and not defined.
_HEDGES = word_set(
    "often sometimes usually generally also merely just still probably arguably perhaps mostly "
    "now currently already really"
)
_LONGEST_VALUE = 4
_SHORTEST, _AIM_SURE, _IDENTITY_SURE = 3, 0.82, 0.78
_INDEFINITE, _DEFINITE, _PLURAL, _REFERS = 0.82, 0.7, 0.68, 0.82


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield `What is X?` for a copula with a noun phrase, and for `refers to`, `is defined as`."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    hedged = _HEDGES & set(verbs.between.lower().split())
    if verbs.negative or clause.kind == "participle" or hedged:
        return
    if sentence.elided and sentence.number and clause.kind == "clause":
        return  # `It was a …`, which may as well be what the sentence before ends in
    following = clause.lower(verbs.main + 1)
    if verbs.kind == "be" and is_symbol(clause.subject) and not sentence.elided:
        yield from _symbol(sentence)
    elif verbs.kind == "be":
        yield from _copula(sentence, following)
    elif (verbs.base == "refer" and following == "to" and verbs.kind == "lexical") or (
        verbs.kind == "passive" and verbs.base == "define" and following == "as"
    ):
        yield from _as_definition(sentence, clause.words(verbs.main + 2, clause.end))


def _symbol(sentence: Sentence) -> Iterator[Candidate]:
    """`$D$ is the order of …`: what it denotes."""
    asked = of_symbol(sentence.clause.subject, sentence.clause.rest)
    if asked is not None:
        yield sentence.candidate("definition", asked.question, asked.answer, asked.confidence)


def _copula(sentence: Sentence, following: str) -> Iterator[Candidate]:
    clause = sentence.clause
    answer = clause.rest
    if _is_identity(sentence):
        yield sentence.candidate("definition", _question(sentence), answer, _IDENTITY_SURE)
        return
    if following == "what" and len(answer.split()) > _SHORTEST:
        yield sentence.candidate("definition", _question(sentence), answer, _INDEFINITE)
        return
    if _is_trait(sentence):
        yield sentence.candidate("definition", sentence.of_topic(), answer, _IDENTITY_SURE)
        return
    if following in ("to", "that"):
        yield from _aim(sentence, following, answer)
        return
    if len(answer.split()) < _SHORTEST or _says_nothing(answer):
        return
    if not _MODIFIED.search(answer) and not _SUPERLATIVE.match(answer):
        return
    if following in ("a", "an"):
        yield sentence.candidate("definition", _question(sentence), answer, _INDEFINITE)
    elif following in ("the", "one"):
        yield sentence.candidate("definition", _question(sentence), answer, _DEFINITE)
    elif clause.lower(clause.verb) in BE and _is_bare_noun(sentence):
        yield sentence.candidate("definition", _question(sentence), answer, _PLURAL)


def _says_nothing(answer: str) -> bool:
    """`a good …`, `the same …`, and what runs into a second sentence."""
    return bool(_EMPTY_HEAD.match(answer) or _GAPPED.search(answer))


def _is_trait(sentence: Sentence) -> bool:
    """`metric is cost` below `OSPF`: the value of a known trait of the topic."""
    clause = sentence.clause
    value = [clause.tag(index) for index in range(clause.verbs.main + 1, clause.end)]
    named = bool(value) and value[0] in ("NN", "NNP") and len(value) <= _LONGEST_VALUE
    head = clause.subject.lower().rsplit(maxsplit=1)[-1] if clause.subject else ""
    return named and head in VALUES and bool(sentence.of_topic())


def _is_identity(sentence: Sentence) -> bool:
    """`The capital of Peru is Lima`: a name as the value of what only one thing is."""
    clause = sentence.clause
    value = [clause.tag(index) for index in range(clause.verbs.main + 1, clause.end)]
    named = bool(value) and value[0] == "NNP" and set(value) <= {"NNP", "CD", "IN", "PUNC"}
    long = len(clause.subject.split()) > 2  # noqa: PLR2004 - `the`, a modifier, a noun
    return named and long and clause.subject.lower().startswith("the ") and not clause.opening


def _aim(sentence: Sentence, following: str, answer: str) -> Iterator[Candidate]:
    """`The goal of X is to …`, `The main problem of X is that …`."""
    subject = sentence.clause.subject
    if sentence.elided or not _AIM.match(subject):
        return
    said = answer if following == "to" else sentence.resolve(answer.partition(" ")[2])
    yield sentence.candidate("definition", _question(sentence), said, _AIM_SURE)


def _is_bare_noun(sentence: Sentence) -> bool:
    """`are hormones that …`, `is wasted space in …` and not `is fast`, `are stored in …`."""
    clause = sentence.clause
    wanted = "NNS" if clause.lower(clause.verb) in ("are", "were") else "NN"
    last = ""
    for index in range(clause.verbs.main + 1, clause.end):
        found = clause.tag(index)
        if found == "RB" and not last:
            continue  # `fully managed`
        if clause.lower(index) == "," and last == clause.tag(index + 1) == "JJ":
            continue  # `small, incremental adjustments to …`
        if found not in ("JJ", "NN", "NNS", "VBN", "VBG", "NNP"):
            return last == wanted and found in ("IN", "WH", "VBN", "TO")
        last = found
    return False


def _question(sentence: Sentence) -> str:
    be = sentence.clause.verbs.auxiliary
    single = " " not in sentence.clause.subject and be == "is"
    if not single and is_person(
        sentence.topic if sentence.elided else sentence.clause.subject, sentence.clause.rest
    ):
        be = f"Who {be}"
        return f"{be} {sentence.topic if sentence.elided else sentence.clause.subject}?"
    if sentence.elided:
        return f"What {be} {sentence.topic}?"
    return _unsure_article(sentence) or sentence.put(f"What {be} {sentence.defined}")


def _unsure_article(sentence: Sentence) -> str:
    """`What is meant by “shroud line”?` of `Shroud line is a rope …`, where no table knows it."""
    words = sentence.clause.subject.split()
    bare = sentence.subject == sentence.defined == sentence.casing.lower_first(" ".join(words))
    kind = sentence.clause.lower(sentence.clause.verbs.main + 1) in ("a", "an", "the")
    common = all(re.fullmatch(r"[a-z-]+", word) for word in words[1:])
    common = common and (len(words) > 1 or words[0].islower())
    if not (bare and kind and common) or mention(" ".join(words)) or sentence.clause.opening:
        return ""
    return f"What is meant by “{sentence.subject}”?"


def _as_definition(sentence: Sentence, answer: str) -> Iterator[Candidate]:
    answer = _CONTRASTED.split(answer)[0]
    if len(answer.split()) >= _SHORTEST:
        present = sentence.clause.lower(sentence.clause.verb)
        be = "are" if present in ("are", "refer") else "is"
        subject = sentence.topic if sentence.elided else _NAMING.sub("", sentence.defined)
        question = f"What {be} {subject}?"
        yield sentence.candidate("definition", question, answer, _REFERS)
