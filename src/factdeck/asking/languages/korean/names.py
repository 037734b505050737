"""What the name of a term says about the thing: code, a part, a kind, a property, an activity."""

from __future__ import annotations

import re

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.references import DANGLING
from factdeck.asking.languages.korean.tables import words

_CODE = re.compile(r"^[@$.\-]|[a-z_]\w*(?:\.\w+)*\(|\[\w*\]|[a-z]+[A-Z_]|^[a-z][a-z_.-]*$")
_CALL = re.compile(r"^[a-z][\w.]*\((?:\w+(?:, ?\w+)*)?\)$")
_PARTS = words(
    "레지스터 장치 소프트웨어 시스템 서버 컨트롤러 모듈 계층 클래스 라우터 엔진 매니저 로더 "
    "파서 버퍼 커널 객체 영역 스케줄러 컴파일러 인터프리터 핸들러 리스너 필터 프록시 노드 "
    "카운터 관리자 Segment"
)
_KINDS = words(
    "기법 방식 패턴 알고리즘 방법론 방법 모델 정책 구조 전략 구문 연산 프로토콜 언어 명령어 "
    "옵션 상태 공격 오류 에러 예외 레벨 수준 테스트 관계 함수 메서드 메소드 인터페이스 "
    "디렉터리 트리 조인 락 키 스코프 타입 형식 원칙 계약 제도 검사 인덱스 뷰 쿼리 트랜잭션 "
    "아키텍처"
)
_ACTIVITIES = words(
    "화 이동 구성 변경 분리 통합 관리 정리 제거 추출 처리 검증 분석 설계 배포 등록 교체 할당 "
    "해제 연결 전환 배제 제공 탐색 정렬 분할 병합 압축 암호화 복구 백업 인증 인가 호출 복사 동기화 "
    "제어 이션 링 싱 개선 강화 완화 추가 삭제 수정 업데이트 도입"
)
_PASSIVE = words(
    "통신 망 통신망 네트워크 Network Convention convention 맵 map 레이크 lake 아키텍쳐 체계 트리 "
    "정보 데이터 자료 LAN WAN MAN 배열 리스트 목록 키 변수 상수"
)
"""What is made or used, and does nothing by itself."""
_TIMES = words("초기 중기 말기 후기 이전 이후 과거 현재 최근 처음 마지막 당시 오늘날 기존")


def _ends_in(endings: frozenset[str]) -> str:
    """A pattern of words that end so, the longest ending first."""
    return "|".join(sorted(endings, key=lambda word: (-len(word), word)))


_PART = re.compile(rf"(?:{_ends_in(_PARTS)}|[A-Z]\w*[eo]r|^[A-Z]{{2,6}})$")
_KIND = re.compile(rf"(?P<kind>{_ends_in(_KINDS)})$")
_ACTIVITY = re.compile(rf"(?:{_ends_in(_ACTIVITIES)})$")
_RECORD = re.compile(r"(?:정보|상태|데이터|자료|목록|리스트|테이블|표|헤더|블록|필드)$")
_DOES_NOTHING = re.compile(rf"(?:{_ends_in(_PASSIVE)})(?: [A-Za-z -]+)?$")
_LOOSE = re.compile(r"(?:^|\s)(?:가능|불가|불가능|용이|필요|구현|요구사항|의사 ?코드|수도 ?코드)$")
_EVENT = re.compile(r"(?:회의|회고|미팅|행사|수업|리뷰|워크숍|스프린트|세션|면담|협의회)$")
_COUNT = re.compile(r"(?:[두세네]|다섯|여섯|\d+) ?(?:가지|종류|단계|요소|원칙)")
_PROPERTY = re.compile(
    r"[가-힣](?:성|원칙|법칙|현상|이상|정리|공리|효과|증후군|미스)$|[a-z](?:ency|ancy|ity|ness)$"
)
_LETTERS = re.compile(r"[A-Z][A-Za-z0-9]{1,7}")
_EXAMPLE = re.compile(
    r"^(?:기타\b|after|before|ex|e\.g|step|case|note|tip|input|output)\b|예$|추천|후기|^\(|"
    r"(?:방법|경우|상황)\s?\d+$|^\d+ ?(?:개|가지)|영향$|[;<>]|\s\S+기$",
    re.IGNORECASE,
)
"""Labels of examples, steps, effects and advice (`문제 풀어보기`), not terms."""


def is_term(name: str) -> bool:
    """Whether a label can be a term that what follows it tells about."""
    sorting = labels.ATTRIBUTE_LABELS | labels.GENERIC | labels.SETS
    return (
        labels.is_name(name)
        and not _EXAMPLE.search(labels.without_gloss(name))
        and labels.joined(name) not in sorting | _TIMES
        and not DANGLING.search(name)
    )


def is_code(name: str) -> bool:
    """`list.sort()`, `@Bean`, `onDestroy`: code does something."""
    return _CODE.search(name) is not None


def is_call(name: str) -> bool:
    """`distinct()`, `limit(n)`."""
    return _CALL.search(name) is not None


def is_part(name: str) -> bool:
    """`누산기 레지스터`, `스케줄러`: parts have a role."""
    return _PART.search(labels.without_gloss(name)) is not None


def is_property(name: str) -> bool:
    """`유일성`, `지역성`: properties are defined by what holds."""
    return _PROPERTY.search(labels.without_gloss(name)) is not None


def is_activity(name: str) -> bool:
    """`메소드 추출`, `동기화`: something that is done."""
    return _ACTIVITY.search(labels.without_gloss(name)) is not None


def does_nothing(name: str) -> bool:
    """`근거리 통신망`, `메모리 맵`: asked for what it is, not for what it does."""
    return _DOES_NOTHING.search(labels.without_gloss(name)) is not None


def is_loose(name: str) -> bool:
    """`정렬 구현`, `보안 요구사항`, `오프라인 사용 가능`: no thing that does something."""
    return _LOOSE.search(labels.without_gloss(name)) is not None


def is_record(name: str) -> bool:
    """`계좌 정보`, `프로세스 상태`: something is kept in it."""
    return _RECORD.search(labels.without_gloss(name)) is not None


def is_event(name: str) -> bool:
    """`스프린트 회고`, `일일 회의`: something happens there."""
    return _EVENT.search(labels.without_gloss(name)) is not None


def states_count(name: str) -> bool:
    """`5가지 핵심 가치`: all of them follow, not examples."""
    return _COUNT.search(name) is not None


def kind_of(name: str) -> str:
    """`고정 분할 기법` is a 기법; empty for names that say no kind, or nothing besides."""
    bare = labels.without_gloss(name)
    found = _KIND.search(bare)
    return found["kind"] if found and len(bare) > len(found["kind"]) + 1 else ""


def is_plain_word(name: str) -> bool:
    """A lower-case English word may be an everyday word rather than a term."""
    return re.fullmatch(r"[a-z]+", name) is not None


def spells_out(name: str, body: str) -> bool:
    """Whether the body gives the words that the letters of the name stand for."""
    letters = "".join(word[0] for word in re.findall(r"[A-Za-z]+", body)).upper()
    return (
        _LETTERS.fullmatch(name) is not None
        and re.fullmatch(r"[A-Za-z][A-Za-z /&-]+", body) is not None
        and letters == name.upper()
    )
