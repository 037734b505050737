"""Labels and headings in Korean notes: what they name, and what only sorts."""

from __future__ import annotations

import re
from functools import lru_cache

from factdeck.asking.languages.korean.tables import words

QUALITIES = words(
    "장점 단점 장단점 특징 특성 성질 문제점 이유 역할 기능 원칙 조건 규칙 이점 목적 차이점 "
    "차이 필요성 원인 증상 효과 용도 주의점 주의사항 한계 기준 제약 제약조건 요건 목표 사유 "
    "요인 수단 혜택 의무 권리 효능 부작용"
)
"""A list below such a label answers `…은 무엇인가? (n가지)`."""

KINDS = words(
    "종류 유형 방법 방식 요소 구성요소 명령어 옵션 계층 알고리즘 기법 전략 지표 척도 연산 메소드 "
    "메서드 함수 키워드 자료형 해결책 해결법 해결방법 영역 레벨 등급 패턴 프로토콜 모델 속성 "
    "분류 도구 단계 접근자"
)
"""A list below such a label answers `…에는 무엇이 있는가? (n가지)`."""

SETS = QUALITIES | KINDS

LOOSE_WORDS = words(
    "구현 접근 해결 동작 작동 처리 사용 주요 핵심 관리 설계 구성 대표 대표적인 기본 추가 "
    "일반 실행 저장 검색 대응 방어 예방 개발 출제 구조 및 절차 탐지 복구 분석 평가 진행 적용 "
    "활용 운영 제공 배포 생성"
)
"""Before a set's name they do not tell whose it is: `구현 방식` of what?"""

NOT_ASKED = words(
    "예 예시 예제 사례 출처 참고 참조 링크 결과 기타 비고 설명 내용 정리 요약 코드 구현 실습 "
    "풀이 문제풀이 활용 구성 구조 형식 구분 문제 사용 실행 주의"
)
"""Sets whose members nobody can know without the note."""

ATTRIBUTE_LABELS = words(
    "장점 단점 특징 특성 목적 목표 역할 기능 용도 원인 이유 정의 의미 개념 조건 시간복잡도 "
    "공간복잡도 복잡도 기본값 단위 크기 범위 문제점 한계 해결책 해결방법 해결법 해결 대안 효과 "
    "결과 원리 핵심 방식 방법 구성요소 필요성 배경 반환값 저장위치 위치 주체 대상 시점 비용 속도 "
    "증상 주의점 조건식 약자 별명 치료 예방 진단 수도 언어 화폐 면적 인구"
)

GENERIC = words(
    "세부구조 개요 소개 특징 특성 장점 단점 장단점 정리 개념 예제 예시 예 방법 종류 정의 "
    "목적 출처 참고 참고자료 레퍼런스 요약 결론 기타 내용 설명 구조 원리 과정 동작 사용법 "
    "사용 활용 구현 코드 문제 문제점 해결 해결책 해결방법 배경 이유 필요성 역할 기능 구성 "
    "구성요소 요소 순서 단계 조건 주의사항 주의점 비교 차이 차이점 기본 심화 이론 실습 서론 "
    "본론 마무리 목차 질문 답변 결과 시간복잡도 공간복잡도 복잡도 규칙 성질 유형 분류 "
    "동작원리 동작과정 작동원리 추가 의의 의미 용도 효과 한계 overview intro introduction "
    "pros cons summary reference references example examples usage etc 링크 그외 부록 q&a "
    "tip 팁"
)
"""Headings and labels that sort what is below them."""

_NUMBERING = re.compile(
    r"^\s*(?:\(?\d+(?:[.)-]\d*)+[.)]?\s+|\d+\s+(?=[가-힣])|[①-⑳]\s*|[ivxIVX]+[.)]\s+|\(?[가나다라마바사아자차카타파하][.)]\s+|[A-Za-z][.)]\s+|#+\s*|step\s*\d+\s*[.:]?\s*|(?:section|chapter|part|unit|lecture|week)\s*\d+[.:]?\s*|제?\s*\d+\s*(?:장|과목|강|주차|절|부)[.:]?\s+)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^\s*[\[【<][^\]】>]{1,20}[\]】>]\s*")
_SYMBOLS = re.compile(r"^[^\w가-힣(\"'“@]+|[\s:：.!~;-]+$")
_ASKS = re.compile(
    r"\s*(?:이?란|은\s*무엇(?:인가|일까)요?|는\s*무엇(?:인가|일까)요?|이 무엇(?:인가|"
    r"일까)요?)\s*[?？]?\s*$"
)
_GLOSS = re.compile(r"\s*\([^()]*\)\s*")

_GLOSS_IN_WORD = re.compile(r"\s*\([^()]*\)(?=(?:의|은|는|이|가|을|를|과|와|에)(?:\s|$))")
"""`상속(클래스)의` stays one word."""

_PREDICATE_END = re.compile(
    r"(?:[다요죠까]|[하되]기|(?:하|보|두|쓰|말|않|살펴보|알아보)자|(?:^|[가-힣\s])(?:함|됨|임|음|짐|옴|줌|킴|봄|둠|뜀|님)|[가-힣](?:감|림|움|김|냄|룸))[.!?]?$"
)
_LIKE_PARTICLES = re.compile(
    r"(?:[효결성경통학전초불문여치내외안사]과|[회경도통선항진미]로|[국평증추허인휴물주원단저고정작전화대]가|"
    r"[차사나길높깊넓크놀먹아우게데메레바]이|어린이|[은]은|[기]와|최고|재고|광고|창고|사고|보고|경고|중고)(?=\s|$)"
)
"""Nouns whose last syllable looks like a particle or an ending: 효과, 회로, 국가, 차이."""
_CASE = re.compile(r"[가-힣A-Za-z0-9)](?:을|를|에서|에게|으로|로|에|와|과)\s")
_TOPIC = re.compile(r"[가-힣A-Za-z0-9)](?:은|는|이|가)\s")
_MODIFIES = re.compile(r"[가-힣](?:[는은한된할될인던운의]|[린든킨긴쓴룬준춘둔힌낸뀐])\s|같은\s")

