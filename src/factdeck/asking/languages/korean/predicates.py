"""Predicates of a sentence: a stem, its auxiliaries folded in, and how its ending ties it on.

사용할 수 있으므로, 찾아야 하며, 실행되고 있지 않다 are one predicate each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import endings as table
from factdeck.asking.languages.korean.auxiliaries import Reader
from factdeck.asking.languages.korean.conjugation import Kind
from factdeck.asking.languages.korean.links import link_of
from factdeck.asking.languages.korean.records import Predicate, Token

if TYPE_CHECKING:
    from collections.abc import Sequence


def find_predicates(tokens: Sequence[Token]) -> tuple[Predicate, ...]:
    """All predicates of a sentence, left to right, those inside phrases included."""
    found: list[Predicate] = []
    at = 0
    while at < len(tokens):
        if tokens[at].tag not in table.STEM_TAGS and not _main_auxiliary(tokens, at):
            at += 1
            continue
        reader = Reader(tokens, at)
        if not reader.auxiliaries():
            at += 1
            continue
        predicate = _predicate(reader)
        found.append(predicate)
        at = max(predicate.ending + 1, at + 1)
    return tuple(found)


def _main_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    """Kiwi tags some full verbs VX: 만들다, and those behind no ending."""
    if tokens[at].tag == "VX" and tokens[at].form == "만들":
        return True
    return tokens[at].tag == "VX" and (at == 0 or tokens[at - 1].tag != "EC")


def _first(tokens: Sequence[Token], at: int) -> int:
    """The stem with its noun: 발생하 starts at 발생."""
    if tokens[at].tag not in ("XSV", "XSA") and tokens[at].form not in ("하", "되"):
        return at
    first = at
    while (
        first
        and tokens[first - 1].word == tokens[at].word
        and tokens[first - 1].tag in table.NOUN_TAGS | {"MAG"}
    ):
        first -= 1
    return first


def _predicate(reader: Reader) -> Predicate:
    tokens, at, ending = reader.tokens, reader.at, reader.next
    first = _first(tokens, at)
    link, stop = link_of(tokens, first, at, ending)
    lemma = "".join(t.form for t in tokens[first : at + 1])
    if reader.became and lemma in table.BECOMING:
        lemma += "어지"
    stop, comma = _comma(tokens, stop)
    describes = tokens[at].tag in table.ADJECTIVE_TAGS and tokens[at].form not in table.EXISTENCE
    return Predicate(
        first=first,
        stem=reader.stem,
        ending=ending,
        stop=stop,
        link=link,
        lemma=lemma,
        kind=_kind(reader, describes=describes),
        describes=describes,
        negative=reader.negative or tokens[at].tag == "VCN",
        passive=reader.passive,
        modality=reader.modality,
        comma=comma,
    )


def _kind(reader: Reader, *, describes: bool) -> Kind:
    head = reader.tokens[reader.head]
    if head.tag == "EP" or head.form in table.EXISTENCE:
        return Kind.TENSED
    if head.tag == "VCP":
        return Kind.COPULA
    if reader.head == reader.at:
        return Kind.ADJECTIVE if describes else Kind.VERB
    return Kind.ADJECTIVE if head.form == "싶" or head.tag == "VA" else Kind.VERB


def _comma(tokens: Sequence[Token], at: int) -> tuple[int, bool]:
    if at < len(tokens) and tokens[at].tag == "SP" and tokens[at].form == ",":
        return at + 1, True
    return at, False
