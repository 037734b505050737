"""Ways of asking about a Korean sentence, one file each; the file's name is not listed anywhere.

A rule is a function `ask(scene)` that yields candidates, or nothing where it is not sure of the
sentence's shape.
"""
