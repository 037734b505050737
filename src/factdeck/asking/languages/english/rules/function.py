"""`Variance measures how far …`, `The liver stores glycogen`: what does it measure, store?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factdeck.asking.languages.english.context import FINITE
from factdeck.asking.languages.english.morphology import THIRD_PERSONS, singular
from factdeck.asking.languages.english.terms import is_plural_term
from factdeck.asking.languages.english.words import closed, word_set
from factdeck.asking.languages.english.words.labels import COUNT_HEADS, VALUES
from factdeck.asking.languages.english.words.verbs import CATENATIVE, CLAUSAL, VERBS, WEAK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factdeck.asking.languages.english.clause import Clause
    from factdeck.asking.languages.english.sentence import Sentence
    from factdeck.model import Candidate

# Verbs whose object is what one learns about their subject; the surest first.
_TELLING = word_set(
    "quantify evaluate propose measure represent describe indicate denote define mean specify "
    "determine assess test estimate assume reflect express summarize summarise capture show "
    "identify calculate compute display depict plot equal visualize state minimize minimise "
    "maximize maximise examine predict detect suggest imply"
)
_ACTING = word_set(
    "regulate control manage produce secrete store inhibit block activate stimulate catalyze "
    "catalyse prevent protect cause require synthesize synthesise transport "
    "carry absorb release filter innervate supply drain generate eliminate encrypt compress "
    "validate verify authenticate monitor orchestrate schedule route isolate abolish establish "
    "ban prohibit grant defeat outlaw annex declare found trigger maintain allocate coordinate "
    "enforce record automate separate compare replace restore reduce increase lower raise "
    "improve affect influence destroy attack capture conquer invade overthrow reject select sort "
    "reveal form build divide share distort end govern invent discover "
    "develop propose publish unite symbolize register split track sign mark surround connect link "
    "remove transmit copy move transfer attach deliver hide expose extend translate convert "
    "accelerate slow amplify oxidize digest pump create fix cache index encode decode schedule "
    "dispatch assign exchange exhibit emit excrete ingest engulf dissolve metabolize transcribe "
    "unwind cleave contract relax dilate constrict stabilize suppress enhance promote initiate "
    "terminate mediate modulate aggregate normalize penalize introduce impose repeal levy cede "
    "colonize unify ratify veto seize occupy liberate bind postpone intercept throttle"
)
_BE_ABOUT = {
    "depend": ("on", "upon"), "rely": ("on", "upon"), "result": ("in", "from"), "lead": ("to",),
    "focus": ("on",), "belong": ("to",), "contribute": ("to",), "respond": ("to",),
    "operate": ("on", "at"), "correspond": ("to",), "start": ("with",), "end": ("with", "in"),
    "originate": ("from", "in"), "react": ("with",), "act": ("as", "on"),
    "present": ("with",), "protect": ("against", "from"), "serve": ("as",),
    "bind": ("to",), "point": ("to",),
    "attach": ("to",), "map": ("to",), "connect": ("to",), "feed": ("on",),
    "run": ("on",), "apply": ("to",), "deal": ("with",), "account": ("for",), "begin": ("with",),
}  # fmt: skip
_TELLING_SURE, _ACTING_SURE, _PREPOSITION_SURE, _CATENATIVE_SURE, _OTHER_SURE = (
    0.8, 0.74, 0.68, 0.77, 0.6,
)  # fmt: skip
# A noun that the trail does not know: readers ask which one, the more the commoner it is.
_WHICH_ONE, _MODIFIED, _SPECIAL = 0.1, 0.06, 0.03
# What they show is one thing of many, unless it is a whole sentence: `shows that …`.
_ONE_OF_MANY, _MANY_DOUBT = (
    word_set("show suggest detect reduce estimate reveal display plot"),
    0.17,
)
# `In medicine, doctors rely on …`: one of many as well.
_OPENED_DOUBT = 0.08
# `can copy` says one of many things that its subject can do.
_CAN_DOUBT = 0.12
_DEPENDS_SURE = 0.82
_OBJECT = frozenset(["DT", "NN", "NNS", "JJ", "NNP", "VBN", "VBG", "CD", "WH", "PAREN"])
# True of many objects at once: `supports X` may be one of ten lines that say what it supports.
_MANY = word_set("support provide handle implement contain use include offer")
_NEEDS, _NEEDS_SURE = frozenset(["require", "need"]), 0.74
# What something needs or holds is nothing that it does.
_REQUIRES = word_set("require contain include need cost use comprise involve mean resemble")
_DEED_SURE, _OFFERED_SURE, _ALONE = 0.8, 0.76, 2
_SHORTEST_DEED = 3  # `predicts the course`: asked for by its verb
_OPENS = 12  # letters by which a sentence is known to open its bullet
# What they ensure is the subject in other words.
_EMPTY = frozenset(["ensure", "guarantee"])
_VAGUE = re.compile(
    r"^(?:(?:the )?(?:many|various|several|multiple|different|some|certain|more|less|few|following|"
    r"same|similar|other|all|everything|ability|choice)|"
    r"(?:an? )?(?:lot|way|number|set|variety|range))\b",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST_WHOM = 2, 4
_ACT = re.compile(r"(?:tion|sion|ment|ance|ence|ity)$")
# What an object holds under: `the seconds until a key expires` without it says too little.
_LIMITS = frozenset(["until", "when", "if", "unless", "whenever", "once"])


def ask(sentence: Sentence) -> Iterator[Candidate]:
    """Yield the question for the object of a verb that tells what its subject is for."""
    clause, verbs = sentence.clause, sentence.clause.verbs
    participle = clause.kind == "participle" or verbs.between.lower() == "only"
    if verbs.kind not in ("lexical", "modal") or verbs.negative or participle:
        return
    if clause.tag(verbs.main + 1) == "CC":
        return
    yield from _deed(sentence)
    if clause.lower(verbs.main + 1) in _BE_ABOUT.get(verbs.base, ()):
        yield from _prepositional(sentence)
    elif verbs.base == "let":
        yield from _let(sentence)
    elif verbs.base in CATENATIVE:
        yield from _catenative(sentence)
    elif verbs.base in _TELLING or verbs.base not in WEAK:
        yield from _object(sentence)


def _deed(sentence: Sentence) -> Iterator[Candidate]:
    """`Postpones new messages`, said first or alone of a delay queue: what does one do?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    telling = sentence.heads or sentence.length <= _ALONE
    whole = clause.lower(clause.end) != ":" and sentence.fact.text.startswith(clause.text[:_OPENS])
    present = clause.tag(clause.verb) in ("VBZ", "VBP")
    if clause.kind != "predicate" or not (telling and whole and present):
        return
    answer = clause.words(clause.start, clause.end)
    acting = clause.tag(verbs.main + 1) in (*_OBJECT, "VB", "TO", "PRP")  # not `flows north`
    said = (
        acting
        and verbs.kind == "lexical"
        and verbs.base not in WEAK
        and verbs.base not in _REQUIRES
    )
    if said and len(answer.split()) > _SHORTEST_DEED:
        do = "do" if sentence.plural or is_plural_term(sentence.topic) else "does"
        question = sentence.put(f"What {do} {sentence.subject} do")
        sure = _OFFERED_SURE if verbs.base in _MANY | CATENATIVE else _DEED_SURE
        yield sentence.candidate("function", question, answer, sure)


