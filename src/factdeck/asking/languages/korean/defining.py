"""A label and its body as question and answer, in the form that the shape of the body calls for.

The confidences are shares of such cards that blind readers kept as they were: of 122 packed ones
88 of 100, of those that name a kind of thing 94 (2026-11-27, notes of other authors).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.languages.korean import bodies, labels, names
from factdeck.asking.languages.korean.hangul import is_syllable
from factdeck.asking.languages.korean.particles import attach

if TYPE_CHECKING:
    from collections.abc import Callable

    Shape = Callable[[str, str], Asked | None]

_LETTERS = 0.92
_NARROWED_KIND, _KIND, _TRANSLATED = 0.93, 0.62, 0.5
_ACTING, _OF_KIND, _DOING = 0.89, 0.82, 0.8
_MEANS, _PROPERTY, _WEAK = 0.9, 0.8, 0.62
_EXAMPLES = 0.76
_PLAIN_WORD = 0.05
_THIN = 0.12
_LONGEST_PLACE = 8

_DONE = r"(?:함|한다|합니다|된다|됩니다|됨|임|인다|입니다|이는)?$"
_USE = rf"(?P<verb>사용|이용|활용|적용|쓰){_DONE}"
_WHEN_RUN = re.compile(
    r"^(?P<when>.+(?:때|전에|후에|뒤에|이후에?|직전에?|직후에?|동안|마다))(?:, 가장 먼저)?\s*"
    r"(?P<verb>실행|호출|생성|발생) ?(?:됨|된다|됩니다|되는 훅)$"
)
_WHEN_USED = re.compile(
    r"^(?:.{4,}(?:로서|으로|로|이며|고), )?(?:주로 )?"
    rf"(?P<when>.{{6,}}(?:때|경우|상황|위해서?|위하여))(?:에)?(?: 주로)?\s*{_USE}"
)
_WHERE_USED = re.compile(rf"^(?P<where>[^,]{{4,}}?)(?:에서|에)(?: 주로| 자주| 많이| 널리)? {_USE}")
_LOCATED = re.compile(
    r"^(?P<where>[^,]{2,}?)에 (?:(?P<verb>존재|위치)(?:함|한다|합니다|해 있음)?|"
    r"(?P<done>저장|기록|보관|할당|배치|적재)(?:됨|된다|됩니다|되어 있음|되어 있다))$"
)
_COMPOSED = re.compile(
    r"^(?P<how>.{4,}?(?:로|에|안에|내에)) 구성(?:됨|된다|됩니다|되어 있음|되어 있다)?$"
)
_HOLDS = re.compile(
    r"^(?P<what>.{3,}?)(?:을|를) (?P<verb>포함|저장|보관)(?:함|한다|합니다|하고 있음|하고 있다)?$"
)
_AIM = re.compile(r"^.{4,}(?:을|를|기) 위함$")
_CLAUSE_BEFORE = re.compile(r"[가-힣](?:(?<!에)서|고|며|면|거나) ")
"""`덮어써서 상태를 나타낸다`: the object alone would be cut out of the clause before."""
_SHOWN = re.compile(
    r"^(?P<what>[^,]{4,}?)(?:을|를) (?P<verb>나타|표현|표시)(?:낸다|냅니다|냄|한다|합니다|함)$"
)
_STORED = re.compile(
    r"^(?P<what>[^,]{3,}?)(?:이|가) (?P<verb>저장|할당|보관|적재|기록)(?:됨|된다|됩니다|되는 \S+)?$"
)
_SHOWING = {"나타": "나타내는가", "표현": "표현하는가", "표시": "표시하는가"}
_SENSE = re.compile(r"^(?P<what>.{4,}?)\s?(?:이라는|라는) (?:의미|뜻)$")
_ROLE = re.compile(r"[가-힣](?:는|은|한|할) 역할(?:을)?(?: ?(?:수행|담당|한다|함|합니다))?\S{0,3}$")


def what_is(term: str) -> str:
    """`X란 무엇인가?`."""
    return attach(term, "이란") + " 무엇인가?"


def define(term: str, definition: str) -> Asked | None:
    """Ask what the term is, does or stands for; None for labels, remarks and values.

    Args:
        term: The label as written.
        definition: What stands behind it; its first sentence is the answer.
    """
    term = re.sub(r"^\([^()]*\)\s*", "", labels.clean(term))
    name = labels.asked_term(term) or term
    body = bodies.first_said(definition)
    if not names.is_term(name) or not bodies.says_something(body):
        return None
    told = names.is_property(name) or bodies.kind_first(body)
    if bodies.has_own_topic(body) and not told:
        return None
    body = body if bodies.means(body) else bodies.unjoined(body)
    asked = next(asked for shape in _SHAPES if (asked := shape(name, body)) is not None)
    states = not labels.is_phrase(asked.answer) or asked.confidence < _MEANS
    if states and bodies.is_doubtful(asked.answer):
        return replace(asked, confidence=min(asked.confidence, _WEAK))
    return asked


def _letters(name: str, body: str) -> Asked | None:
    """`Domain Name System`."""
    if not names.spells_out(name, body):
        return None
    return Asked(attach(name, "은") + " 무엇의 약자인가?", body, _LETTERS)


def _meaning(name: str, body: str) -> Asked | None:
    """`데이터가 분산됨을 의미`."""
    said = bodies.means(body)
    return Asked(what_is(name), said, _MEANS) if said else None


def _kind_first(name: str, body: str) -> Asked | None:
    """`파일을 보내는 프로토콜로, 20번 포트를 쓴다`."""
    kind = bodies.kind_first(body)
    thin = _THIN if bodies.is_thin(kind) else 0.0
    return Asked(what_is(name), kind, round(_MEANS - thin, 2)) if kind else None


def _examples(name: str, body: str) -> Asked | None:
    """`RAM, HDD` behind a kind of thing; whole sets are for the list rules."""
    if not bodies.examples(body):
        return None
    bare = labels.without_gloss(name)
    whole = names.states_count(name) or labels.last_noun(name) in labels.SETS
    if whole or names.is_property(name) or not is_syllable(bare[-1]):
        return Asked(what_is(name), body, _TRANSLATED)
    return Asked(f"{name}의 예로는 무엇이 있는가?", body, _EXAMPLES)


def _occasion(name: str, body: str) -> Asked | None:
    """`해체되기 직전에 호출됨`."""
    when = _WHEN_RUN.match(labels.without_gloss(body))
    if when is None:
        return None
    return Asked(f"{attach(name, '은')} 언제 {when['verb']}되는가?", when["when"], _ACTING)


def _used(name: str, body: str) -> Asked | None:
    """`빈으로 등록할 때 사용`, `값을 읽기 위해 사용한다`."""
    used = _WHEN_USED.match(labels.without_gloss(body))
    if used is None:
        return None
    aim = used["when"].endswith(("위해", "위해서", "위하여"))
    question = f"{attach(name, '은')} {'무엇을 위해' if aim else '언제'} {_use(used['verb'])}?"
    return Asked(question, used["when"], _OF_KIND)


def _used_where(name: str, body: str) -> Asked | None:
    """`모든 정점이 연결된 그래프에 사용`."""
    used = _WHERE_USED.match(labels.without_gloss(body))
    if used is None or not 1 < len(used["where"].split()) <= _LONGEST_PLACE:
        return None
    return Asked(f"{attach(name, '은')} 어디에 {_use(used['verb'])}?", used["where"], _OF_KIND)


def _use(verb: str) -> str:
    return "적용하는가" if verb == "적용" else "사용하는가"


def _located(name: str, body: str) -> Asked | None:
    """`CPU 내부에 존재`, `공유 메모리에 저장됨`."""
    found = _LOCATED.match(labels.without_gloss(body))
    if found is None or re.search(r"(?:을|를) ", found["where"]):
        return None
    if len(found["where"].split()) > _LONGEST_PLACE:
        return None
    verb = f"{found['verb']}하" if found["verb"] else f"{found['done']}되"
    return Asked(f"{attach(name, '은')} 어디에 {verb}는가?", found["where"], _OF_KIND)


def _stored(name: str, body: str) -> Asked | None:
    """`생성된 객체가 저장됨`: what is in it."""
    found = _STORED.match(labels.without_gloss(body))
    if found is None or len(found["what"].split()) > _LONGEST_PLACE:
        return None
    return Asked(f"{name}에는 무엇이 {found['verb']}되는가?", found["what"], _OF_KIND)


def _composed(name: str, body: str) -> Asked | None:
    """`세 계층으로 구성`: how it is made up."""
    found = _COMPOSED.match(labels.without_gloss(body))
    if found is None:
        return None
    return Asked(f"{attach(name, '은')} 어떻게 구성되는가?", f"{found['how']} 구성된다", _OF_KIND)


def _holds(name: str, body: str) -> Asked | None:
    """`계좌 정보` holds `이름, 번호 등을 포함`; what parts and code store is their work."""
    found = _HOLDS.match(labels.without_gloss(body))
    if found is None or not names.is_record(name) or _CLAUSE_BEFORE.search(found["what"]):
        return None
    question = f"{attach(name, '은')} 무엇을 {found['verb']}하는가?"
    return Asked(question, found["what"], _OF_KIND)


def _aim(name: str, body: str) -> Asked | None:
    """`중간 경유를 위함`: what it is for; parts have a role instead."""
    if names.is_part(name) or _AIM.match(labels.without_gloss(body)) is None:
        return None
    return Asked(f"{attach(name, '은')} 무엇을 위한 것인가?", body, _OF_KIND)


def _shown(name: str, body: str) -> Asked | None:
    """`데이터의 길이를 나타냄`."""
    found = _SHOWN.match(labels.without_gloss(body))
    if found is None or _CLAUSE_BEFORE.search(found["what"]):
        return None
    question = f"{attach(name, '은')} 무엇을 {_SHOWING[found['verb']]}?"
    return Asked(question, found["what"], _OF_KIND)


def _sense(name: str, body: str) -> Asked | None:
    """`민첩한, 기민한이라는 의미`."""
    found = _SENSE.match(labels.without_gloss(body))
    if found is None:
        return None
    return Asked(f"{attach(name, '은')} 무엇을 뜻하는가?", found["what"].strip(), _OF_KIND)


def _role(name: str, body: str) -> Asked | None:
    """`네트워크를 관리해주는 역할`."""
    says_role = _ROLE.search(labels.without_gloss(body)) is not None
    return Asked(f"{name}의 역할은 무엇인가?", body, _ACTING) if says_role else None


def _case(name: str, body: str) -> Asked | None:
    """`가격이 오를 때 수요가 증가하는 경우`."""
    return Asked(what_is(name), body, _PROPERTY) if bodies.is_case(body) else None


def _has(name: str, body: str) -> Asked | None:
    """`뿌리를 포함한다`: a trait by which a thing is known."""
    held = bodies.holds(body) and not names.is_code(name)
    return Asked(what_is(name), body, _PROPERTY) if held else None


def _action(name: str, body: str) -> Asked | None:
    """`다음 명령어의 주소를 저장`."""
    called = names.is_call(name) and bodies.is_done_by_call(body)
    return _acting(name, body) if called or bodies.ends_in_action(body) else None


def _sentence(name: str, body: str) -> Asked | None:
    """`컬렉션을 만듦`: a body that is a sentence with a verb."""
    if not bodies.ends_in_verb(body):
        return None
    if bodies.is_passive(body):
        return _of_kind(name, body) or Asked(what_is(name), body, _WEAK)
    asked = _acting(name, body)
    enough = bodies.is_enough(body) or bodies.has_object(body)
    return asked if enough else replace(asked, confidence=_WEAK)


def _state(name: str, body: str) -> Asked | None:
    """`유일하게 식별할 수 있음`: says something of it, but not what it is."""
    if not bodies.is_state(body):
        return None
    enough = bodies.is_enough(labels.without_gloss(body))
    if names.is_property(name) and enough:
        return Asked(what_is(name), body, _PROPERTY)
    of_kind = _of_kind(name, body) if enough and bodies.is_sentence(body) else None
    return of_kind or Asked(what_is(name), body, _WEAK)


def _kind(name: str, body: str) -> Asked:
    """`메모리상에서 실행 중인 프로그램`: what it is."""
    if not bodies.is_enough(labels.without_gloss(body)) or bodies.is_empty(body):
        return Asked(what_is(name), body, _TRANSLATED)
    sure = _NARROWED_KIND if bodies.names_kind(body) else _KIND
    sure -= _THIN if bodies.is_thin(body) else 0.0
    sure -= _PLAIN_WORD if names.is_plain_word(name) else 0.0
    return Asked(what_is(name), body, round(sure, 2))


_SHAPES: tuple[Shape, ...] = (
    _letters,
    _meaning,
    _kind_first,
    _examples,
    _occasion,
    _used,
    _used_where,
    _located,
    _stored,
    _composed,
    _holds,
    _aim,
    _shown,
    _sense,
    _role,
    _case,
    _has,
    _action,
    _sentence,
    _state,
    _kind,
)
"""The first that fits decides; the last fits all."""


def _acting(name: str, body: str) -> Asked:
    """Ask what a thing does in the words that fit its name."""
    if names.is_code(name):
        return Asked(attach(name, "은") + " 무엇을 하는가?", body, _ACTING)
    if names.is_part(name) and not names.is_property(name):
        return Asked(f"{name}의 역할은 무엇인가?", body, _ACTING)
    if names.is_property(name) or names.does_nothing(name):
        return Asked(what_is(name), body, _PROPERTY)
    of_kind = _of_kind(name, body)
    if of_kind is not None:
        return of_kind
    if names.is_loose(name) or bodies.tells_benefit(body):
        return Asked(what_is(name), body, _WEAK)
    if names.is_event(name):
        question = f"{name}에서는 무엇을 하는가?"
    else:
        form = "무엇을 하는 것인가?" if names.is_activity(name) else "무엇을 하는가?"
        question = f"{attach(name, '은')} {form}"
    return Asked(question, body, _DOING)


def _of_kind(name: str, body: str) -> Asked | None:
    """`고정 분할 기법은 어떤 기법인가?`: fits whatever is said of it."""
    kind = names.kind_of(name)
    return Asked(f"{attach(name, '은')} 어떤 {kind}인가?", body, _OF_KIND) if kind else None
