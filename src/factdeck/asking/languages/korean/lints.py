"""What only Korean can see wrong with a card: one named lint a function."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import labels
from factdeck.asking.languages.korean.hangul import is_syllable, with_final
from factdeck.asking.languages.korean.nouns import LIGHT_MODIFIERS, VAGUE
from factdeck.asking.languages.korean.stems import stems
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factdeck.model import Candidate, Fact

_WH = re.compile(r"무엇|어떤|어디|왜|언제|어떻게|누구")
_TOPIC_PREFIX = re.compile(r"^\([^)]*\)\s*")
_COUNT = re.compile(r"\s*\(\d+가지\)$")
_ASKED_SET = re.compile(r"(?P<set>[가-힣]+?)(?:은|는) 무엇인가\?")
_SHORT_RULES = frozenset(
    {"definition", "naming", "alias", "abbreviation", "attribute-sentence", "term", "heading"}
    | {"authored", "question", "attribute", "pair", "row", "cue", "items", "siblings", "lead"}
    | {"listing", "pros-cons", "feature", "command"}
)
_LISTS = frozenset({"items", "siblings", "lead", "listing"})
_OWN_LISTS = words("특징 특성 장점 단점 장단점 문제점 이유 목적 필요성 차이점 구성요소 종류 유형")
"""An item that ends so heads a list of its own, unless the question asks for such."""
_THING = re.compile(
    r"(?:시스템|system|알고리즘|프로토콜|언어|명령어|파일|서버|신호|(?<=[가-힣])키)$"
)
"""Things: `배치 시스템`, `기본키` are no goals and no conditions."""
_FIGURE_HOST = re.compile(
    r"(?<![A-Za-z])(?:server|client|host|pc|node|router|switch|lan|user|pod|vm|eth)"
    r"-?\d+(?![A-Za-z0-9_.])",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(r"(?:모름|미정|알 수 없음)\.?$")
_HOW_OR_WHY = re.compile(r"어떻게|왜|언제|어디")
_DEFINES_A_WORD = re.compile(
    r"^[^,.]{1,40}?(?:이란|란)\s|(?:것|과정|방법|방식)을 (?:말한다|뜻한다|의미한다)\.?$"
)
_BROKEN_ITEM = re.compile(r"(?:하나로|[가-힣](?:를|에서|에게))$")
_ABOUT_PARTS = frozenset(
    {"argument", "which", "means", "how", "place", "condition", "use", "cloze"}
)
_SORTING_ENDS = words(
    "개요 소개 정의 개념 이해 정리 요약 예제 예시 비교 실습 사용법 배경 역사 활용"
)
_BARE_QUESTION = 2
_BARE_ANSWER = 4
_LATIN_PARTICLE = re.compile(r"[A-Za-z] (?:은|는|이|가|을|를|의|와|과|란) ")
_ODD_WH = re.compile(r"(?:무엇|어디|어떤)\S*\s+(?:중|등|내|외|간)(?![가-힣])")
_SIGN = re.compile(r"[가-힣] ?[XO]인가")
_STAND_IN = re.compile(r"(?<=[가-힣] )[A-Z](?=(?:은|는|이|가|을|를|의|와|과|에게) )")
_HAPPENED = re.compile(r"[가-힣]{2}[.]?$")
_LOOSE_END = re.compile(r"(?:^|\s)(?:및|또는|그리고|와|과|의|,)$")


def two_question_words(candidate: Candidate) -> Finding | None:
    """U03: a question that asks for two things at once."""
    asked = _WH.findall(_TOPIC_PREFIX.sub("", candidate.question))
    if candidate.gaps or len(asked) < 2 or candidate.rule in _SHORT_RULES:  # noqa: PLR2004
        return None
    return Finding("two-question-words", 0.4, f"it asks {' and '.join(asked)}")


def underspecified(candidate: Candidate) -> Finding | None:
    """U01: `무엇이 동일하지 않은가?` has no one answer."""
    if candidate.gaps or candidate.rule in _SHORT_RULES or _is_family(candidate):
        return None
    asked = _COUNT.sub("", _TOPIC_PREFIX.sub("", candidate.question))
    known = stems(_WH.sub(" ", asked))
    if len(known) < _BARE_QUESTION:
        return Finding("underspecified", 0.4, f"only {len(known)} words to go by")
    return None


def _is_family(candidate: Candidate) -> bool:
    """`조인에는 무엇이 있는가?` `내부 조인`, `외부 조인`: the members bear the name asked with."""
    name = candidate.question.partition("에는 ")[0]
    return len(candidate.answer) > 1 and all(item.endswith(name) for item in candidate.answer)


def light_answer(candidate: Candidate) -> Finding | None:
    """L02: `것`, `다양한 기능`: right but nothing to learn."""
    if len(candidate.answer) != 1 or candidate.gaps:
        return None
    words = [w for w in candidate.answer[0].split() if w not in LIGHT_MODIFIERS]
    if not words or (len(words) == 1 and words[0] in VAGUE):
        return Finding("light-answer", 1.0, f"{candidate.answer[0]!r} says nothing")
    return None


def one_letter(candidate: Candidate) -> Finding | None:
    """An answer of one character is a leftover, a digit excepted."""
    if any(len(item.strip()) < 2 and not item.strip().isdigit() for item in candidate.answer):  # noqa: PLR2004
        return Finding("one-letter", 0.4, "an answer of one letter")
    return None


def detached_particle(candidate: Candidate) -> Finding | None:
    """`CPU 를`: the author's slip, but it reads badly on a card."""
    if _LATIN_PARTICLE.search(candidate.question + " "):
        return Finding("detached-particle", 0.05, "a particle stands apart from its word")
    return None