def _object(sentence: Sentence) -> Iterator[Candidate]:
    clause, verbs = sentence.clause, sentence.clause.verbs
    first = clause.tag(verbs.main + 1)
    clausal = first == "WH" and clause.lower(verbs.main + 1) == "that"
    embedded = clause.lower(verbs.main + 1) in ("whether", "where")
    if clause.lower(verbs.main + 1) in ("which", "what", "whose") and not _has_verb(clause):
        return
    headless = clausal and _has_no_subject(clause)
    if (first not in _OBJECT and not embedded) or (clausal and verbs.base not in CLAUSAL):
        return
    if headless:
        return
    answer = clause.words(verbs.main + 1, _without_date(clause))
    acting = verbs.base in _ACTING or verbs.base in _TELLING
    if len(answer.split()) < (1 if acting else _SHORTEST) or _VAGUE.match(answer):
        return
    sure = _OTHER_SURE
    if verbs.base in _TELLING or (clausal and verbs.base in CLAUSAL - _EMPTY):
        sure = _TELLING_SURE
    elif verbs.base in _ACTING:
        sure = _ACTING_SURE
    elif verbs.base in _NEEDS or (verbs.base == "involve" and first == "VBG"):
        sure = _NEEDS_SURE
    elif verbs.base in _MANY:
        unique = clause.lower(verbs.main + 1) == "the"
        sure = _PREPOSITION_SURE if unique else _OTHER_SURE
    whole = clausal or sentence.elided or clause.lower(clause.start) in ("a", "an")
    particular = verbs.base in _ONE_OF_MANY and not whole
    yield _about(sentence, sentence.ask("What"), answer, sure - _MANY_DOUBT * particular)


def _has_no_subject(clause: Clause) -> bool:
    """`required that offers fast reads`: no clause, but a noun left out."""
    first = clause.verbs.main + 2
    verbal = clause.lower(first) in THIRD_PERSONS
    later = any(clause.tag(i) in FINITE for i in range(first + 1, clause.object_end))
    return clause.tag(first) in FINITE or (verbal and not later)


def _has_verb(clause: Clause) -> bool:
    """Whether an embedded question is whole: `which accounts` of `which accounts may read` not."""
    inside = range(clause.verbs.main + 2, clause.object_end)
    return any(clause.tag(i) in FINITE or clause.tag(i) == "TO" for i in inside)


