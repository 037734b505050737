"""What the analysis of a sentence hands to the rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factdeck.asking.languages.korean.conjugation import Kind
    from factdeck.model import Fact


@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme: Kiwi's dictionary form and tag, and its place in the sentence."""

    form: str
    tag: str
    start: int
    end: int
    word: int
    """Number of the space-separated word (어절) it is in."""
    irregular: bool = False


class Link(Enum):
    """How a predicate is tied to what follows it."""

    FINAL = "final"
    AND = "and"
    OR = "or"
    CONTRAST = "contrast"
    CONCESSION = "concession"
    REASON = "reason"
    CONDITION = "condition"
    PURPOSE = "purpose"
    TIME = "time"
    MANNER = "manner"
    COMPLEMENT = "complement"
    QUOTE = "quote"
    ADVERB = "adverb"
    ADNOMINAL = "adnominal"
    NOMINAL = "nominal"
    POSTPOSITION = "postposition"
    """No predicate at all: 에 대해, 을 통한, 와 같은."""


class Modality(Enum):
    """What auxiliaries say about a predicate."""

    NONE = ""
    CAN = "can"
    CANNOT = "cannot"
    MUST = "must"
    SUFFICE = "suffice"
    """-면 된다."""


class Role(Enum):
    """What a phrase does in its clause."""

    TOPIC = "topic"
    OBLIQUE_TOPIC = "oblique-topic"
    """에는, 에서는, 으로는."""
    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    COMPLEMENT = "complement"
    OTHER = "other"
    """Carries another auxiliary particle: 도, 만, 까지."""
    ADVERBIAL = "adverbial"
    BARE = "bare"
    """Has no particle: what the copula says, or loose words before the predicate."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A stem with its auxiliaries and ending; positions are token positions."""

    first: int
    stem: int
    """The last token of the stem: what the ending is put on."""
    ending: int
    stop: int
    """Behind the ending and what belongs to it: 기 때문에, -는 경우에는, a comma."""
    link: Link
    lemma: str
    """Dictionary form of the word itself without 다: `사용하`, `높`; `이` for the copula."""
    kind: Kind
    """Of the last stem token: decides the question ending."""
    describes: bool
    """The word itself is an adjective or the copula."""
    negative: bool = False
    passive: bool = False
    modality: Modality = Modality.NONE
    comma: bool = False

    @property
    def copula(self) -> bool:
        """Whether it says what something is."""
        return self.lemma == "이"


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase of a clause: tokens `first:particle` are its words, `particle:stop` its particle."""

    first: int
    particle: int
    stop: int
    role: Role


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence up to a predicate that is not inside another phrase."""

    first: int
    stop: int
    predicate: Predicate
    arguments: tuple[Argument, ...]
    doubtful: bool = False
    """The boundary or the attachment of a phrase could be read in two ways."""

    def one(self, *roles: Role) -> Argument | None:
        """The first argument in one of the roles."""
        return next((a for a in self.arguments if a.role in roles), None)

    @property
    def topic(self) -> Argument | None:
        """The phrase with 은/는, if the clause has one."""
        return self.one(Role.TOPIC)


@dataclass(frozen=True, slots=True)
class Source:
    """A sentence of a fact, cut out and cleaned, before morphological analysis."""

    fact: Fact
    index: int
    """Position in its fact."""
    text: str
    raw: str
    marks: frozenset[str] = frozenset()
    """What was noticed on the way: see `normalising`."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """An analysed sentence."""

    source: Source
    tokens: tuple[Token, ...]
    predicates: tuple[Predicate, ...]
    clauses: tuple[Clause, ...]
    terms: frozenset[str] = field(default=frozenset())
    """Words the author set apart in this fact: code, bold, quoted."""

    @property
    def text(self) -> str:
        """The cleaned words."""
        return self.source.text

    @property
    def complete(self) -> bool:
        """Whether it ends in a predicate, so that it states something."""
        return bool(self.clauses) and self.clauses[-1].predicate.link is Link.FINAL

    def cut(self, first: int, stop: int) -> str:
        """The author's words from token `first` up to, not including, token `stop`."""
        if first >= stop:
            return ""
        return self.text[self.tokens[first].start : self.tokens[stop - 1].end].strip()

    def words(self, argument: Argument) -> str:
        """The argument without its particle and quotes."""
        return bare(self.cut(argument.first, argument.particle))

    def with_particle(self, argument: Argument) -> str:
        """The argument as it stands."""
        return self.cut(argument.first, argument.stop)


_QUOTES = "\"“”'‘’`"


def bare(text: str) -> str:
    """The text without commas around it, straight quotes, and quotes that wrap it."""
    text = text.strip(" ,")
    if len(text) > 1 and text[0] in _QUOTES and text[-1] in _QUOTES:
        text = text[1:-1].strip()
    if text.count("“") != text.count("”"):
        text = text.strip("“”")
    return text.replace('"', "")
