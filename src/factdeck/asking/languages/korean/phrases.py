"""Phrases of one clause, from left to right, each with its role."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import endings as table
from factdeck.asking.languages.korean.records import Argument, Link, Predicate, Role, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_BARRIERS = frozenset({Role.TOPIC, Role.OBLIQUE_TOPIC})

_SHARING = frozenset({Link.AND, Link.OR, Link.CONTRAST, Link.REASON, Link.CONDITION})
"""Inside a phrase they share their words with the next predicate: 배포하고 관리하는 프로세스."""

_ROLES = {
    "JKS": Role.SUBJECT,
    "JKO": Role.OBJECT,
    "JKB": Role.OBLIQUE,
    "JKC": Role.COMPLEMENT,
    "JX": Role.OTHER,
}


def light(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """An adjective before a noun that has no phrase of its own: 다양한, 더 많은."""
    if predicate.link is not Link.ADNOMINAL or not predicate.describes or predicate.copula:
        return False
    before = predicate.first - 1
    while before >= 0 and tokens[before].tag == "MAG":
        if tokens[before].form in table.FREE_POSTPOSITIONS:
            return True
        before -= 1
    return before < 0 or tokens[before].tag not in ("JKS", "JKB")


def _plain_adverb(tokens: Sequence[Token], predicate: Predicate) -> bool:
    """쉽게, 빠르게: an adjective as an adverb, with no subject of its own."""
    before = tokens[predicate.first - 1].tag if predicate.first else ""
    return predicate.link is Link.ADVERB and predicate.describes and before != "JKS"


class Phrases:
    """Reads the phrases of one clause from left to right."""

    def __init__(
        self,
        tokens: Sequence[Token],
        predicates: Sequence[Predicate],
        first: int,
        predicate: Predicate,
    ) -> None:
        self.tokens = tokens
        self.at = first
        self.first = first
        self.stop = predicate.first
        self.nested = {p.first: p for p in predicates if first <= p.first < predicate.first}
        self.start: int | None = None
        self.found: list[Argument] = []
        self.doubtful = False

    def read(self) -> tuple[Argument, ...]:
        """All phrases up to the predicate."""
        while self.at < self.stop:
            nested = self.nested.get(self.at)
            if nested is not None:
                self._nested(nested)
            elif self.tokens[self.at].tag in table.CASE_TAGS and self.start is not None:
                self._particle()
            else:
                self._word()
        if self.start is not None and self.start < self.stop:
            self.found.append(Argument(self.start, self.stop, self.stop, Role.BARE))
        return tuple(_settled(self.tokens, argument) for argument in self.found)

    def _word(self) -> None:
        token = self.tokens[self.at]
        if self.start is None and (
            token.tag in table.NOUN_TAGS | {"MM", "SSO", "SW"} or token.tag.startswith("W_")
        ):
            self.start = self._with_degree(self.at)
        self.at += 1

    def _with_degree(self, first: int) -> int:
        """가장, 더 and the like before a noun that opens a modifier: 가장 오랫동안 쓰이지 않은."""
        floor = self.found[-1].stop if self.found else self.first
        while first > floor and self.tokens[first - 1].form in table.DEGREE_ADVERBS:
            first -= 1
        return first

    def _nested(self, predicate: Predicate) -> None:
        if predicate.link is Link.POSTPOSITION:
            self.at = predicate.stop
        elif predicate.link in (Link.ADNOMINAL, Link.NOMINAL):
            if not light(self.tokens, predicate):
                self._absorb(predicate)
            if self.start is None:
                self.start = self._with_adverbs(predicate.first)
            self.at = min(predicate.ending + 1, self.stop)
        elif predicate.link in _SHARING or _plain_adverb(self.tokens, predicate):
            self.at = min(predicate.stop, self.stop)
        else:
            self._adverbial(predicate)

    def _with_adverbs(self, first: int) -> int:
        """The adverbs right before a modifier are part of it: 가장 많이 사용되는."""
        floor = self.found[-1].stop if self.found else self.first
        while first > floor and self.tokens[first - 1].tag == "MAG":
            first -= 1
        return first

    def _absorb(self, predicate: Predicate) -> None:
        """The phrases since the last topic belong to this predicate."""
        kept = self._kept()
        if kept and self._hangs_on_adverbial(predicate):
            kept -= 1
            self.doubtful = True
        taken = self.found[kept:]
        if not taken:
            return
        if kept == 0 and taken[0].role in (Role.SUBJECT, Role.OBLIQUE) and len(taken) > 1:
            self.doubtful = True
        if predicate.copula and len(taken) > 1:
            self.doubtful = True
        self.start = taken[0].first
        del self.found[kept:]

    def _hangs_on_adverbial(self, predicate: Predicate) -> bool:
        """설정하기 위해 구축한 가이드: a modifier with nothing of its own takes the adverbial."""
        last = self.found[-1]
        return last.role is Role.ADVERBIAL and last.stop == predicate.first

    def _kept(self) -> int:
        kept = len(self.found)
        while kept and self.found[kept - 1].role not in _BARRIERS | {Role.ADVERBIAL}:
            kept -= 1
        return kept

    def _adverbial(self, predicate: Predicate) -> None:
        kept = self._kept()
        taken = self.found[kept:]
        start = taken[0].first if taken else self.start
        if start is None:
            start = predicate.first
        bare_adverb = not taken and start == predicate.first
        del self.found[kept:]
        stop = min(predicate.stop, self.stop)
        if not (bare_adverb and predicate.link in (Link.ADVERB, Link.MANNER)):
            self.found.append(Argument(start, stop, stop, Role.ADVERBIAL))
        self.start = None
        self.at = stop

    def _particle(self) -> None:
        first = self.start
        if first is None:
            return
        token = self.tokens[self.at]
        stop = self.at + 1
        while (
            stop < self.stop
            and self.tokens[stop].tag in table.CASE_TAGS | {"JKG"}
            and self.tokens[stop].word == token.word
        ):
            stop += 1
        last = self.tokens[stop - 1]
        if last.tag == "JKG":
            self.at = stop
            return
        worn = self.nested.get(stop)
        if worn is not None and worn.link is Link.POSTPOSITION:
            self._postposition(first, worn)
            return
        if token.tag == "JKB" and token.form in ("와", "과", "랑"):
            if self._free_postposition(first, stop):
                return
            if self._noun_follows(stop):
                self.at = stop
                return
        self.found.append(Argument(first, self.at, stop, _role(token, last)))
        self.start = None
        self.at = stop

    def _postposition(self, first: int, worn: Predicate) -> None:
        if self.tokens[worn.ending].tag == "ETM":
            self.at = min(worn.ending + 1, self.stop)
            return
        stop = min(worn.stop, self.stop)
        while stop < self.stop and self.tokens[stop].tag in ("JX", "SP"):
            stop += 1
        self.found.append(Argument(first, stop, stop, Role.ADVERBIAL))
        self.start, self.at = None, stop

    def _free_postposition(self, first: int, stop: int) -> bool:
        if stop >= self.stop or self.tokens[stop].form not in table.FREE_POSTPOSITIONS:
            return False
        end = stop + 1
        while end < self.stop and self.tokens[end].word == self.tokens[stop].word:
            end += 1
        self.found.append(Argument(first, end, end, Role.ADVERBIAL))
        self.start, self.at = None, end
        return True

    def _noun_follows(self, stop: int) -> bool:
        return stop < self.stop and self.tokens[stop].tag in table.NOUN_TAGS - {"NNB"}


def _role(particle: Token, last: Token) -> Role:
    if last.tag == "JX" and last.form in ("은", "는"):
        return Role.TOPIC if particle is last else Role.OBLIQUE_TOPIC
    return _ROLES[particle.tag]


def _floats(token: Token) -> bool:
    return token.tag in ("SP", "MAJ") or (
        token.tag == "MAG" and token.form in table.FLOATING_ADVERBS
    )


def _settled(tokens: Sequence[Token], argument: Argument) -> Argument:
    """Leading sentence adverbs off; scene-setting words such as 일반적으로는 are no topic."""
    first = argument.first
    while first < argument.particle - 1 and _floats(tokens[first]):
        first += 1
    role = argument.role
    if role in _BARRIERS:
        text = "".join(t.form for t in tokens[first : argument.particle])
        if text in table.ADVERBIAL_NOUNS or tokens[argument.particle - 1].form == "경우":
            role = Role.ADVERBIAL
    return replace(argument, first=first, role=role)
