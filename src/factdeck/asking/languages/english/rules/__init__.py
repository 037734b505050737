"""Ways of asking about an English sentence, one file each; the file's name is the rule's.

`ask(sentence)` yields candidates. A rule sees sentences with a finite verb and a subject that can
be asked about, and fragments whose subject is elided and whose topic is known; a rule with
`PHRASES = True` sees phrases without a verb instead, one with `PHRASES = None` both.
"""