def odd_question_word(candidate: Candidate) -> Finding | None:
    """`무엇 중`: the question word took the place of too few words."""
    if _ODD_WH.search(candidate.question):
        return Finding("odd-question-word", 0.3, "the question word stands badly")
    return None


def sign_for_predicate(candidate: Candidate) -> Finding | None:
    """`필요X인가`: a cross or a circle where the predicate should be."""
    if _SIGN.search(candidate.question):
        return Finding("sign-for-predicate", 1.0, "a sign stands for the predicate")
    return None


def loose_end(candidate: Candidate) -> Finding | None:
    """An answer cut off behind a conjunction."""
    if any(_LOOSE_END.search(item.strip()) for item in candidate.answer):
        return Finding("loose-end", 1.0, "an answer breaks off")
    return None


def broken_item(candidate: Candidate) -> Finding | None:
    """`여러 단말을 하나로`: a sentence cut at its comma is no list."""
    items = candidate.answer if len(candidate.answer) > 1 else ()
    if any(_BROKEN_ITEM.search(item) for item in items):
        return Finding("broken-item", 1.0, "an item breaks off")
    return None


def things_for_traits(candidate: Candidate) -> Finding | None:
    """`목표` above `배치 시스템`, `대화형 시스템`: things, where traits are asked for."""
    asked = _ASKED_SET.search(candidate.question)
    if candidate.rule not in _LISTS or asked is None or asked["set"] not in labels.QUALITIES:
        return None
    ends = {found[0] for item in candidate.answer if (found := _THING.search(_bare(item)))}
    alike = len(ends) == 1 and all(_THING.search(_bare(item)) for item in candidate.answer)
    return Finding("things-for-traits", 0.3, f"{asked['set']!r} of one kind") if alike else None


def _bare(item: str) -> str:
    return labels.without_gloss(item).casefold()


def figure_host(candidate: Candidate) -> Finding | None:
    """`Server1은 왜 …`: a box of a figure nobody sees."""
    found = _FIGURE_HOST.search(candidate.question)
    return Finding("figure-host", 0.3, f"{found[0]!r} is of a figure") if found else None


def unknown_answer(candidate: Candidate) -> Finding | None:
    """`정확한 시점 모름`: nothing to learn."""
    short = (item for item in candidate.answer if len(item.split()) <= _BARE_ANSWER)
    if not any(_UNKNOWN.search(item) for item in short):
        return None
    return Finding("unknown-answer", 1.0, "the notes do not know")


def defines_instead(candidate: Candidate) -> Finding | None:
    """`온보딩은 어떻게 이루어지나요?` above `온보딩이란 …`: it tells what the word means."""
    asks = candidate.rule == "question" and _HOW_OR_WHY.search(candidate.question)
    if asks and any(_DEFINES_A_WORD.search(item) for item in candidate.answer):
        return Finding("defines-instead", 0.4, "a definition answers no how or why")
    return None


def tautology(candidate: Candidate) -> Finding | None:
    """`순서 바뀜` answered by `패킷의 순서가 바뀌는 문제`: the term again, and little else."""
    if not candidate.question.endswith("란 무엇인가?") or len(candidate.answer) != 1:
        return None
    term = [_key(word) for word in labels.without_gloss(_term(candidate)).split()]
    told = [_key(word) for word in candidate.answer[0].split()[:-1]]
    new = [key for key in told if key not in term]
    if len(term) > 1 and set(term) <= set(told) and len(new) <= 1:
        return Finding("tautology", 0.3, "the answer is the term in other words")
    return None


def _term(candidate: Candidate) -> str:
    return candidate.question.removesuffix("란 무엇인가?").removesuffix("이")


def _key(word: str) -> str:
    """Two letters, the second without its final: `바뀌는` and `바뀜` are one verb."""
    return word[:1] + "".join(with_final(c, 0) if is_syllable(c) else c for c in word[1:2])


