"""`1392년 이성계가 조선을 건국함`: when it was. Needs no analyser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean.references import dangling
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Fact

RULE = "year"

_SURE = 0.8
_LONGEST = 12
_HAPPENED = re.compile(
    r"^(?P<when>(?:기원전 )?\d{3,4}년(?: \d{1,2}월)?(?: \d{1,2}일)?)(?:에는|에)?,? "
    r"(?P<what>[^,.]*[가-힣A-Za-z)](?:이|가|을|를) [^,.]*?)"
    r"(?:(?P<did>함|했다|하였다|했음|하였음|했습니다)|(?:됨|되었다|됐다|되었음|됐음|되었습니다))[.]?$"
)


def ask(fact: Fact) -> Iterator[Candidate]:
    """Yield the question for the year that opens a statement."""
    found = _HAPPENED.match(fact.text.strip())
    if found is None or dangling(found["what"]) or len(found["what"].split()) > _LONGEST:
        return
    ending = "한" if found["did"] else "된"
    question = f"{found['what']}{ending} 것은 언제인가?"
    yield Candidate(RULE, question, (found["when"],), _SURE)
