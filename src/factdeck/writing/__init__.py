"""Writing room: facts → requests to a language model, and what comes back → candidates.

Pure but for `store` (the file of remembered answers) and `models` (the `llm` library).
"""
