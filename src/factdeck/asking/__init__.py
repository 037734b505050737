"""Facts in, questions out: structural rules, languages, lints, choosing."""
