"""Real Anki: verify a package with its own importer, talk to a running one."""
