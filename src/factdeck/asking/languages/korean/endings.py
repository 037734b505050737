"""Tables of endings and auxiliaries, in Kiwi's spelling (conjoining jamo for bare finals)."""

from __future__ import annotations

from factdeck.asking.languages.korean.records import Link
from factdeck.asking.languages.korean.tables import words

LINKS: dict[str, Link] = {
    ending: link
    for link, endings in {
        Link.REASON: "므로 으므로 니까 으니까 기에",
        Link.CONDITION: "면 으면 다면 ᆫ다면 는다면 라면 이라면 ᆯ수록 을수록 자면",
        Link.PURPOSE: "려면 으려면 려고 으려고",
        Link.CONTRAST: "지만 ᆫ지만 으나 나 는데 ᆫ데 은데",
        Link.CONCESSION: "더라도 어도 아도 라도 ᆫ들",
        Link.AND: "고 며 으며 면서 으면서 자",
        Link.OR: "거나 든지 든가",
        Link.MANNER: "어 아 어서 아서 고서 여 여서",
        Link.QUOTE: "라고 다고 ᆫ다고 는다고 이라고 자고 냐고",
        Link.COMPLEMENT: "도록 게끔 는지 ᆫ지 은지 을지 ᆯ지",
    }.items()
    for ending in endings.split()
}
"""Connective endings (EC) and how they tie clauses; any other is taken as an adverb."""

LINKING_NOUNS: dict[str, Link] = {
    noun: link
    for link, nouns in {
        Link.CONDITION: "경우 때 시",
        Link.TIME: "동안 다음 후 뒤 이후 순간 중 도중",
        Link.CONTRAST: "반면",
    }.items()
    for noun in nouns.split()
}
"""Nouns that make a modifier before them a clause: -는 경우, -ㄹ 때, -ㄴ 반면."""

NOT_STATEMENTS = words("ᆯ까 을까 까 는가 ᆫ가 은가 나 냐 니 자 세요 어라 아라 ᆯ까요 을까요 나요 죠 지")
"""Final endings that ask or bid."""

WHETHER = frozenset({"는지", "ᆫ지", "은지", "을지", "ᆯ지"})

POSTPOSITION_STEMS = frozenset(
    {"대하", "위하", "통하", "따르", "의하", "인하", "걸치", "관하", "비하", "향하", "반하"}
    | {"말미암", "거치", "기하", "관련하", "있어", "더불", "기반하"}
)
"""Verbs worn down to postpositions behind 에, 을, 로: 에 대해, 을 통한, 로 인해."""

FREE_POSTPOSITIONS = frozenset({"달리", "마찬가지", "함께", "같이", "다르", "비교"})
"""Follow 와/과: 와 달리, 과 마찬가지로, 와 함께."""

BECOMING = frozenset({"이루", "나누", "만들", "주"})
"""With -어지다 they are words of their own: 이루어지다, 나누어지다."""

PASSIVE_STEMS = frozenset({"되", "지", "받", "당하"})

ADVERBIAL_NOUNS = words(
    "현재 지금 이후 처음 예전 과거 이전 최근 기본적 일반적 때로 이때 나중 실제 실제로 보통 다음 "
    "원래 앞 여기 거기 경우 때 그때 최종적 결과적 대부분 오늘날 평소 당시 먼저 우선 반대 반면 "
    "사실"
)
"""With 은/는 they set the scene and are no topic."""

FLOATING_ADVERBS = words(
    "현재 이미 매번 이제 주로 보통 각각 또한 항상 단순히 바로 결국 즉 특히 다시 또 따로 직접 "
    "같이 모두"
)
"""They belong to the whole clause even where they stand before a noun."""

DEGREE_ADVERBS = words("가장 더 덜 매우 아주 훨씬 제일")

PRONOUNS = words("이 그 저 이것 그것 저것 이곳 그곳 이들 그들 이는 우리 저희 나 여기 거기")

NOUN_TAGS = frozenset(
    {"NNG", "NNP", "NNB", "NR", "NP", "SL", "SH", "SN", "XPN", "XSN", "XR", "W_SERIAL"}
)
CASE_TAGS = frozenset({"JKS", "JKO", "JKB", "JX", "JKC"})
STEM_TAGS = frozenset({"VV", "VA", "XSV", "XSA", "VCP", "VCN"})
ADJECTIVE_TAGS = frozenset({"VA", "XSA", "VCP", "VCN"})
EXISTENCE = frozenset({"있", "없", "계시"})
"""Adjectives by tag, but their endings are those of verbs: 있는가, 없는가."""

INTRANSITIVE_NOUNS = words(
    "발생 증가 감소 존재 상승 하락 저하 향상 소요 실행 종료 완료 작동 동작 이동 성립 도착 시작 변화"
)
"""Verbal nouns that may close a note-style sentence behind a subject: 오버헤드가 발생."""

ADJECTIVAL_NOUNS = words(
    "필요 가능 불가능 동일 유리 불리 적합 부적합 용이 유용 간단 복잡 중요 저렴 불필요 다양 충분 "
    "부족"
)
"""The same with 하다 as an adjective: 동기화가 필요."""
