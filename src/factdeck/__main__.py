"""`python -m factdeck` and the `factdeck` command."""

from __future__ import annotations

from factdeck.cli import main

if __name__ == "__main__":
    main()