def _about(sentence: Sentence, question: str, answer: str, sure: float) -> Candidate:
    unknown = 0.0 if sentence.is_known else _unknown(sentence.clause.subject)
    possible = _CAN_DOUBT * (sentence.clause.tag(sentence.clause.verb) == "MD")
    opened = _OPENED_DOUBT * bool(sentence.clause.opening)
    return sentence.candidate("function", question, answer, sure - unknown - possible - opened)


def _without_date(clause: Clause) -> int:
    """Where the object ends if a date, an adverb, `by doing` or `using` follows it."""
    for index in range(clause.verbs.main + 2, clause.object_end - 1):
        by = clause.lower(index) == "by" and clause.tag(index + 1) == "VBG"
        if by or clause.lower(index) == "using":
            return index
        if clause.lower(index) == "due" and clause.lower(index + 1) == "to":
            return index
    if clause.lower(clause.object_end) in _LIMITS:
        return clause.end
    for index in range(clause.verbs.main + 2, clause.object_end - 1):
        if clause.tag(index) == "IN" and re.fullmatch(r"1\d{3}|20\d\d", clause.lower(index + 1)):
            return index
    end = clause.object_end
    loose = clause.tag(end - 1) == "RB" and clause.tag(end - 2) not in ("IN", "RB", "CC")
    return end - 1 if loose and end > clause.verbs.main + 2 else end


def _unknown(subject: str) -> float:
    """The doubt about a subject that the trail does not name.

    `The server`, `owners`: which one? `The thyroid gland`, `chlorophyll`: there is but one.
    """
    words = subject.lower().split()
    head = singular(words[-1])
    common = head in COUNT_HEADS or head in VALUES or head in closed.GENERIC_NOUNS
    if not common:
        return _SPECIAL
    bare = len(words) == 1 or (len(words) == 2 and words[0] in closed.DETERMINERS)  # noqa: PLR2004
    return _WHICH_ONE if bare or words[0] in ("each", "every", "a", "an") else _MODIFIED


def _prepositional(sentence: Sentence) -> Iterator[Candidate]:
    clause, verbs = sentence.clause, sentence.clause.verbs
    preposition = clause.lower(verbs.main + 1)
    answer = clause.words(verbs.main + 2, clause.object_end)
    effect = verbs.base in ("lead", "result")  # of which one word may tell: `leads to inflation`
    if len(answer.split()) >= _SHORTEST - effect and not _VAGUE.match(answer):
        question = f"{sentence.ask('What')[:-1]} {preposition}?"
        depends = verbs.base in ("depend", "rely")
        possible = clause.tag(clause.verb) == "MD"  # on this among others
        sure = _DEPENDS_SURE if depends and not possible else _PREPOSITION_SURE
        yield _about(sentence, question, answer, sure)


def _catenative(sentence: Sentence) -> Iterator[Candidate]:
    """`allows clients to reconnect`: what does it allow clients to do?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    to = _infinitive(clause)
    whom = clause.words(verbs.main + 1, to or verbs.main + 1).split()
    act = _ACT.search(whom[-1]) if whom else None  # `require renegotiation to last`
    if to is not None and whom and ("of" in whom or len(whom) > _LONGEST_WHOM or act):
        return  # `allows the use of X to …`: the infinitive belongs to the noun
    if to is not None and whom:
        answer = clause.words(to + 1, clause.object_end)
        if len(answer.split()) >= _SHORTEST:
            question = f"{sentence.ask('What', to)[:-1]} to do?"
            yield _about(sentence, question, answer, _CATENATIVE_SURE)
    elif to is not None and verbs.base == "help":
        answer = clause.words(to + 2, clause.object_end)
        if answer:
            question = sentence.ask("What", to + 2)
            yield _about(sentence, question, answer, _CATENATIVE_SURE)
    elif to is None and "to" not in clause.rest.split():  # `allows skippers to anchor`
        yield from _object(sentence)


def _let(sentence: Sentence) -> Iterator[Candidate]:
    """`lets hosts configure addresses`: what does it let hosts do?"""
    clause, verbs = sentence.clause, sentence.clause.verbs
    for index in range(verbs.main + 2, clause.object_end - 1):
        if clause.lower(index) in VERBS and clause.tag(index) in ("VB", "VBP", "NN"):
            question = f"{sentence.ask('What', index)[:-1]} do?"
            answer = clause.words(index, clause.object_end)
            yield _about(sentence, question, answer, _CATENATIVE_SURE)
            return


def _infinitive(clause: Clause) -> int | None:
    for index in range(clause.verbs.main + 1, clause.object_end - 1):
        if clause.lower(index) == "to" and clause.tag(index + 1) == "VB":
            return index
        if clause.tag(index) in ("WH", "SUB"):
            return None
    return None
