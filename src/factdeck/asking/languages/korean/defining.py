"""A label and its body as question and answer, in the form that the shape of the body calls for.

The confidences are shares of such cards that blind readers kept as they were or after one phrase.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.hangul import FINAL_N, final, is_syllable
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.references import DANGLING
from factdeck.asking.languages.korean.tables import words

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS = 0.92
_NARROWED_KIND, _KIND, _TRANSLATED = 0.93, 0.62, 0.5
_ACTING, _OF_KIND, _DOING = 0.89, 0.82, 0.78
_MEANS, _PROPERTY, _WEAK = 0.9, 0.8, 0.62
_PLAIN_WORD = 0.05
_THIN = 0.12
"""`가장 간단한 구조`: three words seldom tell what a thing is."""
_FEWEST_WORDS, _MOST_WORDS = 3, 25
_LONGEST_PLACE = 8

_JOINING = re.compile(
    r"(?:(?<=것)|(?<=[가-힣A-Za-z]))(?:이다|입니다|이며|(?<!쓰)임|"
    r"(?:을|를) (?:말|의미|뜻|지칭)(?:한다|합니다|함)?|(?:을|를) (?:가리킨다|가리킵니다|가리킴|일컫는다|일컬음))$"
)
_MEANT = re.compile(r"(?:을|를) (?:말|의미|뜻)(?:한다|합니다|함)?$")
"""It says of itself that it defines."""
_PASSIVE_END = r"(?:됨|된다|됩니다|되어 있음|되어 있다)"
_WHEN_RUN = re.compile(
    r"^(?P<when>.+(?:때|전에|후에|뒤에|이후에?|직전에?|직후에?|동안|마다))(?:, 가장 먼저)?\s*"
    r"(?P<verb>실행|호출|생성|발생) ?(?:됨|된다|됩니다|되는 훅)$"
)
"""`컴포넌트가 해체되기 직전에 호출됨` says when."""
_USE_END = r"(?:함|한다|합니다|된다|됩니다|됨|임|인다|입니다|이는)?$"
_WHEN_USED = re.compile(
    r"^(?:.{4,}(?:로서|으로|로|이며|고), )?(?:주로 )?(?P<when>.{6,}(?:때|경우|상황|위해서?|위하여))(?:에)?"
    rf"(?: 주로)?\s*(?P<verb>사용|이용|활용|적용|쓰){_USE_END}"
)
"""A body that says what for or when, and nothing else."""
_WHERE_USED = re.compile(
    r"^(?P<where>[^,]{4,}?)(?:에서|에)(?: 주로| 자주| 많이| 널리)? (?P<verb>사용|이용|활용|적용|쓰)"
    + _USE_END
)
_LOCATED = re.compile(
    r"^(?P<where>[^,]{2,}?)에 (?:(?P<verb>존재|위치)(?:함|한다|합니다|해 있음)?|"
    rf"(?P<done>저장|기록|보관|할당|배치|적재){_PASSIVE_END})$"
)
"""`CPU 내부에 존재` says where."""
_SHOWN = re.compile(
    r"^(?P<what>[^,]{4,}?)(?:을|를) (?P<verb>나타|표현|표시)(?:낸다|냅니다|냄|한다|합니다|함)$"
)
_SENSE = re.compile(r"^(?P<what>.{4,}?)\s?(?:이라는|라는) (?:의미|뜻)$")
_ROLE = re.compile(
    r"[가-힣](?:는|은|한|할) 역할(?: ?(?:수행|담당|을 한다|을 함|을 합니다|을 수행|을 담당))?\S{0,3}$"
)
_CASE = re.compile(r"[가-힣](?:는|한|된) 경우$")
_SHOWING = {"나타": "나타내는가", "표현": "표현하는가", "표시": "표시하는가"}
"""`데이터의 길이를 나타냄` says what it shows."""
_VERBS = re.compile(
    r"[가-힣](?:한다|합니다|된다|됩니다|시킨다|시킵니다|준다|줍니다|함|됨|시킴|줌|만듦|만듬|만든다|킨다|킴|피함|짐|진다|뉨|뉜다)$"
)
_NOMINALISED = re.compile(
    r"(?:맞춤|낮춤|높임|늘림|줄임|나눔|보냄|알림|넘김|바꿈|옮김|모음|넣음|찾음|읽음|받음|묶음|얻음|막음|올림|"
    r"내림|돌림|버림|가짐|지님|따름|다룸|이룸|나옴|들어감|넘어감|돌아감|옴|감|일어남|나타남|벗어남|생김|보임|쓰임)$"
)
"""Note-style verbs that end like nouns: `상태를 맞춤`."""
_PASSIVE = re.compile(r"(?:된다|됩니다|됨|진다|짐|뉨|뉜다)\.?$")
_NOT_DONE = re.compile(
    r"(?:수 있|수 없|않|못|아니|필요|가능|불가|편|유용|유리|불리|복잡|간단|다양|동일|중요|"
    r"해야|되어야|좋)\S*(?: \S+)?$"
)
_TURNS = re.compile(r"[가-힣](?:지만|으나|는데),? ")
"""`대표적이지만 보통 다른 것을 쓴다`: two remarks, no definition."""
_STAND_IN = re.compile(r"(?<![A-Za-z0-9+#])[A-Z](?:은|는|이|가|을|를|의|와|과|에|에게|로)?(?=\s|$)")
"""`함수 B가 끝나기를`: letters of an example nobody sees."""
_CODE = re.compile(r"^[@$.\-]|[a-z_]\w*(?:\.\w+)*\(|\[\w*\]|[a-z]+[A-Z_]|^[a-z][a-z_.-]*$")
_PART = re.compile(
    r"(?:레지스터|장치|소프트웨어|시스템|서버|컨트롤러|모듈|계층|클래스|라우터|엔진|매니저|로더|파서|버퍼|커널|객체|영역|"
    r"스케줄러|컴파일러|인터프리터|핸들러|리스너|필터|프록시|노드|카운터|Segment|[A-Z]\w*[eo]r|^[A-Z]{2,6})$"
)
"""Names of parts that have a role."""
_KIND_NAME = re.compile(
    r"(?P<kind>기법|방식|패턴|알고리즘|방법론|방법|모델|정책|구조|전략|구문|연산|프로토콜|언어|명령어|옵션|상태|"
    r"공격|오류|에러|예외|레벨|수준|테스트|관계|함수|메서드|메소드|인터페이스|디렉터리|트리|조인|락|키|"
    r"스코프|타입|형식|원칙|계약|제도|검사|인덱스|뷰|쿼리|트랜잭션|아키텍처)$"
)
"""Names that say what kind of thing they are: `어떤 기법인가?` fits whatever is said of it."""
_PROPERTY_NAME = re.compile(
    r"[가-힣](?:성|원칙|법칙|현상|이상|정리|공리|효과|증후군|미스)$|[a-z](?:ency|ancy|ity|ness)$"
)
"""Properties are defined by what holds: `유일성: 하나를 유일하게 식별할 수 있음`."""
_ACTIVITY_NAME = re.compile(
    r"(?:화|이동|구성|변경|분리|통합|관리|정리|제거|추출|처리|검증|분석|설계|배포|등록|교체|할당|해제|"
    r"연결|전환|탐색|정렬|분할|병합|압축|암호화|복구|백업|인증|인가|호출|복사|동기화|제어|[가-힣]이션|링|싱)$"
)
"""Names of something that is done."""
_WEAK_END = re.compile(
    r"(?:^|\s)(?:등|때|시|X|O|순|중|만|뿐|후|전|듯)$|[가-힣](?:까지|부터|만|뿐)$|"
    r"(?:경우|위해|위함|가능|불가능|필요|존재|발생|사용|활용|이용|증가|감소|적합|유리|불리|"
    r"높음|낮음|없음|있음|대로|정도|유사)$|"
    r"(?<![는은한된할의인]) (?:발표|출시|인수|시작|도입|진행|개최|참여|도달|완화|강화|금지|발견|탈취|유출|점검|연구)$"
)
_OWN_SENTENCE = re.compile(
    r"^(?:\S+ ){0,4}\S*(?:[^\s하되있없키르우주치쓰두놓않같높낮많작좋짧넓깊적]은|\S[^\s하되있없키르우주치쓰두놓않]는)\s.*(?:다|"
    r"요|음|함|됨|임|보장|저장|제공|사용|수행|생성|처리)$"
)
"""A body with a topic of its own is for the sentence rules."""
_JOINED = re.compile(r"[→↑↓=]|->|\+ |http|출처|참고|링크|^\(|^예\)|^ex")
_NO_DEFINITION = re.compile(r"(?:도록|[는인]가|[는은인ㄹ을]지|여부|[가-힣]!|\?|\d+ ?가지)$")
"""`접근하도록`, `구할 수 있는가`: a body that says neither what a thing is nor what it does."""
_GENUS = re.compile(
    r"(?:[는은한할될된인던운의]|[가-힣]적|\S{2,}을|같은|모든|여러) "
    r"(?:(?!\S*(?:을|를|로|에|서|고|여|며|면|게|와|과|이|가|도록)\s)\S+ ){0,3}\S+$"
)
"""The noun that a body ends in, with what narrows it right before."""
_DOES = re.compile(
    r"(?:을|를) (?!대상|기반|위주|중심|목적|원칙|기준|목표|이용|통한|위한)[가-힣]{2,4}$"
)
"""`진행 상황을 점검`: an object before the last noun makes a verb of it."""
_COUNTED = re.compile(r"^\d+ ?(?:개|가지)|영향$")
_PLACE = re.compile(r"(?:^|\s)곳$")
"""`회원가입 하는 곳`: a part of somebody's own project."""
_CALLED = re.compile(r"^[a-z][\w.]*\((?:\w+(?:, ?\w+)*)?\)$")
_DONE_BY_CODE = re.compile(r"(?<![는은한된할의인]) [가-힣]{2,4}(?<!존재)(?<!발생)(?<!요소)$")
"""`중복 필터링`: a noun and a verbal noun behind the name of a function."""
_PRAISED = re.compile(
    r"(?:유용한|유리한|핵심적인|대표적인|중요한|자주 쓰이는|많이 쓰이는|많이 사용되는) \S+$"
)
"""`상황에 따라 유용한 패턴`: praised, not defined."""
_SUPERLATIVE = re.compile(r"^(?:가장|제일|매우|아주) \S+ \S+$")
"""`가장 간단한 구조`: true of many things."""
_LETTER_TERM = re.compile(r"[A-Z][A-Za-z0-9]{1,7}")
_EXAMPLE_NAME = re.compile(
    r"^(?:기타\b|after|before|ex|e\.g|step|case|note|tip|input|output)\b|예$|추천|후기|^\(|(?:방법|경우|상황)\s?\d+$",
    re.IGNORECASE,
)
"""Labels of examples and steps, not terms."""
_SENTENCE_END = re.compile(r"(?<=[가-힣)][.!?])\s+|\n")
_ACTIONS = words(
    "저장 지정 포함 리턴 반환 확인 검사 제거 할당 등록 구성 보장 분할 적재 생성 삭제 전달 수행 "
    "실행 처리 관리 제어 설정 변경 변환 추가 이동 제공 지원 해결 방지 정렬 탐색 수정 출력 입력 "
    "호출 선언 표시 전송 수신 업데이트 선택 비교 계산 측정 기록 조회 조절 담당 결정 정의 매칭 "
    "해제 초기화 복구 보관 갱신 조정 감시 인출 해석 연결 부여"
)
_ACTS = re.compile(rf"(?:^|\s)(?:{'|'.join(sorted(_ACTIONS))})$")
"""A body that ends in a verbal noun says what the thing does."""


