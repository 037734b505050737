"""Which language a stretch of notes is in: shares of scripts, then a vote of function words."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from factdeck.asking.text import letter_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Latin terms are frequent in notes of every language: Hangul decides from a small share on.
_HANGUL_SHARE = 0.15
_OTHER_SHARE = 0.3
# A vote of fewer words, or one as narrow as this, names nobody.
_FEWEST_VOTES = 2
_LEAD = 1.2

# Letter ranges of scripts that one language stands for; Kana is asked before Han.
_SCRIPTS = (
    ("ja", r"[\u3040-\u30ff]", 0.1),
    ("zh", r"[\u4e00-\u9fff]", _OTHER_SHARE),
    ("ru", r"[\u0400-\u04ff]", _OTHER_SHARE),
    ("el", r"[\u0370-\u03ff]", _OTHER_SHARE),
    ("ar", r"[\u0600-\u06ff]", _OTHER_SHARE),
    ("he", r"[\u0590-\u05ff]", _OTHER_SHARE),
    ("hi", r"[\u0900-\u097f]", _OTHER_SHARE),
    ("th", r"[\u0e00-\u0e7f]", _OTHER_SHARE),
)
# Formulas and addresses are in no language.
_FORMAL = re.compile(r"\$\$?[^$]+\$\$?|https?://\S+|\\[a-z]+")
_LETTER = re.compile(r"[^\W\d_]")
_HANGUL = re.compile(r"[가-힣ㄱ-ㆎ]")

# The most frequent function words; a word of several languages votes for each of them.
_FUNCTION_WORDS = {
    "en": "the of and to in is that it for on with as are by be this from at or an which can not "
    "has have was were will when if you their its into than each used",
    "de": "der die das und ist nicht mit von für auf ein eine einer eines den dem des im wird "
    "werden sind auch sich durch bei als zur zum oder aus nach wenn kann dass über keine",
    "fr": "le la les des et est une dans pour que qui sur par avec au aux sont du ne pas cette "
    "plus "
    "ou il elle se être",
    "es": "el la los las de y que en un una para con por es se del al como su más está son lo no",
    "it": "il lo la i gli le di che e un una per con è sono del della dei nel nella si da come non "
    "questo più",
    "pt": "o a os as de e que um uma para com por é são do da dos das no na não em se mais como",
    "nl": "de het een en van is dat in op te voor met zijn niet aan door er ook als bij naar wordt",
    "sv": "och att det som en ett på är av för med till den inte om har de kan ska från",
    "da": "og at det som en et på er af for med til den ikke om har de kan skal fra",
    "pl": "i w na z do się jest nie to że od jak dla są przez oraz lub po który która",
    "cs": "a v na je se z do že to s pro jako nebo jsou od by při který která není",
    "tr": "ve bir bu için ile olarak da de olan daha gibi çok veya olan en ne",
    "fi": "ja on ei se että joka tai kun ovat myös sekä mutta kuin",
    "vi": "và của là có trong được cho các với không một để này",
}
_VOTERS = {
    word: tuple(code for code, words in _FUNCTION_WORDS.items() if word in words.split())
    for word in " ".join(_FUNCTION_WORDS.values()).split()
    if len(word) > 1  # `a` and `e` are in too many languages, and in lists of letters
}


def detect(texts: Iterable[str], languages: Sequence[str] = ()) -> str:
    """Decide the language of a note or section from the texts in it.

    Args:
        texts: What it says.
        languages: ISO 639-1 codes of those it may be in; empty for any, one for just that.

    Returns:
        The ISO 639-1 code, empty where neither script nor function words are enough to tell.
    """
    if len(languages) == 1:
        return languages[0]
    text = " ".join(texts)
    if any(sign in text for sign in ("$", "\\", "http")):
        text = _FORMAL.sub(" ", text)
    if text.isascii():  # no script but Latin to count
        return _vote(text, languages)
    letters = len(_LETTER.findall(text))
    if not letters:
        return ""
    if _may_be("ko", languages) and len(_HANGUL.findall(text)) >= _HANGUL_SHARE * letters:
        return "ko"
    for code, script, share in _SCRIPTS:
        if _may_be(code, languages) and len(re.findall(script, text)) >= share * letters:
            return code
    return _vote(text, languages)


def _may_be(code: str, languages: Sequence[str]) -> bool:
    return not languages or code in languages


def _vote(text: str, languages: Sequence[str]) -> str:
    votes: Counter[str] = Counter()
    counts = Counter(letter_words(text))
    for word in _VOTERS.keys() & counts.keys():
        for code in _VOTERS[word]:
            if _may_be(code, languages):
                votes[code] += counts[word]
    first, second = [*votes.most_common(2), ("", 0), ("", 0)][:2]
    decided = first[1] >= _FEWEST_VOTES and first[1] >= _LEAD * second[1]
    return first[0] if decided else ""
