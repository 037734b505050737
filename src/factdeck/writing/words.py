"""Words of a question or an answer that claim nothing, so that the note need not have them."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FILLING = _words("""
    pros cons advantage advantages disadvantage disadvantages 장점 단점
    because so that order using by only both each also one its their whole same able 때문 위해
    위함 위해서 통해 통하 통한 의해 따라 따른 대한 하기 되기 것 수 등 이 하 되 있 이다 한다 된다
    있음 있기 있다 않기 않음 방식 경우 점 때 후 및 또는 각각 모두 자체 함 됨 하는 되는 대해
    으로써 로써 인해 인하 해서 하여 되어 시키 시킨다 시킴
""")
"""What puts an answer into grammar."""

ASKING = FILLING | _words("""
    what why how who which when where whose name names term word called call purpose role reason
    cause effect result happen happens difference differ different compare compared comparison
    advantage disadvantage benefit drawback downside strength weakness property feature
    characteristic condition step stage kind type sort part component element example main many
    much long large unit mean meaning define definition stand abbreviation short command keyword
    describe description do does done make use used using way method form respect term concept
    allow enable let need require order according affect contain consist include state case
    become give get take work serve act refer place keep get goal aim process tool thing 하는가
    되는가 무엇인가 무엇 이름 용어 명칭 약어 줄임말 약칭 역할 목적 이유 원인 결과 차이 차이점
    장점 단점 특징 특성 조건 경우 방법 방식 방안 수단 과정 단계 절차 순서 종류 유형 구성 요소
    구성요소 예 예시 의미 뜻 정의 개념 기능 명령 명령어 기술 도구 용도 대상 기준 관계 형태 상태
    상황 문제 문제점 주요 대표 대표적 일어나 발생 필요 가능 사용 이용 활용 수행 부르 불리 이르
    말하 가리키 나타내 뜻하 해당 되 하 있 위해 위하 대하 대한 통하 관하 어떠 어떻 다르 비교 면 점
    측면 관점 개 가지 크기 값 수 횟수 어느 얼마 얼마나 언제 기반 바탕 해결 결정 담당 제공 지원
    만들 쓰 쓰이 나누 구분 속하 의하 따르 이루어지
""")
"""The same, and what a question asks with: its kind of answer, not what it is about."""