def what_is(term: str) -> str:
    """`X란 무엇인가?`."""
    return attach(term, "이란") + " 무엇인가?"


def verbal_noun(text: str) -> str:
    """`저장소 확인` ends in 확인; empty where the last word is no verbal noun."""
    found = _ACTS.search(text)
    return found[0].strip() if found else ""


def is_part(name: str) -> bool:
    """Whether a name is that of a part that has a role."""
    return _PART.search(labels.without_gloss(name)) is not None


def first_said(body: str) -> str:
    """The first sentence or line of a body, without its full stop."""
    return _SENTENCE_END.split(body.strip())[0].strip().rstrip(".")


def _is_verb(body: str) -> bool:
    """`…을 나눈다`, `…을 추가함`: verbs take ㄴ before the closing 다, adjectives do not."""
    plain = body.endswith("다") and len(body) > 1 and is_syllable(body[-2])
    return _VERBS.search(body) is not None or (plain and final(body[-2]) == FINAL_N)


def says_action(body: str) -> bool:
    """Whether a body says what is done: `서명을 검사한다`, `메모리 할당`."""
    bare = labels.without_gloss(body)
    acts = _ACTS.search(bare) is not None or _DOES.search(bare) is not None
    done = _is_verb(bare) and _NOT_DONE.search(bare) is None
    return (acts or done) and not _PASSIVE.search(bare)


