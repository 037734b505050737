"""A label and its body as question and answer, in the form that the shape of the body calls for.

The confidences are shares of such cards that blind readers kept as they were or after one phrase.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.language import Asked
from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.particles import attach
from factdeck.asking.languages.korean.references import DANGLING
from factdeck.asking.languages.korean.tables import words

if TYPE_CHECKING:
    from collections.abc import Callable

_LETTERS = 0.86
_NARROWED_KIND, _KIND, _TRANSLATED = 0.82, 0.62, 0.5
_ACTING, _ACTING_OTHER = 0.8, 0.76
_DONE, _WEAK = 0.74, 0.62
_PLAIN_WORD = 0.05
_THIN = 0.08
"""`가장 간단한 구조`: three words seldom tell what a thing is."""
_FEWEST_WORDS, _MOST_WORDS = 3, 25

_JOINING = re.compile(
    r"(?:(?<=것)|(?<=[가-힣A-Za-z]))(?:이다|입니다|이며|(?<!쓰)임|"
    r"(?:을|를) (?:말한다|의미한다|뜻한다|말합니다|의미합니다|뜻합니다|말함|의미함|뜻함))$"
)
_WHEN_RUN = re.compile(
    r"^(?P<when>.+(?:때|전에|후에|뒤에|이후에?|직전에?|직후에?|동안|마다))(?:, 가장 먼저)?\s*"
    r"(?P<verb>실행|호출|생성|발생) ?(?:됨|된다|됩니다|되는 훅)$"
)
"""`컴포넌트가 해체되기 직전에 호출됨` says when."""
_WHEN_USED = re.compile(
    r"^(?P<when>.{6,}(?:때|경우|상황|위해서?|위하여))(?:에)?\s*(?P<verb>사용|이용|활용|적용|쓰)"
    r"(?:함|한다|합니다|된다|됩니다|됨|임|인다)?$"
)
"""A body that says what for or when, and nothing else."""
_VERBS = re.compile(
    r"[가-힣](?:한다|합니다|된다|됩니다|시킨다|시킵니다|준다|줍니다|함|됨|시킴|줌|만듦|만듬|만든다|킨다|킴|피함|짐|진다)$"
)
_PASSIVE = re.compile(r"(?:된다|됩니다|됨|진다|짐)\.?$")
_NOT_DONE = re.compile(
    r"(?:수 있|수 없|않|못|아니|필요|가능|불가|편|유용|유리|불리|복잡|간단|다양|동일|중요|"
    r"해야|되어야|좋)\S*(?: \S+)?$"
)
_CODE = re.compile(r"^[@$.\-]|[a-z_]\w*(?:\.\w+)*\(|\[\w*\]|[a-z]+[A-Z_]|^[a-z][a-z_.-]*$")
_PART = re.compile(
    r"(?:레지스터|장치|소프트웨어|시스템|서버|컨트롤러|모듈|계층|클래스|라우터|엔진|매니저|로더|파서|버퍼|커널|객체|영역|"
    r"스케줄러|컴파일러|인터프리터|핸들러|리스너|필터|프록시|노드|카운터|Segment|[A-Z]\w*[eo]r|^[A-Z]{2,6})$"
)
"""Names of parts that have a role."""
_WEAK_END = re.compile(
    r"(?:등|때|경우|시|위해|위함|가능|불가능|필요|존재|발생|사용|활용|이용|"
    r"증가|감소|적합|유리|불리|높음|낮음|없음|있음|X|O|순|중|만|뿐|도|까지|후|전|대로|듯|정도)$"
)
_OWN_SENTENCE = re.compile(
    r"^(?:\S+ ){0,4}\S*[^\s하되있없키르우주치쓰두놓않같높낮많작좋짧넓깊적](?:은|는)\s.*(?:다|"
    r"요|음|함|됨|임|보장|저장|제공|사용|수행|생성|처리)$"
)
"""A body with a topic of its own is for the sentence rules."""
_JOINED = re.compile(r"[→↑↓=]|\+ |http|출처|참고|링크|^\(|^예\)|^ex")
_NO_DEFINITION = re.compile(r"(?:도록|[는인]가\??)$")
"""`접근하도록`, `구할 수 있는가`: a body that says neither what a thing is nor what it does."""
_COUNTED = re.compile(r"^\d+ ?(?:개|가지)|영향$")
_PLACE = re.compile(r"(?:^|\s)곳$")
"""`회원가입 하는 곳`: a part of somebody's own project."""
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


