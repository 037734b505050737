"""Morphemes as they should have been: slips of the analyser seen in notes, and unwritten verbs."""

from __future__ import annotations

from dataclasses import replace

from factdeck.asking.languages.korean import endings
from factdeck.asking.languages.korean.records import Token

Tokens = tuple[Token, ...]

_SHORT_NAME = 2
_FOREIGN_SYLLABLES = frozenset("트크드스프그브츠즈")
"""Ends of foreign nouns that look like verb stems: 폴트는 is not 폴 트는."""


def repaired(tokens: Tokens) -> Tokens:
    """All repairs, in order."""
    return _with_verb(_with_topic(_with_conjunction(_with_whole_words(tokens))))


def _with_whole_words(tokens: Tokens) -> Tokens:
    """No particle opens a word: `이중층` is not 이 중층."""
    out: list[Token] = []
    for token in tokens:
        opened = bool(out) and out[-1].tag in endings.CASE_TAGS and _opens(out)
        if opened and token.word == out[-1].word and token.tag in ("NNG", "NNP"):
            first = out.pop()
            out.append(replace(token, form=first.form + token.form, start=first.start))
        else:
            out.append(token)
    return tuple(out)


def _opens(tokens: list[Token]) -> bool:
    return len(tokens) == 1 or tokens[-2].word != tokens[-1].word


def _with_conjunction(tokens: Tokens) -> Tokens:
    """Give 과 back its particle where it was taken into a name: `커널과 소프트웨어`."""
    out: list[Token] = []
    for token, then in zip(tokens, (*tokens[1:], None), strict=True):
        joined = token.tag == "NNP" and token.form[-1] in "과와" and len(token.form) > _SHORT_NAME
        if joined and then is not None and then.tag in endings.NOUN_TAGS:
            cut = token.end - 1
            out += [
                replace(token, form=token.form[:-1], end=cut),
                Token(token.form[-1], "JC", cut, token.end, token.word),
            ]
        else:
            out.append(token)
    return tuple(out)


def _with_topic(tokens: Tokens) -> Tokens:
    """Take 는 behind a noun for the topic particle: the copula has no form 이는."""
    out: list[Token] = []
    for token in tokens:
        topical = token.tag == "ETM" and token.form in ("는", "은") and bool(out)
        if topical and out[-1].tag == "VCP":
            out[-1] = replace(token, tag="JX")
        elif topical and len(out) > 1 and _is_cut_noun(out[-2], out[-1]):
            stem = out.pop()
            out[-1] = replace(out[-1], form=out[-1].form + stem.form, tag="NNP", end=stem.end)
            out.append(replace(token, tag="JX"))
        else:
            out.append(token)
    return tuple(out)


def _is_cut_noun(noun: Token, stem: Token) -> bool:
    return (
        noun.tag in ("NNG", "NNP")
        and stem.tag == "VV"
        and stem.form in _FOREIGN_SYLLABLES
        and noun.end == stem.start
    )


def _with_verb(tokens: Tokens) -> Tokens:
    """Give note style its verb: `데이터를 캐시에 저장` gets an unwritten 하다 behind it."""
    last = len(tokens) - 1
    while last >= 0 and tokens[last].tag in ("SF", "SP", "SE"):
        last -= 1
    if last < 1 or tokens[last].tag not in ("NNG", "NNP", "NNB", "SL"):
        return tokens
    stem, ending = _unwritten(tokens, last)
    if not stem:
        return tokens
    noun = tokens[last]
    form = "이" if stem == "VCP" else "하"
    return (
        *tokens[: last + 1],
        Token(form, stem, noun.end, noun.end, noun.word),
        Token(ending, "EF", noun.end, noun.end, noun.word),
    )


def _unwritten(tokens: Tokens, last: int) -> tuple[str, str]:
    """Tag of the stem and form of the ending that a closing noun leaves out; empty if none."""
    if _says_what(tokens, last):
        return "VCP", "다"
    if tokens[last].tag != "NNG":
        return "", ""
    particle, noun = _particle_before(tokens, last), tokens[last].form
    if particle == "JKO":
        return "XSV", "ᆫ다"
    if particle in ("JKS", "JX") and noun in endings.INTRANSITIVE_NOUNS:
        return "XSV", "ᆫ다"
    if particle in ("JKS", "JKB", "JX") and noun in endings.ADJECTIVAL_NOUNS:
        return "XSA", "다"
    return "", ""


def _says_what(tokens: Tokens, last: int) -> bool:
    """`X는 …하는 프로토콜`: a topic and a modified noun, the copula left unwritten."""
    first = last
    while first and tokens[first - 1].tag in endings.NOUN_TAGS | {"SSC", "SSO"}:
        first -= 1
    if tokens[last].form in endings.INTRANSITIVE_NOUNS | endings.ADJECTIVAL_NOUNS:
        return False
    modified = first > 0 and tokens[first - 1].tag in ("ETM", "JKG")
    return modified and any(t.tag == "JX" and t.form in ("은", "는") for t in tokens[: first - 1])


def _particle_before(tokens: Tokens, noun: int) -> str:
    """The nearest case particle on the left, adverbs and obliques between allowed."""
    for at in range(noun - 1, -1, -1):
        tag = tokens[at].tag
        if tag in ("JKO", "JKS", "JX"):
            return tag
        if tag in ("EC", "EF", "ETN", "ETM", "JKG", "SP", "JC"):
            return ""
    return ""