def repeated_topic(candidate: Candidate) -> Finding | None:
    """`도커는 … 도커가 …`: topic and subject are the same."""
    found = re.match(r"^(\S+?)(?:은|는) .*(?<![가-힣])\1(?:이|가|을|를) ", candidate.question)
    return Finding("repeated-topic", 0.2, f"{found.group(1)!r} twice") if found else None


def stand_in(candidate: Candidate) -> Finding | None:
    """`함수 B는 …`: a letter of an example nobody sees."""
    found = _STAND_IN.search(candidate.question)
    return Finding("stand-in", 0.1, f"{found[0]!r} names nothing") if found else None


def wordless_cue(candidate: Candidate) -> Finding | None:
    """`도커 — 포트?`: readers of Korean want a sentence."""
    if candidate.rule != "cue" and not (candidate.rule == "row" and " — " in candidate.question):
        return None
    return Finding("wordless-cue", 0.15, "a cue is no question")


def listed_date(candidate: Candidate) -> Finding | None:
    """`2012 : Gear, Tizen TV`: names are nothing that happened."""
    if candidate.rule != "date" or _HAPPENED.search(candidate.answer[0]):
        return None
    return Finding("listed-date", 0.2, "names, nothing that happened")


def definition_by_list(candidate: Candidate) -> Finding | None:
    """`X란 무엇인가?` has one answer, not all the bullets below."""
    asks = candidate.question.endswith("란 무엇인가?")
    if not asks or len(candidate.answer) < 2:  # noqa: PLR2004 - one answer is no list
        return None
    return Finding("definition-by-list", 0.2, f"{len(candidate.answer)} answers to one question")


def attributes_for_stages(candidate: Candidate) -> Finding | None:
    """`정렬 과정` above `사용`, `장점`, `단점`: sections, no stages."""
    items = candidate.answer if candidate.rule == "stages" else ()
    if any(labels.joined(item) in labels.ATTRIBUTE_LABELS for item in items):
        return Finding("attributes-for-stages", 1.0, "sections, no stages")
    return None


def sorting_items(candidate: Candidate) -> Finding | None:
    """A list torn from headings: `동작 방식`, `세부 구조` are no members of anything."""
    if candidate.rule not in _LISTS:
        return None
    sorting = [
        item
        for item in candidate.answer
        if _only_sorts(item)
        or (
            labels.last_noun(item) in _OWN_LISTS
            and labels.last_noun(item) not in candidate.question
        )
    ]
    return Finding("sorting-items", 1.0, f"{sorting[0]!r} only sorts") if sorting else None


def _only_sorts(item: str) -> bool:
    return labels.sorts(item) or labels.last_noun(item) in _SORTING_ENDS


def answers_the_heading(candidate: Candidate, fact: Fact) -> Finding | None:
    """`저장 위치` above `세션: 서버의 메모리`: the body says where, not what a session is."""
    heading = fact.trail[-1] if fact.trail else ""
    if candidate.rule == "term" and labels.names_attribute(heading):
        return Finding("answers-the-heading", 0.3, f"it tells the {heading!r}, not what it is")
    return None


def stage_of_process(candidate: Candidate, fact: Fact) -> Finding | None:
    """`검증: 서명을 검사한다` below `처리 과정` tells what is done there, not what it is."""
    heading = fact.trail[-1] if fact.trail else ""
    asks_role = candidate.question.endswith("역할은 무엇인가?")
    if candidate.rule == "term" and labels.names_process(heading) and not asks_role:
        return Finding("stage-of-process", 0.15, f"{heading!r} tells steps")
    return None


def narrative(candidate: Candidate, fact: Fact) -> Finding | None:
    """A step of a process tells what happens there, seldom a fact about its parts."""
    heading = fact.trail[-1] if fact.trail else ""
    if candidate.rule in _ABOUT_PARTS and labels.names_process(heading):
        return Finding("narrative", 0.1, f"a step of {heading!r}")
    return None


LINTS: tuple[Callable[[Candidate], Finding | None], ...] = (
    two_question_words,
    underspecified,
    light_answer,
    one_letter,
    detached_particle,
    odd_question_word,
    sign_for_predicate,
    loose_end,
    repeated_topic,
    stand_in,
    wordless_cue,
    listed_date,
    definition_by_list,
    sorting_items,
    attributes_for_stages,
    broken_item,
    things_for_traits,
    figure_host,
    unknown_answer,
    defines_instead,
    tautology,
)


def lint(candidate: Candidate, fact: Fact) -> Iterator[Finding]:
    """Yield all findings of these lints."""
    for check in LINTS:
        finding = check(candidate)
        if finding is not None:
            yield finding
    for look_above in (answers_the_heading, stage_of_process, narrative):
        finding = look_above(candidate, fact)
        if finding is not None:
            yield finding