def define(term: str, definition: str) -> Asked | None:
    """Ask what the term is, does or stands for; None for labels, remarks and values.

    Args:
        term: The label as written.
        definition: What stands behind it; its first sentence is the answer.
    """
    term = re.sub(r"^\([^()]*\)\s*", "", labels.clean(term))
    body = first_said(definition)
    name = labels.asked_term(term) or term
    own = _OWN_SENTENCE.search(body) and not _PROPERTY_NAME.search(labels.without_gloss(name))
    if not _can_define(name, body) or own:
        return None
    if _spelled_out(name, body):
        return Asked(attach(name, "은") + " 무엇의 약자인가?", body, _LETTERS)
    said = _said_of(body)
    if _MEANT.search(labels.without_gloss(body)) and _enough(said):
        return Asked(what_is(name), said, _MEANS)
    body = said
    asked = next(asked for shape in _SHAPES if (asked := shape(name, body)) is not None)
    states = not labels.is_phrase(body) or asked.confidence < _NARROWED_KIND
    doubtful = states and (_STAND_IN.search(body) or _TURNS.search(body))
    return replace(asked, confidence=min(asked.confidence, _WEAK)) if doubtful else asked


def _occasion(name: str, body: str) -> Asked | None:
    """`해체되기 직전에 호출됨`."""
    when = _WHEN_RUN.match(labels.without_gloss(body))
    if when is None:
        return None
    question = f"{attach(name, '은')} 언제 {when.group('verb')}되는가?"
    return Asked(question, when.group("when"), _ACTING)


