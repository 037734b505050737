"""Predicates of a sentence: a stem, its auxiliaries folded in, and how its ending ties it on.

사용할 수 있으므로, 찾아야 하며, 실행되고 있지 않다 are one predicate each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import endings as table
from factdeck.asking.languages.korean.conjugation import Kind
from factdeck.asking.languages.korean.records import Link, Modality, Predicate, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDINGS = frozenset({"EC", "ETM", "ETN", "EF"})
_ENOUGH = frozenset({"면", "으면", "어도", "아도"})
_END = Token("", "", 0, 0, -1)


class _Reader:
    """Reads one predicate from its stem on."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self.tokens = tokens
        self.at = at
        self.first = at
        self.stem = at
        self.next = at + 1
        self.negative = False
        self.modality = Modality.NONE
        self.passive = tokens[at].form in table.PASSIVE_STEMS and tokens[at].tag == "XSV"
        self.head = at
        """The token whose word class decides the question ending."""

    def token(self, offset: int = 0) -> Token:
        at = self.next + offset
        return self.tokens[at] if at < len(self.tokens) else _END

    def extend(self, count: int, *, head: bool = True) -> None:
        self.next += count
        self.stem = self.next - 1
        if head:
            self.head = self.stem

    def auxiliaries(self) -> bool:
        """Take all tense marks and auxiliaries; True when an ending follows."""
        while self.token().tag == "EP":
            self.extend(1)
        while self.token().tag in _ENDINGS and self._auxiliary():
            while self.token().tag == "EP":
                self.extend(1)
        return self.token().tag in _ENDINGS

    def _auxiliary(self) -> bool:
        ending, then = self.token(), self.token(1)
        if ending.tag == "ETM" and then.form == "수" and then.tag == "NNB":
            return self._ability()
        if ending.tag != "EC":
            return False
        if ending.form == "지" and "않" in (then.form, self.token(2).form):
            self.negative = not self.negative
            return self._take(2 if then.form == "않" else 3, head=False)
        if ending.form == "지" and then.form == "못하":
            self.negative = not self.negative
            return self._take(2)
        if ending.form in ("어야", "아야") and then.form in ("하", "되"):
            self.modality = Modality.MUST
            return self._take(2)
        if ending.form in _ENOUGH and then.form == "되" and then.tag in ("VV", "VX"):
            self.modality = Modality.SUFFICE
            return self._take(2)
        if ending.form in ("면", "으면") and then.form == "안" and self.token(2).form == "되":
            self.modality, self.negative = Modality.MUST, True
            return self._take(3)
        if ending.form == "게" and then.form == "되":
            return self._take(2)
        if then.tag == "VX" and not (ending.form == "고" and then.form == "하"):
            self.passive |= then.form == "지"
            return self._take(2)
        return False

    def _ability(self) -> bool:
        particle = 1 if self.token(2).tag in ("JX", "JKS") else 0
        verb = self.token(2 + particle)
        if verb.form not in ("있", "없"):
            return False
        self.modality = Modality.CAN if verb.form == "있" else Modality.CANNOT
        return self._take(3 + particle)

    def _take(self, count: int, *, head: bool = True) -> bool:
        self.extend(count, head=head)
        return True


def find_predicates(tokens: Sequence[Token]) -> tuple[Predicate, ...]:
    """All predicates of a sentence, left to right, those inside phrases included."""
    found: list[Predicate] = []
    at = 0
    while at < len(tokens):
        if tokens[at].tag not in table.STEM_TAGS and not _main_auxiliary(tokens, at):
            at += 1
            continue
        reader = _Reader(tokens, at)
        if not reader.auxiliaries():
            at += 1
            continue
        predicate = _predicate(reader)
        found.append(predicate)
        at = max(predicate.ending + 1, at + 1)
    return tuple(found)


def _main_auxiliary(tokens: Sequence[Token], at: int) -> bool:
    """Kiwi tags some full verbs VX (만들다); one behind no ending is a full verb."""
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


def _predicate(reader: _Reader) -> Predicate:
    tokens, at, ending = reader.tokens, reader.at, reader.next
    first = _first(tokens, at)
    link, stop = _link(tokens, first, at, ending)
    lemma = "".join(t.form for t in tokens[first : at + 1])
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


def _kind(reader: _Reader, *, describes: bool) -> Kind:
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


def _link(tokens: Sequence[Token], first: int, at: int, ending: int) -> tuple[Link, int]:
    """The tie of a predicate and the position behind the words that make it."""
    tag = tokens[ending].tag
    if _worn_ending(tokens[ending]) and _is_postposition(tokens, first, at):
        return Link.POSTPOSITION, ending + 1
    if tag == "EF":
        return Link.FINAL, ending + 1
    if tag == "ETM":
        return _adnominal_link(tokens, ending)
    if tag == "ETN":
        return _nominal_link(tokens, ending)
    return _connective_link(tokens, at, ending)


def _worn_ending(ending: Token) -> bool:
    """대해, 위한, 따라서: only these forms are worn down; 거쳐야 한다 is a full verb."""
    return ending.tag == "ETM" or ending.form in ("어", "아", "어서", "아서", "여", "여서", "면")


def _is_postposition(tokens: Sequence[Token], first: int, at: int) -> bool:
    before = tokens[first - 1] if first else _END
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
    if _tag(tokens, noun) not in ("NNG", "NNB"):
        return Link.ADNOMINAL, ending + 1
    stop = noun + 1
    while _tag(tokens, stop) in ("JKB", "JX") and tokens[stop].word == tokens[noun].word:
        stop += 1
    if _tag(tokens, stop) in ("JKS", "JKO", "JKG", "VCP", "JC") or _form(tokens, stop) == "중":
        return Link.ADNOMINAL, ending + 1
    form = tokens[noun].form
    if form == "데" and _form(tokens, stop) == "반하" and _tag(tokens, stop + 1) == "EC":
        return Link.CONTRAST, stop + 2
    if form in table.CONDITION_NOUNS:
        return Link.CONDITION, stop
    if form in table.TIME_NOUNS:
        return Link.TIME, stop
    if form == "반면":
        return Link.CONTRAST, stop
    return Link.ADNOMINAL, ending + 1


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
