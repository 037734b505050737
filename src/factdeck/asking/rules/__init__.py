"""Structural rules, one file each, that serve every language.

The file's name is the rule's. `candidates(fact, note, language)` yields what can be asked about
one fact; all words on the card come from the note or from `language.wording`.
"""