def _used(name: str, body: str) -> Asked | None:
    """`빈으로 등록할 때 사용`, `값을 읽기 위해 사용한다`."""
    used = _WHEN_USED.match(labels.without_gloss(body))
    if used is None:
        return None
    word = "무엇을 위해" if used.group("when").endswith(("위해", "위해서", "위하여")) else "언제"
    question = f"{attach(name, '은')} {word} {_use(used.group('verb'))}?"
    return Asked(question, used.group("when"), _OF_KIND)


def _used_where(name: str, body: str) -> Asked | None:
    """`모든 정점이 연결된 트리에 사용`."""
    used = _WHERE_USED.match(labels.without_gloss(body))
    if used is None or not 1 < len(used.group("where").split()) <= _LONGEST_PLACE:
        return None
    question = f"{attach(name, '은')} 어디에 {_use(used.group('verb'))}?"
    return Asked(question, used.group("where"), _OF_KIND)


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


def _shown(name: str, body: str) -> Asked | None:
    """`데이터의 길이를 나타냄`."""
    found = _SHOWN.match(labels.without_gloss(body))
    if found is None:
        return None
    question = f"{attach(name, '은')} 무엇을 {_SHOWING[found['verb']]}?"
    return Asked(question, found["what"], _OF_KIND)


def _action(name: str, body: str) -> Asked | None:
    """`다음 명령어의 주소를 저장`."""
    bare = labels.without_gloss(body)
    acts = (_ACTS.search(bare) or _DOES.search(bare)) and _enough(bare)
    called = _CALLED.search(name) is not None and _DONE_BY_CODE.search(bare) is not None
    return _acting(name, body) if acts or (called and not _NOT_DONE.search(bare)) else None


def _sentence(name: str, body: str) -> Asked | None:
    """`컬렉션을 만듦`: a body that is a sentence with a verb."""
    bare = labels.without_gloss(body)
    acts = _is_verb(bare) or (_NOMINALISED.search(bare) and re.search(r"(?:을|를) ", bare))
    if not acts or _NOT_DONE.search(bare):
        return None
    if _PASSIVE.search(bare):
        return _of_kind(name, body) or Asked(what_is(name), body, _WEAK)
    asked = _acting(name, body)
    return asked if _enough(bare) else Asked(asked.question, body, _WEAK)


def _state(name: str, body: str) -> Asked | None:
    """`유일하게 식별할 수 있음`: says something of it, but not what it is."""
    bare = labels.without_gloss(body)
    if labels.is_phrase(body) and not _WEAK_END.search(bare) and not _NOMINALISED.search(bare):
        return None
    if _PROPERTY_NAME.search(labels.without_gloss(name)) and _enough(bare):
        return Asked(what_is(name), body, _PROPERTY)
    states = _enough(bare) and (not labels.is_phrase(body) or _NOMINALISED.search(bare))
    return (_of_kind(name, body) if states else None) or Asked(what_is(name), body, _WEAK)


