"""`T는 4바이트이다`: how many, how much. The number needs a unit and must be the only one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import VAGUE, WEAK_KINDS
from factdeck.asking.languages.korean.records import Link, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

RULE = "number"

_NUMBER = re.compile(
    r"(?<![\w./+\-*^])(?P<about>약\s|최대\s|최소\s|총\s)?(?P<value>\d[\d,.]*)\s?"
    r"(?P<unit>년|개|비트|바이트|bit|byte|bytes|KB|MB|GB|TB|초|분|시간|ms|번|회|계층|단계|명|%|포트|픽셀|글자|자리)(?![A-Za-z])"
)
_YEAR = re.compile(r"\d{3,4}년(?:에)?(?=[ ,])")
_ONE_OF = re.compile(r"\s중(?:에서)?\s")
"""`5개의 컨테이너 중 하나`: the number of an example."""
_YEAR_DIGITS = 3
_SHORTEST = 4


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question with the number asked for in its place."""
    sentence = scene.sentence
    found = list(_NUMBER.finditer(sentence.text))
    if len(found) != 1 or len(scene.clauses) != 1 or len(re.findall(r"\d+", sentence.text)) != 1:
        return
    clause, number = scene.clauses[0], found[0]
    topic = clause.one(Role.TOPIC, Role.OBLIQUE_TOPIC)
    if topic is None or clause.predicate.link is not Link.FINAL:
        return
    if sentence.tokens[topic.stop - 1].end > number.start():
        return
    aside = sentence.text[: number.start()].endswith("(") or _ONE_OF.search(sentence.text)
    if aside or surface.word_count(sentence.text) < _SHORTEST:
        return
    if not is_entity(sentence.words(topic)) or sentence.words(topic) in VAGUE | WEAK_KINDS:
        return
    if sentence.tokens[clause.predicate.stem].start < number.end() and not clause.predicate.copula:
        return
    asked = surface.question(sentence, clause.first, clause.predicate)
    about = number.group("about") or ""
    if number.group("unit") == "년" and len(number.group("value")) >= _YEAR_DIGITS:
        question = _YEAR.sub("언제", asked, count=1)
    else:
        question = asked.replace(number.group(0), f"{about}몇 {number.group('unit')}", 1)
    answer = f"{about}{number.group('value')}{number.group('unit')}".strip()
    if question != asked and not dangling(question):
        yield Candidate(RULE, question, (answer,), sureness(scene, RULE, clause))
