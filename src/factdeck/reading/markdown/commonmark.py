"""markdown-it-py's block parser, as notes need it and no slower than they need it.

On every line markdown-it asks each of its dozen block rules. Two things spare it most of that:
most rules begin with a certain character, and some need something that few notes hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.parser_block import RuleFuncBlockType as Rule
from markdown_it.ruler import Ruler

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown_it.rules_block import StateBlock

# Deeper than any outline, shallow enough for Python's stack: two levels a list, so 100 lists.
MOST_LEVELS = 200

# Ten times the largest real note; an item makes five. A line of 200 bytes can open 100 lists, a
# table of 20 kB hold 65,000 cells.
_MOST_TOKENS = 500_000

# Of 1,191 setext headings underlined by one or two characters in real notes none was meant as a
# heading (design, decision 1).
_SHORTEST_UNDERLINE = 3

# What the first line of a block begins with, behind its indentation, by the name of its rule.
# All other rules, those of dialects among them, are asked on every line.
_BEGINS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "html_block": "<",
    "heading": "#",
}
# What a note must hold for the rule to find anything in it.
_SIGNS = {
    "table": re.compile(r"\|"),
    "lheading": re.compile(r"\n(?<!\n\n)[ \t>]*(?:-{3,}|={3,})[ \t]*$", re.MULTILINE),
}


class TooManyBlocksError(ValueError):
    """The note holds more paragraphs and items than memory should."""


class _ByFirstCharacter:
    """Several rules as one: asks only those that the line's first character may begin."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._other = [rule for name, rule in rules.items() if name not in _BEGINS]
        self._beginning = {
            first: [rule for name, rule in rules.items() if first in _BEGINS.get(name, first)]
            for first in "".join(_BEGINS.values())
        }

    def __call__(self, state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        at = state.bMarks[start] + state.tShift[start]
        for rule in self._beginning.get(state.src[at : at + 1], self._other):
            if rule(state, start, end, silent):
                return True
        return False


class _Ruler(Ruler[Rule]):
    """Compiles each chain of rules into a single one."""

    def __init__(self, ruler: Ruler[Rule]) -> None:
        super().__init__()
        self.__rules__ = ruler.__rules__

    def __compile__(self) -> None:
        """Do so whenever a rule was added or switched."""
        super().__compile__()
        names = {rule.fn: rule.name for rule in self.__rules__}
        chains = self.__cache__ or {}
        self.__cache__ = {
            chain: [_ByFirstCharacter({names[rule]: rule for rule in rules})]
            for chain, rules in chains.items()
        }


def commonmark() -> MarkdownIt:
    """Make a parser: CommonMark's blocks and tables."""
    # Every item asks for `tasklists`: what is not there costs an exception.
    options = {"maxNesting": MOST_LEVELS, "tasklists": False}
    parser = MarkdownIt("commonmark", options).enable("table")
    parser.core.ruler.disable(["normalize", "inline", "text_join"])
    commonmark_rule = next(
        rule.fn for rule in parser.block.ruler.__rules__ if rule.name == "lheading"
    )

    def lheading(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - the same
        known, parent_type = len(state.tokens), state.parentType
        if not commonmark_rule(state, start, end, silent):
            return False
        underline = state.getLines(state.line - 1, state.line, 0, keepLastLF=False).strip()
        if len(underline) >= _SHORTEST_UNDERLINE:
            return True
        del state.tokens[known:]
        state.line, state.parentType = start, parent_type
        return False

    def count(state: StateBlock, _start: int, _end: int, silent: bool) -> bool:  # noqa: FBT001 - the same
        if not silent and len(state.tokens) > _MOST_TOKENS:
            raise TooManyBlocksError
        return False

    parser.block.ruler.at("lheading", lheading)
    parser.block.ruler.before("table", "count", count)
    parser.block.ruler = _Ruler(parser.block.ruler)
    return parser


def choose_rules(parser: MarkdownIt, text: str) -> None:
    """Switch on the rules that may find something in a note, and the others off."""
    ruler = parser.block.ruler
    active = ruler.get_active_rules()
    for name, sign in _SIGNS.items():
        wanted = bool(sign.search(text))
        if wanted != (name in active):
            (ruler.enable if wanted else ruler.disable)(name)