def _kind(name: str, body: str) -> Asked | None:
    """`메모리상에서 실행 중인 프로그램`: what it is."""
    bare = labels.without_gloss(body)
    if not _enough(bare):
        return Asked(what_is(name), body, _TRANSLATED)
    narrowed = labels.is_narrowed(body) and _GENUS.search(bare) is not None
    sure = _NARROWED_KIND if narrowed else _KIND
    if _PLACE.search(bare) or _SUPERLATIVE.match(bare):
        sure = _TRANSLATED
    if len(bare.split()) == _FEWEST_WORDS or _PRAISED.search(bare):
        sure -= _THIN
    return Asked(what_is(name), body, round(sure - _plain_word(name), 2))


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
    """`가격이 오를 때 수요가 증가하는 경우`: kinds that are told by when they hold."""
    bare = labels.without_gloss(body)
    told = (
        _CASE.search(bare) is not None
        and not re.match(r"만약|만일|예를", bare)
        and len(bare.split()) > _FEWEST_WORDS
    )
    return Asked(what_is(name), body, _PROPERTY) if told else None


_SHAPES: tuple[Callable[[str, str], Asked | None], ...] = (
    _occasion,
    _used,
    _used_where,
    _located,
    _shown,
    _sense,
    _role,
    _case,
    _action,
    _sentence,
    _state,
    _kind,
)


def _enough(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


def _said_of(body: str) -> str:
    """`…하는 방식이다`, `…하는 것을 말한다` without the words that only join."""
    bare = labels.without_gloss(body)
    shorter = _JOINING.sub("", bare)
    return shorter if shorter != bare and _enough(shorter) else body


def _acting(name: str, body: str) -> Asked:
    """Ask what a thing does in the words that fit its name."""
    bare = labels.without_gloss(name)
    if _CODE.search(name):
        return Asked(attach(name, "은") + " 무엇을 하는가?", body, _ACTING)
    if _PROPERTY_NAME.search(bare):
        return Asked(what_is(name), body, _PROPERTY)
    if is_part(name):
        return Asked(f"{name}의 역할은 무엇인가?", body, _ACTING)
    of_kind = _of_kind(name, body)
    if of_kind is not None:
        return of_kind
    thing = " 것" if _ACTIVITY_NAME.search(bare) else ""
    form = f"무엇을 하는{thing}{'인가' if thing else '가'}?"
    return Asked(f"{attach(name, '은')} {form}", body, _DOING)


def _of_kind(name: str, body: str) -> Asked | None:
    """`고정 분할 기법은 어떤 기법인가?`; None for names that say no kind or nothing else."""
    bare = labels.without_gloss(name)
    kind = _KIND_NAME.search(bare)
    if kind is None or len(bare) <= len(kind["kind"]) + 1:
        return None
    return Asked(f"{attach(name, '은')} 어떤 {kind['kind']}인가?", body, _OF_KIND)


def _plain_word(name: str) -> float:
    """A lower-case English word may be an everyday word rather than a term."""
    return _PLAIN_WORD if re.fullmatch(r"[a-z]+", name) else 0.0


def _can_define(name: str, body: str) -> bool:
    return (
        labels.is_name(name)
        and not _EXAMPLE_NAME.search(name)
        and not re.search(r"[;<>]|\s\S+기$", name)
        and labels.joined(name) not in labels.ATTRIBUTE_LABELS | labels.GENERIC | labels.SETS
        and bool(re.search(r"[가-힣A-Za-z]", body))
        and not _JOINED.search(body)
        and not _NO_DEFINITION.search(labels.without_gloss(body))
        and not _COUNTED.search(name)
        and not DANGLING.search(name)
        and len(body.split()) <= _MOST_WORDS
    )


def _spelled_out(name: str, body: str) -> bool:
    """Whether the body gives the words that the term's letters stand for."""
    letters = "".join(w[0] for w in re.findall(r"[A-Za-z]+", body)).upper()
    return (
        _LETTER_TERM.fullmatch(name) is not None
        and re.fullmatch(r"[A-Za-z][A-Za-z /&-]+", body) is not None
        and letters == name.upper()
    )