_LONGEST_NAME = 6
_OPENS_LIST = re.compile(
    r"^(?P<owner>.+?)(?:에는|에|은|는|의|이|가)\s+(?:(?:다음과 같은|아래와 같은|크게|다양한|"
    r"여러 가지|여러|많은|"
    r"총|몇 가지|[두세네]|다섯|\d+|[0-9]+)\s?(?:가지|개|종류)?(?:의)?\s*)+(?P<set>[가-힣]+?)"
    r"(?:이|가|을|를|으로|로)?\s*(?:있다|존재한다|있습니다|존재합니다|갖는다|가진다|가진다|"
    r"나뉜다|나눌 수 있다|있음|존재)?\s*[.:：]?$"
)
_AS_FOLLOWS = re.compile(r"^(?P<label>.+?)(?:은|는)\s+(?:다음|아래)과\s*같(?:다|습니다|음).*$")


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """A heading or label without numbers, symbols and bracketed marks in front."""
    text = text.strip()
    for _ in range(3):
        before = text
        text = _BRACKETED.sub("", text)
        text = _NUMBERING.sub("", _SYMBOLS.sub("", text)).strip()
        if text == before:
            break
    return text.strip('*_`"“” ')


def joined(text: str) -> str:
    """For look-up in the tables: lower case, no gloss, no spaces."""
    return _GLOSS.sub("", clean(text)).replace(" ", "").lower()


def last_noun(text: str) -> str:
    """The last word of a label without its gloss."""
    words = _GLOSS.sub(" ", clean(text)).split()
    return words[-1] if words else ""


def asked_term(text: str) -> str:
    """`X란?` gives X; empty if the text asks for nothing."""
    text = clean(text)
    found = _ASKS.search(text)
    if found is None or found.start() == 0:
        return ""
    term = text[: found.start()].strip(" ,")
    return term if is_name(term) else ""


def is_name(text: str) -> bool:
    """Whether a text can name a thing: a short noun phrase."""
    bare = _LIKE_PARTICLES.sub("명사", _GLOSS.sub(" ", text).strip())
    return (
        bool(bare)
        and len(bare.split()) <= _LONGEST_NAME
        and not _PREDICATE_END.search(bare)
        and not _CASE.search(bare + " ")
        and not _TOPIC.search(bare)
        and not re.search(
            r"[?？!,/→=]|http|^[\d.]+$|(?:^|\s)(?:때|경우|시)$|(?:해야|하지|않)", bare
        )
    )


def sorts(text: str) -> bool:
    """Whether a heading only sorts what stands below it."""
    name = joined(text)
    return name in GENERIC or name.rstrip("0123456789") in GENERIC or not name


_ATTRIBUTE_END = re.compile(
    r"(?:위치|형식|시점|제한|속도|비용|크기|용도|목적|역할|단위|복잡도|성능|기간|범위)$"
)


def names_attribute(heading: str) -> bool:
    """Whether a heading names an attribute that labels below it have values of."""
    return bool(heading) and _ATTRIBUTE_END.search(without_gloss(clean(heading))) is not None


_PROCESS = re.compile(r"handshake|(?:과정|절차|순서)(?= -|:)", re.IGNORECASE)
_PROCESS_END = re.compile(
    r"(?:과정|순서|절차|단계|흐름|프로세스|사이클|플로우|스텝|세부 ?동작|파이프라인|"
    r"handshake|flow|process|lifecycle)$",
    re.IGNORECASE,
)


def names_process(heading: str) -> bool:
    """Whether the list below a heading tells one step after the other."""
    name = without_gloss(clean(heading))
    return _PROCESS_END.search(name) is not None or _PROCESS.search(name) is not None


def names_quality(heading: str) -> bool:
    """Whether the labels below a heading are traits of its owner: `SSR의 장점`."""
    return last_noun(heading) in QUALITIES


def owner(topic: str) -> str:
    """`SSR 장단점` gives `SSR`: what owns the set below that heading."""
    words = topic.split()
    return (
        " ".join(words[:-1]).removesuffix("의") if words[1:] and words[-1] in QUALITIES else topic
    )


def opened_set(text: str) -> str:
    """`X에는 다양한 장점이 있다` opens `X의 장점`; empty if the text opens no list."""
    text = text.strip()
    follows = _AS_FOLLOWS.match(text)
    if follows:
        label = follows.group("label").strip()
        return label if last_noun(label) in SETS and not _TOPIC.search(label) else ""
    found = _OPENS_LIST.match(text)
    if found is None or found.group("set") not in SETS:
        return ""
    owner = found.group("owner").strip()
    return f"{owner}의 {found.group('set')}" if is_name(owner) else ""


@lru_cache(maxsize=4096)
def without_gloss(text: str) -> str:
    """A text without what stands in brackets."""
    return _GLOSS.sub(" ", _GLOSS_IN_WORD.sub("", text)).strip().rstrip(". ")


def is_phrase(text: str) -> bool:
    """Whether a text ends in a noun, so that it can say what something is."""
    bare = without_gloss(text)
    return bool(bare) and not _PREDICATE_END.search(bare)


def is_narrowed(text: str) -> bool:
    """Whether something narrows the last noun of a phrase."""
    return _MODIFIES.search(text) is not None