def define(term: str, definition: str) -> Asked | None:
    """Ask what the term is, does or stands for; None for labels, remarks and values.

    Args:
        term: The label as written.
        definition: What stands behind it; its first sentence is the answer.
    """
    term = re.sub(r"^\([^()]*\)\s*", "", labels.clean(term))
    body = _SENTENCE_END.split(definition.strip())[0].strip().rstrip(".")
    name = labels.asked_term(term) or term
    if not _can_define(name, body) or _OWN_SENTENCE.search(body):
        return None
    if _spelled_out(name, body):
        return Asked(attach(name, "은") + " 무엇의 약자인가?", body, _LETTERS)
    body = _said_of(body)
    return next(asked for shape in _SHAPES if (asked := shape(name, body)) is not None)


def _action(name: str, body: str) -> Asked | None:
    """`다음 명령어의 주소를 저장`."""
    bare = labels.without_gloss(body)
    return _acting(name, body) if _ACTS.search(bare) and _enough(bare) else None


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
    verb = "적용" if used.group("verb") == "적용" else "사용"
    return Asked(f"{attach(name, '은')} {word} {verb}하는가?", used.group("when"), _ACTING)


def _sentence(name: str, body: str) -> Asked | None:
    """`컬렉션을 만듦`: a body that is a sentence with a verb."""
    bare = labels.without_gloss(body)
    if not _VERBS.search(bare) or _NOT_DONE.search(bare):
        return None
    asked = _acting(name, body)
    if _PASSIVE.search(body):
        return Asked(what_is(name), body, _WEAK)
    if asked.confidence >= _ACTING:
        return asked
    sure = _DONE if len(body.split()) > _FEWEST_WORDS else _WEAK
    return Asked(asked.question, body, sure)


def _state(name: str, body: str) -> Asked | None:
    """`유일하게 식별할 수 있음`: says something of it, but not what it is."""
    bare = labels.without_gloss(body)
    weak = not labels.is_phrase(body) or _WEAK_END.search(bare) is not None
    return Asked(what_is(name), body, _WEAK) if weak else None


def _kind(name: str, body: str) -> Asked | None:
    """`메모리상에서 실행 중인 프로그램`: what it is."""
    if not _enough(labels.without_gloss(body)):
        return Asked(what_is(name), body, _TRANSLATED)
    sure = _NARROWED_KIND if labels.is_narrowed(body) else _KIND
    if _PLACE.search(labels.without_gloss(body)):
        sure = _TRANSLATED
    if len(labels.without_gloss(body).split()) == _FEWEST_WORDS:
        sure -= _THIN
    return Asked(what_is(name), body, round(sure - _plain_word(name), 2))


_SHAPES: tuple[Callable[[str, str], Asked | None], ...] = (
    _occasion,
    _used,
    _action,
    _sentence,
    _state,
    _kind,
)


def _enough(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS


def _said_of(body: str) -> str:
    """`…하는 방식이다`, `…하는 것을 말한다` without the words that only join."""
    shorter = _JOINING.sub("", body)
    return shorter if shorter != body and _enough(shorter) else body


def _acting(name: str, body: str) -> Asked:
    """Code does something, a part has a role; of anything else it is asked what it is."""
    if _CODE.search(name):
        return Asked(attach(name, "은") + " 무엇을 하는가?", body, _ACTING)
    if _PART.search(labels.without_gloss(name)):
        return Asked(f"{name}의 역할은 무엇인가?", body, _ACTING)
    return Asked(what_is(name), body, _ACTING_OTHER)


def _plain_word(name: str) -> float:
    """A lower-case English word may be an everyday word rather than a term."""
    return _PLAIN_WORD if re.fullmatch(r"[a-z]+", name) else 0.0


def _can_define(name: str, body: str) -> bool:
    return (
        labels.is_name(name)
        and not _EXAMPLE_NAME.search(name)
        and ";" not in name
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
