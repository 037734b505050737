"""A term that stands above or at the head of its definition, with nothing between but the layout.

`- 저축` with `- 원금이 보장되는 금융상품` nested below, `## FAT` above `- …에 저장하는 방식`,
`**세포** 생물을 이루는 단위`. Only bodies that name a kind of thing are taken for definitions.
Needs no analyser, so it also works without the extra.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import bodies, defining, labels, names
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.tables import words
from factdeck.asking.terms import split_term
from factdeck.asking.topics import run_of
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.model import Fact, Note

RULE = "headed"

_SURE_KIND = 0.81
"""What `defining` is as sure of names a kind of thing."""
_BELOW_HEADING = 0.08
_AT_THE_HEAD = 0.03
_DOES = 0.06
_FEW_CHILDREN = 3
"""`사용자 스토리` above `요구사항을 시나리오로 표현`: what is done may be only part of it."""
_LONGEST_TERM = 5
_PARTICLE = re.compile(
    r"^(?:은|는|이|가|을|를|의|에|에서|에는|으로|로|와|과|도|만|란|이란|등|및|또는|까지|부터|보다|처럼|하고)\s"
    r"|^[,.:;/=~<>→\-+|]"
)
_NO_TERM = re.compile(
    r"[<>=→:：]|\s(?:vs|VS)\.?\s|e\.g|^(?:기타|그 ?외|단계|step)\b|(?:및|과|와|&) |"
    r"(?:기초|개요|의의|본질|입문|이해|역사|배경|원리|소개|정리|비교|차이|이슈|사례|후기|시험|장점|단점|특징|경우|때|"
    r"학습|실습|공부|연습|설치|강의|튜토리얼|[가-힣]{2}(?:방법|원인|경로|증상|절차|시기|대상))\s?\d*$"
)
"""Two things at once, a label of the text, a course, or `감염경로`, which is somebody's."""
_INTRODUCTIONS = words("개요 개념 정의 소개 의미 뜻")
_INTRODUCES = re.compile(rf"^(?P<term>.+?)의? (?:{'|'.join(sorted(_INTRODUCTIONS))})$")
_SPEAKS_OF_OTHER = re.compile(r"[가-힣](?:에서는|에는|으로는|로는|것이|것은) ")


def ask(fact: Fact, note: Note) -> Iterator[Candidate]:
    """Yield the question that the first bullet below a term, or behind a bold one, answers."""
    bold = _bold_lead(fact)
    if bold is not None:
        term, body, doubt = *bold, _AT_THE_HEAD
    elif split_term(fact) is None:
        term, doubt = _term_above(fact, note)
        body = fact.text
    else:
        return
    if _is_label(body):
        return
    asked = defining.define(term, body) if _is_term(term) else None
    if asked is None or dangling(asked.answer) or _SPEAKS_OF_OTHER.search(asked.answer):
        return
    if asked.question == defining.what_is(term):
        answers = asked.confidence >= _SURE_KIND
    else:
        answers = bold is None and _does(fact, note, term, body)
        doubt += _DOES
    if answers:
        yield Candidate(RULE, asked.question, (asked.answer,), round(asked.confidence - doubt, 2))


def _does(fact: Fact, note: Note, term: str, body: str) -> bool:
    """`스프린트 회고` above `지킨 규칙을 확인`: whether the child tells what its parent does."""
    few = fact.parent is not None and len(note.facts[fact.parent].children) <= _FEW_CHILDREN
    return few and not names.is_activity(term) and bodies.says_action(body)


def _is_label(body: str) -> bool:
    """`영속성 컨텍스트의 장점`: heads a list of its own."""
    said = bodies.first_said(body)
    sorting = labels.QUALITIES | labels.GENERIC
    return labels.is_name(said) and labels.last_noun(said) in sorting


def _is_term(term: str) -> bool:
    return (
        bool(term)
        and len(term.split()) <= _LONGEST_TERM
        and labels.is_name(term)
        and not labels.sorts(term)
        and not _NO_TERM.search(labels.without_gloss(term))
        and labels.last_noun(term) not in labels.SETS | labels.ATTRIBUTE_LABELS | labels.GENERIC
    )


def _bold_lead(fact: Fact) -> tuple[str, str] | None:
    """`**세포** 생물을 이루는 단위`: the bold words and what follows them without a mark."""
    lead = next((s for s in fact.spans if s.start == 0 and s.kind == "bold"), None)
    if lead is None or split_term(fact) is not None:
        return None
    name, rest = fact.text[: lead.end].strip(), fact.text[lead.end :]
    if not rest.startswith(" ") or _PARTICLE.match(rest.lstrip()):
        return None
    return labels.clean(name), rest.strip()


def _term_above(fact: Fact, note: Note) -> tuple[str, float]:
    """The parent whose first child the fact is, or the heading of the list it opens."""
    if fact.parent is not None:
        parent = note.facts[fact.parent]
        first = parent.children[:1] == (fact.index,)
        return (_parent_name(parent, note), 0.0) if first else ("", 0.0)
    opens = fact.trail and not fact.lead and run_of(fact, note)
    if not opens:
        return "", 0.0
    outer = (
        text
        for text in (*reversed(fact.trail), note.title)
        if labels.joined(text) not in _INTRODUCTIONS
    )
    return _name(next(outer, "")), _BELOW_HEADING


def _parent_name(parent: Fact, note: Note) -> str:
    """The term of a bullet, or of the one further out where this one only introduces."""
    if _alike(parent, note):
        return ""
    if labels.joined(parent.text) not in _INTRODUCTIONS:
        return _name(parent.text)
    if parent.parent is not None:
        return _name(note.facts[parent.parent].text)
    return _name(parent.trail[-1]) if parent.trail else ""


def _name(text: str) -> str:
    """The term of a label: `SQL 개요`, `SQL의 정의` are about SQL."""
    name = labels.asked_term(text) or labels.clean(text)
    introduced = _INTRODUCES.match(name)
    return introduced["term"] if introduced else name


def _alike(parent: Fact, note: Note) -> bool:
    """Children that end in the same word are members of a list, none a definition."""
    texts = [bodies.first_said(note.facts[child].text) for child in parent.children[:2]]
    ends = [text.split()[-1] for text in texts if text]
    return len(ends) > 1 and ends[0] == ends[1]
