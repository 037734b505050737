"""Auxiliaries (보조 용언) folded into the stem they follow: 사용할 수 있, 찾아야 하, 되지 않."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import endings as table
from factdeck.asking.languages.korean.records import Modality, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDINGS = frozenset({"EC", "ETM", "ETN", "EF"})
_ENOUGH = frozenset({"면", "으면", "어도", "아도"})
NO_TOKEN = Token("", "", 0, 0, -1)


class Reader:
    """Reads one predicate from its stem on; `next` is the ending when all is taken."""

    def __init__(self, tokens: Sequence[Token], at: int) -> None:
        self.tokens = tokens
        self.at = at
        self.first = at
        self.stem = at
        self.next = at + 1
        self.negative = False
        self.modality = Modality.NONE
        self.passive = tokens[at].form in table.PASSIVE_STEMS and tokens[at].tag == "XSV"
        self.became = False
        """-어지다 follows the stem."""
        self.head = at
        """The token whose word class decides the question ending."""

    def token(self, offset: int = 0) -> Token:
        """The token that many places behind what has been taken."""
        at = self.next + offset
        return self.tokens[at] if at < len(self.tokens) else NO_TOKEN

    def extend(self, count: int, *, head: bool = True) -> None:
        """Take tokens into the stem; `head` says that the last of them takes the ending."""
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
        """Take one auxiliary; each of these steps knows one kind."""
        steps = (self._ability, self._negation, self._duty, self._permission, self._other)
        return any(step() for step in steps)

    def _negation(self) -> bool:
        """-지 않다, -지는 않다, -지 못하다."""
        if self.token().form != "지" or self.token().tag != "EC":
            return False
        verb = 1 if self.token(1).tag.startswith("V") else 2
        if self.token(verb).form not in ("않", "못하"):
            return False
        self.negative = not self.negative
        return self._take(verb + 1, head=self.token(verb).form == "못하")

    def _duty(self) -> bool:
        """-어야 하다, -면 안 되다, -어서는 안 되다."""
        form, then = self.token().form, self.token(1).form
        if form in ("어야", "아야") and then in ("하", "되"):
            self.modality = Modality.MUST
            return self._take(2)
        forbids = form in ("어서", "아서") and then == "는" and self.token(2).form == "안"
        if forbids and self.token(3).form == "되":
            self.modality, self.negative = Modality.MUST, True
            return self._take(4)
        if form in ("면", "으면") and then == "안" and self.token(2).form == "되":
            self.modality, self.negative = Modality.MUST, True
            return self._take(3)
        return False

    def _permission(self) -> bool:
        """-면 되다, -어도 되다."""
        then = self.token(1)
        if self.token().form not in _ENOUGH or then.form != "되" or then.tag not in ("VV", "VX"):
            return False
        self.modality = Modality.SUFFICE
        return self._take(2)

    def _other(self) -> bool:
        """-고 있다, -어 두다, -게 되다, -어지다: they change no modality."""
        ending, then = self.token(), self.token(1)
        becomes = ending.form == "게" and then.form == "되"
        full_verb = (ending.form == "고" and then.form == "하") or then.form == "만들"
        if ending.tag != "EC" or not (becomes or then.tag == "VX") or full_verb:
            return False
        self.became |= then.form == "지"
        self.passive |= self.became or becomes
        return self._take(2)

    def _ability(self) -> bool:
        """-ㄹ 수 있다, -ㄹ 수밖에 없다."""
        noun = self.token(1)
        if self.token().tag != "ETM" or noun.form != "수" or noun.tag != "NNB":
            return False
        particle = 1 if self.token(2).tag in ("JX", "JKS") else 0
        verb = self.token(2 + particle)
        if verb.form not in ("있", "없"):
            return False
        self.modality = Modality.CAN if verb.form == "있" else Modality.CANNOT
        return self._take(3 + particle)

    def _take(self, count: int, *, head: bool = True) -> bool:
        self.extend(count, head=head)
        return True
