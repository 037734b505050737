"""`T는 A, B, C로 구성된다`, `T에는 A와 B가 있다`: the members, their number stated."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.korean import series, surface
from factdeck.asking.languages.korean.confidence import sureness
from factdeck.asking.languages.korean.nouns import COMPOSING_VERBS, LIGHT_MODIFIERS
from factdeck.asking.languages.korean.particles import particle
from factdeck.asking.languages.korean.records import Clause, Link, Modality, Role
from factdeck.asking.languages.korean.references import dangling
from factdeck.asking.languages.korean.scene import Scene, is_entity
from factdeck.asking.languages.korean.tables import words
from factdeck.model import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.korean.records import Argument
    from factdeck.asking.languages.korean.series import Series

RULE = "enumeration"

_OPEN_DOUBT = 0.03
_PAIR_DOUBT = 0.05
_TWO = 2
_OWNERLESS_DOUBT = 0.2
_LOOSE_VERB_DOUBT = 0.08
_MODIFIER = re.compile(r"[는은한된할될인던운의을를이가]$")
_MEANS = frozenset({"으로", "로"})
_FIRM = words("구성되 이루어지 나뉘 나누어지 나눠지 분류되 구분되 포함하 있 구분하 분류하 나누")


def ask(scene: Scene) -> Iterator[Candidate]:
    """Yield the question for the members of the first enumeration of the sentence."""
    for position, clause in enumerate(scene.clauses):
        if clause.predicate.link not in (Link.FINAL, Link.AND, Link.CONTRAST):
            continue
        for argument in clause.arguments:
            members = _members(scene, clause, argument)
            if members is not None:
                yield from _asked(scene, position, argument, members)
                return


def _members(scene: Scene, clause: Clause, argument: Argument) -> Series | None:
    if clause.predicate.negative:
        return None
    found = series.find(scene.sentence, argument)
    if found is not None and found.kind and not found.closed and argument.role is Role.OBJECT:
        return found
    counted = found is not None and bool(found.kind) and found.closed
    if clause.predicate.lemma not in COMPOSING_VERBS and not counted:
        return None
    forms = {t.form for t in scene.sentence.tokens[argument.particle : argument.stop]}
    means = argument.role is Role.OBLIQUE and forms & _MEANS
    if argument.role not in (Role.SUBJECT, Role.OBJECT) and not means:
        return None
    return found or _shared(scene, clause, argument)


def _shared(scene: Scene, clause: Clause, argument: Argument) -> Series | None:
    """`T에는 A가 있고 B가 있다`: two clauses, one list."""
    position = scene.clauses.index(clause)
    then = scene.clauses[position + 1] if position + 1 < len(scene.clauses) else None
    if then is None or clause.predicate.lemma != "있" or clause.predicate.link is not Link.AND:
        return None
    more = then.one(Role.SUBJECT)
    if then.predicate.lemma != "있" or then.topic is not None or more is None:
        return None
    rest = series.find(scene.sentence, more)
    items = (
        scene.sentence.words(argument),
        *(rest.items if rest else (scene.sentence.words(more),)),
    )
    short = all(series.is_item(item) for item in items)
    return series.Series(items) if short and then.predicate.link is Link.FINAL else None


def _asked(scene: Scene, position: int, argument: Argument, members: Series) -> Iterator[Candidate]:
    sentence, clause = scene.sentence, scene.clauses[position]
    owner = _owner(scene, position)
    if owner is None and _takes(scene, position) and members.kind and members.closed:
        yield from _needed(scene, position, argument, members)
        return
    if clause.predicate.modality is Modality.MUST:
        return
    if owner is None:
        yield from _ownerless(scene, clause, argument, members)
        return
    lead = _lead(scene, position, owner, argument)
    if dangling(lead):
        return
    word = _question_word(scene, argument, members)
    asked = surface.question(sentence, clause.predicate.first, clause.predicate)
    between = sentence.cut(surface.behind(sentence, argument), clause.predicate.first)
    count = "" if _states_count(members.kind) else f" ({len(members.items)}가지)"
    question = surface.tidy(f"{lead} {word} {between} {asked}") + count
    sure = sureness(scene, RULE, clause) - _doubt(clause, members)
    yield Candidate(RULE, question, members.items, round(sure, 2))


def _takes(scene: Scene, position: int) -> bool:
    """Whether a purpose stands before the clause: what it takes is enumerated."""
    return position > 0 and scene.clauses[position - 1].predicate.link is Link.PURPOSE


def _needed(
    scene: Scene, position: int, argument: Argument, members: Series
) -> Iterator[Candidate]:
    """`X가 일어나기 위해서는 A, B의 두 가지 조건이 성립해야 한다`."""
    sentence, before, clause = scene.sentence, scene.clauses[position - 1], scene.clauses[position]
    purpose = sentence.cut(before.first, before.predicate.stop).strip(" ,")
    forms = "".join(t.form for t in sentence.tokens[argument.particle : argument.stop])
    noun = f"어떤 {members.kind}"
    asked = surface.question(sentence, surface.behind(sentence, argument), clause.predicate)
    question = surface.tidy(f"{purpose} {noun}{particle(noun, forms)} {asked}")
    if not dangling(question):
        yield Candidate(RULE, question, members.items, sureness(scene, RULE, before, clause))


def _owner(scene: Scene, position: int) -> Argument | None:
    """Whose members they are: the topic of the clause, or of a verb that it shares it with."""
    clauses = scene.clauses
    if position and clauses[position - 1].predicate.link in (Link.PURPOSE, Link.REASON):
        return None
    for clause in reversed(clauses[: position + 1]):
        owner = clause.one(Role.TOPIC, Role.OBLIQUE_TOPIC)
        if owner is not None:
            return owner if is_entity(scene.sentence.words(owner)) else None
        if clause is not clauses[position] and clause.predicate.link is not Link.AND:
            return None
    return None


def _ownerless(
    scene: Scene, clause: Clause, argument: Argument, members: Series
) -> Iterator[Candidate]:
    """`A, B와 같은 여러 기술이 있다`: the kind is all there is to ask with."""
    if not members.kind or clause.predicate.lemma != "있" or argument.role is not Role.SUBJECT:
        return
    fuller = _fuller_name(scene.sentence.text, members.kind)
    question = f"{fuller or members.kind}에는 무엇이 있는가? ({len(members.items)}가지)"
    sure = sureness(scene, RULE, clause) - (_OPEN_DOUBT if fuller else _OWNERLESS_DOUBT)
    yield Candidate(RULE, question, members.items, round(sure, 2))


def _fuller_name(text: str, kind: str) -> str:
    """`저장 기술이라고 하며, … 여러 기술들이 있다`: the sentence itself says which 기술."""
    noun = kind.removesuffix("들")
    name = re.search(rf"(?P<which>[가-힣]+) {re.escape(noun)}(?=이라고|을|를|로|의)", text)
    which = name["which"] if name else ""
    modifies = which in LIGHT_MODIFIERS or _MODIFIER.search(which) is not None
    return "" if not which or modifies else f"{which} {noun}"


def _lead(scene: Scene, position: int, owner: Argument, argument: Argument) -> str:
    """What stands before the enumeration; `T는 A가 있다` is asked `T에는 무엇이 있는가?`."""
    sentence, clause = scene.sentence, scene.clauses[position]
    before = scene.clauses[position - 1] if position else None
    condition = ""
    if before is not None and before.predicate.link is Link.CONDITION:
        condition = sentence.cut(before.first, before.predicate.stop).strip(" ,")
    inside = owner in clause.arguments
    lead = sentence.cut(clause.first, argument.first)
    if clause.predicate.lemma == "있" and owner.role is Role.TOPIC:
        rest = sentence.cut(owner.stop, argument.first) if inside else lead
        lead = f"{sentence.words(owner)}에는 {rest}"
    elif not inside:
        lead = f"{sentence.with_particle(owner)} {lead}"
    return surface.before_question_word(f"{condition} {lead}")


def _question_word(scene: Scene, argument: Argument, members: Series) -> str:
    forms = "".join(t.form for t in scene.sentence.tokens[argument.particle : argument.stop])
    noun = f"어떤 {members.kind}" if members.kind else "무엇"
    if noun == "무엇" and argument.role in (Role.SUBJECT, Role.OBJECT):
        return "무엇이" if argument.role is Role.SUBJECT else "무엇을"
    return noun + particle(noun, forms)


def _states_count(kind: str) -> bool:
    return re.match(r"^(?:[두세네]|다섯|여섯|\d+) ?(?:가지|개|종류|단계)", kind) is not None


def _doubt(clause: Clause, members: Series) -> float:
    doubt = 0.0 if members.closed else _OPEN_DOUBT
    if len(members.items) == _TWO and not members.kind:
        doubt += _PAIR_DOUBT
    if clause.predicate.lemma not in _FIRM:
        doubt += _OPEN_DOUBT if members.kind else _LOOSE_VERB_DOUBT
    return doubt
