"""How the ending of a predicate ties it to what follows, and which words belong to the tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import endings as table
from factdeck.asking.languages.korean.auxiliaries import NO_TOKEN
from factdeck.asking.languages.korean.records import Link, Token

if TYPE_CHECKING:
    from collections.abc import Sequence


def link_of(tokens: Sequence[Token], first: int, at: int, ending: int) -> tuple[Link, int]:
    """The tie of a predicate and the position behind the words that make it."""
    tag = tokens[ending].tag
    if _worn_ending(tokens[ending]) and _is_postposition(tokens, first, at):
        return Link.POSTPOSITION, ending + 1
    if tag == "EF":
        states = tokens[ending].form not in table.NOT_STATEMENTS
        return (Link.FINAL if states else Link.ADVERB), ending + 1
    if tag == "ETM":
        return _adnominal_link(tokens, ending)
    if tag == "ETN":
        return _nominal_link(tokens, ending)
    return _connective_link(tokens, at, ending)


def _worn_ending(ending: Token) -> bool:
    """대해, 위한, 따라서: only these forms are worn down; 거쳐야 한다 is a full verb."""
    return ending.tag == "ETM" or ending.form in ("어", "아", "어서", "아서", "여", "여서", "면")


def _is_postposition(tokens: Sequence[Token], first: int, at: int) -> bool:
    before = tokens[first - 1] if first else NO_TOKEN
    lemma = "".join(t.form for t in tokens[first : at + 1])
    if lemma in table.POSTPOSITION_STEMS:
        return before.tag in ("JKB", "JKO")
    return lemma == "같" and before.tag in ("JKB", "JC")


def _form(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].form if at < len(tokens) else ""


def _tag(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].tag if at < len(tokens) else ""


def _adnominal_link(tokens: Sequence[Token], ending: int) -> tuple[Link, int]:
    noun = ending + 1
    stop = noun + 1
    while _tag(tokens, stop) in ("JKB", "JX") and tokens[stop].word == tokens[noun].word:
        stop += 1
    governed = _tag(tokens, stop) in ("JKS", "JKO", "JKG", "VCP", "JC")
    if _tag(tokens, noun) not in ("NNG", "NNB") or governed or _form(tokens, stop) == "중":
        return Link.ADNOMINAL, ending + 1
    form = tokens[noun].form
    if form == "데" and _form(tokens, stop) == "반하" and _tag(tokens, stop + 1) == "EC":
        return Link.CONTRAST, stop + 2
    link = table.LINKING_NOUNS.get(form)
    return (link, stop) if link else (Link.ADNOMINAL, ending + 1)


def _nominal_link(tokens: Sequence[Token], ending: int) -> tuple[Link, int]:
    after = ending + 1
    if tokens[ending].form == "기" and _form(tokens, after) == "때문":
        if _form(tokens, after + 1) == "에":
            return Link.REASON, after + 2
        return Link.NOMINAL, ending + 1
    if tokens[ending].form == "기" and _form(tokens, after) == "위하":
        stop = after + 1
        while _tag(tokens, stop) in ("EC", "JX"):
            stop += 1
        if _tag(tokens, stop) == "ETM":
            return Link.ADNOMINAL, stop + 1
        return Link.PURPOSE, stop
    if _tag(tokens, after) in ("SF", ""):
        return Link.FINAL, ending + 1
    return Link.NOMINAL, ending + 1


def _connective_link(tokens: Sequence[Token], at: int, ending: int) -> tuple[Link, int]:
    form, stop = tokens[ending].form, ending + 1
    if form in table.WHETHER and (
        _tag(tokens, stop) in table.CASE_TAGS | {"JKG"} or _form(tokens, stop) in ("등", "여부")
    ):
        return Link.NOMINAL, stop
    link = table.LINKS.get(form, Link.ADVERB)
    if form == "고" and _form(tokens, ending - 1) == "않":
        link = Link.MANNER
    if link is Link.MANNER and form in ("어서", "아서"):
        stem = tokens[at]
        if stem.tag in table.ADJECTIVE_TAGS or stem.form in table.EXISTENCE:
            link = Link.REASON
    if _tag(tokens, stop) == "JX":
        stop += 1
    if _tag(tokens, stop) in ("SF", "") and link in (Link.AND, Link.MANNER):
        return Link.FINAL, ending + 1
    return link, stop
