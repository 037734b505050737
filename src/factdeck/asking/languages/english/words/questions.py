"""Verbs of definitions that ask with their own verb instead of `do`."""

from __future__ import annotations

# Base verb and next word → the verb of the question (none: it asks for a definition) and how many
# words behind the verb that question swallows.
SPECIFIC = {
    ("consist", "of"): ("consist of", 1),
    ("contain", ""): ("contain", 0),
    ("include", ""): ("include", 0),
    ("require", ""): ("require", 0),
    ("cause", ""): ("cause", 0),
    ("depend", "on"): ("depend on", 1),
    ("rely", "on"): ("rely on", 1),
    ("refer", "to"): ("", 1),
    ("mean", ""): ("mean", 0),
    ("stand", "for"): ("stand for", 1),
    ("measure", ""): ("measure", 0),
    ("represent", ""): ("represent", 0),
    ("describe", ""): ("describe", 0),
    ("indicate", ""): ("indicate", 0),
    ("suggest", ""): ("suggest", 0),
    ("imply", ""): ("imply", 0),
    ("support", ""): ("support", 0),
    ("result", "in"): ("result in", 1),
    ("lead", "to"): ("lead to", 1),
    ("affect", ""): ("affect", 0),
    ("prevent", ""): ("prevent", 0),
    ("quantify", ""): ("quantify", 0),
    ("estimate", ""): ("estimate", 0),
    ("determine", ""): ("determine", 0),
    ("assess", ""): ("assess", 0),
    ("test", ""): ("test", 0),
    ("calculate", ""): ("calculate", 0),
    ("compute", ""): ("compute", 0),
    ("show", ""): ("show", 0),
    ("display", ""): ("display", 0),
    ("store", ""): ("store", 0),
    ("regulate", ""): ("regulate", 0),
    ("control", ""): ("control", 0),
    ("produce", ""): ("produce", 0),
    ("secrete", ""): ("secrete", 0),
}
